import Forecasting

/// The models by their names on the command line.
enum ModelChoice {
  /// The model with this name, given the reference data and the information year that it needs.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)`` with all names.
  static func model(
    named name: String, asOf: Int?, reference: () throws(PipelineError) -> ReferenceLibrary
  ) throws(PipelineError) -> any ForecastModel {
    switch name {
    case AutomaticModel().name:
      return AutomaticModel(reference: try reference(), asOf: asOf)
    case ReferenceModel().name:
      return ReferenceModel(reference: try reference(), asOf: asOf)
    case MultiSourceTrend().name:
      return MultiSourceTrend(
        future: AutomaticModel(reference: try reference(), asOf: asOf))
    default:
      break
    }
    if let model = Models.model(named: name) { return model }
    throw .unknownModel(name, known: Models.all.map(\.name))
  }
}
