import Reports

/// A document on its way into Word, through pandoc.
struct WordDocument {
  private let document: Document
  private let language: Language

  init(_ document: Document, in language: Language) {
    self.document = document
    self.language = language
  }

  /// The DOCX file, the same bytes every time for the same versions of the programs.
  ///
  /// - Throws: ``PipelineError/toolMissing(name:package:)`` without pandoc or rsvg-convert.
  func bytes() throws(PipelineError) -> [UInt8] {
    let folder = try TemporaryFolder()
    // 1080 dots on 16 cm, some 170 an inch: as fine as paper shows, and half the time of 1440.
    try ReportRun.draw(
      document.figures.map { ($0.name, $0.svg) }, zoom: 1.5, in: folder)
    let page = try folder.write(Array(document.page(in: language).utf8), as: "page.html")
    let styles = try folder.write(WordStyles.document(in: language), as: "styles.docx")
    try ExternalTool.documentConverter.run(
      [
        "--from", "html", "--to", "docx", "--reference-doc", styles, "--resource-path", folder.path,
        "--output", folder.file("report.docx"), page,
      ], in: folder)
    return try folder.read("report.docx")
  }
}

/// The page and the styles of Word documents: A4 and Times New Roman 13, as Decree 30/2020/NĐ-CP asks
/// of Vietnamese official documents, tables with ruled cells and a header row.
///
/// Handed to pandoc as its reference document.
enum WordStyles {
  /// The reference document.
  static func document(in language: Language) -> [UInt8] {
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", relations)
    archive.add("word/_rels/document.xml.rels", documentRelations)
    archive.add("word/document.xml", page)
    archive.add("word/styles.xml", styles(in: language))
    return archive.bytes
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes = """
    \(head)<Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/></Types>
    """

  private static let relations = """
    \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
    Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
    """

  private static let documentRelations = """
    \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
    Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """

  /// Margins of 20 mm above, below and at the right, 30 mm at the left where files are bound.
  private static let page = """
    \(head)<w:document xmlns:w="\(main)"><w:body><w:p/><w:sectPr>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" \
    w:gutter="0"/></w:sectPr></w:body></w:document>
    """

  private static func styles(in language: Language) -> String {
    let code = language.tag
    let paragraphs = [
      paragraph("Normal", "Normal", isDefault: true, space: (0, 120)),
      paragraph("BodyText", "Body Text", space: (60, 120)),
      paragraph("FirstParagraph", "First Paragraph", basedOn: "BodyText"),
      paragraph("Compact", "Compact", size: 10, space: (20, 20)),
      paragraph("Title", "Title", size: 18, isBold: true, space: (0, 120), keepsNext: true),
      paragraph("Subtitle", "Subtitle", size: 14, space: (0, 240), keepsNext: true),
      paragraph("Heading1", "heading 1", size: 15, isBold: true, space: (320, 120), level: 0),
      paragraph("Heading2", "heading 2", size: 14, isBold: true, space: (280, 100), level: 1),
      paragraph("Heading3", "heading 3", size: 13, isBold: true, space: (220, 80), level: 2),
      paragraph("ImageCaption", "Image Caption", size: 11, space: (0, 160)),
      paragraph("BlockText", "Block Text", size: 11, space: (0, 120)),
    ]
    return """
      \(head)<w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" \
      w:eastAsia="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/>\
      <w:lang w:val="\(code)" w:eastAsia="\(code)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault/></w:docDefaults>\(paragraphs.joined())\(table)</w:styles>
      """
  }

  private static func paragraph(
    _ id: String, _ name: String, isDefault: Bool = false, basedOn: String = "Normal",
    size: Int? = nil, isBold: Bool = false, space: (Int, Int)? = nil, keepsNext: Bool = false,
    level: Int? = nil
  ) -> String {
    var format = keepsNext || level != nil ? "<w:keepNext/><w:keepLines/>" : ""
    if let space { format += "<w:spacing w:before=\"\(space.0)\" w:after=\"\(space.1)\"/>" }
    if let level { format += "<w:outlineLvl w:val=\"\(level)\"/>" }
    var font = isBold ? "<w:b/><w:bCs/>" : ""
    if let size { font += "<w:sz w:val=\"\(size * 2)\"/><w:szCs w:val=\"\(size * 2)\"/>" }
    let mark = isDefault ? " w:default=\"1\"" : ""
    let base = isDefault ? "" : "<w:basedOn w:val=\"\(basedOn)\"/>"
    return """
      <w:style w:type="paragraph"\(mark) w:styleId="\(id)"><w:name w:val="\(name)"/>\(base)<w:qFormat/>\
      <w:pPr>\(format)</w:pPr><w:rPr>\(font)</w:rPr></w:style>
      """
  }

  private static let table = """
    <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>\
    <w:tblPr><w:tblBorders>\
    \(["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8C959F\"/>"
    }.joined())\
    </w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
    </w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>\
    <w:shd w:val="clear" w:color="auto" w:fill="E3ECF5"/></w:tcPr></w:tblStylePr></w:style>
    """
}

/// A ZIP archive of uncompressed files, the same bytes for the same content.
///
/// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Names are ASCII; the archive
/// stays far below the 4 GB that need ZIP64.
struct StoredArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// 1 January 2020, 0:00, as MS-DOS writes it.
  private static let date: (time: UInt16, day: UInt16) = (0, 40 << 9 | 1 << 5 | 1)

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    let offset = UInt32(files.count)
    var fields: [UInt8] = []
    // Version 2.0, no flags, stored.
    for field in [20, 0, 0, Self.date.time, Self.date.day] as [UInt16] { fields.append(field) }
    for field in [Self.checksum(content), UInt32(content.count), UInt32(content.count)] {
      fields.append(field)
    }
    fields.append(UInt16(name.utf8.count))
    fields.append(UInt16(0))
    files.append(UInt32(0x0403_4b50))
    files += fields + Array(name.utf8) + content
    directory.append(UInt32(0x0201_4b50))
    directory.append(UInt16(20))
    directory += fields
    for field in [0, 0, 0] as [UInt16] { directory.append(field) }
    directory.append(UInt32(0))
    directory.append(offset)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(UInt32(0x0605_4b50))
    for field in [0, 0, count, count] { end.append(field) }
    end.append(UInt32(directory.count))
    end.append(UInt32(files.count))
    end.append(UInt16(0))
    return files + directory + end
  }

  /// CRC-32 as in ISO 3309, polynomial 0xEDB88320.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension [UInt8] {
  /// Adds a number, lowest byte first.
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
