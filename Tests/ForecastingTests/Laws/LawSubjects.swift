import Forecasting

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
        forms: SmoothingForm.Trend.allCases.map { SmoothingForm(error: .additive, trend: $0) }),
      description: "ets, additive errors", equivariance: searched),
    LawSubject(
      model: Theta(scale: .natural), description: "theta, natural scale", equivariance: searched),
    LawSubject(
      model: LinearTrend(weights: .recent(targetYear: 2030)), description: "linear, weighted"),
  ]
}
