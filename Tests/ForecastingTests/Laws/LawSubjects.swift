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
  static let zeroPointMatters: Set = ["combination"]

  /// Every model, with the settings that the defaults leave out. New models are in `Models.all`
  /// and so come here by themselves; further settings are added to `variants`.
  static let all =
    Models.all.map { model in
      LawSubject(
        model: model, description: model.name, equivariance: optimised[model.name] ?? closedForm,
        followsShifts: model.name != "ets")
    } + variants

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
