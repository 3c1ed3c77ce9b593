import TimeSeries

/// A sentence with places for named arguments: `{year}`, `{value|number}`, `{code|cause}`.
///
/// A place may have a form. `number` sets a number in machine notation with the marks of the
/// language, `date` a date such as `2025-06-30`, `unit` a unit as registers print it, `base` what a
/// percentage is of, `area` the successor of an area, `mark` the name of a punctuation mark; `cause` puts the sentence of another message in the place of its code. `{count|one/many}`
/// is `one` where the count is 1, else `many`.
///
/// A part in brackets, such as `[; did you mean {nearest}?]`, is left out where one of its arguments
/// is missing or empty.
struct Template {
  /// One piece of a template.
  enum Piece {
    case text(String)
    case place(name: String, form: String?)
    case optional(Template)
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// Reads a template; an opening mark without a closing one stands for itself.
  init(_ text: String) {
    self.init(Substring(text))
  }

  private init(_ text: Substring) {
    var pieces: [Piece] = []
    var rest = text
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
      let isPlace = rest[open] == "{"
      guard let close = rest[open...].firstIndex(of: isPlace ? "}" : "]") else { break }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let inside = rest[rest.index(after: open)..<close]
      if isPlace {
        let parts = inside.split(separator: "|", maxSplits: 1)
        pieces.append(
          .place(name: String(parts.first ?? ""), form: parts.count > 1 ? String(parts[1]) : nil))
      } else {
        pieces.append(.optional(Template(inside)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the arguments, those of optional parts included.
  var argumentNames: Set<String> {
    pieces.reduce(into: []) { names, piece in
      switch piece {
      case .text: break
      case .place(let name, _): names.insert(name)
      case .optional(let part): names.formUnion(part.argumentNames)
      }
    }
  }

  /// The sentence; `…` stands where a needed argument is missing.
  func filled<Value: TemplateValue>(
    with arguments: [String: Value], in language: Language
  ) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text):
        result += text
      case .place(let name, let form):
        result += arguments[name].map { Self.set($0, form, arguments, language) } ?? "…"
      case .optional(let part):
        if part.argumentNames.allSatisfy({ arguments[$0]?.isEmpty == false }) {
          result += part.filled(with: arguments, in: language)
        }
      }
    }
    return result
  }

  private static func set<Value: TemplateValue>(
    _ value: Value, _ form: String?, _ arguments: [String: Value], _ language: Language
  ) -> String {
    let text = value.machineText
    return switch form {
    case "number": value.number.map(NumberText(language).exact) ?? text
    case "date": DateText.text(text, in: language)
    case "unit": UnitText.name(text, in: language)
    case "base": UnitText.denominator(text, in: language)
    case "area": SuccessorText.name(text, in: language)
    case "mark": MarkText.name(text, in: language)
    case let form? where form.contains("/"): numbered(form, text, language)
    case "cause": Messages.causes[text]?.sentence(in: language, filling: arguments) ?? text
    default: text
    }
  }

  /// The half of `one/many` that goes with a number.
  private static func numbered(
    _ forms: String, _ number: String, _ language: Language
  ) -> String {
    let halves = forms.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    return String(number == "1" && language.book.numbers.hasSingular ? halves[0] : halves[1])
  }
}

/// What can stand in a place of a template: an argument of a notice, or words that are set already.
protocol TemplateValue {
  /// The value as it stands in a place without a form.
  var machineText: String { get }
  /// The value as a number; `nil` for words.
  var number: Double? { get }
  /// Whether there is nothing to name.
  var isEmpty: Bool { get }
}

extension Argument: TemplateValue {}

extension String: TemplateValue {
  var machineText: String { self }
  var number: Double? { nil }
}
