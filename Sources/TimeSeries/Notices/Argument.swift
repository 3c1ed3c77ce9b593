/// A value that the sentence of a notice names: a number stays a number until the sentence is made.
///
/// Two arguments are equal where machine output writes them alike, so that a notice read back from
/// such output equals the one that was written.
public indirect enum Argument: Sendable {
  /// Words of the user, a name, a key.
  case text(String)
  /// The identifier of something that has words of its own: a cause, a mark, a way of reading.
  case code(String)
  /// A unit as registers print it.
  case unit(String)
  /// A number.
  case number(Double)
  /// How many, or the number of a line.
  case count(Int)
  /// A calendar year.
  case year(Int)
  /// Calendar years that rise, each named.
  case years([Int])
  /// All years from the first to the last.
  case span(ClosedRange<Int>)
  /// A calendar day such as `2025-06-30`.
  case date(String)
  /// Several values.
  case list([Argument])
}

// MARK: - Machine output

extension Argument {
  /// The value as JSON and CSV carry it: a decimal point, the shortest digits that read back as the
  /// same number, `, ` between several.
  public var machineText: String {
    switch self {
    case .text(let text), .code(let text), .unit(let text), .date(let text): text
    case .number(let value): value.description
    case .count(let value), .year(let value): value.description
    case .years(let years): years.map(\.description).joined(separator: ", ")
    case .span(let years):
      years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    case .list(let values): values.map(\.machineText).joined(separator: ", ")
    }
  }

  /// The argument that machine output carries as `machineText`: a number where the text is one,
  /// written in the only way that ``machineText`` writes it.
  public init(machineText text: String) {
    if let value = Int(text), value.description == text {
      self = .count(value)
    } else if let value = Double(text), value.isFinite, value.description == text {
      self = .number(value)
    } else {
      self = .text(text)
    }
  }

  /// The value as a number, where it is one.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .count(let value), .year(let value): Double(value)
    case .text, .code, .unit, .years, .span, .date, .list: nil
    }
  }

  /// The value as a whole number, where it is a count or a year.
  public var integer: Int? {
    switch self {
    case .count(let value), .year(let value): value
    case .text, .code, .unit, .number, .years, .span, .date, .list: nil
    }
  }

  /// Whether there is nothing to name.
  public var isEmpty: Bool {
    switch self {
    case .text(let text), .code(let text), .unit(let text), .date(let text): text.isEmpty
    case .number, .count, .year, .span: false
    case .years(let years): years.isEmpty
    case .list(let values): values.isEmpty
    }
  }
}

// MARK: - Texts

extension Argument: Hashable {
  /// Whether machine output writes both alike.
  public static func == (left: Argument, right: Argument) -> Bool {
    left.machineText == right.machineText
  }

  /// Hashes what machine output writes.
  public func hash(into hasher: inout Hasher) { hasher.combine(machineText) }
}

extension Argument: CustomStringConvertible {
  /// The text of machine output.
  public var description: String { machineText }
}

extension Argument: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension Argument {
  /// Several texts.
  public static func texts(_ texts: some Sequence<String>) -> Argument {
    .list(texts.map(Argument.text))
  }

  /// Several numbers.
  public static func numbers(_ numbers: some Sequence<Double>) -> Argument {
    .list(numbers.map(Argument.number))
  }
}
