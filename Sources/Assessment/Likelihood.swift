/// The words of the Intergovernmental Panel on Climate Change for a probability.
///
/// Mastrandrea et al. (2010), *Guidance Note for Lead Authors of the IPCC Fifth Assessment Report
/// on Consistent Treatment of Uncertainties*, table 1; here each probability has one word, the
/// narrowest that holds.
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
  /// 0.99 or more.
  case virtuallyCertain = "virtually_certain"
  /// 0.90 or more.
  case veryLikely = "very_likely"
  /// 0.66 or more.
  case likely
  /// Between 0.33 and 0.66.
  case aboutAsLikelyAsNot = "about_as_likely_as_not"
  /// 0.33 or less.
  case unlikely
  /// 0.10 or less.
  case veryUnlikely = "very_unlikely"
  /// 0.01 or less.
  case exceptionallyUnlikely = "exceptionally_unlikely"

  /// The probabilities of a word: from `atLeast` on, or up to `atMost`.
  public struct Band: Hashable, Sendable {
    /// The word.
    public let word: Likelihood
    /// The least probability, inclusive, or `nil`.
    public let atLeast: Double?
    /// The greatest probability, inclusive, or `nil`.
    public let atMost: Double?

    fileprivate init(_ word: Likelihood, atLeast: Double? = nil, atMost: Double? = nil) {
      self.word = word
      self.atLeast = atLeast
      self.atMost = atMost
    }

    fileprivate func contains(_ probability: Double) -> Bool {
      probability >= atLeast ?? -.infinity && probability <= atMost ?? .infinity
    }
  }

  /// The scale, narrowest words first: the first band that holds a probability names it.
  public static let bands: [Band] = [
    Band(.virtuallyCertain, atLeast: 0.99),
    Band(.veryLikely, atLeast: 0.90),
    Band(.likely, atLeast: 0.66),
    Band(.exceptionallyUnlikely, atMost: 0.01),
    Band(.veryUnlikely, atMost: 0.10),
    Band(.unlikely, atMost: 0.33),
    Band(.aboutAsLikelyAsNot),
  ]

  /// The word for `probability`, a number from 0 to 1.
  public init(probability: Double) {
    self = Self.bands.first { $0.contains(probability) }?.word ?? .aboutAsLikelyAsNot
  }
}

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
  public init(status: TargetAssessment.Status, probability: Double?) {
    switch (status, probability) {
    case (.achieved, _): self = .achieved
    case (.missed, _): self = .missed
    case (.notQuantitative, _): self = .notQuantitative
    case (.projected, let probability?): self.init(probability: probability)
    default: self = .noProbability
    }
  }
}
