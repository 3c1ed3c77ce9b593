/// How a target compares the outcome with its number or numbers.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
  /// At least.
  case atLeast = ">="
  /// More than.
  case moreThan = ">"
  /// At most.
  case atMost = "<="
  /// Less than.
  case lessThan = "<"
  /// Exactly, at the precision printed.
  case equal = "="
  /// About, at the precision printed.
  case approximately = "approx"
  /// Between two numbers.
  case range = "range"
}
