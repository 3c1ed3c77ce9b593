import Forecasting

/// The model of a run: one entry of the registry with what all its series are given.
///
/// `ask`, `assess`, `forecast`, `scenario` and `backtest` all take their model from here.
struct ModelChoice: Sendable {
  /// The entry of the registry.
  let entry: Models.Entry

  /// What every series is given; what lies around each of them comes on top.
  let context: ModelContext

  /// An entry in a context.
  init(_ entry: Models.Entry, in context: ModelContext) {
    self.entry = entry
    self.context = context
  }

  /// The model with this name; reference data are asked for only where it needs them.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)`` with all names.
  init(
    named name: String, asOf: Int?, reference: () throws(PipelineError) -> ReferenceLibrary
  ) throws(PipelineError) {
    guard let entry = Models.entry(named: name) else {
      throw .unknownModel(name, known: Models.names)
    }
    self.init(
      entry,
      in: entry.needs.contains(.reference)
        ? ModelContext(reference: try reference(), asOf: asOf) : .withoutReference)
  }

  /// The model of a series that stands by itself.
  var alone: any ForecastModel { entry.model(in: context) }

  /// The model of a series, given what lies around it.
  func model(_ surroundings: (inout ModelContext) -> Void) -> any ForecastModel {
    var context = context
    surroundings(&context)
    return entry.model(in: context)
  }
}
