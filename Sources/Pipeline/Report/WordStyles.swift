import Reports

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
