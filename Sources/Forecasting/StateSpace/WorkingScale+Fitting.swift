import LinearAlgebra
import TimeSeries

extension WorkingScale {
  /// The scale a model was told to use, or the natural scale of the series.
  init(_ transformation: Transformation?, for series: AnnualSeries) {
    if let transformation {
      self.init(transformation, bounds: series.bounds, margin: Self.margin(of: series))
    } else {
      self.init(naturalFor: series)
    }
  }

  /// The standard deviation on the working scale of the error of printing a value: the smallest
  /// error that a fit without residuals can claim.
  ///
  /// A printed value stands for all values within ``margin`` of it, each as likely as another.
  func roundingError(at value: Double) -> Double {
    let error = margin * transformation.slope(at: value, margin: margin) / 3.0.squareRoot()
    return max(error, .leastNormalMagnitude)
  }

  /// Paths on the working scale, in the unit of the series.
  func carriedBack(_ paths: Matrix) -> Matrix {
    var result = paths
    for index in result.elements.indices {
      result.elements[index] = inverse(result.elements[index])
    }
    return result
  }
}
