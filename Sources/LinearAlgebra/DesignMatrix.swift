/// The columns of a regression with their names, centred and scaled, in double-double.
///
/// Predictors are shifted by their mean (where there is an intercept) and scaled by a power of two
/// to [−1, 1]; both steps are exact in double-double. Powers are taken of the scaled predictor, not
/// of the raw one: that is what keeps calendar years and their squares apart. The way back to
/// coefficients of the raw powers is a triangular map, also in double-double; see
/// <doc:PolynomialColumns>.
///
/// ```swift
/// let design = try DesignMatrix(predictors: [("year", [2019, 2020, 2021])], rows: 3)
/// design.names                        // ["intercept", "year"]
/// ```
public struct DesignMatrix: Sendable {
  /// The name of the constant column.
  public static let interceptName = "intercept"

  /// The number of rows.
  public let rows: Int

  /// The coefficients' names: the intercept first, then each predictor with its rising powers
  /// `x`, `x^2`, ….
  public let names: [String]

  /// Whether the first column is constant.
  public let hasIntercept: Bool

  /// The highest power of each predictor.
  public let degree: Int

  /// How each predictor was centred and scaled.
  let scalings: [PredictorScaling]

  /// The working columns, one after another.
  let working: [[DoubleDouble]]

  /// How exactly each working column is known: the rounding of the input, in units of the column.
  let rounding: [Double]

  /// The number of columns.
  public var columns: Int { names.count }

  /// Creates a design.
  ///
  /// - Parameters:
  ///   - predictors: Names and values, each as long as `rows`.
  ///   - rows: The number of observations, 1 or more.
  ///   - degree: The highest power of each predictor, 1 or more.
  ///   - intercept: Whether a constant column comes first.
  /// - Throws: ``LinearAlgebraError/notFinite(column:row:)``,
  ///   ``LinearAlgebraError/numericRange(column:)`` where a power leaves 2^±400,
  ///   ``LinearAlgebraError/tooFewRows(rows:columns:)``, and
  ///   ``LinearAlgebraError/rankDeficient(columns:)`` where a predictor is constant beside an
  ///   intercept or zero without one.
  public init(
    predictors: [(name: String, values: [Double])], rows: Int, degree: Int = 1,
    intercept: Bool = true
  ) throws(LinearAlgebraError) {
    precondition(rows >= 1, "\(rows) rows are not 1 or more")
    precondition(degree >= 1, "degree is \(degree), not 1 or more")
    precondition(intercept || !predictors.isEmpty, "a design without columns")
    self.rows = rows
    self.degree = degree
    hasIntercept = intercept
    var names = intercept ? [Self.interceptName] : []
    for (name, values) in predictors {
      precondition(values.count == rows, "\(name) has \(values.count) values for \(rows) rows")
      names += (1...degree).map { $0 == 1 ? name : "\(name)^\($0)" }
    }
    self.names = names
    var scalings: [PredictorScaling] = []
    for (name, values) in predictors {
      scalings.append(
        try PredictorScaling(name: name, values: values, degree: degree, centred: intercept))
    }
    guard rows >= names.count else { throw .tooFewRows(rows: rows, columns: names.count) }
    let fixed = scalings.filter(\.isDegenerate).map(\.name)
    guard fixed.isEmpty else { throw .rankDeficient(columns: fixed) }

    var working: [[DoubleDouble]] = []
    var rounding: [Double] = []
    if intercept {
      working.append(Array(repeating: DoubleDouble(1), count: rows))
      rounding.append(0)
    }
    for index in scalings.indices {
      working += scalings[index].centredPowers(
        of: predictors[index].values, degree: degree, centred: intercept)
      rounding += (1...degree).map { Double($0) * scalings[index].relativeRounding }
    }
    self.scalings = scalings
    self.working = working
    self.rounding = rounding
  }

  /// The centred and scaled columns rounded to double, rows × columns, as
  /// ``LeastSquaresWorkspace`` takes them.
  public var centred: Matrix {
    Matrix(
      rows: rows, columns: columns, elements: working.flatMap { $0.map { Double($0) } })
  }

  /// The working columns at one set of predictor values, in the order they were given.
  func workingRow(at values: [Double]) -> [DoubleDouble] {
    precondition(
      values.count == scalings.count, "\(values.count) values for \(scalings.count) predictors")
    var row = hasIntercept ? [DoubleDouble(1)] : []
    for (value, scaling) in zip(values, scalings) {
      row += scaling.powers(of: value, degree: degree)
    }
    return row
  }

  /// The map from coefficients of the working columns to those of the raw powers, row by row.
  var backTransformation: [[DoubleDouble]] {
    let count = columns
    var map = [[DoubleDouble]](
      repeating: [DoubleDouble](repeating: .zero, count: count), count: count)
    if hasIntercept { map[0][0] = DoubleDouble(1) }
    for (index, scaling) in scalings.enumerated() {
      let first = (hasIntercept ? 1 : 0) + index * degree
      for power in 1...degree {
        let column = first + power - 1
        let expansion = scaling.expansion(ofPower: power)
        for (i, coefficient) in expansion.enumerated() where i > 0 {
          map[first + i - 1][column] = coefficient
        }
        if hasIntercept { map[0][column] = expansion[0] }
      }
    }
    return map
  }
}
