import DatasetReaders
import TimeSeries

/// What happened: `target_id`, `met`, and `h` and `m` where they stand.
struct OutcomeTable: Sendable {
  /// One outcome.
  struct Row: Sendable {
    let targetID: String
    let isMet: Bool
    let horizon: Int?
    let ambition: String?
  }

  /// The outcomes, in the order of the file.
  let rows: [Row]

  /// Takes the columns of `table`.
  ///
  /// - Throws: ``ReaderError`` for a missing column, a target that stands twice, or a cell of `met`
  ///   that is neither 0 nor 1.
  init(_ table: CSVTable) throws(ReaderError) {
    let ids = try table.texts(in: "target_id")
    let met = try table.numbers(in: "met")
    let has = Set(table.columnNames)
    let horizons = has.contains("h") ? try table.optionalNumbers(in: "h") : []
    let ambitions = has.contains("m") ? try table.texts(in: "m") : []
    var firstLine: [String: Int] = [:]
    rows = try ids.indices.map { (row) throws(ReaderError) in
      if let first = firstLine.updateValue(table.lines[row], forKey: ids[row]) {
        throw ReaderError(
          .duplicateKey, file: table.file, line: table.lines[row],
          arguments: ["name": "target_id", "value": .text(ids[row]), "first_line": .count(first)])
      }
      guard met[row] == 0 || met[row] == 1 else {
        throw ReaderError(
          .unknownWord, file: table.file, line: table.lines[row],
          arguments: ["name": "met", "value": .number(met[row]), "allowed": "0, 1"])
      }
      return Row(
        targetID: ids[row], isMet: met[row] == 1,
        horizon: horizons.isEmpty ? nil : horizons[row].flatMap(Int.init(exactly:)),
        ambition: ambitions.isEmpty || ambitions[row].isEmpty ? nil : ambitions[row])
    }
  }
}
