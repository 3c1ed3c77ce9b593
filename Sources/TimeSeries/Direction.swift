/// Which way an indicator is wanted to move.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case increase
  /// Less is better.
  case decrease
  /// It is to stay where it is.
  case maintain
}
