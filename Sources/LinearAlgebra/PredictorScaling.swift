/// How one predictor is centred and scaled: z = (x − centre) · 2^−exponent, and its powers shifted
/// by their means.
struct PredictorScaling: Sendable {
  /// The predictor.
  let name: String

  /// What is subtracted; zero without an intercept.
  let centre: Double

  /// The power of two that brings the centred values into [−1, 1].
  let exponent: Int

  /// The rounding of the input in units of z.
  let relativeRounding: Double

  /// Whether nothing is left after centring but the rounding of the input.
  let isDegenerate: Bool

  /// The means of z, z², …, subtracted beside an intercept.
  private(set) var powerMeans: [Double]

  /// The powers of values and of their distances stay within this.
  private static let largest = 0x1p400

  init(name: String, values: [Double], degree: Int, centred: Bool) throws(LinearAlgebraError) {
    if let row = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(column: name, row: row)
    }
    self.name = name
    let magnitude = values.reduce(0) { max($0, $1.magnitude) }
    guard magnitude < Self.largest, power(magnitude, degree) < Self.largest else {
      throw .numericRange(column: name)
    }
    centre = centred ? values.reduce(0) { $0 + $1 / Double(values.count) } : 0
    let mean = centre
    let spread = values.reduce(0) { max($0, ($1 - mean).magnitude) }
    isDegenerate = spread <= 8 * 0x1p-53 * (centred ? magnitude : 0)
    if isDegenerate {
      exponent = 0
      relativeRounding = 0
      powerMeans = []
      return
    }
    guard spread > 1 / Self.largest, power(spread, degree) > 1 / Self.largest else {
      throw .numericRange(column: name)
    }
    exponent = Int(spread.exponent) + 1
    relativeRounding =
      0x1p-53 * Double(sign: .plus, exponent: -exponent, significand: magnitude)
    powerMeans = Array(repeating: 0, count: degree)
  }

  /// The working columns of a predictor: z, z², …, each shifted by its mean where `centred`.
  mutating func centredPowers(
    of values: [Double], degree: Int, centred: Bool
  ) -> [[DoubleDouble]] {
    var columns = [[DoubleDouble]](
      repeating: [DoubleDouble](repeating: .zero, count: values.count), count: degree)
    for (i, value) in values.enumerated() {
      for (k, power) in powers(of: value, degree: degree).enumerated() { columns[k][i] = power }
    }
    guard centred else { return columns }
    for k in 0..<degree {
      let total = columns[k].reduce(.zero, +)
      powerMeans[k] = Double(total) / Double(values.count)
      let mean = DoubleDouble(powerMeans[k])
      for i in values.indices { columns[k][i] = columns[k][i] - mean }
    }
    return columns
  }

  /// z, z², … of one value, shifted by the means known so far.
  func powers(of value: Double, degree: Int) -> [DoubleDouble] {
    let z = DoubleDouble.difference(value, centre).scaled(byPowerOfTwo: -exponent)
    var result: [DoubleDouble] = []
    var power = z
    for k in 0..<degree {
      result.append(power - DoubleDouble(powerMeans[k]))
      power = power * z
    }
    return result
  }

  /// The coefficients of 1, x, …, x^power in the working column of this power.
  func expansion(ofPower power: Int) -> [DoubleDouble] {
    // (x − c)^k, one factor after another.
    var coefficients = [DoubleDouble(1)]
    for _ in 0..<power {
      var next = [DoubleDouble](repeating: .zero, count: coefficients.count + 1)
      for (i, coefficient) in coefficients.enumerated() {
        next[i + 1] += coefficient
        next[i] += coefficient * -centre
      }
      coefficients = next
    }
    coefficients = coefficients.map { $0.scaled(byPowerOfTwo: -exponent * power) }
    coefficients[0] = coefficients[0] - DoubleDouble(powerMeans[power - 1])
    return coefficients
  }
}

/// A value raised to a whole power, 1 or more.
private func power(_ value: Double, _ exponent: Int) -> Double {
  (1..<max(exponent, 1)).reduce(value) { result, _ in result * value }
}

/// Mean, standard deviation and autocorrelation of a sample, accumulated in double-double.
package struct SampleMoments: Sendable {
  /// The arithmetic mean.
  package let mean: Double

  /// The sum of squared deviations from the mean.
  package let sumOfSquares: Double

  private let deviations: [DoubleDouble]

  /// Takes the moments of one or more finite values below 2⁴⁰⁰ in magnitude.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "no values")
    let mean = DoubleDouble.sum(of: values) / DoubleDouble(Double(values.count))
    let deviations = values.map { DoubleDouble($0) - mean }
    self.mean = Double(mean)
    self.deviations = deviations
    sumOfSquares = Double(DoubleDouble.dot(deviations, deviations))
  }

  /// The standard deviation with divisor n − 1; `nil` for a single value.
  package var standardDeviation: Double? {
    deviations.count > 1
      ? (sumOfSquares / Double(deviations.count - 1)).squareRoot() : nil
  }

  /// The autocorrelation with the divisor of lag zero; `nil` for a constant sample.
  ///
  /// - Parameter lag: 0 or more.
  package func autocorrelation(lag: Int) -> Double? {
    precondition(lag >= 0, "lag is \(lag), not 0 or more")
    guard sumOfSquares > 0 else { return nil }
    return Double(DoubleDouble.dot(deviations, deviations.dropFirst(lag))) / sumOfSquares
  }
}
