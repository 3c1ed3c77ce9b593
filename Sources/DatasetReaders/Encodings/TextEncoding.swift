/// How letters stand in the bytes of a text.
public struct TextEncoding: RawRepresentable, Hashable, Sendable {
  /// The name on the command line and in machine output.
  public let rawValue: String

  /// An encoding by its name, or `nil` if it is none of ``all``.
  public init?(rawValue: String) {
    guard Self.all.contains(where: { $0.rawValue == rawValue }) else { return nil }
    self.rawValue = rawValue
  }

  private init(name: String) {
    rawValue = name
  }

  /// UTF-8.
  public static let utf8 = Self(name: "utf-8")
  /// UTF-16, the low byte first.
  public static let utf16LittleEndian = Self(name: "utf-16le")
  /// UTF-16, the high byte first.
  public static let utf16BigEndian = Self(name: "utf-16be")
  /// The Vietnamese code page of Windows, whose tone marks stand behind their letters.
  public static let windows1258 = Self(name: "windows-1258")
  /// The encoding of the ABC fonts (`.VnTime`), in use until about 2010.
  ///
  /// Fonts whose names end in `H` show small letters as capitals, so that a text does not tell
  /// which letters were capitals with a tone.
  public static let tcvn3 = Self(name: "tcvn3")

  /// All encodings that are known.
  public static let all: [Self] = [
    utf8, utf16LittleEndian, utf16BigEndian, windows1258, tcvn3,
  ]
}

extension TextEncoding {
  /// Tells the encoding by the first bytes of a text.
  ///
  /// A byte order mark decides; without one, every other byte zero means UTF-16. Bytes that are
  /// UTF-8 are UTF-8. Of the others, that one-byte encoding is taken in which more words are
  /// Vietnamese syllables.
  ///
  /// - Parameter isWhole: Whether `head` is all of the text, so that it cannot end within a letter.
  /// - Returns: The encoding and the length of its byte order mark.
  static func recognise(_ head: [UInt8], isWhole: Bool) -> (TextEncoding, markLength: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let encoding = evidentUTF16(head) { return (encoding, 0) }
    let invalid = head.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    // Four bytes before a cut may be the first part of a letter.
    guard let invalid, isWhole || invalid < head.count - 4 else { return (.utf8, 0) }
    let sample = head.prefix(1 << 14)
    let plain = VietnameseSyllable.share(in: SingleByteTable.text(sample, in: .windows1258))
    let fonts = VietnameseSyllable.share(in: SingleByteTable.text(sample, in: .tcvn3))
    return (fonts > plain ? .tcvn3 : .windows1258, 0)
  }

  /// UTF-16 without a mark: digits, spaces and commas fill every other byte with zero.
  private static func evidentUTF16(_ head: [UInt8]) -> TextEncoding? {
    let sample = head.prefix(512)
    guard sample.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 2 > half, zeros[0] * 8 < half { return .utf16LittleEndian }
    if zeros[0] * 2 > half, zeros[1] * 8 < half { return .utf16BigEndian }
    return nil
  }
}
