import TimeSeries

/// Series that no model may stumble over.
struct LawSeries: CustomStringConvertible, Sendable {
  let description: String
  let series: AnnualSeries

  init(_ description: String, _ series: AnnualSeries) {
    self.description = description
    self.series = series
  }

  /// A series with the given values from 2000 on.
  static func series(
    _ values: [Double], years: [Int]? = nil, bounds: Bounds = .none
  ) throws -> AnnualSeries {
    let years = years ?? values.indices.map { 2000 + $0 }
    return try AnnualSeries(
      id: "law", bounds: bounds, direction: .increase,
      observations: zip(years, values).map { Observation(year: $0, value: $1) })
  }

  /// A rising series with irregular noise, between 40 and 80 for up to 30 values.
  static func noisy(_ count: Int) -> [Double] {
    (0..<count).map { index in
      // Digits without a pattern: the fractional parts of multiples of the golden ratio.
      let noise = (Double(index * index + index) * 0.6180339887).truncatingRemainder(dividingBy: 1)
      return ((40 + 1.1 * Double(index) + 5 * noise) * 100).rounded() / 100
    }
  }

  /// The series of one length: plain, constant, linear, gapped, out of order, extreme, bounded.
  static func all(_ count: Int) throws -> [LawSeries] {
    let noisy = noisy(count)
    let linear = (0..<count).map { 20 + Double($0) }
    let gapped = (0..<count).map { 1980 + $0 + $0 * $0 / 10 + ($0 > 2 ? 3 : 0) }
    var jumped = noisy
    for index in (count / 2)..<count { jumped[index] *= 1000 }
    var outlier = noisy
    if count > 0 { outlier[count / 2] /= 100 }
    var flat = Array(repeating: 12.5, count: count)
    if count > 0 { flat[0] = 12 }
    var atUpper = noisy
    for index in (count / 2)..<count { atUpper[index] = 100 }
    let percent = Bounds.percent
    return [
      LawSeries("noisy", try series(noisy)),
      LawSeries("noisy percent", try series(noisy, bounds: percent)),
      LawSeries("noisy above 0", try series(noisy, bounds: .nonNegative)),
      LawSeries("constant", try series(Array(repeating: 57, count: count))),
      LawSeries(
        "constant percent", try series(Array(repeating: 57.25, count: count), bounds: percent)),
      LawSeries("zeros", try series(Array(repeating: 0, count: count))),
      LawSeries(
        "zeros above 0", try series(Array(repeating: 0, count: count), bounds: .nonNegative)),
      LawSeries("zero percent", try series(Array(repeating: 0, count: count), bounds: percent)),
      LawSeries("full percent", try series(Array(repeating: 100, count: count), bounds: percent)),
      LawSeries("reaches 100 percent", try series(atUpper, bounds: percent)),
      LawSeries("linear", try series(linear)),
      LawSeries("linear percent", try series(linear, bounds: percent)),
      LawSeries("constant but for the first", try series(flat)),
      LawSeries("gapped", try series(noisy, years: gapped)),
      LawSeries("gapped percent", try series(noisy, years: gapped, bounds: percent)),
      LawSeries("jump by 1000", try series(jumped)),
      LawSeries("jump by 1000 above 0", try series(jumped, bounds: .nonNegative)),
      LawSeries("outlier", try series(outlier, bounds: percent)),
      LawSeries("1e300", try series(noisy.map { $0 * 1e300 })),
      LawSeries("1e300 above 0", try series(noisy.map { $0 * 1e300 }, bounds: .nonNegative)),
      LawSeries("1e150", try series(noisy.map { $0 * 1e150 })),
      LawSeries("1e-300", try series(noisy.map { $0 * 1e-300 })),
      LawSeries("1e-300 above 0", try series(noisy.map { $0 * 1e-300 }, bounds: .nonNegative)),
      LawSeries("negative", try series(noisy.map { -$0 })),
      LawSeries("large level", try series(noisy.map { $0 + 1e9 })),
    ]
  }
}
