/// Predictive distributions of the years after the last observation of a series.
public struct Forecast: Sendable {
  /// The series.
  public let seriesID: String

  /// The model, by its name on the command line.
  public let modelName: String

  /// The model, by its standard short name.
  public let shortName: String

  /// The year of the last observation.
  public let originYear: Int

  /// One distribution a year, from `originYear + 1` on.
  public let distributions: [PredictiveDistribution]

  /// The number of years.
  public var horizon: Int { distributions.count }

  /// The distribution of a calendar year, or `nil` outside the forecast years.
  public func distribution(in year: Int) -> PredictiveDistribution? {
    let index = year - originYear - 1
    return distributions.indices.contains(index) ? distributions[index] : nil
  }
}
