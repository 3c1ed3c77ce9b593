package import Distributions
public import Forecasting
public import Plans
public import TimeSeries

extension TargetAssessment {
  /// What can be said of a target.
  public enum Status: String, Hashable, Sendable, CaseIterable {
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
}

/// What is known and expected of one target.
///
/// What came out is one of the cases of ``Conclusion``, each with what it has and nothing else:
///
/// ```swift
/// let result = TargetAssessor(model: DampedDrift()).assess(target, candidates: [series])
/// switch result.conclusion {
/// case .achieved(let outcome), .missed(let outcome): print("observed", outcome)
/// case .projected(let expected): print(expected.probability, expected.prediction.median)
/// case .insufficientData, .notQuantitative, .failed: print(result.reasons.map(\.code.rawValue))
/// }
/// ```
///
/// Where one number is wanted, whichever case it is, ``status``, ``probability`` and the like look
/// into the conclusion, ``lastValue`` and the like into the series used.
public struct TargetAssessment: Hashable, Sendable {
  /// What came out of a target.
  public enum Conclusion: Hashable, Sendable {
    /// Reached: the outcome was observed.
    case achieved(outcome: Double)
    /// Not reached: the outcome was observed.
    case missed(outcome: Double)
    /// Not yet observed.
    case projected(Expectation)
    /// No probability can be given; ``TargetAssessment/reasons`` say what is missing.
    case insufficientData
    /// There is no number to reach.
    case notQuantitative
    /// Something went wrong that should not have; ``TargetAssessment/reasons`` say what.
    case failed
  }

  /// The target.
  public var target: Target

  /// What came out.
  public var conclusion: Conclusion

  /// Why, most telling first: what is missing, and what else led to the conclusion.
  public var reasons: [Reason] = []

  /// The series used, with what was read from it; `nil` where none was.
  public var series: UsedSeries?

  /// How much observation stands behind the result.
  public var evidence: EvidenceGrade = .none

  /// Other series of the same area and indicator, with why each was passed over.
  package var seriesPassedOver: [SeriesPassedOver] = []

  /// Series of a parent area that might stand in, by key.
  public var proxySeriesIDs: [String] = []

  /// Series that lent their pace or their level, by key: that of the parent area first, then those
  /// that show how closely such areas follow it. Where they are too few to judge by, those found.
  public var relativeSeriesIDs: [String] = []

  /// What the areas of the same level that spoke have in common; `nil` where none did.
  public var siblingGroup: String?

  /// How many areas of the same level spoke; `nil` where none did.
  public var siblingCount: Int?

  /// What else should be known about the target or its data.
  public var findings: [Finding] = []

  /// Creates an assessment.
  public init(target: Target, _ conclusion: Conclusion, reasons: [Reason] = []) {
    self.target = target
    self.conclusion = conclusion
    self.reasons = reasons
  }
}

/// The series that a target was judged by, with what was read from it.
public struct UsedSeries: Hashable, Sendable {
  /// An observation.
  public struct Point: Hashable, Sendable {
    /// Its year.
    public let year: Int
    /// Its value.
    public let value: Double

    /// Creates a point.
    public init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// The series.
  public var id: String

  /// The last observation up to the information year; `nil` where there is none yet.
  public var last: Point?

  /// For a ratio, the value of the base year, by which the series is divided.
  public var baseValue: Double?

  /// The change a year that would lead from the last value to the target, in the target's unit.
  public var requiredPerYear: Double?

  /// The change a year over the last five calendar years, or over what exists.
  public var recentPerYear: Double?

  /// How fast the target asks to move; only with ``TargetAssessor/Options/pace``.
  public var pace: Pace?

  /// What the official rules say, in the order asked.
  public var verdicts: [RuleVerdict] = []

  /// How far each further source lies above it, where several were joined.
  public var sourceOffsets: [SourceOffset] = []

  /// The key of the fitted series among those of a report, where a report lists them.
  public var key: String?

  /// Creates the entry of a series from which nothing was read.
  public init(id: String, last: Point? = nil) {
    self.id = id
    self.last = last
  }
}

extension TargetAssessment {
  /// The series used.
  public var seriesID: String? { series?.id }

  /// The key of the fitted series among those of a report.
  public var seriesKey: String? { series?.key }

  /// The last year of the series used, up to the information year.
  public var lastYear: Int? { series?.last?.year }

  /// Its value.
  public var lastValue: Double? { series?.last?.value }

  /// For a ratio, the value of the base year.
  public var baseValue: Double? { series?.baseValue }

  /// The change a year that would lead from the last value to the target, in the target's unit.
  public var requiredPerYear: Double? { series?.requiredPerYear }

  /// The change a year over the last five calendar years, or over what exists.
  public var recentPerYear: Double? { series?.recentPerYear }

  /// How fast the target asks to move; only with ``TargetAssessor/Options/pace``.
  public var pace: Pace? { series?.pace }

  /// What the official rules say, in the order asked; nothing where there is no series.
  public var verdicts: [RuleVerdict] { series?.verdicts ?? [] }

  /// How far each further source lies above the series used.
  public var sourceOffsets: [SourceOffset] { series?.sourceOffsets ?? [] }
}

/// What is expected of a target that is not yet observed.
public struct Expectation: Hashable, Sendable {
  /// The probability that the target is reached, 0 to 1.
  public var probability: Double

  /// The predictive distribution of the target's own quantity, in a few numbers.
  public var prediction: PredictionSummary

  /// The model by its name on the command line.
  public var modelName: String

  /// The short name of the model with what was chosen, such as `ETS(A,Ad,N)`.
  public var modelShortName: String

  /// The distribution of the target's own quantity, where it was asked for and is not that of the
  /// series in the target year: of sums, means and changes, and of years between observations.
  package var outcomes: TabulatedDistribution?

  /// What moved the probability, and what comparable cases did; only where it was asked for and the
  /// model can tell.
  public var explanation: ProbabilityExplanation?

  /// What it was projected with; only with ``TargetAssessor/Options/projections``, and where the target
  /// has a series of its own that is projected beyond its last year.
  package internal(set) var projection: TargetProjection?

  /// Creates an expectation.
  public init(
    probability: Double, prediction: PredictionSummary, modelName: String,
    modelShortName: String, explanation: ProbabilityExplanation? = nil
  ) {
    self.probability = probability
    self.prediction = prediction
    self.modelName = modelName
    self.modelShortName = modelShortName
    self.explanation = explanation
  }
}

extension TargetAssessment {
  /// What can be said.
  public var status: TargetAssessment.Status {
    switch conclusion {
    case .achieved: .achieved
    case .missed: .missed
    case .projected: .projected
    case .insufficientData: .insufficientData
    case .notQuantitative: .notQuantitative
    case .failed: .failed
    }
  }

  /// The outcome in the target's own quantity, where it was observed.
  public var outcome: Double? {
    switch conclusion {
    case .achieved(let outcome), .missed(let outcome): outcome
    default: nil
    }
  }

  /// What is expected, where the target is not yet observed.
  public var expectation: Expectation? {
    if case .projected(let expectation) = conclusion { expectation } else { nil }
  }

  /// The probability that the target is reached, where it is not yet observed.
  public var probability: Double? { expectation?.probability }

  /// The predictive distribution of the target's own quantity, in a few numbers.
  public var prediction: PredictionSummary? { expectation?.prediction }

  /// The distribution of the target's own quantity; see ``Expectation/outcomes``.
  package var outcomes: TabulatedDistribution? { expectation?.outcomes }

  /// The model by its name on the command line.
  public var modelName: String? { expectation?.modelName }

  /// The short name of the model with what was chosen.
  public var modelShortName: String? { expectation?.modelShortName }

  /// What moved the probability.
  public var explanation: ProbabilityExplanation? { expectation?.explanation }

  /// What it was projected with.
  package var projection: TargetProjection? { expectation?.projection }

  /// The word for the probability.
  public var likelihood: Likelihood? { probability.map(Likelihood.init(probability:)) }

  /// The class that summaries count it in.
  public var progressClass: ProgressClass {
    ProgressClass(status: status, probability: probability)
  }
}

/// Median and central intervals of a predictive distribution, in the unit of the target.
public struct PredictionSummary: Hashable, Sendable {
  /// The value with equal probability on both sides.
  public let median: Double
  /// The lower end of the central 80 % interval.
  public let lower80: Double
  /// The upper end of the central 80 % interval.
  public let upper80: Double
  /// The lower end of the central 95 % interval.
  public let lower95: Double
  /// The upper end of the central 95 % interval.
  public let upper95: Double

  /// Creates a summary.
  public init(
    median: Double, lower80: Double, upper80: Double, lower95: Double, upper95: Double
  ) {
    self.median = median
    self.lower80 = lower80
    self.upper80 = upper80
    self.lower95 = lower95
    self.upper95 = upper95
  }

  /// The summary of a distribution.
  init(of distribution: some Distribution) {
    let wide = distribution.interval(level: 0.95)
    let narrow = distribution.interval(level: 0.8)
    self.init(
      median: distribution.median, lower80: narrow.lowerBound, upper80: narrow.upperBound,
      lower95: wide.lowerBound, upper95: wide.upperBound)
  }
}
