/// Linear systems of a handful of unknowns, solved in plain loops: a call of LAPACK would cost more
/// than the work.
enum SmallSystem {
  /// Solves a symmetric positive definite system in place by elimination without pivoting.
  ///
  /// - Parameters:
  ///   - matrix: n × n, row after row; used up.
  ///   - right: The right side, n numbers; the solution afterwards.
  /// - Returns: Whether there is a solution: false where a pivot is not positive or a number not
  ///   finite.
  static func eliminate(_ matrix: inout [Double], _ right: inout [Double]) -> Bool {
    let n = right.count
    for k in 0..<n {
      let pivot = matrix[k * n + k]
      guard pivot > 0, pivot.isFinite else { return false }
      for i in (k + 1)..<max(n, k + 1) {
        let factor = matrix[i * n + k] / pivot
        for j in k..<n { matrix[i * n + j] -= factor * matrix[k * n + j] }
        right[i] -= factor * right[k]
      }
    }
    for k in stride(from: n - 1, through: 0, by: -1) {
      var value = right[k]
      for j in (k + 1)..<max(n, k + 1) { value -= matrix[k * n + j] * right[j] }
      right[k] = value / matrix[k * n + k]
      guard right[k].isFinite else { return false }
    }
    return true
  }

  /// Solves a positive definite system by Cholesky; a pivot below 1e-12 is taken as 1e-12.
  ///
  /// - Parameters:
  ///   - matrix: n × n, row after row; only the lower triangle is read. Used up.
  ///   - right: The right side, n numbers.
  /// - Returns: The solution; `nil` where a number is not finite.
  static func cholesky(_ matrix: inout [Double], _ right: [Double]) -> [Double]? {
    let order = right.count
    var solution = right
    for i in 0..<order {
      for j in 0...i {
        var sum = matrix[i * order + j]
        for k in 0..<j { sum -= matrix[i * order + k] * matrix[j * order + k] }
        if i == j {
          matrix[i * order + i] = max(sum, 1e-12).squareRoot()
        } else {
          matrix[i * order + j] = sum / matrix[j * order + j]
        }
      }
      for k in 0..<i { solution[i] -= matrix[i * order + k] * solution[k] }
      solution[i] /= matrix[i * order + i]
    }
    for i in (0..<order).reversed() {
      for k in (i + 1)..<max(order, i + 1) { solution[i] -= matrix[k * order + i] * solution[k] }
      solution[i] /= matrix[i * order + i]
    }
    return solution.allSatisfy(\.isFinite) ? solution : nil
  }
}
