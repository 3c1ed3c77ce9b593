import Assessment
import Scenarios
import TimeSeries

extension PlanReport {
  /// The report as one page that opens in a browser without a network.
  ///
  /// The page holds all languages, its style, its script and its data. Its content-security policy
  /// allows this script and this style, by their hashes, and nothing else. The same report gives the
  /// same bytes.
  ///
  /// - Parameters:
  ///   - language: The language it opens in.
  ///   - comparison: Scenarios to show beside the plan as it is.
  package func html(
    in language: Language, comparison: ScenarioComparison? = nil
  ) -> String {
    let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    let script = Self.scripts.map { String(decoding: $0, as: UTF8.self) }.joined()
    let languages =
      Language.allCases.contains(language) ? Language.allCases : Language.allCases + [language]
    var data = PageData(self, comparison: comparison, languages: languages)
    return PageTemplate(PackageResources.report_html).filled([
      "language": language.rawValue,
      "title": title(in: language).escapedForHTML,
      "generator": "KhaThi \(run.version)".inert.escapedForHTML,
      "style": style,
      "style_hash": Self.policySource(of: style),
      "script": script,
      "script_hash": Self.policySource(of: script),
      "noscript": PageText.noscript.words[language].escapedForHTML,
      "static": StaticTable(report: self, language: language).html,
      "data": data.json(openingIn: language),
    ])
  }

  /// The parts of the script, in the order in which they build on each other.
  private static var scripts: [[UInt8]] {
    [
      PackageResources.text_js, PackageResources.distribution_js, PackageResources.chart_js,
      PackageResources.handle_js, PackageResources.detail_js, PackageResources.summary_js,
      PackageResources.table_js, PackageResources.page_js,
    ]
  }

  /// How a content-security policy names a text.
  private static func policySource(of text: String) -> String {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update($0) }
    return "'sha256-\(Base64.text(hash.digest))'"
  }
}

/// A text with places such as `{{title}}`.
struct PageTemplate {
  private let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The text with its places filled in; what is filled in is not searched again.
  func filled(_ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let value = values[name] else {
        preconditionFailure("the page has a place {{\(name)}} that nothing fills")
      }
      result += rest[..<open.lowerBound] + value
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

/// The table that stands in the page for readers that run no script.
struct StaticTable {
  let report: PlanReport
  let language: Language

  /// One row for each target.
  var html: String {
    let numbers = NumberText(language)
    let further = PageTarget.furtherFields
    let words = [PageText.indicator, .area, .target, .last, .probability, .status].map(\.words)
    let heads = (words + further.compactMap { $0.display?.page.heading }).map {
      "<th scope=\"col\">\($0[language].escapedForHTML)</th>"
    }
    let rows = report.targets.map { assessment in
      let context = FieldContext(assessment.target, in: language)
      let text = context.text
      let last = assessment.lastValue.map(numbers.observed) ?? ""
      let year = assessment.lastYear.map { " (\($0))" } ?? ""
      let progressClass = assessment.progressClass
      let cells =
        [
          text.title, text.area, text.short, last + year,
          assessment.probability.map(numbers.probability) ?? "",
          progressClass.symbol + " " + progressClass.words[language],
        ] + further.map { $0.text(of: assessment, context) }
      return "<tr>" + cells.map { "<td>\($0.inert.escapedForHTML)</td>" }.joined() + "</tr>"
    }
    return "<table><thead><tr>\(heads.joined())</tr></thead><tbody>\n"
      + rows.joined(separator: "\n") + "\n</tbody></table>"
  }
}

extension String {
  /// The text with the characters that HTML gives a meaning written as references.
  var escapedForHTML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Base64 by RFC 4648.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// The text of some bytes, padded.
  static func text(_ bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < part.count ? Int(part[$1]) : 0) }
      for place in 0..<4 {
        let digit = bits >> (18 - 6 * place) & 63
        result.append(place <= part.count ? digits[digit] : "=")
      }
    }
    return result
  }
}
