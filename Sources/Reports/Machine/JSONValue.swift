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
