import DatasetReaders
import TimeSeries

/// A JSON value whose objects keep the order of their members.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written as the shortest digits that read back as the same number; `null` unless finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.text == right.text
  }

  /// A string, or `null` where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A number, or `null` where there is none.
  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }

  /// An integer, or `null` where there is none.
  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// Arguments of a code, by rising name.
  static func arguments(_ arguments: [String: Argument]) -> JSONValue {
    .object(arguments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.machineText)) })
  }

  /// The value as a file: indented by two spaces and ended by a line feed.
  ///
  /// Arrays and objects that hold no others stand on one line, so that a row stays a row.
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    output += "\n"
    return output
  }

  /// The value on one line without spaces.
  var compactText: String {
    var output = ""
    writeCompact(to: &output)
    return output
  }

  private func writeCompact(to output: inout String) {
    switch self {
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.writeCompact(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.write(member.0, to: &output)
        output += ":"
        member.1.writeCompact(to: &output)
      }
      output += "}"
    default:
      write(to: &output, indent: 0)
    }
  }

  private var isFlat: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += MachineNumber.text(value) ?? "null"
    case .string(let value): Self.write(value, to: &output)
    case .array(let items):
      Self.writeItems(items, "[", "]", items.allSatisfy(\.isFlat), &output, indent) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      let isFlat = members.count <= 6 && members.allSatisfy(\.1.isFlat)
      Self.writeItems(members, "{", "}", isFlat, &output, indent) {
        Self.write($0.0, to: &$1)
        $1 += ": "
        $0.1.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private static func writeItems<Item>(
    _ items: [Item], _ opening: String, _ closing: String, _ isFlat: Bool,
    _ output: inout String, _ indent: Int, _ writeItem: (Item, inout String) -> Void
  ) {
    output += opening
    for (index, item) in items.enumerated() {
      if index > 0 { output += isFlat ? ", " : "," }
      if !isFlat { output += "\n" + String(repeating: "  ", count: indent + 1) }
      writeItem(item, &output)
    }
    if !isFlat, !items.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
    output += closing
  }

  /// Writes a string with everything escaped that could change how a file is shown: quotes,
  /// controls, line separators, and marks that turn the reading direction.
  private static func write(_ string: String, to output: inout String) {
    output += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.isUnsafeToShow && scalar.value <= 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSONValue {
  /// The value of a text, which the readers' own parser reads.
  ///
  /// - Parameter text: UTF-8; strict JSON, no two members of an object with one name.
  /// - Throws: ``PlanReportError/syntax(line:column:)`` with the place of what is no JSON.
  static func read(_ text: [UInt8]) throws(PlanReportError) -> JSONValue {
    do throws(ReaderError) {
      return JSONValue(try JSONParser.read(text, file: ""))
    } catch {
      throw .syntax(line: error.line ?? 1, column: error.column ?? 1)
    }
  }

  /// The same value without its place in a text.
  private init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .string(let text): self = .string(text)
    case .number, .largeInteger:
      self = node.integer.map(JSONValue.integer) ?? .optional(node.number?.value)
    case .array(let items): self = .array(items.map(JSONValue.init))
    case .numbers(let numbers):
      self = .array(
        (0..<numbers.count).map { place in
          guard let number = numbers[place] else { return .null }
          let integer = number.decimals == 0 ? Int(exactly: number.value) : nil
          return integer.map(JSONValue.integer) ?? .number(number.value)
        })
    case .object(let members):
      self = .object(members.map { ($0.name, JSONValue($0.value)) })
    }
  }
}

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

  /// The value of a member.
  ///
  /// - Parameter fallback: The value where the member is missing; without one, what a missing value
  ///   of the type means, or an error.
  func read<Value: FieldValue>(
    _ name: String, default fallback: Value? = nil
  ) throws(PlanReportError) -> Value {
    let value = members[name]?.unlessNull
    if value == nil, let fallback { return fallback }
    return try Value(json: value, at: path(of: name))
  }
}

extension JSONReader {
  /// Reads a text whose object has a schema.
  ///
  /// - Returns: The members, and the name of the schema; an empty one where there is none.
  static func document(
    _ text: [UInt8]
  ) throws(PlanReportError) -> (reader: JSONReader?, schema: String) {
    let value = try JSONValue.read(text)
    guard case .object = value else { return (nil, "") }
    let reader = try JSONReader(value)
    let schema: String? = try? reader.read("schema")
    return (reader, schema ?? "")
  }
}
