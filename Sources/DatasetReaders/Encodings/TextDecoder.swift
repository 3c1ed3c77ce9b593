internal import TimeSeries

/// Turns a text into UTF-8 piece by piece, letters composed with their tones.
struct TextDecoder {
  private let encoding: TextEncoding
  private let file: String
  private let letters: [UInt16]

  /// The letter that a combining mark may yet change, or 0.
  private var held: UInt32 = 0

  /// The first byte of a pair of UTF-16 that was cut, and the first half of a surrogate pair.
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?

  /// Lines so far, for errors.
  private var line = 1

  /// Starts a text.
  init(_ encoding: TextEncoding, file: String) {
    self.encoding = encoding
    self.file = file
    letters = SingleByteTable.letters(of: encoding)
  }

  /// Adds the UTF-8 of the next bytes to `text`.
  ///
  /// - Throws: ``ReaderError`` with `undecodable_text` for bytes that stand for nothing.
  mutating func decode(
    _ bytes: ArraySlice<UInt8>, into text: inout [UInt8]
  ) throws(ReaderError) {
    text.reserveCapacity(text.count + 2 * bytes.count)
    switch encoding {
    case .utf8: text.append(contentsOf: bytes)
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes { try decodeUTF16(byte, into: &text) }
    default:
      for byte in bytes { try decodeSingle(byte, into: &text) }
    }
  }

  /// Adds what was held back at the end of the text.
  mutating func finish(into text: inout [UInt8]) throws(ReaderError) {
    if held != 0 { Self.append(held, to: &text) }
    held = 0
    if firstByte != nil || highSurrogate != nil { throw refusal(UInt32(highSurrogate ?? 0)) }
  }

  @inline(__always)
  private mutating func decodeSingle(
    _ byte: UInt8, into text: inout [UInt8]
  ) throws(ReaderError) {
    if byte < 0x80 {
      if held != 0 { Self.append(held, to: &text) }
      if byte == Byte.lineFeed { line += 1 }
      // Only letters can take a mark; all else goes out at once.
      if byte >= UInt8(ascii: "A") {
        held = UInt32(byte)
      } else {
        held = 0
        text.append(byte)
      }
      return
    }
    let code = UInt32(letters[Int(byte) - 0x80])
    guard code != 0 else { throw refusal(UInt32(byte)) }
    if (0x300...0x323).contains(code), held != 0,
      let letter = VietnameseLetters.composed(Unicode.Scalar(held)!, Unicode.Scalar(code)!)
    {
      Self.append(letter.value, to: &text)
      held = 0
      return
    }
    if held != 0 { Self.append(held, to: &text) }
    held = code
  }

  private mutating func decodeUTF16(
    _ byte: UInt8, into text: inout [UInt8]
  ) throws(ReaderError) {
    guard let first = firstByte else {
      firstByte = byte
      return
    }
    firstByte = nil
    let unit =
      encoding == .utf16LittleEndian
      ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
    switch (unit, highSurrogate) {
    case (0xD800...0xDBFF, nil):
      highSurrogate = unit
    case (0xDC00...0xDFFF, .some(let high)):
      highSurrogate = nil
      Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00, to: &text)
    case (0xD800...0xDFFF, _), (_, .some):
      throw refusal(UInt32(unit))
    default:
      if unit == 10 { line += 1 }
      Self.append(UInt32(unit), to: &text)
    }
  }

  @inline(__always)
  private static func append(_ code: UInt32, to text: inout [UInt8]) {
    switch code {
    case ..<0x80:
      text.append(UInt8(code))
    case ..<0x800:
      text.append(UInt8(0xC0 | code >> 6))
      text.append(UInt8(0x80 | code & 0x3F))
    case ..<0x10000:
      text.append(UInt8(0xE0 | code >> 12))
      text.append(UInt8(0x80 | code >> 6 & 0x3F))
      text.append(UInt8(0x80 | code & 0x3F))
    default:
      text.append(UInt8(0xF0 | code >> 18))
      text.append(UInt8(0x80 | code >> 12 & 0x3F))
      text.append(UInt8(0x80 | code >> 6 & 0x3F))
      text.append(UInt8(0x80 | code & 0x3F))
    }
  }

  private func refusal(_ code: UInt32) -> ReaderError {
    ReaderError(
      .undecodableText, file: file, line: line,
      arguments: [
        "encoding": .code(encoding.rawValue),
        "byte": .text("0x" + String(code, radix: 16, uppercase: true)),
      ])
  }
}
