import DatasetReaders
import Plans
import TimeSeries

extension Target {
  /// The meaning of a row of a register or of a bare table.
  init(_ row: TargetRow) {
    let decimals = max(row.lowerDecimals ?? 0, row.upperDecimals ?? 0)
    self.init(
      id: row.targetID,
      kind: row.kind.map { TargetKind(rawValue: $0.rawValue) }
        ?? (row.comparator == nil ? .qualitative : .level),
      comparator: row.comparator.flatMap { Comparator(rawValue: $0.rawValue) },
      lower: row.lower, upper: row.upper, year: row.year, direction: row.direction,
      bounds: row.bounds, printedStep: Self.step(decimals: decimals))
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
    holdsEveryYear = row.note?.contains("every year") ?? false
    isDoubtful = row.isDoubtful
    locator = row.sourceLocator
    quote = row.quote
    note = row.note
  }

  /// The step of the last of so many printed decimals.
  static func step(decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { step, _ in step / 10 }
  }
}
