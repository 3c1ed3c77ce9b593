/// What can be said of a target.
public enum AssessmentStatus: String, Hashable, Sendable, CaseIterable {
  /// Observed as reached.
  case achieved
  /// Observed as not reached.
  case missed
  /// Not yet observed; a probability is given.
  case projected
  /// No probability can be given; the reasons say what is missing.
  case insufficientData = "insufficient_data"
  /// The target has no number.
  case notQuantitative = "not_quantitative"
  /// Something went wrong that should not have; the reasons say what.
  case failed
}
