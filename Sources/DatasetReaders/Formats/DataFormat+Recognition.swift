extension DataFormat {
  /// Tells the format by the first bytes of a file, as UTF-8 and without a byte order mark.
  ///
  /// - Parameter head: Some tens of thousands of bytes; archives as they stand.
  /// - Returns: `nil` for a text that has the form of none.
  static func recognise(head: [UInt8]) -> DataFormat? {
    if isWorkbook(head) { return .xlsx }
    let start = head.prefix { Byte.isWhiteSpace($0) }.count
    guard start < head.count else { return nil }
    if head[start] == UInt8(ascii: "{") { return recogniseJSON(head[start...]) }
    if startsWithKeyword(head[start...]) { return .px }
    let table = TableHead(head)
    guard let first = table.rows.first else { return nil }
    if isSDMX(first) { return .sdmxCSV }
    if WorldBankHeader.metadataKind(first) != nil
      || table.rows.contains(where: WorldBankHeader.matches)
    {
      return .worldBankCSV
    }
    if isTidy(first) { return .tidyCSV }
    if GridLayout.find(in: CellGrid(rows: table.rows)) != nil { return .wideCSV }
    return nil
  }

  /// The first bytes of a workbook as Excel wrote it before 2007, which is recognised to be refused.
  static let oldWorkbookMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A zip archive, maybe an empty one, or an old workbook.
  static func isWorkbook(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || head.starts(with: oldWorkbookMark)
  }

  /// JSON: a package has `resources`, all else is left to the reader of JSON-stat.
  private static func recogniseJSON(_ text: ArraySlice<UInt8>) -> DataFormat {
    let resources = Array(#""resources""#.utf8)
    return text.contains(resources) ? .dataPackage : .jsonStat
  }

  /// PX: a keyword in capitals, then `=`, `[` or `(`.
  private static func startsWithKeyword(_ text: ArraySlice<UInt8>) -> Bool {
    let keyword = text.prefix {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == Byte.minus
    }
    guard keyword.count >= 4, keyword.endIndex < text.endIndex else { return false }
    guard
      [UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "(")].contains(text[keyword.endIndex])
    else { return false }
    return !Array("STRUCTURE".utf8).elementsEqual(keyword)
  }

  /// SDMX-CSV: `DATAFLOW`, `STRUCTURE` or `STRUCTURE[;]` before the other columns.
  private static func isSDMX(_ header: [CellGrid.Cell]) -> Bool {
    guard header.count > 2 else { return false }
    // With `labels=both` a name stands behind each id: `REF_AREA: Reference area`.
    let names = header.map { String($0.text.prefix { $0 != ":" }.trimmingSpaces) }
    let first = names[0]
    return first == "DATAFLOW" && names.contains("OBS_VALUE")
      || (first == "STRUCTURE" || first.hasPrefix("STRUCTURE["))
        && names.contains { $0.hasPrefix("STRUCTURE_ID") }
  }

  /// A tidy table has two of its own columns, so that a missing one can be named.
  private static func isTidy(_ header: [CellGrid.Cell]) -> Bool {
    let names = Set(header.map(\.text))
    return names.intersection(["series_id", "area_code", "indicator", "year", "value"]).count >= 2
      && !names.isDisjoint(with: ["year", "value"])
  }
}

extension Collection<UInt8> {
  /// Whether the bytes stand anywhere in a text.
  fileprivate func contains(_ bytes: [UInt8]) -> Bool {
    var rest = self[...]
    while let first = rest.firstIndex(of: bytes[0]) {
      if rest[first...].starts(with: bytes) { return true }
      rest = rest[rest.index(after: first)...]
    }
    return false
  }
}
