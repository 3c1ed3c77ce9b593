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
  var equivariance = 1e-8

  /// Whether a shift of the series shifts the forecasts on the scale of the values. It does not
  /// where errors may be relative to the level.
  var followsShifts = true

  /// Every model, with the settings that the defaults leave out. New models are in `Models.all`
  /// and so come here by themselves; further settings are added to `variants`.
  static let all = Models.all.map(defaults) + variants

  /// A model with its default settings, with what sets it apart from a closed form.
  private static func defaults(_ model: any ForecastModel) -> LawSubject {
    var subject = LawSubject(model: model, description: model.name)
    switch model.name {
    case "ets":
      subject.equivariance = searched
      subject.followsShifts = false
    case "theta":
      subject.equivariance = searched
    default:
      break
    }
    return subject
  }

  /// A search that ends where the likelihood gains less than 1e-9 leaves parameters free by about
  /// the root of that.
  private static let searched = 1e-4

  static let variants = [
    LawSubject(model: Drift(scale: .natural), description: "drift, natural scale"),
    LawSubject(model: Drift(scale: .log), description: "drift, log"),
    LawSubject(model: DampedDrift(damping: 0.5, scale: .values), description: "damped-drift .5"),
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
