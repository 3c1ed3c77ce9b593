/// The annual values of one reference indicator in one country, on the oriented working scale.
struct ReferenceSeries: Hashable, Sendable {
  /// The position of the indicator in the library.
  let indicator: Int

  /// The country, ISO 3166-1 alpha-3.
  let country: String

  /// The first year.
  let firstYear: Int

  /// One value a year from `firstYear` on; NaN where none was observed.
  let values: [Double]
}
