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

  /// The code page of Windows for the languages of western Europe, with all of ISO 8859-1.
  public static let windows1252 = Self(name: "windows-1252")
  /// The Cyrillic code page of Windows; taken only where it is said or declared.
  public static let windows1251 = Self(name: "windows-1251")

  /// All encodings that are known.
  public static let all: [Self] = [
    utf8, utf16LittleEndian, utf16BigEndian, windows1258, tcvn3, windows1252, windows1251,
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
    if let declared = codePage(in: head), declared != .utf8 { return (declared, 0) }
    let sample = head.prefix(1 << 14)
    let plain = VietnameseSyllable.share(in: SingleByteTable.text(sample, in: .windows1258))
    let fonts = VietnameseSyllable.share(in: SingleByteTable.text(sample, in: .tcvn3))
    // Text of another language holds few Vietnamese syllables, whichever way it is read.
    if max(plain, fonts) < 0.6, isWestern(sample) { return (.windows1252, 0) }
    return (fonts > plain ? .tcvn3 : .windows1258, 0)
  }

  /// Whether the bytes beyond ASCII are letters of western Europe within words, for the most part.
  private static func isWestern(_ sample: ArraySlice<UInt8>) -> Bool {
    let high = sample.filter { $0 >= 0x80 }
    // Letters with accents, the two signs between them aside.
    let letters = high.count { $0 >= 0xC0 && $0 != 0xD7 && $0 != 0xF7 }
    return !high.isEmpty && 5 * letters >= 4 * high.count
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

/// The letters of the one-byte encodings of Vietnamese.
enum SingleByteTable {
  /// Windows-1258, bytes 0x80 to 0xFF; 0 where the byte stands for nothing.
  ///
  /// Source: Unicode Consortium, `VENDORS/MICSFT/WINDOWS/CP1258.TXT` (1998).
  static let windows1258: [UInt16] = [
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178,
    0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
    0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
    0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
    0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF,
    0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7,
    0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF,
    0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF,
    0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7,
    0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF,
  ]

  /// TCVN 5712:1993, bytes 0x80 to 0xFF; 0 where the byte stands for nothing.
  ///
  /// The ABC fonts use the part from 0xA1 that the standard calls VN3; the capitals with a tone
  /// among them stand in the fuller VN1 only. Source: TCVN 5712:1993, table of VN1; the values are
  /// those of the GNU C library's character map `TCVN5712-1`.
  static let tcvn3: [UInt16] = [
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110,
    0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0x1EB0,
    0x0300, 0x0309, 0x0303, 0x0301, 0x0323, 0x00E0, 0x1EA3, 0x00E3,
    0x00E1, 0x1EA1, 0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4,
    0x1EAE, 0x1EA6, 0x1EA8, 0x1EAA, 0x1EA4, 0x1EC0, 0x1EB7, 0x1EA7,
    0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x1EC2, 0x1EBB, 0x1EBD,
    0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC,
    0x1EC9, 0x1EC4, 0x1EBE, 0x1ED2, 0x0129, 0x00ED, 0x1ECB, 0x00F2,
    0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7,
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9,
    0x1ED6, 0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF,
    0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0,
  ]

  /// The letters of an encoding, bytes 0x80 to 0xFF.
  static func letters(of encoding: TextEncoding) -> [UInt16] {
    switch encoding {
    case .tcvn3: tcvn3
    case .windows1252: windows1252
    case .windows1251: windows1251
    default: windows1258
    }
  }

  /// A text in letters composed with their tones; `U+FFFD` for a byte that stands for nothing.
  static func text(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> String {
    let letters = letters(of: encoding)
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    for byte in bytes {
      let code = byte < 0x80 ? UInt16(byte) : letters[Int(byte) - 0x80]
      let scalar = code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
      if let last = scalars.last, let letter = VietnameseLetters.composed(last, scalar) {
        scalars[scalars.count - 1] = letter
      } else {
        scalars.append(scalar)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
