/// What one series of the reference data covers.
public struct ReferenceSpan: Hashable, Sendable {
  /// The country, ISO 3166-1 alpha-3.
  public let country: String

  /// The first year with a value.
  public let firstYear: Int

  /// The last year with a value.
  public let lastYear: Int

  /// The number of years with a value.
  public let pointCount: Int

  /// The span of a series; `nil` where it has no value.
  init?(_ series: ReferenceSeries) {
    let known = series.values.indices.filter { series.values[$0].isFinite }
    guard let first = known.first, let last = known.last else { return nil }
    country = series.country
    firstYear = series.firstYear + first
    lastYear = series.firstYear + last
    pointCount = known.count
  }
}
