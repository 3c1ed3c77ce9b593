public import Forecasting
public import TimeSeries

/// A series with its bounds and direction set, cut at the information year, and the model fitted to
/// it once for all targets that ask.
public struct FittedSeries: Sendable {
  /// The series, whole.
  public let series: AnnualSeries

  /// The part of the series that may be known.
  public let known: AnnualSeries

  /// The fitted model, or why there is none.
  public let fit: Result<any FittedModel, FitError>

  /// The model asked for.
  public let modelName: String

  /// Fits `model` to what is known of `series` in the year `asOf`.
  public init(_ series: AnnualSeries, model: any ForecastModel, asOf: Int?) {
    self.series = series
    known = asOf.map(series.upTo) ?? series
    modelName = model.name
    do throws(FitError) {
      fit = .success(try model.fit(to: known))
    } catch {
      fit = .failure(error)
    }
  }
}
