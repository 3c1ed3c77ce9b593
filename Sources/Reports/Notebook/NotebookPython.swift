/// The Python of notebooks: standard library only, the same for every plan but for its words.
enum NotebookPython {
  /// The class of a result that stands in a cell in several forms.
  static func shownClass(in language: Language) -> String {
    """
    class Shown:
        \"""\(NotebookText.docShown[language])\"""

        def __init__(self, kinds):
            self.kinds = kinds

        def _repr_mimebundle_(self, include=None, exclude=None):
            return self.kinds
    """
  }

  /// The cell that prepares all others: runs the command, sets numbers and tables.
  static func preparation(in language: Language) -> String {
    let numbers = language.book.numbers
    let marks =
      numbers.decimal == "." && numbers.group == ","
      ? "{}" : #"str.maketrans(",.", "\#(numbers.group)\#(numbers.decimal)")"#
    let percent = numbers.percent.replacing("\u{A0}", with: #"\u00a0"#)
    return """
      import html, json, os, re, subprocess
      from decimal import Decimal, ROUND_HALF_UP

      KHATHI = os.environ.get("KHATHI", "khathi")  # \(NotebookText.commentCommand[language])
      MARKS = \(marks)
      UNSAFE = re.compile("[\\\\x00-\\\\x1f\\\\x7f-\\\\x9f\\\\u061c\\\\u200e\\\\u200f\\\\u2028-\\\\u202e\\\\u2066-\\\\u2069"
                          "\\\\ufeff\\\\ufff9-\\\\ufffb\\\\U000e0000-\\\\U000e007f]")


      def khathi(*arguments, text=None):
          \"""\(NotebookText.docCommand[language])\"""
          done = subprocess.run([KHATHI, *arguments], input=text, capture_output=True, encoding="utf-8")
          if done.returncode > 2:
              raise RuntimeError(done.stderr)
          return done.stdout


      \(shownClass(in: language))


      def clean(text):
          text = re.sub("[\\\\n\\\\r\\\\t]", " ", str(text))
          return UNSAFE.sub("\\ufffd", text)


      def table(columns, rows):
          \"""\(NotebookText.docTable[language])\"""
          rows = [[clean(cell) for cell in row] for row in [columns, *rows]]
          lines = []
          for number, row in enumerate(rows):
              tag = "td" if number else "th"
              cells = "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row)
              lines.append(f"<tr>{cells}</tr>")
          page = f"<table>\\n<thead>\\n{lines[0]}\\n</thead>\\n<tbody>\\n"
          page += "\\n".join(lines[1:]) + "\\n</tbody>\\n</table>"
          widths = [max(len(row[i]) for row in rows) for i in range(len(columns))]
          plain = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                   for row in rows]
          return Shown({"text/html": page, "text/plain": "\\n".join(plain)})


      def rounded(value, decimals):
          number = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
          return f"{number:,f}".translate(MARKS).replace("-", "\\u2212")


      def exact(value):
          if value is None:
              return ""
          number = Decimal(str(value)).quantize(Decimal("0.000001"), ROUND_HALF_UP).normalize()
          return rounded(number, max(-number.as_tuple().exponent, 0))


      def estimate(value, percentage):
          def decimals(number):
              order = number.adjusted() if number else 0
              return 1 if percentage else min(max(2 - order, 0), 6)
          number = Decimal(str(value))
          wanted = decimals(number)
          number = number.quantize(Decimal(1).scaleb(-wanted), ROUND_HALF_UP)
          return rounded(number, min(wanted, decimals(number)))


      def chance(value):
          if value is None:
              return ""
          percent = value * 100
          if percent < 0.5:
              return "<\\u00a01\(percent)"
          if percent >= 99.5:
              return ">\\u00a099\(percent)"
          return rounded(percent, 0) + "\(percent)"
      """
  }

  /// The cell that judges the plan.
  static func reading(_ run: RunInfo, in language: Language) -> String {
    let arguments = (["assess"] + run.arguments + ["--format", "json"]).map(quoted)
    return """
      ASSESS = [\(arguments.joined(separator: ", "))]
      RESULT = khathi(*ASSESS)  # \(NotebookText.commentResult[language])
      REPORT = json.loads(RESULT)
      TARGETS = REPORT["targets"] if "targets" in REPORT else [REPORT["target"]]
      SERIES = {series["key"]: series for series in REPORT["series"]}
      """
  }

  /// A text as Python writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.isUnsafeToShow:
        let digits = String(scalar.value, radix: 16)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Names with words as a Python dictionary.
  static func dictionary(_ pairs: [(String, String)]) -> String {
    let lines = pairs.map { "    \(quoted($0.0)): \(quoted($0.1)),\n" }
    return "{\n\(lines.joined())}"
  }
}

extension RunInfo {
  /// What would be typed after the command to repeat the run.
  var arguments: [String] {
    var arguments: [String] = []
    for setting in settings {
      switch (setting.name, setting.value) {
      case ("plan", let value), ("data", let value):
        for part in value.split(separator: ",") {
          arguments += Self.option(setting.name, String(part))
        }
      case ("as-of", "last observation"), ("tolerance", "print precision"),
        ("base-year", "edition"):
        break
      case ("relatives", _):
        arguments.append("--no-relatives")
      case (let name, let value):
        arguments += Self.option(name, value)
      }
    }
    if let seed { arguments += ["--seed", String(seed)] }
    return arguments
  }

  /// An option with its value; one that begins with a minus, which would pass for an option itself,
  /// is joined to it.
  private static func option(_ name: String, _ value: String) -> [String] {
    value.hasPrefix("-") && value != "-" ? ["--\(name)=\(value)"] : ["--\(name)", value]
  }
}
