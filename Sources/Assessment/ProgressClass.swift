/// The classes that summaries count.
public enum ProgressClass: String, Hashable, Sendable, CaseIterable {
  /// Observed as reached.
  case achieved
  /// Observed as not reached.
  case missed
  /// Probability of 0.66 or more.
  case onCourse = "on_course"
  /// Probability from 0.33 up to 0.66.
  case atRisk = "at_risk"
  /// Probability below 0.33.
  case offCourse = "off_course"
  /// A number to reach, but no probability.
  case noProbability = "no_probability"
  /// No number to reach.
  case notQuantitative = "not_quantitative"

  /// The class of a status and, where projected, a probability.
  public init(status: AssessmentStatus, probability: Double?) {
    switch (status, probability) {
    case (.achieved, _): self = .achieved
    case (.missed, _): self = .missed
    case (.notQuantitative, _): self = .notQuantitative
    case (.projected, let probability?):
      self = probability >= 0.66 ? .onCourse : probability >= 0.33 ? .atRisk : .offCourse
    default: self = .noProbability
    }
  }
}
