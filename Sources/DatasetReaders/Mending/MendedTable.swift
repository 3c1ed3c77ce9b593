public import TimeSeries

/// A table of observations as it should have been written, with every change.
///
/// ```swift
/// if let mended = try MendedTable.mend(DataInput(path: "by-hand.csv")) {
///   print(String(decoding: mended.text, as: UTF8.self))
///   for change in mended.changes { print(change.code.rawValue, change.arguments) }
/// }
/// ```
public struct MendedTable: Sendable {
  /// The whole table, in UTF-8 with commas, machine numbers and line feeds.
  public let text: [UInt8]

  /// The changes, by line; those of severity `error` say what could not be mended.
  public let changes: [Finding]

  /// The number of rows that are left.
  public let rowCount: Int

  /// The largest file that is mended, in bytes.
  public static let largestFile = 1 << 28

  /// Mends a table of observations.
  ///
  /// The file is held in memory. Nothing is guessed: a number is rewritten only where the column
  /// tells its mark of decimals, and a row that cannot be mended is named and left out.
  ///
  /// - Returns: `nil` if the header is not that of a table of observations, even with other names.
  /// - Throws: ``ReaderError`` for an input that cannot be opened or decoded, and with
  ///   `ambiguous_numbers` where nothing tells the mark of decimals.
  public static func mend(
    _ input: DataInput, options: ReadingOptions = ReadingOptions()
  ) throws(ReaderError) -> MendedTable? {
    let source = try ReadingSource(input, encoding: options.encoding)
    guard let encoding = source.encoding else { return nil }
    let head = TableHead(source.head, isWhole: source.isWhole)
    var contents = try source.contents(limit: largestFile)
    let invalid = contents.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    if let invalid {
      throw ReaderError(
        .notUTF8, file: input.name,
        line: 1 + contents[..<invalid].count { $0 == Byte.lineFeed },
        arguments: ["byte": .text("0x" + String(contents[invalid], radix: 16, uppercase: true))])
    }
    var mender = TableMender(file: input.name, delimiter: head.delimiter, options: options)
    mender.noteText(encoding: encoding, zeroBytes: contents.count { $0 == Byte.zero })
    contents.removeAll { $0 == Byte.zero }
    guard try mender.mend(contents) else { return nil }
    return MendedTable(text: mender.text, changes: mender.changes, rowCount: mender.rowCount)
  }
}

/// Rewrites a table of observations record by record; see ``MendedTable``.
struct TableMender {
  private let file: String
  private let delimiter: UInt8
  private let options: ReadingOptions

  /// The table as it should have been written.
  private(set) var text: [UInt8] = []
  private(set) var changes: [Finding] = []
  private(set) var rowCount = 0

  private var names: [String] = []
  private var year = 0
  private var value = 0
  private var keys: [Int] = []
  private var numbers = NumberRewriter(decimal: .point)
  private var lineOfRow: [[String]: Int] = [:]
  private var hasBareReturns = false

  init(file: String, delimiter: UInt8, options: ReadingOptions) {
    self.file = file
    self.delimiter = delimiter
    self.options = options
  }

  /// Notes the changes that concern the whole text.
  mutating func noteText(encoding: TextEncoding, zeroBytes: Int) {
    if zeroBytes > 0 { noteText("zero bytes", String(zeroBytes), "0") }
    if encoding != .utf8 { noteText("encoding", encoding.rawValue, TextEncoding.utf8.rawValue) }
    if delimiter != Byte.comma {
      noteText("delimiter", delimiter == Byte.tab ? "tab" : ";", ",")
    }
  }

  private mutating func noteText(_ what: String, _ before: String, _ after: String) {
    add(
      .textConverted, line: 1,
      ["what": .text(what), "before": .text(before), "after": .text(after)])
  }

  /// Mends a whole text; `false` if its header is not that of a table of observations.
  mutating func mend(_ contents: [UInt8]) throws(ReaderError) -> Bool {
    var records = LenientRecords(contents, delimiter: delimiter)
    guard let header = nextFilled(&records) else {
      throw ReaderError(.emptyFile, file: file)
    }
    guard takeHeader(header) else { return false }
    numbers = try NumberRewriter.inferred(
      from: records, column: value, file: file, options: options,
      isMachineTable: delimiter == Byte.comma)
    CSVText.append(names, to: &text)
    while let record = records.next() {
      if record.hasBareReturn { hasBareReturns = true }
      mend(record)
    }
    if hasBareReturns { noteText("line ends", "CR", "LF") }
    removeBlankLinesAtEnd()
    return true
  }

  private mutating func nextFilled(_ records: inout LenientRecords) -> LenientRecords.Record? {
    while let record = records.next() {
      if !record.isBlank { return record }
      add(.blankLineRemoved, line: record.line)
    }
    return nil
  }

  /// Empty lines at the end of a file are no mistake.
  private mutating func removeBlankLinesAtEnd() {
    while let last = changes.last, last.code == .blankLineRemoved,
      (last.arguments["line"]?.integer ?? 0) > lastLine
    {
      changes.removeLast()
    }
  }

  private var lastLine = 0

  // MARK: The header

  private mutating func takeHeader(_ record: LenientRecords.Record) -> Bool {
    lastLine = record.line
    let written = record.fields
    var trimmed = written.map { String(Substring($0).trimmingSpaces) }
    while trimmed.count > 1, trimmed.last == "" { trimmed.removeLast() }
    names = trimmed
    let wanted: [(ColumnRole, String)] = [
      (.seriesID, "series_id"), (.areaCode, "area_code"), (.indicator, "indicator"),
      (.year, "year"), (.value, "value"), (.unit, "unit"), (.definition, "definition"),
      (.sourceID, "source_id"), (.note, "note"),
    ]
    for (role, name) in wanted where !names.contains(name) {
      if let column = names.firstIndex(where: { ColumnRole.named($0) == role }) {
        names[column] = name
      }
    }
    if !names.contains("series_id") {
      for (role, name) in [(ColumnRole.areaName, "area_code"), (.indicatorName, "indicator")]
      where !names.contains(name) {
        if let column = names.firstIndex(where: { ColumnRole.named($0) == role }) {
          names[column] = name
        }
      }
    }
    let isKeyed =
      names.contains("series_id") || names.contains("area_code") && names.contains("indicator")
    guard let year = names.firstIndex(of: "year"), let value = names.firstIndex(of: "value"),
      isKeyed
    else { return false }
    for (column, name) in names.enumerated() where name != written[column] {
      add(
        .columnRenamed, line: record.line, column: column,
        ["before": .text(written[column]), "after": .text(name)])
    }
    self.year = year
    self.value = value
    keys = ["series_id", "area_code", "indicator"].compactMap { names.firstIndex(of: $0) }
    return true
  }

  // MARK: Rows

  private mutating func mend(_ record: LenientRecords.Record) {
    if record.isBlank {
      add(.blankLineRemoved, line: record.line)
      return
    }
    lastLine = record.line
    var pending: [Finding] = []
    var fields = record.fields
    if let column = record.misquoted, column < fields.count {
      pending.append(
        finding(
          .fieldRequoted, line: record.line, column: column, ["before": .text(fields[column])]))
    }
    guard fitLength(&fields, line: record.line, &pending) else {
      leaveOut(record, problem: .raggedRow)
      return
    }
    for column in keys { trimKey(&fields, column, line: record.line, &pending) }
    guard mendYear(&fields, line: record.line, &pending) else {
      leaveOut(record, problem: .notAYear, column: year)
      return
    }
    switch numbers.rewrite(fields[value]) {
    case .number(let number):
      if number != fields[value] {
        pending.append(
          finding(
            .numberRewritten, line: record.line, column: value,
            ["before": .text(fields[value]), "after": .text(number)]))
        fields[value] = number
      }
    case .missing:
      add(.valuelessRowRemoved, line: record.line, column: value, ["before": .text(fields[value])])
      return
    case .unreadable(let problem):
      leaveOut(record, problem: problem, column: value)
      return
    }
    guard !isRepeated(fields, line: record.line) else { return }
    changes += pending
    CSVText.append(fields, to: &text)
    rowCount += 1
  }

  private mutating func fitLength(
    _ fields: inout [String], line: Int, _ pending: inout [Finding]
  ) -> Bool {
    let count = fields.count
    if count == names.count { return true }
    let arguments: [String: Argument] = ["before": .count(count), "after": .count(names.count)]
    if count > names.count {
      guard fields[names.count...].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
        return false
      }
      fields.removeLast(count - names.count)
      pending.append(finding(.rowCut, line: line, arguments))
      return true
    }
    // A row that ends before its value has lost something in between.
    guard count > max(year, value, keys.max() ?? 0) else { return false }
    fields += Array(repeating: "", count: names.count - count)
    pending.append(finding(.rowPadded, line: line, arguments))
    return true
  }

  private func trimKey(
    _ fields: inout [String], _ column: Int, line: Int, _ pending: inout [Finding]
  ) {
    let trimmed = String(Substring(fields[column]).trimmingSpaces)
    guard trimmed != fields[column] else { return }
    pending.append(
      finding(
        .spacesTrimmed, line: line, column: column,
        ["before": .text(fields[column]), "after": .text(trimmed)]))
    fields[column] = trimmed
  }

  private func mendYear(
    _ fields: inout [String], line: Int, _ pending: inout [Finding]
  ) -> Bool {
    let written = fields[year]
    let core = String(Substring(written).trimmingSpaces)
    if let number = Int(core), core.utf8.allSatisfy(Byte.isDigit),
      CSVScanner.years.contains(number)
    {
      return true
    }
    let bare = core.hasSuffix(".0") ? String(core.dropLast(2)) : core
    guard case .year(let label) = YearLabel.read(bare), label.status != .planned else {
      return false
    }
    fields[year] = String(label.year)
    if label.status != .final, let note = names.firstIndex(of: "note"), fields[note].isEmpty {
      fields[note] = label.status == .preliminary ? "preliminary" : "estimated by the source"
    }
    pending.append(
      finding(
        .yearRewritten, line: line, column: year,
        ["before": .text(written), "after": .text(fields[year])]))
    return true
  }

  private mutating func isRepeated(_ fields: [String], line: Int) -> Bool {
    if let first = lineOfRow[fields] {
      add(.repeatedRowRemoved, line: line, ["first_line": .count(first)])
      return true
    }
    lineOfRow[fields] = line
    return false
  }

  private mutating func leaveOut(
    _ record: LenientRecords.Record, problem: ReaderError.Code, column: Int? = nil
  ) {
    let row = record.fields.joined(separator: ",")
    let cell = column.map { record.fields[$0] } ?? row
    changes.append(
      finding(
        .rowLeftOut, .error, line: record.line, column: column,
        [
          "before": .text(String(row.prefix(200))), "problem": .code(problem.rawValue),
          "count": "1",
          "decimal": .code(options.decimal?.rawValue ?? "point"),
          "value": .text(String(cell.prefix(80))),
          "expected": .count(names.count),
          "found": .count(record.fields.count),
        ]))
  }

  // MARK: Findings

  private mutating func add(
    _ code: Finding.Code, line: Int, column: Int? = nil, _ arguments: [String: Argument] = [:]
  ) {
    changes.append(finding(code, line: line, column: column, arguments))
  }

  private func finding(
    _ code: Finding.Code, _ severity: Finding.Severity = .warning, line: Int, column: Int? = nil,
    _ arguments: [String: Argument] = [:]
  ) -> Finding {
    var arguments = arguments
    arguments["file"] = .text(file)
    arguments["line"] = .count(line)
    if let column {
      arguments["column"] = .count(column + 1)
      arguments["name"] = .text(names.indices.contains(column) ? names[column] : "")
    }
    let subject = arguments["name"].flatMap { $0.isEmpty ? nil : $0.machineText } ?? file
    return Finding(code, severity: severity, subject: subject, arguments: arguments)
  }
}
