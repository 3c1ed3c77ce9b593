internal import TimeSeries

/// Values by several dimensions, as PX and JSON-stat hold them.
struct DataCube: Sendable {
  /// What a dimension stands for.
  enum Role: Hashable, Sendable {
    case time
    case area
    /// The measure: what is counted.
    case indicator
    case other
  }

  /// One value of a dimension.
  struct Category: Hashable, Sendable {
    /// The code; an index such as `0` where the publisher has none.
    var code: String
    /// The words; the code where there are none.
    var label: String
    /// The unit of this category, where the measure has one each.
    var unit: String?

    /// Creates a category.
    init(code: String, label: String? = nil, unit: String? = nil) {
      self.code = code
      self.label = label ?? code
      self.unit = unit
    }
  }

  /// One axis of the cube.
  struct Dimension: Hashable, Sendable {
    var id: String
    var label: String
    /// `nil` lets the labels tell it.
    var role: Role?
    var categories: [Category]

    /// Creates a dimension.
    init(id: String, label: String? = nil, role: Role? = nil, categories: [Category]) {
      self.id = id
      self.label = label ?? id
      self.role = role
      self.categories = categories
    }
  }

  /// A filled cell.
  struct Value: Sendable {
    /// The number as printed.
    var number: ParsedNumber
    /// The place in row-major order, the last dimension running fastest.
    var index: Int32
    /// The line of the file, where it has lines.
    var line: Int32

    /// Creates a value.
    ///
    /// - Parameter index: Below ``CubeSize/mostCells``.
    @inline(__always)
    init(_ number: ParsedNumber, at index: Int, line: Int) {
      self.number = number
      self.index = Int32(index)
      self.line = Int32(clamping: line)
    }
  }

  /// The name of the file.
  var file: String

  /// What the cube shows.
  var title: String?

  /// The unit of all values, where there is one.
  var unit: String?

  /// Who published it.
  var source: String?

  /// The axes, the last running fastest.
  var dimensions: [Dimension]

  /// The filled cells; those without a value are left out and counted in ``missing``.
  var values: [Value] = []

  /// What the publisher says about values, by ``Value/index``.
  var notes: [Int: String] = [:]

  /// Cells without a value, by the mark that stands there.
  var missing: [String: Int] = [:]
}

/// How many cells a cube may declare.
enum CubeSize {
  /// The most cells, filled or not.
  static let mostCells = 1_000_000_000

  /// The most cells that hold a number.
  static let mostValues = 20_000_000

  /// The most dimensions.
  static let mostDimensions = 64

  /// The number of cells of dimensions with so many categories each.
  ///
  /// - Throws: ``ReaderError`` with `too_many_cells` beyond ``mostCells``.
  @discardableResult
  static func check(_ counts: [Int], file: String, line: Int? = nil) throws(ReaderError) -> Int {
    var cells = 1
    for count in counts {
      let (product, overflows) = cells.multipliedReportingOverflow(by: count)
      cells = product
      guard !overflows, cells <= mostCells, counts.count <= mostDimensions else {
        throw ReaderError(
          .tooManyCells, file: file, line: line, arguments: ["limit": .count(mostCells)])
      }
    }
    return cells
  }
}
