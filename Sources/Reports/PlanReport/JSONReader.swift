import TimeSeries

/// Reads the members of a JSON object by name, and says where one is wrong.
///
/// Members that nobody asks for are ignored, so that files of later versions can be read; `null`
/// counts as missing.
struct JSONReader {
  private let members: [String: JSONValue]
  private let path: String

  /// Reads an object.
  ///
  /// - Parameter path: Where it stands, as errors tell it.
  init(_ value: JSONValue, path: String = "") throws(PlanReportError) {
    guard case .object(let members) = value else { throw .invalid(path: path) }
    self.members = Dictionary(members) { _, last in last }
    self.path = path
  }

  /// The path of a member.
  func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// A member that is there and not `null`.
  func value(_ name: String) -> JSONValue? {
    switch members[name] {
    case .null?, nil: nil
    case let value?: value
    }
  }

  /// A member that has to be there.
  func needed<Value>(
    _ name: String, _ read: (String) throws(PlanReportError) -> Value?
  ) throws(PlanReportError) -> Value {
    guard let value = try read(name) else { throw .missing(path: path(of: name)) }
    return value
  }

  /// A string.
  func string(_ name: String) throws(PlanReportError) -> String? {
    switch value(name) {
    case nil: return nil
    case .string(let text)?: return text
    default: throw .invalid(path: path(of: name))
    }
  }

  /// A number.
  func number(_ name: String) throws(PlanReportError) -> Double? {
    switch value(name) {
    case nil: return nil
    case .number(let value)?: return value
    case .integer(let value)?: return Double(value)
    default: throw .invalid(path: path(of: name))
    }
  }

  /// A whole number.
  func integer(_ name: String) throws(PlanReportError) -> Int? {
    switch value(name) {
    case nil: return nil
    case .integer(let value)?: return value
    default: throw .invalid(path: path(of: name))
    }
  }

  /// `true` or `false`; `false` where it is missing.
  func flag(_ name: String) throws(PlanReportError) -> Bool {
    switch value(name) {
    case nil: return false
    case .bool(let value)?: return value
    default: throw .invalid(path: path(of: name))
    }
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable>(
    _ name: String
  ) throws(PlanReportError) -> Word? where Word.RawValue == String {
    guard let text = try string(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw .invalid(path: path(of: name)) }
    return word
  }

  /// An object.
  func object(_ name: String) throws(PlanReportError) -> JSONReader? {
    guard let value = value(name) else { return nil }
    return try JSONReader(value, path: path(of: name))
  }

  /// The objects of an array; none where it is missing.
  func objects(_ name: String) throws(PlanReportError) -> [JSONReader] {
    var readers: [JSONReader] = []
    for (index, item) in try items(name).enumerated() {
      readers.append(try JSONReader(item, path: "\(path(of: name))[\(index)]"))
    }
    return readers
  }

  /// The strings of an array; none where it is missing.
  func strings(_ name: String) throws(PlanReportError) -> [String] {
    var texts: [String] = []
    for item in try items(name) {
      guard case .string(let text) = item else { throw .invalid(path: path(of: name)) }
      texts.append(text)
    }
    return texts
  }

  /// The numbers of an array; none where it is missing.
  func numbers(_ name: String) throws(PlanReportError) -> [Double] {
    var numbers: [Double] = []
    for item in try items(name) {
      switch item {
      case .number(let value): numbers.append(value)
      case .integer(let value): numbers.append(Double(value))
      default: throw .invalid(path: path(of: name))
      }
    }
    return numbers
  }

  /// An object of strings by name; none where it is missing.
  func arguments(_ name: String) throws(PlanReportError) -> [String: Argument] {
    var arguments: [String: Argument] = [:]
    for (key, item) in try pairs(name) {
      guard case .string(let text) = item else { throw .invalid(path: path(of: name)) }
      arguments[key] = Argument(machineText: text)
    }
    return arguments
  }

  /// The members of an object in their order; none where it is missing.
  func pairs(_ name: String) throws(PlanReportError) -> [(String, JSONValue)] {
    switch value(name) {
    case nil: return []
    case .object(let members)?: return members
    default: throw .invalid(path: path(of: name))
    }
  }

  private func items(_ name: String) throws(PlanReportError) -> [JSONValue] {
    switch value(name) {
    case nil: return []
    case .array(let items)?: return items
    default: throw .invalid(path: path(of: name))
    }
  }
}
