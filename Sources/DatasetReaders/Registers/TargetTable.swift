public import Plans

/// The rows of a target register or of a bare table of targets, in the order of the file.
///
/// ```swift
/// let targets = try TargetTable.read(DataInput(path: "targets.csv")).targets
/// ```
public struct TargetTable: Hashable, Sendable {
  /// The name of the file.
  public let file: String

  /// The rows as written, in the order of the file; their keys are distinct.
  package let rows: [TargetRow]

  /// What the rows ask for.
  public var targets: [Target] { rows.map { Target($0) } }

  /// Creates a table.
  package init(file: String, rows: [TargetRow]) {
    self.file = file
    self.rows = rows
  }

  /// Reads a register or a bare table of targets.
  ///
  /// Needed are `target_id`, `comparator`, one of `value`, `lower` and `upper`, one of `target_year`,
  /// `year` and `period_end`, and either `series_id` or both `area_code` and `indicator`. All other
  /// columns may be missing; unknown columns are ignored.
  ///
  /// - Throws: ``ReaderError`` for a file that cannot be opened, is no RFC 4180 table in UTF-8,
  ///   lacks a column or any row, and for a row whose cells cannot be read or contradict each other.
  public static func read(
    _ input: DataInput, chunkSize: Int = 1 << 18
  ) throws(ReaderError) -> TargetTable {
    var scanner = try CSVScanner(input, chunkSize: chunkSize)
    let layout = try TargetLayout(TableHeader(&scanner))
    var rows: [TargetRow] = []
    var lineByID: [String: Int] = [:]
    while try scanner.next() {
      let row = try layout.row(scanner)
      if let first = lineByID.updateValue(row.line, forKey: row.targetID) {
        throw layout.duplicateKey(scanner, firstLine: first)
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw ReaderError(.noRows, file: scanner.file) }
    return TargetTable(file: scanner.file, rows: rows)
  }
}

extension Target {
  /// The meaning of a row of a register or of a bare table.
  ///
  /// Its columns decide. What its note says is kept for readers and decides nothing.
  package init(_ row: TargetRow) {
    let decimals = max(row.lowerDecimals ?? 0, row.upperDecimals ?? 0)
    self.init(
      id: row.targetID, kind: row.kind ?? (row.comparator == nil ? .qualitative : .level),
      comparator: row.comparator, lower: row.lower, upper: row.upper, year: row.year,
      direction: row.direction, bounds: row.bounds, printedStep: Self.step(decimals: decimals))
    planID = row.planID
    seriesID = row.seriesID
    areaCode = row.areaCode
    areaName = row.areaName
    indicator = row.indicator
    titleVietnamese = row.indicatorVI
    titleEnglish = row.indicatorEN
    sector = row.sector
    leadAgency = row.leadAgency
    unit = row.unit
    periodStart = row.periodStart
    periodEnd = row.periodEnd
    baseYear = row.baseYear
    holdsEveryYear = row.everyYear ?? false
    isDoubtful = row.isDoubtful
    locator = row.sourceLocator
    quote = row.quote
    note = row.note
  }
}
