import RealModule

extension ARIMAFilter {
  /// The moving part of the filter.
  ///
  /// A row of `means` holds one component of the state: for the data in lane 0, and in the next
  /// lanes how it moves with each unknown coefficient. `rows` holds the covariance; lanes 6 and 7
  /// stay 0.
  struct Pass {
    typealias Row = SIMD8<Double>

    /// The number of unknown coefficients: the lags, then the constant.
    let unknowns: Int
    var estimates = SIMD4<Double>.zero
    var likelihood = ConcentratedLikelihood(count: 0, residualSum: 0, logDeterminant: 0)
    private let lags: Int
    private var means: (Lanes, Lanes, Lanes, Lanes, Lanes, Lanes)
    private var rows: (Row, Row, Row, Row, Row, Row)
    /// Sums of products of innovations over their variance.
    private var products: (Lanes, Lanes, Lanes, Lanes) = (.zero, .zero, .zero, .zero)
    private let noise: Row

    typealias Lanes = SIMD4<Double>

    init(_ c: ARMACoefficients, d: Int, includesConstant: Bool) {
      let start = StationaryCovariance(c)
      unknowns = d + (includesConstant ? 1 : 0)
      lags = d
      noise = Row(1, c.theta1, c.theta2, 0, 0, 0, 0, 0)
      rows = (
        Row(start.c00, start.c01, start.c02, 0, 0, 0, 0, 0),
        Row(start.c01, start.c11, start.c12, 0, 0, 0, 0, 0),
        Row(start.c02, start.c12, start.c22, 0, 0, 0, 0, 0), .zero, .zero, .zero
      )
      means = (.zero, .zero, .zero, .zero, .zero, .zero)
      if d > 0 { means.3[1] = 1 }
      if d > 1 { means.4[2] = 1 }
      if includesConstant { means.5[d + 1] = 1 }
    }

    /// Takes one value in.
    ///
    /// - Returns: The innovations of all lanes and their variance per unit of σ².
    mutating func update(
      value: Double, _ z: [Double]
    ) -> (innovation: SIMD4<Double>, variance: Double) {
      // For the coefficients the innovation is what they add to the prediction.
      var innovation = means.0 + z[3] * means.3 + z[4] * means.4 + z[5] * means.5
      innovation[0] = value - innovation[0]
      let shared = rows.0 + z[3] * rows.3 + z[4] * rows.4 + z[5] * rows.5
      let variance = shared[0] + z[3] * shared[3] + z[4] * shared[4] + z[5] * shared[5]
      let gain = shared / variance
      var correction = innovation
      correction[0] = -correction[0]
      means.0 -= gain[0] * correction
      means.1 -= gain[1] * correction
      means.2 -= gain[2] * correction
      means.3 -= gain[3] * correction
      means.4 -= gain[4] * correction
      means.5 -= gain[5] * correction
      rows.0 -= gain[0] * shared
      rows.1 -= gain[1] * shared
      rows.2 -= gain[2] * shared
      rows.3 -= gain[3] * shared
      rows.4 -= gain[4] * shared
      rows.5 -= gain[5] * shared
      let scaled = innovation / variance
      products.0 += innovation[0] * scaled
      products.1 += innovation[1] * scaled
      products.2 += innovation[2] * scaled
      products.3 += innovation[3] * scaled
      return (innovation, variance)
    }

    /// Moves on by one year.
    mutating func predict(_ c: ARMACoefficients, _ z: [Double]) {
      let level = means.0 + z[3] * means.3 + z[4] * means.4 + z[5] * means.5
      means = (
        c.phi1 * means.0 + means.1, c.phi2 * means.0 + means.2, .zero, level, means.3, means.5
      )
      let shared = rows.0 + z[3] * rows.3 + z[4] * rows.4 + z[5] * rows.5
      let moved = (
        c.phi1 * rows.0 + rows.1, c.phi2 * rows.0 + rows.2, shared, rows.3, rows.5
      )
      rows.0 = Self.across(moved.0, c, z) + noise
      rows.1 = Self.across(moved.1, c, z) + noise[1] * noise
      rows.2 = noise[2] * noise
      rows.3 = Self.across(moved.2, c, z)
      rows.4 = Self.across(moved.3, c, z)
      rows.5 = Self.across(moved.4, c, z)
    }

    /// A row times the transposed transition.
    @inline(__always)
    private static func across(_ row: Row, _ c: ARMACoefficients, _ z: [Double]) -> Row {
      Row(
        c.phi1 * row[0] + row[1], c.phi2 * row[0] + row[2], 0,
        row[0] + z[3] * row[3] + z[4] * row[4] + z[5] * row[5], row[3], row[5], 0, 0)
    }

    /// Estimates the unknown coefficients and closes the likelihood.
    mutating func finish(count: Int, logDeterminant: Double) {
      var determinant = logDeterminant
      var residualSum = products.0[0]
      let factor = choleskyOfProducts()
      var solution = SIMD4<Double>.zero
      for i in 0..<unknowns {
        var value = product(i + 1, 0)
        for k in 0..<i { value -= factor[i * 3 + k] * solution[k] }
        solution[i] = value / factor[i * 4]
        residualSum -= solution[i] * solution[i]
        if i < lags { determinant += 2 * Double.log(factor[i * 4]) }
      }
      for i in stride(from: unknowns - 1, through: 0, by: -1) {
        var value = solution[i]
        for k in (i + 1)..<max(unknowns, i + 1) { value -= factor[k * 3 + i] * estimates[k] }
        estimates[i] = value / factor[i * 4]
      }
      likelihood = ConcentratedLikelihood(
        count: count, residualSum: residualSum, logDeterminant: determinant)
    }

    /// The mean and covariance of the state, the unknown coefficients at their estimates and
    /// with their uncertainty.
    func filtered() -> (mean: [Double], covariance: [Double]) {
      let components = [means.0, means.1, means.2, means.3, means.4, means.5]
      let covarianceRows = [rows.0, rows.1, rows.2, rows.3, rows.4, rows.5]
      let factor = choleskyOfProducts()
      // Each component's loading on independent unit errors of the coefficients.
      let loadings = components.map { component in
        var loading = SIMD4<Double>.zero
        for i in 0..<unknowns {
          var value = component[i + 1]
          for k in 0..<i { value -= factor[i * 3 + k] * loading[k] }
          loading[i] = value / factor[i * 4]
        }
        return loading
      }
      var covariance: [Double] = []
      for (row, loading) in zip(covarianceRows, loadings) {
        for j in 0..<ARIMAFilter.size { covariance.append(row[j] + (loading * loadings[j]).sum()) }
      }
      let mean = components.map { component in
        var value = component[0]
        for k in 0..<unknowns { value += estimates[k] * component[k + 1] }
        return value
      }
      return (mean, covariance)
    }

    private func product(_ i: Int, _ j: Int) -> Double {
      switch i {
      case 0: products.0[j]
      case 1: products.1[j]
      case 2: products.2[j]
      default: products.3[j]
      }
    }

    /// The lower factor of the products of the unknown coefficients: element (i, k) at 3i + k.
    private func choleskyOfProducts() -> SIMD16<Double> {
      var factor = SIMD16<Double>.zero
      for i in 0..<unknowns {
        for j in 0...i {
          var value = product(i + 1, j + 1)
          for k in 0..<j { value -= factor[i * 3 + k] * factor[j * 3 + k] }
          factor[i * 3 + j] = i == j ? value.squareRoot() : value / factor[j * 4]
        }
      }
      return factor
    }
  }
}
