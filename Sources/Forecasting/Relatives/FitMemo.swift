import Synchronization
import TimeSeries

/// Fits of series that many others lean on, such as that of a country for all of its provinces: each
/// is made once.
public final class FitMemo: Sendable {
  private let known = Mutex<[AnnualSeries: Result<any FittedModel, FitError>]>([:])

  /// Creates an empty memo, for one model with one set of settings.
  public init() {}

  /// The fit of `series`; `fit` is called for the first time only, or where two ask at once.
  func fit(
    _ series: AnnualSeries, _ fit: (AnnualSeries) throws(FitError) -> any FittedModel
  ) throws(FitError) -> any FittedModel {
    if let found = known.withLock({ $0[series] }) { return try found.get() }
    let made: Result<any FittedModel, FitError>
    do throws(FitError) {
      made = .success(try fit(series))
    } catch {
      made = .failure(error)
    }
    let kept = known.withLock { known in
      if let found = known[series] { return found }
      known[series] = made
      return made
    }
    return try kept.get()
  }
}
