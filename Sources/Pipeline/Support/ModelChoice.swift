import Forecasting

/// The models by their names on the command line.
enum ModelChoice {
  /// The model with this name.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)`` with all names.
  static func model(named name: String) throws(PipelineError) -> any ForecastModel {
    if let model = Models.model(named: name) { return model }
    throw .unknownModel(name, known: Models.all.map(\.name))
  }
}
