/// A value of a JSON document, with the line it starts on.
struct JSONValue {
  /// What a value can be.
  indirect enum Content {
    case null
    case bool(Bool)
    case number(ParsedNumber)
    case string(String)
    case array([JSONValue])
    /// An array of numbers and nulls alone, one after the other.
    case numbers(NumberArray)
    /// The members in the order of the file; no two have one name.
    case object([Member])
  }

  /// A name with its value.
  struct Member {
    let name: String
    let value: JSONValue
  }

  /// Numbers with the digits printed after the point; NaN stands for `null`.
  struct NumberArray {
    /// Stands for an unknown number of printed decimals.
    static let noDecimals = UInt8.max

    private(set) var values: [Double] = []
    private(set) var decimals: [UInt8] = []

    var count: Int { values.count }

    /// The number at a place, or `nil` for a `null`.
    subscript(index: Int) -> ParsedNumber? {
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

  let content: Content
  let line: Int

  // MARK: - Looking inside

  /// The member of a name; `nil` if there is none or this is no object.
  subscript(name: String) -> JSONValue? {
    members?.first { $0.name == name }?.value
  }

  /// The members of an object.
  var members: [Member]? {
    guard case .object(let members) = content else { return nil }
    return members
  }

  /// The text of a string.
  var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// A number, finite.
  var number: ParsedNumber? {
    guard case .number(let number) = content else { return nil }
    return number
  }

  /// A number that is whole and neither negative nor beyond 2⁵³.
  var count: Int? {
    guard let value = number?.value, value >= 0, value <= 0x1p53 else { return nil }
    return Int(exactly: value)
  }

  /// A truth value.
  var bool: Bool? {
    guard case .bool(let value) = content else { return nil }
    return value
  }

  /// The elements of an array of any kind.
  var elements: [JSONValue]? {
    switch content {
    case .array(let values): values
    case .numbers(let numbers):
      (0..<numbers.count).map { index in
        JSONValue(content: numbers[index].map(Content.number) ?? .null, line: line)
      }
    default: nil
    }
  }

  /// The texts of an array of strings; `nil` if anything else is in it.
  var strings: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }
}
