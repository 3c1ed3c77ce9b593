/// Documents that people take for data, told by their first bytes.
enum ForeignDocument {
  private static let marks: [(start: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("BZh".utf8), "bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
    (Array("Rar!".utf8), "RAR"), (Array("PAR1".utf8), "Parquet"),
    (Array("SQLite format".utf8), "SQLite"),
  ]

  /// The kind of document, or `nil` for what may be data.
  ///
  /// - Parameter head: The first bytes as they stand.
  static func kind(_ head: [UInt8], encoding: TextEncoding) -> String? {
    if let mark = marks.first(where: { head.starts(with: $0.start) }) { return mark.kind }
    let text = head.prefix(512).drop { Byte.isWhiteSpace($0) }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    if text.starts(with: Array("<!doctype html".utf8)) || text.starts(with: Array("<html".utf8)) {
      return "HTML"
    }
    if text.starts(with: Array("<?xml".utf8)) { return "XML" }
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    return !isWide && isBinary(head.prefix(4096)) ? "binary" : nil
  }

  /// The kind of a document that comes as an archive, by a part that only it has.
  static func kind(_ archive: ZipArchive) -> String? {
    let parts = [
      ("word/document.xml", "Word"), ("ppt/presentation.xml", "PowerPoint"),
      ("xl/workbook.bin", "XLSB"), ("META-INF/manifest.xml", "OpenDocument"),
    ]
    return parts.first { archive.entry($0.0) != nil }?.1
  }

  /// Whether more than one byte in fifty is a control character that no text has; zeros are judged
  /// where they stand.
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let allowed: Set<UInt8> = [0, 9, 10, 11, 12, 13, 26, 27]
    let controls = bytes.count { $0 < 32 && !allowed.contains($0) }
    return controls >= 8 && 50 * controls > bytes.count
  }
}
