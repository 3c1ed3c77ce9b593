import Forecasting

/// The models that a backtest compares, checked by name before any work is done.
struct BacktestModels: Sendable {
  /// The share of other countries' targets that came true: a yardstick that is no forecast.
  static let baseRate = "base-rate"

  /// The names, in the order asked, without repeats.
  let names: [String]

  /// Takes names.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)``.
  init(_ names: [String], allowsBaseRate: Bool) throws(PipelineError) {
    let known = Models.all.map(\.name) + (allowsBaseRate ? [Self.baseRate] : [])
    for name in names where !known.contains(name) { throw .unknownModel(name, known: known) }
    guard !names.isEmpty else {
      throw .badSetting(name: "models", value: "", expected: known.joined(separator: ", "))
    }
    self.names = names.removingRepeats()
  }

  /// Whether a model among them needs reference data.
  var needsReference: Bool {
    names.contains { $0 == AutomaticModel().name || $0 == ReferenceModel().name }
  }

  /// The model of that name; `nil` for the base rate.
  ///
  /// - Parameter country: A country whose reference cases are left out.
  static func model(
    _ name: String, reference: ReferenceLibrary?, excluding country: String? = nil
  ) -> (any ForecastModel)? {
    switch name {
    case AutomaticModel().name:
      AutomaticModel(reference: reference, excludedCountry: country)
    case ReferenceModel().name:
      ReferenceModel(reference: reference, excludedCountry: country)
    default:
      Models.model(named: name)
    }
  }
}
