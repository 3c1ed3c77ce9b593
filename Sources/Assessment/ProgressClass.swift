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

  /// From which probability on a projected target counts in a class, highest first; below the last
  /// cut-off it is off course.
  public static let cutOffs: [(least: Double, progressClass: ProgressClass)] = [
    (0.66, .onCourse), (0.33, .atRisk),
  ]

  /// The class of a probability, a number from 0 to 1.
  public init(probability: Double) {
    self = Self.cutOffs.first { probability >= $0.least }?.progressClass ?? .offCourse
  }

  /// The class of a status and, where projected, a probability.
  public init(status: AssessmentStatus, probability: Double?) {
    switch (status, probability) {
    case (.achieved, _): self = .achieved
    case (.missed, _): self = .missed
    case (.notQuantitative, _): self = .notQuantitative
    case (.projected, let probability?): self.init(probability: probability)
    default: self = .noProbability
    }
  }
}
