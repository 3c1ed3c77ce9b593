/// How the numbers of a column are written, by all of its cells.
public struct NumberHabit: Hashable, Sendable {
  /// The mark before decimals; `nil` where every number is a row of digits.
  public var decimal: DecimalMark?

  /// Whether it was said by the user instead of told by the cells.
  public var isForced = false

  /// The first number that told it.
  public var example: String?

  /// The line of that number.
  public var exampleLine: Int?

  /// The number of cells in which that mark stands.
  public var markCount = 0

  /// The number of cells that are read as thousands only because others told the mark.
  public var resolvedCount = 0

  /// Creates a habit.
  public init(decimal: DecimalMark? = nil) {
    self.decimal = decimal
  }
}
