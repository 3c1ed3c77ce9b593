import CZlib

/// Zip archives, so that what is measured needs no other program.
enum Archive {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// A workbook with one sheet, packed as spreadsheets pack theirs.
  static func workbook(sheet: [UInt8], texts: [String]) -> [UInt8] {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relation(_ id: Int, _ name: String, _ target: String) -> String {
      "<Relationship Id=\"rId\(id)\" Type=\"\(kind)/\(name)\" Target=\"\(target)\"/>"
    }
    let strings = texts.map { "<si><t>\($0)</t></si>" }.joined()
    return archive(
      [
        (
          "_rels/.rels",
          "<Relationships>" + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<workbook xmlns:r=\"\(kind)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships>" + relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "sharedStrings", "sharedStrings.xml") + "</Relationships>"
        ),
        ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ].map { ($0.0, Array($0.1.utf8)) } + [("xl/worksheets/sheet1.xml", sheet)], packs: true)
  }

  /// An archive without compression.
  static func stored(_ files: [(String, [UInt8])]) -> [UInt8] {
    archive(files, packs: false)
  }

  private static func archive(_ files: [(String, [UInt8])], packs: Bool) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let packed = packs ? deflated(bytes) : bytes
      let common =
        [20, 0, 0, 0, packs ? 8 : 0, 0, 0, 0, 33, 0]
        + number(UInt32(crc32(0, bytes, UInt32(bytes.count)))) + number(UInt32(packed.count))
        + number(UInt32(bytes.count)) + [UInt8(name.utf8.count), 0, 0, 0]
      let offset = number(UInt32(archive.count))
      archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + packed
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + offset
        + Array(name.utf8)
    }
    let count = UInt8(files.count)
    return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0]
      + number(UInt32(directory.count)) + number(UInt32(archive.count)) + [0, 0]
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard start_raw_deflate(&stream) == Z_OK else { preconditionFailure("zlib does not start") }
    defer { deflateEnd(&stream) }
    var source = bytes
    var target = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "zlib gave \(status)")
      }
    }
    return Array(target.prefix(Int(stream.total_out)))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
