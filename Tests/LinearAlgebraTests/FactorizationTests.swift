import LinearAlgebra
import TestSupport
import Testing

/// Factorizations put back together, on sizes that take the loops of our own and on larger ones
/// that go to LAPACK.
@Suite struct FactorizationTests {
  static let rounding = Tolerance(
    absolute: 1e-12, because: "elements near 1, up to 120 terms in a sum")

  /// A matrix of numbers between −½ and ½, the same in every run.
  static func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    var state: UInt64 = 42
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<(rows * columns)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) * 0x1p-53 - 0.5
      })
  }

  @Test(arguments: [(1, 1), (3, 1), (3, 3), (20, 2), (82, 11), (120, 30), (40, 40)])
  func pivotedQR(_ rows: Int, _ columns: Int) {
    let matrix = Self.matrix(rows, columns)
    let qr = PivotedQR(matrix)
    let product = qr.orthogonal * qr.upper
    for (place, column) in qr.pivots.enumerated() {
      expectClose(
        Array(product.column(place)), Array(matrix.column(column)), Self.rounding, "column")
    }
    expectClose(
      (qr.orthogonal.transposed * qr.orthogonal).elements, Matrix.identity(columns).elements,
      Self.rounding, "QᵀQ")
    let diagonal = qr.diagonal.map(\.magnitude)
    #expect(zip(diagonal, diagonal.dropFirst()).allSatisfy { $0 >= $1 * (1 - 1e-12) })
  }

  /// The loops and LAPACK meet where the same system is embedded in a larger one.
  @Test func bothPathsSolveAlike() {
    let (small, rows, columns) = (Self.matrix(60, 4), 60, 4)
    let response = Array(Self.matrix(60, 1).elements)
    var padded = Matrix(rows: 400, columns: columns)
    for j in 0..<columns {
      for i in 0..<rows { padded[i, j] = small[i, j] }
    }
    expectClose(
      PivotedQR(padded).solve(response + Array(repeating: 0, count: 340)),
      PivotedQR(small).solve(response), Self.rounding)
  }

  @Test func valuesFarFromOneAreFactorized() {
    let matrix = Self.matrix(6, 2)
    for scale in [1e-250, 1e250] {
      let scaled = Matrix(rows: 6, columns: 2, elements: matrix.elements.map { $0 * scale })
      let relative = Tolerance(relative: 1e-13, because: "a common factor changes no digit")
      expectClose(
        PivotedQR(scaled).diagonal.map(\.magnitude),
        PivotedQR(matrix).diagonal.map { $0.magnitude * scale }, relative)
    }
  }

  @Test(arguments: [1, 2, 5, 40])
  func cholesky(_ order: Int) throws {
    let root = Self.matrix(order + 3, order)
    let matrix = root.transposed * root
    let factor = try CholeskyFactor(matrix)
    expectClose(
      (factor.lower * factor.lower.transposed).elements, matrix.elements, Self.rounding)
    let solution = factor.solve(matrix)
    let condition = try SingularValues(matrix).conditionNumber
    expectClose(
      solution.elements, Matrix.identity(order).elements,
      Tolerance(absolute: 1e-13 * condition, because: "rounding times the condition number"))
  }

  @Test func matricesThatAreNotPositiveDefiniteAreRefused() {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
      try CholeskyFactor(Matrix(rows: 2, columns: 2, elements: [1, 2, 2, 1]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try CholeskyFactor(Matrix(rows: 1, columns: 1, elements: [.nan]))
    }
  }

  @Test(arguments: [1, 2, 30])
  func symmetricEigen(_ order: Int) throws {
    let half = Self.matrix(order, order)
    let matrix = Matrix(
      rows: order, columns: order,
      elements: zip(half.elements, half.transposed.elements).map { $0 + $1 })
    let eigen = try SymmetricEigen(matrix)
    #expect(eigen.values == eigen.values.sorted())
    for (j, value) in eigen.values.enumerated() {
      let vector = Array(eigen.vectors.column(j))
      expectClose(matrix * vector, vector.map { $0 * value }, Self.rounding)
    }
  }

  @Test(arguments: [(1, 1), (5, 3), (3, 5), (50, 20)])
  func singularValues(_ rows: Int, _ columns: Int) throws {
    let matrix = Self.matrix(rows, columns)
    let parts = try SingularValues(matrix)
    var scaled = parts.left
    for j in 0..<scaled.columns {
      for i in 0..<scaled.rows { scaled[i, j] *= parts.values[j] }
    }
    expectClose((scaled * parts.rightTransposed).elements, matrix.elements, Self.rounding)
    #expect(parts.values == parts.values.sorted(by: >))
  }

  @Test func elementsThatAreNotFiniteAreRefused() {
    let matrix = Matrix(rows: 2, columns: 2, elements: [1, 2, .infinity, 1])
    #expect(throws: LinearAlgebraError.notFinite(column: "1", row: 0)) {
      try SingularValues(matrix)
    }
    #expect(throws: LinearAlgebraError.notFinite(column: "1", row: 0)) {
      try SymmetricEigen(matrix)
    }
  }

  @Test func emptyProducts() {
    #expect(
      (Matrix(rows: 2, columns: 0) * Matrix(rows: 0, columns: 3)).elements == [0, 0, 0, 0, 0, 0])
    #expect(
      Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]).transposed.elements == [1, 3, 2, 4])
    #expect(
      Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]).description == "1.0  3.0\n2.0  4.0")
  }

  @Test func productsOfTheWrongShapeStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: 2, columns: 2) * Matrix(rows: 3, columns: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = PivotedQR(Matrix(rows: 1, columns: 2))
    }
  }
}

@Suite struct WhiteningTests {
  /// The transformation of an autoregression with gaps makes its covariance the identity.
  @Test(arguments: [-0.95, -0.4, 0, 0.3, 0.99])
  func autoregressionBecomesWhite(_ rho: Double) {
    let gaps = [1, 3, 1, 2, 5]
    var times = [0]
    for gap in gaps { times.append(times[times.count - 1] + gap) }
    let whitening = Whitening(autocorrelation: rho, gaps: gaps)
    let n = times.count
    var transformation = Matrix(rows: n, columns: n)
    for i in 0..<n {
      transformation[i, i] = Double(whitening.diagonal[i])
      if i > 0, let lower = whitening.lower { transformation[i, i - 1] = Double(lower[i]) }
    }
    var covariance = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n {
        let distance = (times[i] - times[j]).magnitude
        covariance[i, j] = (0..<distance).reduce(1 / (1 - rho * rho)) { value, _ in value * rho }
      }
    }
    let white = transformation * covariance * transformation.transposed
    let rounding = Tolerance(
      absolute: 1e-13, because: "variances up to 50 cancel to 1")
    expectClose(white.elements, Matrix.identity(n).elements, rounding)
  }

  @Test func correlationsOutsideStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Whitening(autocorrelation: 1, gaps: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Whitening(autocorrelation: 0.5, gaps: [0])
    }
  }
}

@Suite struct DoubleDoubleTests {
  @Test func sumsAndProductsOfDoublesAreExact() {
    let sum = DoubleDouble.sum(1, 0x1p-80)
    #expect(sum.high == 1)
    #expect(sum.low == 0x1p-80)
    // (1 + 2⁻³⁰)² = 1 + 2⁻²⁹ + 2⁻⁶⁰
    let product = DoubleDouble.product(1 + 0x1p-30, 1 + 0x1p-30)
    #expect(product.high == 1 + 0x1p-29)
    #expect(product.low == 0x1p-60)
  }

  @Test func thirdsMakeOne() {
    let third = DoubleDouble(1) / DoubleDouble(3)
    let rest = third * 3 - DoubleDouble(1)
    #expect(rest.high.magnitude < 0x1p-102)
    #expect(third.low != 0)
  }

  @Test func squareRootOfTwoSquaredIsTwo() {
    let root = DoubleDouble(2).squareRoot()
    #expect((root * root - DoubleDouble(2)).high.magnitude < 0x1p-101)
    #expect(DoubleDouble.zero.squareRoot() == .zero)
  }

  @Test func cancellationLeavesTheSmallPart() {
    let total = DoubleDouble.sum(of: [1e16, 1, -1e16, 0x1p-30])
    #expect(total.high == 1 + 0x1p-30)
    #expect(DoubleDouble.dot([DoubleDouble(1e10)], [DoubleDouble(1e10)]).high == 1e20)
  }

  @Test func orderLooksAtBothParts() {
    #expect(DoubleDouble.sum(1, 0x1p-70) > DoubleDouble(1))
    #expect(DoubleDouble.sum(1, -0x1p-70) < DoubleDouble(1))
  }

  @Test func squareRootOfANegativeNumberStops() async {
    await #expect(processExitsWith: .failure) { _ = DoubleDouble(-1).squareRoot() }
  }
}
