/// A value of a JSON document, with the line it starts on.
package struct JSONNode: Sendable {
  /// What a value can be.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(ParsedNumber)
    /// A whole number from 2⁵³ on, of which a double would lose digits.
    case largeInteger(Int)
    case string(String)
    case array([JSONNode])
    /// An array of numbers and nulls alone, one after the other.
    case numbers(NumberArray)
    /// The members in the order of the file; no two have one name.
    case object([Member])
  }

  /// A name with its value.
  package struct Member: Sendable {
    package let name: String
    package let value: JSONNode
  }

  /// Numbers with the digits printed after the point; NaN stands for `null`.
  package struct NumberArray: Sendable {
    /// Stands for an unknown number of printed decimals.
    static let noDecimals = UInt8.max

    package private(set) var values: [Double] = []
    package private(set) var decimals: [UInt8] = []

    package var count: Int { values.count }

    /// The number at a place, or `nil` for a `null`.
    package subscript(index: Int) -> ParsedNumber? {
      guard !values[index].isNaN else { return nil }
      let decimals = decimals[index]
      return ParsedNumber(
        value: values[index], decimals: decimals == Self.noDecimals ? nil : Int(decimals))
    }

    @inline(__always)
    mutating func append(_ number: ParsedNumber) {
      values.append(number.value)
      decimals.append(number.decimals.map { UInt8(min($0, 254)) } ?? Self.noDecimals)
    }

    @inline(__always)
    mutating func appendNull() {
      values.append(.nan)
      decimals.append(Self.noDecimals)
    }
  }

  /// The value itself.
  package let content: Content

  /// The line it starts on, from 1.
  package let line: Int

  // MARK: - Looking inside

  /// The member of a name; `nil` if there is none or this is no object.
  package subscript(name: String) -> JSONNode? {
    members?.first { $0.name == name }?.value
  }

  /// The members of an object.
  package var members: [Member]? {
    guard case .object(let members) = content else { return nil }
    return members
  }

  /// The text of a string.
  package var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// A number, finite.
  package var number: ParsedNumber? {
    switch content {
    case .number(let number): number
    case .largeInteger(let value): ParsedNumber(value: Double(value), decimals: 0)
    default: nil
    }
  }

  /// A whole number that a platform's integer holds, written in digits alone.
  package var integer: Int? {
    switch content {
    case .number(let number) where number.decimals == 0: Int(exactly: number.value)
    case .largeInteger(let value): value
    default: nil
    }
  }

  /// A number that is whole and neither negative nor beyond 2⁵³.
  package var count: Int? {
    guard let value = number?.value, value >= 0, value <= 0x1p53 else { return nil }
    return Int(exactly: value)
  }

  /// A truth value.
  package var bool: Bool? {
    guard case .bool(let value) = content else { return nil }
    return value
  }

  /// The elements of an array of any kind.
  package var elements: [JSONNode]? {
    switch content {
    case .array(let values): values
    case .numbers(let numbers):
      (0..<numbers.count).map { index in
        JSONNode(content: numbers[index].map(Content.number) ?? .null, line: line)
      }
    default: nil
    }
  }

  /// The texts of an array of strings; `nil` if anything else is in it.
  package var strings: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }
}
