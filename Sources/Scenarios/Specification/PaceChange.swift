/// Another pace from a year on.
///
/// The first year of the span is the first one that moves differently. Years that are observed
/// already are not changed.
public struct PaceChange: Hashable, Sendable {
  /// How the pace changes.
  public enum Form: Hashable, Sendable {
    /// So much more a year, in the unit of the series; negative for less.
    case added(EffectSize)
    /// So many times the pace of the median path; 1 changes nothing, 0 halts the median.
    case factor(EffectSize)
  }

  /// How the pace changes.
  public let form: Form

  /// When.
  public let span: YearSpan

  /// Creates a change of pace.
  ///
  /// - Throws: ``ScenarioError`` with `negative` for a fixed factor below 0.
  public init(_ form: Form, span: YearSpan) throws(ScenarioError) {
    if case .factor(let size) = form, let value = size.fixedValue {
      try ScenarioError.requireNotNegative(value, "factor")
    }
    self.form = form
    self.span = span
  }

  /// The size of the change, whichever form it has.
  public var size: EffectSize {
    switch form {
    case .added(let size), .factor(let size): size
    }
  }
}
