import Forecasting
import TimeSeries

/// A model that the laws run over.
struct LawSubject: CustomStringConvertible, Sendable {
  /// The specification.
  let model: any ForecastModel

  /// What is said when a law fails: the name, and the settings where they are not the defaults.
  let description: String

  /// How exactly the forecasts follow a shift and a change of unit of the series, relative to the
  /// width of the 80 % interval. Closed forms keep all digits but the last few; a model that is
  /// optimised says its own figure.
  var equivariance = closedForm

  /// Whether a shift of the series shifts the forecasts on the scale of the values. It does not
  /// where errors may be relative to the level.
  var followsShifts = true
  /// Whether forecasts on the values follow a shift of the series.
  var followsZeroPoint: Bool { !Self.zeroPointMatters.contains(model.name) }

  /// The models that take the zero of the values for a natural one.
  static let zeroPointMatters: Set = ["auto", "combination"]

  /// Whether comparable series judge, of which each answer costs many times that of a closed form.
  var judgesByClass = false

  /// Every model, with the settings that the defaults leave out. New models are in `Models.all`
  /// and so come here by themselves; further settings are added to `variants`.
  static let all =
    // Without other sources, which have tests of their own, `multi-source` is `auto`.
    Models.all.filter { !$0.needs.contains(.sources) }.map { entry in
      LawSubject(
        model: entry.model(in: context), description: entry.name,
        equivariance: optimised[entry.name] ?? closedForm, followsShifts: entry.name != "ets",
        judgesByClass: entry.needs.contains(.reference))
    } + variants

  /// What the models of the registry are given: the reference data that ship.
  static let context: ModelContext = {
    guard case .success(let library) = ReferenceData.shipped else {
      preconditionFailure("the shipped reference file cannot be read")
    }
    return ModelContext(reference: library)
  }()

  /// The lengths of series among `counts` on which the laws are tried: all; for a model of
  /// comparable series those at which further features of the history or the own trend come in, and
  /// some between.
  func lengths(_ counts: ClosedRange<Int>) -> [Int] {
    judgesByClass ? [1, 2, 3, 6, 12, 30].filter(counts.contains) : Array(counts)
  }

  /// The fewest parameters that a fit to so many observations has: comparable series are counted
  /// as data, so that their part has none.
  func fewestParameters(_ count: Int) -> Int { judgesByClass ? 0 : 1 }

  /// What rounding leaves of a closed form.
  static let closedForm = 1e-8

  /// A search that ends where the likelihood gains less than 1e-8 leaves parameters free by about
  /// the root of that.
  static let searched = 1e-4

  /// The models whose parameters come from an iteration, with the figure that its end allows.
  static let optimised = [
    // A flat likelihood fixes the autocorrelation to about the root of the machine precision.
    "gls-ar1": 1e-5,
    "ets": searched,
    "theta": searched,
    // The coefficients are where the likelihood gains less than 1e-10.
    "arima": 1e-4, "local-trend": 1e-4,
  ]

  static let variants = [
    LawSubject(model: AutomaticModel(in: .withoutReference), description: "auto, no reference"),
    LawSubject(model: MultiSourceTrend(), description: "multi-source, the line"),
    LawSubject(model: Drift(scale: .natural), description: "drift, natural scale"),
    LawSubject(model: Drift(scale: .log), description: "drift, log"),
    LawSubject(model: DampedDrift(scale: .natural), description: "damped-drift, natural scale"),
    LawSubject(model: DampedDrift(damping: 0.5), description: "damped-drift .5"),
    LawSubject(model: DampedDrift(damping: 1, scale: .logit), description: "damped-drift 1, logit"),
    LawSubject(model: TheilSenTrend(scale: .natural), description: "theil-sen, natural scale"),
    LawSubject(
      model: ExponentialSmoothing(scale: .natural), description: "ets, natural scale",
      equivariance: searched),
    LawSubject(
      model: ExponentialSmoothing(
        forms: ExponentialSmoothing.Form.Trend.allCases.map {
          ExponentialSmoothing.Form(error: .additive, trend: $0)
        }),
      description: "ets, additive errors", equivariance: searched),
    LawSubject(
      model: Theta(scale: .natural), description: "theta, natural scale", equivariance: searched),
    LawSubject(
      model: LinearTrend(weights: .recent(targetYear: 2030)), description: "linear, weighted"),
  ]
}

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
