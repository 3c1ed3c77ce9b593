import DatasetReaders
import TimeSeries

extension YAMLField {
  /// A finite number, written with a decimal point.
  ///
  /// - Throws: `expected_number`, `quoted_number`, `yaml_decimal_comma`, `yaml_percent_sign`.
  func number() throws(ReaderError) -> Double {
    guard case .scalar(let text, let isPlain) = value.content else {
      throw error(.expectedNumber)
    }
    guard isPlain else {
      throw error(Self.parse(text) == nil ? .expectedNumber : .quotedNumber)
    }
    if let number = Self.parse(text) { return number }
    if text.hasSuffix("%") {
      let rest = String(text.dropLast().drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if Self.parse(rest) != nil { throw error(.yamlPercentSign, ["suggestion": .text(rest)]) }
    }
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    if text.count(where: { $0 == "," }) == 1, Self.parse(pointed) != nil {
      throw error(.yamlDecimalComma, ["suggestion": .text(pointed)])
    }
    throw error(.expectedNumber)
  }

  /// A number in a range.
  ///
  /// - Parameter range: As it is told, such as `> 0` or `0 … 1`.
  func number(
    _ range: String, where isAllowed: (Double) -> Bool
  ) throws(ReaderError) -> Double {
    let number = try number()
    guard isAllowed(number) else { throw error(.numberOutsideRange, ["range": .text(range)]) }
    return number
  }

  /// A number that a setting of this kind may be.
  func number(within range: SettingRange<Double>) throws(ReaderError) -> Double {
    try number(range.told, where: range.contains)
  }

  /// A whole number in a range.
  func wholeNumber(_ range: ClosedRange<Int>) throws(ReaderError) -> Int {
    guard case .scalar(let text, isPlain: true) = value.content, let number = Self.integer(text)
    else { throw error(.expectedWholeNumber) }
    guard range.contains(number) else {
      let end = range.upperBound == .max ? "" : " … \(range.upperBound)"
      throw error(
        .numberOutsideRange,
        ["range": .text(end.isEmpty ? "≥ \(range.lowerBound)" : "\(range.lowerBound)" + end)])
    }
    return number
  }

  /// A calendar year.
  func year() throws(ReaderError) -> Int {
    guard case .scalar(let text, isPlain: true) = value.content, let year = Self.integer(text)
    else { throw error(.expectedYear) }
    guard SettingRange.year.contains(year) else { throw error(.yamlYearOutOfRange) }
    return year
  }

  /// A number as JSON writes it, a leading `+` allowed; `nil` for anything else, `nan` and hex too.
  private static func parse(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    let isPlain = digits.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".-+eE".utf8.contains(byte)
    }
    guard isPlain, digits.utf8.first != UInt8(ascii: "+"), let number = Double(digits),
      number.isFinite
    else { return nil }
    return number
  }

  private static func integer(_ text: String) -> Int? {
    let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    return isPlain || isNegative ? Int(text) : nil
  }
}
