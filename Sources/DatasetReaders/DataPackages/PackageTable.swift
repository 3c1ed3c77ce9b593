import TimeSeries

/// The cells of a resource whose file needs its schema to be understood.
struct PackageTable {
  /// The most cells, as in a sheet.
  static let mostCells = SheetReader.mostCells

  private let resource: PackageResource

  private(set) var grid = CellGrid(rows: [])

  /// How many cells stood for no value by the schema alone, and which marks they had.
  private(set) var missingCount = 0
  private(set) var missingMarks: Set<String> = []

  /// The columns by name.
  private(set) var columns: [String] = []
  private var fields: [PackageResource.Field?] = []

  /// Reads the file of a resource.
  ///
  /// - Throws: ``ReaderError`` for what is no table.
  init(_ resource: PackageResource, _ source: ReadingSource) throws(ReaderError) {
    self.resource = resource
    var scanner = CSVScanner(
      source, file: source.file, delimiter: resource.dialect.delimiter ?? Byte.comma,
      skipsBlankLines: true)
    var skipped = 0
    var cellCount = 0
    if !resource.dialect.hasHeader { addHeader(resource.fields.map(\.name), line: 1) }
    while try scanner.next() {
      if let comment = resource.dialect.commentCharacter,
        scanner.text(0).hasPrefix(comment)
      {
        continue
      }
      if skipped < resource.dialect.rowsBeforeHeader {
        skipped += 1
        continue
      }
      let texts = (0..<scanner.fieldCount).map { scanner.text($0) }
      if columns.isEmpty {
        addHeader(texts, line: scanner.line)
        continue
      }
      guard texts.count == columns.count else {
        throw ReaderError(
          .raggedRow, file: source.file, line: scanner.line,
          arguments: ["expected": .count(columns.count), "found": .count(texts.count)])
      }
      cellCount += texts.count
      guard cellCount <= Self.mostCells else {
        throw ReaderError(
          .tooManyValues, file: source.file, line: scanner.line,
          arguments: ["limit": .count(Self.mostCells)])
      }
      addRow(texts, line: scanner.line)
    }
  }

  /// Reads the data of a resource that stand in its descriptor.
  ///
  /// - Throws: ``ReaderError`` for data that are no rows.
  init(_ resource: PackageResource, inline data: JSONNode, file: String) throws(ReaderError) {
    self.resource = resource
    let rows = data.elements ?? []
    if rows.allSatisfy({ $0.members != nil }) {
      var names: [String] = []
      var seen: Set<String> = []
      for row in rows {
        for member in row.members! where seen.insert(member.name).inserted {
          names.append(member.name)
        }
      }
      addHeader(names, line: data.line)
      guard rows.count * max(1, names.count) <= Self.mostCells else {
        throw ReaderError(
          .tooManyValues, file: file, line: data.line,
          arguments: ["limit": .count(Self.mostCells)])
      }
      for row in rows {
        let cells = Dictionary(
          row.members!.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        try addRow(names.map { cells[$0] }, line: row.line, file: file)
      }
      return
    }
    for (index, row) in rows.enumerated() {
      guard let cells = row.elements else {
        throw ReaderError(
          .wrongMemberKind, file: file, line: row.line,
          arguments: ["name": .text("data[\(index)]"), "expected": "array"])
      }
      if index == 0, resource.dialect.hasHeader {
        addHeader(cells.map { $0.string ?? "" }, line: row.line)
      } else {
        if columns.isEmpty { addHeader(resource.fields.map(\.name), line: row.line) }
        try addRow(cells, line: row.line, file: file)
      }
    }
  }

  private mutating func addHeader(_ names: [String], line: Int) {
    columns = names
    let byName = Dictionary(
      resource.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    fields = names.map { byName[$0] }
    grid.rows.append(names.map { CellGrid.Cell($0) })
    grid.lines.append(line)
  }

  private mutating func addRow(_ texts: [String], line: Int) {
    grid.rows.append(texts.enumerated().map { CellGrid.Cell(plain($1, column: $0)) })
    grid.lines.append(line)
  }

  private mutating func addRow(
    _ values: [JSONNode?], line: Int, file: String
  ) throws(ReaderError) {
    var cells: [CellGrid.Cell] = []
    for (column, value) in values.enumerated() {
      if let number = value?.number?.value {
        cells.append(CellGrid.Cell("\(number)", number: number))
        continue
      }
      switch value?.content {
      case .none, .null: cells.append(.empty)
      case .string(let text): cells.append(CellGrid.Cell(plain(text, column: column)))
      case .bool(let flag): cells.append(CellGrid.Cell("\(flag)"))
      default:
        throw ReaderError(
          .wrongMemberKind, file: file, line: value?.line,
          arguments: ["name": "data", "expected": "number or string"])
      }
    }
    grid.rows.append(cells)
    grid.lines.append(line)
  }

  /// A cell in machine notation: empty where the schema takes it for missing.
  private mutating func plain(_ text: String, column: Int) -> String {
    if resource.missingValues.contains(text) {
      if !text.isEmpty {
        missingCount += 1
        if missingMarks.count < 10 { missingMarks.insert(text) }
      }
      return ""
    }
    guard fields.indices.contains(column), let field = fields[column], field.isNumber
    else { return text }
    var result = text
    if let group = field.groupCharacter, !group.isEmpty {
      result = result.split(separator: Character(group), omittingEmptySubsequences: false).joined()
    }
    if let decimal = field.decimalCharacter, decimal != ".", !decimal.isEmpty {
      result = result.split(separator: Character(decimal), omittingEmptySubsequences: false)
        .joined(separator: ".")
    }
    return result
  }
}
