/// How far a series can be trusted, as its compiler judged.
public enum SeriesQuality: String, Hashable, Sendable, CaseIterable {
  /// One table or survey, consistent.
  case a
  /// Several releases of one body, or a flagged weakness.
  case b
  /// A few points, for level and direction only.
  case c
}
