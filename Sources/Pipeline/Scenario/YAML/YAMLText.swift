import DatasetReaders
import TimeSeries

/// The text of a YAML file, with what can be refused before it is read as YAML.
enum YAMLText {
  /// The most bytes of a file.
  static let limit = 4 << 20

  /// The text of a file: UTF-8, with or without a byte order mark.
  ///
  /// - Throws: What the system refuses, `yaml_too_large`, `yaml_not_utf8`,
  ///   `yaml_control_character`.
  static func text(of input: DataInput) throws(ReaderError) -> String {
    guard let contents = try input.contents(upTo: limit) else {
      throw ReaderError(
        .yamlTooLarge, file: input.name, arguments: ["limit": .count(limit >> 20)])
    }
    var bytes = contents[...]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReaderError(.yamlNotUTF8, file: input.name, line: firstInvalidLine(of: bytes))
    }
    let controls = bytes.firstIndex { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    if let controls {
      throw ReaderError(
        .yamlControlCharacter, file: input.name,
        line: 1 + bytes[..<controls].count { $0 == UInt8(ascii: "\n") })
    }
    return text
  }

  /// The line of the first bytes that are no UTF-8.
  private static func firstInvalidLine(of bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if String(validating: line, as: UTF8.self) == nil { return number }
    }
    return nil
  }

  /// Whether the text may use more aliases than can do harm.
  ///
  /// An alias stands where a value begins and is written `*name`. A dozen of them in a file cannot
  /// mean more than some hundred values, whatever they refer to; where there are more, the file is
  /// refused before anything follows them.
  ///
  /// - Returns: The line of the first alias, or `nil` where there are few or none.
  static func lineOfManyAliases(_ text: String) -> Int? {
    var first: Int?
    var count = 0
    var line = 1
    var beginsValue = true
    var previous = UInt8(ascii: "\n")
    for byte in text.utf8 {
      if previous == UInt8(ascii: "*"), beginsValue, !isSpace(byte) {
        count += 1
        first = first ?? line
      }
      switch previous {
      case UInt8(ascii: "\n"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
        beginsValue = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: beginsValue = false
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
    return count > 12 ? first : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
