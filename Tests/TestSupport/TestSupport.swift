public import Foundation
public import Testing

/// Where the files of the checkout lie that tests read. Only this file knows how far it lies below
/// the root; what belongs to one module's tests alone is a resource of them.
public enum Checkout {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The bundled data.
  public static let datasets = root.appending(path: "Datasets")

  /// The folder of the tests of a module, such as `ReportsTests`.
  public static func tests(_ module: String) -> URL {
    root.appending(path: "Tests").appending(path: module)
  }

  /// A file or folder by its path from the root.
  public static func file(_ path: String) -> URL { root.appending(path: path) }
}

/// A small table of comma-separated values without quotes, as the reference folders hold them.
public struct CSVTable: Sendable {
  /// The names of the columns.
  public let columns: [String]

  /// The cells of each line after the header.
  public let cells: [[String]]

  /// Reads a table from its text; every line must have as many cells as the header.
  public init(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    precondition(!lines.isEmpty, "a table without a header")
    columns = lines[0]
    cells = Array(lines.dropFirst())
    let width = columns.count
    precondition(
      cells.allSatisfy { $0.count == width }, "a line that does not have \(width) cells")
  }

  /// The lines that pass, each by column name.
  public func rows(where passes: ([String: String]) -> Bool = { _ in true }) -> [[String: String]] {
    cells.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }.filter(passes)
  }

  /// The numbers of a column; traps where there is no such column or a cell is no number.
  public func numbers(_ column: String) -> [Double] {
    guard let index = columns.firstIndex(of: column) else {
      preconditionFailure("no column \(column) among \(columns)")
    }
    return cells.map { line in
      guard let number = Double(line[index]) else {
        preconditionFailure("\(line[index]) in column \(column) is not a number")
      }
      return number
    }
  }
}

/// A small random number generator with a fixed sequence (Steele, Lea and Flood, OOPSLA 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator whose sequence the seed alone determines.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// How near a result must come to a reference value, and why no nearer.
public struct Tolerance: Sendable {
  /// The allowed difference as a share of the reference value.
  public let relative: Double

  /// The allowed difference whatever the reference value.
  public let absolute: Double

  /// Why the tolerance is what it is.
  public let reason: String

  /// Creates a tolerance; a result passes that is within either limit.
  public init(relative: Double = 0, absolute: Double = 0, because reason: String) {
    precondition(
      relative >= 0 && absolute >= 0, "\(relative) and \(absolute) are not both 0 or more")
    precondition(relative > 0 || absolute > 0, "a tolerance of zero: compare for equality instead")
    precondition(!reason.isEmpty, "a tolerance needs a reason")
    self.relative = relative
    self.absolute = absolute
    self.reason = reason
  }

  /// Whether a value is within the tolerance of a reference value; never where either is NaN.
  public func admits(_ value: Double, expected: Double) -> Bool {
    if value == expected { return true }
    let difference = (value - expected).magnitude
    return difference <= max(absolute, relative * expected.magnitude) && difference.isFinite
  }
}

/// Records an issue where a value is not within a tolerance of its reference value.
public func expectClose(
  _ value: Double, _ expected: Double, _ tolerance: Tolerance, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = (value - expected).magnitude
  #expect(
    tolerance.admits(value, expected: expected),
    """
    \(label) \(value) instead of \(expected): difference \(difference), relative \
    \(difference / expected.magnitude); \(tolerance.reason)
    """,
    sourceLocation: sourceLocation)
}

/// Records issues where two arrays differ in length or by more than a tolerance.
public func expectClose(
  _ values: [Double], _ expected: [Double], _ tolerance: Tolerance, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == expected.count, "\(label)", sourceLocation: sourceLocation)
  for (index, (value, reference)) in zip(values, expected).enumerated() {
    expectClose(
      value, reference, tolerance, "\(label)[\(index)]", sourceLocation: sourceLocation)
  }
}
