import DatasetReaders

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
