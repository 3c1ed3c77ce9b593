internal import TimeSeries

/// Where the columns of a target table stand.
struct TargetLayout {
  let targetID: Int
  private let comparator: Int
  private let yearName: String
  private let columns: [String: Int]

  /// The columns that a table may have beside the key and the comparator.
  private static let optionalNames = [
    "plan_id", "series_id", "area", "area_code", "sector", "indicator", "indicator_vi",
    "indicator_en", "unit", "kind", "value", "lower", "upper", "target_year", "year",
    "period_start", "period_end", "base_year", "direction", "lower_bound", "upper_bound",
    "lead_agency", "source_file", "source_locator", "quote_vi", "note",
  ]

  init(_ header: TableHeader) throws(ReaderError) {
    targetID = try header.required("target_id")
    comparator = try header.required("comparator")
    var columns: [String: Int] = [:]
    for name in Self.optionalNames { columns[name] = try header.optional(name) }
    if columns["series_id"] == nil {
      let isBare = columns["area_code"] == nil && columns["indicator"] == nil
      _ = try header.required(
        isBare ? "series_id" : "area_code", alternative: isBare ? "area_code, indicator" : "series_id")
      _ = try header.required("indicator", alternative: "series_id")
    }
    if columns["value"] == nil, columns["lower"] == nil, columns["upper"] == nil {
      _ = try header.required("value", alternative: "lower, upper")
    }
    yearName = columns["target_year"] == nil ? "year" : "target_year"
    if columns[yearName] == nil, columns["period_end"] == nil {
      _ = try header.required("target_year", alternative: "year")
    }
    self.columns = columns
  }

  /// The current record as a row.
  func row(_ scanner: borrowing CSVScanner) throws(ReaderError) -> TargetRow {
    var row = TargetRow(
      line: scanner.line, targetID: try scanner.requiredText(targetID, "target_id"))
    row.planID = text("plan_id", scanner)
    row.seriesID = text("series_id", scanner)
    row.areaName = text("area", scanner)
    row.areaCode = text("area_code", scanner)
    row.sector = text("sector", scanner)
    row.indicator = text("indicator", scanner)
    row.indicatorVI = text("indicator_vi", scanner)
    row.indicatorEN = text("indicator_en", scanner)
    row.unit = text("unit", scanner)
    row.leadAgency = text("lead_agency", scanner)
    row.sourceFile = text("source_file", scanner)
    row.sourceLocator = text("source_locator", scanner)
    row.quote = text("quote_vi", scanner)
    row.note = text("note", scanner)
    row.kind = try scanner.optionalWord(columns["kind"], "kind")
    row.direction = try scanner.optionalWord(columns["direction"], "direction")
    try readKey(of: row, scanner)
    try readYears(into: &row, scanner)
    row.bounds = try scanner.bounds(columns["lower_bound"], columns["upper_bound"])
    row.comparator = try scanner.optionalWord(comparator, "comparator")
    try readNumbers(into: &row, scanner)
    return row
  }

  private func text(_ name: String, _ scanner: borrowing CSVScanner) -> String? {
    scanner.optionalText(columns[name])
  }

  /// A row says of which series it speaks.
  private func readKey(
    of row: TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    if row.seriesID != nil { return }
    guard let area = columns["area_code"], let indicator = columns["indicator"] else {
      throw scanner.cellError(.emptyCell, columns["series_id"]!, "series_id")
    }
    _ = try scanner.requiredText(area, "area_code")
    _ = try scanner.requiredText(indicator, "indicator")
  }

  private func readYears(
    into row: inout TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    row.year = try scanner.optionalYear(columns[yearName], yearName)
    row.periodStart = try scanner.optionalYear(columns["period_start"], "period_start")
    row.periodEnd = try scanner.optionalYear(columns["period_end"], "period_end")
    row.baseYear = try scanner.optionalYear(columns["base_year"], "base_year")
    if let start = row.periodStart, let end = row.periodEnd, start > end {
      throw scanner.error(
        .contradictoryPeriod, field: columns["period_end"]!,
        arguments: ["start": String(start), "end": String(end)])
    }
  }

  /// Reads `lower`, `upper` and `value` and brings `value` to the side that the comparator uses.
  private func readNumbers(
    into row: inout TargetRow, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    var lower = try scanner.optionalNumber(columns["lower"], "lower")
    var upper = try scanner.optionalNumber(columns["upper"], "upper")
    let value = try scanner.optionalNumber(columns["value"], "value")
    guard let comparator = row.comparator else {
      guard lower == nil, upper == nil, value == nil else {
        let allowed = TargetRow.Comparator.allCases.map(\.rawValue).joined(separator: " ")
        throw scanner.error(
          .missingComparator, field: self.comparator, arguments: ["allowed": allowed])
      }
      return
    }
    if let value {
      switch comparator {
      case .atLeast, .moreThan: lower = lower ?? value
      case .atMost, .lessThan: upper = upper ?? value
      case .equal, .approximately:
        lower = lower ?? value
        upper = upper ?? value
      case .range: lower = lower ?? value
      }
    }
    let (usesLower, usesUpper) = comparator.sides
    try check(lower, is: usesLower, "lower", comparator, scanner)
    try check(upper, is: usesUpper, "upper", comparator, scanner)
    if let low = lower?.value, let high = upper?.value,
      comparator == .range ? low > high : low != high
    {
      throw scanner.error(
        .contradictoryRange, field: columns["upper"] ?? columns["value"]!,
        arguments: ["lower": "\(low)", "upper": "\(high)"])
    }
    row.lower = lower?.value
    row.upper = upper?.value
    row.lowerDecimals = lower?.decimals
    row.upperDecimals = upper?.decimals
  }

  /// A number is there where the comparator uses it, and only there.
  private func check(
    _ number: ParsedNumber?, is used: Bool, _ name: String, _ comparator: TargetRow.Comparator,
    _ scanner: borrowing CSVScanner
  ) throws(ReaderError) {
    guard (number != nil) != used else { return }
    let column = columns[name] ?? columns["value"] ?? self.comparator
    var arguments = ["comparator": comparator.rawValue, "name": name]
    if number != nil { arguments["value"] = scanner.text(column) }
    throw scanner.error(
      used ? .missingTargetValue : .unusedTargetValue, field: column, arguments: arguments)
  }
}

extension TargetRow.Comparator {
  /// Which of the two numbers the comparator uses.
  var sides: (lower: Bool, upper: Bool) {
    switch self {
    case .atLeast, .moreThan: (true, false)
    case .atMost, .lessThan: (false, true)
    case .equal, .approximately, .range: (true, true)
    }
  }
}
