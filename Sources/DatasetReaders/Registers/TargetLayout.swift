internal import Plans
internal import TimeSeries

/// Where the columns of a target table stand.
struct TargetLayout {
  private let columns: ColumnMap
  private let yearName: String

  init(_ header: TableHeader) throws(ReaderError) {
    columns = try ColumnMap(
      header, required: ["target_id", "comparator"],
      optional: [
        "plan_id", "series_id", "area", "area_code", "sector", "indicator", "indicator_vi",
        "indicator_en", "unit", "kind", "value", "lower", "upper", "target_year", "year",
        "period_start", "period_end", "base_year", "direction", "lower_bound", "upper_bound",
        "lead_agency", "source_file", "source_locator", "quote_vi", "note", "every_year",
        "doubtful",
      ])
    if columns["series_id"] == nil {
      let isBare = columns["area_code"] == nil && columns["indicator"] == nil
      _ = try header.required(
        isBare ? "series_id" : "area_code",
        alternative: isBare ? "area_code, indicator" : "series_id")
      _ = try header.required("indicator", alternative: "series_id")
    }
    if columns["value"] == nil, columns["lower"] == nil, columns["upper"] == nil {
      _ = try header.required("value", alternative: "lower, upper")
    }
    yearName = columns["target_year"] == nil ? "year" : "target_year"
    if columns[yearName] == nil, columns["period_end"] == nil {
      _ = try header.required("target_year", alternative: "year")
    }
  }

  /// An error for a key that an earlier row has.
  func duplicateKey(
    _ scanner: borrowing CSVScanner, firstLine: Int
  ) -> ReaderError {
    scanner.cellError(
      .duplicateKey, columns["target_id"]!, "target_id", ["first_line": .count(firstLine)])
  }

  /// The current record as a row.
  func row(_ scanner: borrowing CSVScanner) throws(ReaderError) -> TargetRow {
    for name in ["target_id", "series_id", "area_code", "indicator"] {
      try scanner.checkKey(columns[name], name)
    }
    var row = TargetRow(
      line: scanner.line, targetID: try columns.filled("target_id", scanner))
    row.planID = columns.text("plan_id", scanner)
    row.seriesID = columns.text("series_id", scanner)
    row.areaName = columns.text("area", scanner)
    row.areaCode = columns.text("area_code", scanner)
    row.sector = columns.text("sector", scanner)
    row.indicator = columns.text("indicator", scanner)
    row.indicatorVI = columns.text("indicator_vi", scanner)
    row.indicatorEN = columns.text("indicator_en", scanner)
    row.unit = columns.text("unit", scanner)
    row.leadAgency = columns.text("lead_agency", scanner)
    row.sourceFile = columns.text("source_file", scanner)
    row.sourceLocator = columns.text("source_locator", scanner)
    row.quote = columns.text("quote_vi", scanner)
    row.note = columns.text("note", scanner)
    row.everyYear = try columns.flag("every_year", scanner)
    row.doubtful = try columns.flag("doubtful", scanner)
    row.kind = try columns.word("kind", scanner)
    row.direction = try columns.word("direction", scanner)
    try readKey(of: row, scanner)
    try readYears(into: &row, scanner)
    row.bounds = try scanner.bounds(columns["lower_bound"], columns["upper_bound"])
    row.comparator = try columns.word("comparator", scanner)
    try readNumbers(into: &row, scanner)
    return row
  }

  /// A row says of which series it speaks.
  private func readKey(
    of row: TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    if row.seriesID != nil { return }
    guard columns["area_code"] != nil, columns["indicator"] != nil else {
      throw scanner.cellError(.emptyCell, columns["series_id"]!, "series_id")
    }
    _ = try columns.filled("area_code", scanner)
    _ = try columns.filled("indicator", scanner)
  }

  private func readYears(
    into row: inout TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    row.year = try columns.year(yearName, scanner)
    row.periodStart = try columns.year("period_start", scanner)
    row.periodEnd = try columns.year("period_end", scanner)
    row.baseYear = try columns.year("base_year", scanner)
    if let start = row.periodStart, let end = row.periodEnd, start > end {
      throw scanner.error(
        .contradictoryPeriod, field: columns["period_end"]!,
        arguments: ["start": .year(start), "end": .year(end)])
    }
  }

  /// Reads `lower`, `upper` and `value` and brings `value` to the side that the comparator uses.
  private func readNumbers(
    into row: inout TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    var lower = try columns.number("lower", scanner)
    var upper = try columns.number("upper", scanner)
    let value = try columns.number("value", scanner)
    guard let comparator = row.comparator else {
      guard lower == nil, upper == nil, value == nil else {
        let allowed = Comparator.allCases.map(\.rawValue).joined(separator: " ")
        throw scanner.error(
          .missingComparator, field: columns["comparator"]!, arguments: ["allowed": .text(allowed)])
      }
      return
    }
    let (usesLower, usesUpper) = comparator.sides
    if let value {
      // The lower end of a range, else the number on each side that the comparator uses.
      if usesLower { lower = try merge(value, into: lower, "lower", scanner) }
      if usesUpper, comparator != .range { upper = try merge(value, into: upper, "upper", scanner) }
    }
    try check(lower, is: usesLower, "lower", comparator, scanner)
    try check(upper, is: usesUpper, "upper", comparator, scanner)
    if let low = lower?.value, let high = upper?.value,
      comparator == .range ? low > high : low != high
    {
      throw scanner.error(
        .contradictoryRange, field: columns["upper"] ?? columns["value"]!,
        arguments: ["lower": .number(low), "upper": .number(high)])
    }
    row.lower = lower?.value
    row.upper = upper?.value
    row.lowerDecimals = lower?.decimals
    row.upperDecimals = upper?.decimals
  }

  /// The number of `value`, which a number of the other column must not contradict.
  private func merge(
    _ value: ParsedNumber, into other: ParsedNumber?, _ name: String,
    _ scanner: borrowing CSVScanner
  ) throws(ReaderError) -> ParsedNumber {
    guard let other, other.value != value.value else { return value }
    throw scanner.error(
      .contradictoryNumbers, field: columns["value"]!,
      arguments: [
        "name": .text(name), "other": .number(other.value), "value": .number(value.value),
      ])
  }

  /// A number is there where the comparator uses it, and only there.
  private func check(
    _ number: ParsedNumber?, is used: Bool, _ name: String, _ comparator: Comparator,
    _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    guard (number != nil) != used else { return }
    let column = columns[name] ?? columns["value"] ?? columns["comparator"]!
    var arguments: [String: Argument] = [
      "comparator": .text(comparator.rawValue), "name": .text(name),
    ]
    if let number { arguments["value"] = .number(number.value) }
    throw scanner.error(
      used ? .missingTargetValue : .unusedTargetValue, field: column, arguments: arguments)
  }
}
