/// The product of several columns on each path, from which columns can be taken out again.
struct PathProduct {
  private let columns: [[Double]]
  private let paths: Int

  /// How many of the factors of a path are 0, and the product of the others.
  private var zeros: [Int]
  private var products: [Double]

  /// Multiplies columns of numbers from 0 to 1.
  init(_ columns: [[Double]], paths: Int) {
    self.columns = columns
    self.paths = paths
    zeros = Array(repeating: 0, count: paths)
    products = Array(repeating: 1, count: paths)
    for column in columns {
      for path in 0..<paths {
        if column[path] == 0 { zeros[path] += 1 } else { products[path] *= column[path] }
      }
    }
  }

  /// The mean of the product over the paths.
  var mean: Double {
    var sum = 0.0
    for path in 0..<paths where zeros[path] == 0 { sum += products[path] }
    return sum / Double(paths)
  }

  /// The standard error of ``mean``.
  var error: Double {
    let mean = mean
    var squares = 0.0
    for path in 0..<paths {
      let deviation = (zeros[path] == 0 ? products[path] : 0) - mean
      squares += deviation * deviation
    }
    return (squares / Double(paths - 1) / Double(paths)).squareRoot()
  }

  /// The mean of the product without one of its columns.
  func mean(without index: Int) -> Double {
    var sum = 0.0
    columns[index].withUnsafeBufferPointer { column in
      for path in 0..<paths {
        if column[path] == 0 {
          if zeros[path] == 1 { sum += products[path] }
        } else if zeros[path] == 0 {
          sum += products[path] / column[path]
        }
      }
    }
    return sum / Double(paths)
  }

  /// Takes a column out.
  mutating func remove(_ index: Int) {
    for path in 0..<paths {
      let factor = columns[index][path]
      if factor == 0 { zeros[path] -= 1 } else { products[path] /= factor }
    }
  }
}
