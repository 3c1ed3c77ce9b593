import TimeSeries

/// A value that a field can hold, with the one way in which JSON and CSV write it and JSON is read
/// back.
protocol FieldValue: Sendable {
  /// What a schema says of such values.
  static var fieldType: FieldType { get }

  /// The value in JSON.
  var jsonValue: JSONValue { get }

  /// The value in a cell of CSV.
  var cell: CSVWriter.Cell { get }

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - json: The value; `nil` where it is missing or `null`.
  ///   - path: Where it stands, as errors tell it.
  init(json: JSONValue?, at path: String) throws(PlanReportError)
}

extension FieldValue {
  /// What has parts of its own stands in a cell as JSON.
  var cell: CSVWriter.Cell { .text(jsonValue.compactText) }
}

/// What kind of values a field holds, as a schema tells it.
indirect enum FieldType: Hashable, Sendable {
  /// Free text.
  case text
  /// One of these words.
  case word([String])
  /// A finite number.
  case number
  /// A whole number.
  case integer
  /// `true` or `false`.
  case flag
  /// The same, or nothing.
  case optional(FieldType)
  /// Any number of the same.
  case list(FieldType)
  /// The same under names that are data.
  case table(FieldType)
  /// A value for each of these fields.
  case record([FieldDescription])
  /// One of several kinds.
  case either([FieldType])
  /// What is described elsewhere.
  case anything
}

/// What a schema says of one field.
struct FieldDescription: Hashable, Sendable {
  /// The name.
  let name: String
  /// What it means, in a phrase.
  let note: String
  /// What it holds.
  let type: FieldType
  /// Whether it is left out where there is nothing to say.
  let isLeftOut: Bool
}

// MARK: - Texts and words

extension String: FieldValue {
  static var fieldType: FieldType { .text }

  var jsonValue: JSONValue { .string(self) }

  var cell: CSVWriter.Cell { .text(self) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    switch json {
    case nil: throw .missing(path: path)
    case .string(let text)?: self = text
    default: throw .invalid(path: path)
    }
  }
}

/// A word of ours: an identifier that is the same in every language.
protocol WordValue: FieldValue, RawRepresentable where RawValue == String {}

extension WordValue {
  static var fieldType: FieldType { .text }

  var jsonValue: JSONValue { .string(rawValue) }

  var cell: CSVWriter.Cell { .code(rawValue) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    guard let word = Self(rawValue: try String(json: json, at: path)) else {
      throw .invalid(path: path)
    }
    self = word
  }
}

extension WordValue where Self: CaseIterable {
  static var fieldType: FieldType { .word(allCases.map(\.rawValue)) }
}

/// A word of ours that has no type.
struct Word: WordValue {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }

  init(_ word: String) { rawValue = word }
}

// MARK: - Numbers

extension Double: FieldValue {
  static var fieldType: FieldType { .number }

  var jsonValue: JSONValue { .number(self) }

  var cell: CSVWriter.Cell { .number(self) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    switch json {
    case nil: throw .missing(path: path)
    case .number(let value)?: self = value
    case .integer(let value)?: self = Double(value)
    default: throw .invalid(path: path)
    }
  }
}

extension Int: FieldValue {
  static var fieldType: FieldType { .integer }

  var jsonValue: JSONValue { .integer(self) }

  var cell: CSVWriter.Cell { .integer(self) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    switch json {
    case nil: throw .missing(path: path)
    case .integer(let value)?: self = value
    default: throw .invalid(path: path)
    }
  }
}

extension Bool: FieldValue {
  static var fieldType: FieldType { .flag }

  var jsonValue: JSONValue { .bool(self) }

  var cell: CSVWriter.Cell { .code(self ? "true" : "false") }

  /// Reads a flag; `false` where it is missing.
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    switch json {
    case nil: self = false
    case .bool(let value)?: self = value
    default: throw .invalid(path: path)
    }
  }
}

// MARK: - Several values or none

extension Optional: FieldValue where Wrapped: FieldValue {
  static var fieldType: FieldType { .optional(Wrapped.fieldType) }

  var jsonValue: JSONValue { self?.jsonValue ?? .null }

  var cell: CSVWriter.Cell { self?.cell ?? .empty }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    self = json == nil ? nil : try Wrapped(json: json, at: path)
  }
}

extension Array: FieldValue where Element: FieldValue {
  static var fieldType: FieldType { .list(Element.fieldType) }

  var jsonValue: JSONValue { .array(map(\.jsonValue)) }

  /// The elements with semicolons between.
  var cell: CSVWriter.Cell { .text(map(\.cell.plainText).joined(separator: ";")) }

  /// Reads a list; an empty one where it is missing.
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    self = []
    switch json {
    case nil: break
    case .array(let items)?:
      for (index, item) in items.enumerated() {
        append(try Element(json: item.unlessNull, at: "\(path)[\(index)]"))
      }
    default: throw .invalid(path: path)
    }
  }
}

/// What the sentence of a notice names.
extension Dictionary: FieldValue where Key == String, Value == Argument {
  static var fieldType: FieldType { .table(.text) }

  var jsonValue: JSONValue { .arguments(self) }

  /// Reads texts by name; none where they are missing.
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    self = [:]
    switch json {
    case nil: break
    case .object(let members)?:
      for (name, item) in members {
        guard case .string(let text) = item else { throw .invalid(path: path) }
        self[name] = Argument(machineText: text)
      }
    default: throw .invalid(path: path)
    }
  }
}

/// A value that has no description of its own.
extension JSONValue: FieldValue {
  static var fieldType: FieldType { .anything }

  var jsonValue: JSONValue { self }

  init(json: JSONValue?, at path: String) throws(PlanReportError) { self = json ?? .null }
}

extension JSONValue {
  /// The value, or `nil` for `null`.
  var unlessNull: JSONValue? {
    if case .null = self { nil } else { self }
  }
}
