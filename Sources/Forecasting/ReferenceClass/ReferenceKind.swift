public import TimeSeries

/// What kind of quantity an indicator is, as far as its bounds tell: kinds are compared among
/// themselves.
public enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
  /// Between two bounds of which the upper is at most 100: a percentage or an index.
  case share
  /// Above a lower bound, or a rate with an upper bound beyond 100.
  case positive
  /// Without a lower bound.
  case unbounded

  /// The kind of a quantity with these bounds.
  public init(_ bounds: Bounds) {
    switch (bounds.lower, bounds.upper) {
    case (.some, let upper?) where upper <= 100: self = .share
    case (.some, _): self = .positive
    case (nil, _): self = .unbounded
    }
  }
}
