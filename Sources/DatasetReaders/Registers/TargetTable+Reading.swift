extension TargetTable {
  /// Reads a register or a bare table of targets.
  ///
  /// Needed are `target_id`, `comparator`, one of `value`, `lower` and `upper`, one of `target_year`,
  /// `year` and `period_end`, and either `series_id` or both `area_code` and `indicator`. All other
  /// columns of ``TargetRow`` may be missing; unknown columns are ignored.
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
