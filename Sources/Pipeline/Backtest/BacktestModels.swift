import Forecasting

/// The models that a backtest compares, checked by name before any work is done.
struct BacktestModels: Sendable {
  /// The share of other countries' targets that came true: a yardstick that is no forecast.
  static let baseRate = "base-rate"

  /// One model, or the base rate.
  struct Item: Sendable {
    /// The name, as asked.
    let name: String
    /// The entry of the registry; `nil` for the base rate.
    let entry: Models.Entry?
  }

  /// The models, in the order asked, without repeats.
  let items: [Item]

  /// Takes names.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)``.
  init(_ names: [String], allowsBaseRate: Bool) throws(PipelineError) {
    let known = allowsBaseRate ? KnownNames.backtestModels : KnownNames.models
    for name in names where !known.contains(name) { throw .unknownModel(name, known: known) }
    guard !names.isEmpty else {
      throw .badSetting(name: "models", value: "", expected: known.joined(separator: ", "))
    }
    items = names.removingRepeats().map { Item(name: $0, entry: Models.entry(named: $0)) }
  }

  /// The names, in the order asked.
  var names: [String] { items.map(\.name) }

  /// Whether a model among them needs reference data.
  var needsReference: Bool {
    items.contains { $0.entry?.needs.contains(.reference) == true }
  }
}
