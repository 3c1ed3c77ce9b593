/// Workbooks of which one part is fuzzed: a changed archive would mostly fail its checksums.
enum WorkbookParts {
  private static let parts: [(name: String, text: String)] = [
    ("_rels/.rels", rels("officeDocument", "xl/workbook.xml")),
    (
      "xl/workbook.xml",
      #"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships>" + rel(1, "worksheet", "worksheets/sheet1.xml")
        + rel(2, "sharedStrings", "sharedStrings.xml") + rel(3, "styles", "styles.xml")
        + "</Relationships>"
    ),
    ("xl/sharedStrings.xml", "<sst><si><t>Province</t></si><si><t>Ha Noi</t></si></sst>"),
    (
      "xl/styles.xml",
      #"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>"#
        + "</styleSheet>"
    ),
    (
      "xl/worksheets/sheet1.xml",
      #"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2020</v></c>"#
        + #"<c r="C1"><v>2021</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1">"#
        + "<v>.9</v></c><c r=\"C2\"><v>91</v></c></row></sheetData></worksheet>"
    ),
  ]

  private static func rel(_ id: Int, _ kind: String, _ target: String) -> String {
    #"<Relationship Id="rId\#(id)" Type="x/\#(kind)" Target="\#(target)"/>"#
  }

  private static func rels(_ kind: String, _ target: String) -> String {
    "<Relationships>" + rel(1, kind, target) + "</Relationships>"
  }

  /// An archive in which the part that the first byte names is the rest of the bytes.
  static func archive(replacing bytes: [UInt8]) -> [UInt8] {
    let place = Int(bytes.first ?? 0) % parts.count
    return stored(
      parts.enumerated().map { index, part in
        (part.name, index == place ? Array(bytes.dropFirst()) : Array(part.text.utf8))
      })
  }

  /// A zip archive without compression.
  private static func stored(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let sizes = number(UInt32(bytes.count)) + number(UInt32(bytes.count))
      let common =
        [20, 0, 0, 0, 0, 0, 0, 0, 33, 0] + number(checksum(bytes)) + sizes
        + [UInt8(name.utf8.count), 0, 0, 0]
      let offset = number(UInt32(archive.count))
      archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + offset
        + Array(name.utf8)
    }
    let count = UInt8(files.count)
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0]
      + number(UInt32(directory.count)) + number(UInt32(archive.count)) + [0, 0]
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
