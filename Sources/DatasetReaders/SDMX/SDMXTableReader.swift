internal import TimeSeries

/// Reads SDMX-CSV 1.0, 2.0 and 2.1, one observation a record.
struct SDMXTableReader: FormatReader {
  static let evidence = FormatEvidence.header

  /// `DATAFLOW`, `STRUCTURE` or `STRUCTURE[;]` stands before the other columns.
  static func recognises(_ head: FileHead) -> Bool {
    guard let header = head.rows.first, header.count > 2 else { return false }
    // With `labels=both` a name stands behind each id: `REF_AREA: Reference area`.
    let names = header.map { String($0.text.prefix { $0 != ":" }.trimmingSpaces) }
    let first = names[0]
    return first == "DATAFLOW" && names.contains("OBS_VALUE")
      || (first == "STRUCTURE" || first.hasPrefix("STRUCTURE["))
        && names.contains { $0.hasPrefix("STRUCTURE_ID") }
  }

  private let columns: SDMXColumns
  private let options: ReadingOptions
  private let file: String
  private var builder: ObservationTableBuilder

  /// The columns that decide the labels of a record.
  private let labelColumns: [Int]
  private let extraColumns: [Int]

  /// Where the product's own message says what its columns of marks say.
  private let marks: ValueMarks.Columns?
  private var labelPool = StringPool()
  private var labels: [Int32] = []
  private var key: [UInt8] = []

  private var statuses: [String: Int] = [:]
  private var multipliers: [Int: Int] = [:]
  private var deleted = 0
  private var missing: [String: Int] = [:]
  private var periods: (count: Int, label: String, line: Int)?
  private var forecasts: (count: Int, line: Int)?

  /// Reads a message.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let delimiter = TableHead(source.head, isWhole: source.isWhole).delimiter
    var scanner = CSVScanner(
      source, file: source.file, delimiter: delimiter, skipsBlankLines: source.saysDelimiter)
    let header = try TableHeader(&scanner)
    let columns = try SDMXColumns(header)
    guard try scanner.next() else { throw ReaderError(.noRows, file: source.file) }
    var reader = SDMXTableReader(
      columns, header, options, additions: columns.additions(in: scanner))
    repeat { try reader.append(scanner) } while try scanner.next()
    var data = try reader.finish()
    data.findings.insert(
      contentsOf: TidyTableReader.delimiterFinding(delimiter, source), at: 0)
    return data
  }

  private init(
    _ columns: SDMXColumns, _ header: TableHeader, _ options: ReadingOptions,
    additions: SDMXColumns.Additions
  ) {
    self.columns = columns
    self.options = options
    file = header.file
    let extraColumns =
      options.keepsEverything
      ? columns.extras.filter { !additions.columns.contains($0) } : []
    self.extraColumns = extraColumns
    marks = additions.isOwn ? columns.marks : nil
    builder = ObservationTableBuilder(
      file: header.file, extraNames: extraColumns.map { additions.name(columns.names[$0]) })
    labelColumns = Set(
      columns.dimensions + extraColumns + [columns.structure]
        + [columns.unit, columns.note, columns.source, columns.definition, columns.status]
        .compactMap { $0 } + (additions.isOwn ? columns.marks.all : [])
    ).sorted()
  }

  /// Takes a record.
  private mutating func append(_ scanner: borrowing CSVScanner) throws(ReaderError) {
    if let action = columns.action, scanner.field(action).first.map({ $0 | 0x20 }) == 0x64 {
      deleted += 1
      return
    }
    let status =
      isNormal(scanner)
      ? ObservationStatus.normal
      : ObservationStatus(code(scanner, columns.status) ?? "")
    guard let year = year(scanner) else { return }
    if status.finality == .planned {
      forecasts = ((forecasts?.count ?? 0) + 1, forecasts?.line ?? scanner.line)
      return
    }
    guard let number = try number(scanner, isMissing: status.isMissing) else { return }
    let label = try labels(scanner, status)
    builder.numbers.append(number)
    builder.append(label, year: year, status: status.finality, line: scanner.line)
  }

  // MARK: Cells

  /// Whether a record has the status of most: none, or `A`.
  private func isNormal(_ scanner: borrowing CSVScanner) -> Bool {
    guard let column = columns.status else { return true }
    let field = scanner.field(column)
    return field.isEmpty || field.count == 1 && field[0] == UInt8(ascii: "A")
  }

  /// The code of a cell, without the name behind a colon.
  private func code(_ scanner: borrowing CSVScanner, _ column: Int?) -> String? {
    guard let column, !scanner.field(column).isEmpty else { return nil }
    let text = scanner.text(column)
    // Not applicable: a dimension has to have a code.
    if text == "_Z" { return nil }
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix(": ") else { return text }
    return String(text[..<colon])
  }

  /// The calendar year of a record, or `nil` for another time, which is counted.
  private mutating func year(_ scanner: borrowing CSVScanner) -> Int? {
    let field = scanner.field(columns.time)
    if let year = NumberParser.wholeNumber(field), CSVScanner.years.contains(year) { return year }
    let text = scanner.text(columns.time)
    let yearly = ["-A1", "-01-01/P1Y", "-01-01T00:00:00/P1Y"]
    if let suffix = yearly.first(where: { text.hasSuffix($0) }),
      let year = Int(text.dropLast(suffix.count)), CSVScanner.years.contains(year)
    {
      return year
    }
    periods = ((periods?.count ?? 0) + 1, periods?.label ?? text, periods?.line ?? scanner.line)
    return nil
  }

  /// The number of a record with its multiplier, or `nil` if it has none.
  private mutating func number(
    _ scanner: borrowing CSVScanner, isMissing: Bool
  ) throws(ReaderError) -> ParsedNumber? {
    let field = scanner.field(columns.value)
    var number = NumberParser.number(field)
    if let decimal = options.decimal, number == nil || decimal == .comma,
      case .number(let written) = WrittenCell(field)
    {
      number = written.readings.number(decimal)
    }
    guard let number, number.value.isFinite else {
      let text = scanner.text(columns.value)
      let isMark = text.isEmpty || MissingMark.matches(text)
      guard isMark else {
        throw scanner.cellError(
          number == nil ? .unreadableCell : .numberOutOfRange, columns.value, "OBS_VALUE")
      }
      missing[text, default: 0] += 1
      return nil
    }
    guard let power = try power(scanner), power != 0 else { return number }
    multipliers[power, default: 0] += 1
    let shifted = (number.decimals ?? 0) - power
    // The text with an exponent is rounded once; a product of doubles would be twice.
    var text = scanner.text(columns.value) + "e\(power)"
    let exact = options.decimal == nil ? text.withUTF8 { NumberParser.number($0)?.value } : nil
    return ParsedNumber(
      value: exact ?? number.value * Self.tenTo(power),
      decimals: number.decimals == nil ? nil : max(0, shifted))
  }

  private static func tenTo(_ power: Int) -> Double {
    Double("1e\(power)") ?? 1
  }

  private func power(_ scanner: borrowing CSVScanner) throws(ReaderError) -> Int? {
    guard let column = columns.multiplier else { return nil }
    let field = scanner.field(column)
    if field.isEmpty || field.count == 1 && field[0] == Byte.digitZero { return nil }
    guard let code = code(scanner, column) else { return nil }
    guard let power = Int(code), (-30...30).contains(power) else {
      throw scanner.cellError(.badMultiplier, column, columns.ids[column])
    }
    return power
  }

  // MARK: Labels

  private mutating func labels(
    _ scanner: borrowing CSVScanner, _ status: ObservationStatus
  ) throws(ReaderError) -> Int32 {
    key.removeAll(keepingCapacity: true)
    for column in labelColumns {
      key.append(contentsOf: scanner.field(column))
      key.append(0x1F)
    }
    let index = key.withUnsafeBufferPointer { labelPool.index(of: $0) }
    if !isNormal(scanner), let code = code(scanner, columns.status), code != "A" {
      statuses[code, default: 0] += 1
    }
    if Int(index) < labels.count { return labels[Int(index)] }
    labels.append(builder.labels(try texts(scanner, status)))
    return labels[Int(index)]
  }

  private func texts(
    _ scanner: borrowing CSVScanner, _ status: ObservationStatus
  ) throws(ReaderError) -> ObservationTableBuilder.Texts {
    var texts = ObservationTableBuilder.Texts()
    texts.areaCode = code(scanner, columns.area)
    texts.indicator = code(scanner, columns.indicator) ?? dataflow(scanner)
    texts.unit = code(scanner, columns.unit)
    texts.definition = scanner.optionalText(columns.definition)
    texts.sourceID = scanner.optionalText(columns.source)
    let note = scanner.optionalText(columns.note)
    let remarks = status.remarks.filter { note?.contains($0) != true }
    let notes = [note].compactMap { $0 } + remarks
    texts.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    if let marks { texts.marks = try marks.marks(scanner) }
    if status.isUnreliable, texts.marks.confidence == nil { texts.marks.confidence = .low }
    texts.extras = extraColumns.map { scanner.optionalText($0) }
    if let seriesID = columns.seriesID {
      texts.seriesID = code(scanner, seriesID)
    } else if !columns.isByArea {
      var parts: [String] = []
      for column in columns.dimensions { parts.append(code(scanner, column) ?? "") }
      texts.seriesID = parts.joined(separator: ".")
    }
    return texts
  }

  /// `FLOW` of `AGENCY:FLOW(1.0)`.
  private func dataflow(_ scanner: borrowing CSVScanner) -> String? {
    guard let text = scanner.optionalText(columns.structure) else { return nil }
    let afterAgency = text.split(separator: ":", maxSplits: 1).last ?? Substring(text)
    return String(afterAgency.prefix { $0 != "(" })
  }

  // MARK: The end

  private consuming func finish() throws(ReaderError) -> ReadData {
    let notes = notes()
    let (table, _, findings) = try builder.finish(decimal: nil)
    return ReadData(format: .sdmxCSV, table: table, findings: notes + findings)
  }

  private func notes() -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: Finding.Code, _ severity: Finding.Severity, _ arguments: [String: Argument]) {
      findings.append(
        Finding(
          code, severity: severity, subject: file,
          arguments: arguments.merging(["file": .text(file)]) { first, _ in first }))
    }
    for (power, count) in multipliers.sorted(by: { $0.key < $1.key }) {
      add(.multiplierApplied, .note, ["power": .count(power), "count": .count(count)])
    }
    if !statuses.isEmpty {
      let list = statuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      add(
        .observationStatuses, .note,
        [
          "statuses": .texts(list.map { "\($0.key) ×\($0.value)" }),
          "count": .count(statuses.values.reduce(0, +)),
        ])
    }
    if !missing.isEmpty {
      let list = missing.sorted { $0.value > $1.value }
      let marks = list.filter { !$0.key.isEmpty }.map { "\($0.key) ×\($0.value)" }
      if let empty = missing[""] { add(.emptyValues, .note, ["count": .count(empty)]) }
      if !marks.isEmpty {
        let count = missing.filter { !$0.key.isEmpty }.values.reduce(0, +)
        add(.missingMarks, .note, ["marks": .texts(marks), "count": .count(count)])
      }
    }
    if let periods {
      add(
        .periodLeftOut, .warning,
        [
          "label": .text(periods.label), "count": .count(periods.count),
          "line": .count(periods.line),
        ])
    }
    if let forecasts {
      add(
        .forecastLeftOut, .warning,
        [
          "label": "OBS_STATUS F", "count": .count(forecasts.count), "line": .count(forecasts.line),
        ])
    }
    if deleted > 0 {
      add(.actionLeftOut, .warning, ["action": "D", "count": .count(deleted)])
    }
    return findings
  }
}
