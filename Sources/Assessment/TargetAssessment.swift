package import Distributions
public import Forecasting
public import Plans
public import TimeSeries

/// What is known and expected of one target.
public struct TargetAssessment: Hashable, Sendable {
  /// The target.
  public var target: Target

  /// What can be said.
  public var status: AssessmentStatus

  /// Why, most telling first.
  public var reasons: [Reason] = []

  /// The probability that the target is reached, 0 to 1; only where ``status`` is `projected`.
  public var probability: Double?

  /// The outcome in the target's own quantity: the observed one, where there is one.
  public var outcome: Double?

  /// The predictive distribution of the target's own quantity, in a few numbers.
  public var prediction: PredictionSummary?

  /// For a ratio, the value of the base year, by which the series is divided.
  public var baseValue: Double?

  /// The distribution of the target's own quantity, where it was asked for and is not that of the
  /// series in the target year: of sums, means and changes, and of years between observations.
  package var outcomes: TabulatedDistribution?

  /// The key of the fitted series among those of a report, where a report lists them.
  public var seriesKey: String?

  /// The series used.
  public var seriesID: String?

  /// The last year of the series used, up to the information year.
  public var lastYear: Int?

  /// Its value.
  public var lastValue: Double?

  /// The change a year that would lead from the last value to the target, in the target's unit.
  public var requiredPerYear: Double?

  /// The change a year over the last five calendar years, or over what exists.
  public var recentPerYear: Double?

  /// How much observation stands behind the result.
  public var evidence: EvidenceGrade = .none

  /// The model by its name on the command line, and by its short name.
  public var modelName: String?
  /// The short name of the model with what was chosen, such as `ETS(A,Ad,N)`.
  public var modelShortName: String?

  /// What the official rules say, in the order asked.
  public var verdicts: [RuleVerdict] = []

  /// How fast the target asks to move, where that was asked.
  public var pace: Pace?

  /// What moved the probability, and what comparable cases did; only where it was asked for and the
  /// model can tell.
  public var explanation: ProbabilityExplanation?

  /// Other series of the same area and indicator, with why each was passed over.
  public var seriesPassedOver: [SeriesPassedOver] = []

  /// Series of a parent area that might stand in, by key.
  public var proxySeriesIDs: [String] = []

  /// Series that lent their pace or their level, by key: that of the parent area first, then those
  /// that show how closely such areas follow it. Where they are too few to judge by, those found.
  public var relativeSeriesIDs: [String] = []

  /// How far each further source lies above the series used, where several were joined.
  public var sourceOffsets: [SourceOffset] = []

  /// What else should be known about the target or its data.
  public var findings: [Finding] = []

  /// What it was projected with; only where ``TargetAssessor/keepsProjections`` asks for it and the
  /// target has a series of its own that is projected beyond its last year.
  public internal(set) var projection: TargetProjection?

  /// Creates an assessment.
  public init(target: Target, status: AssessmentStatus, reasons: [Reason] = []) {
    self.target = target
    self.status = status
    self.reasons = reasons
  }

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
}

/// A series that could have answered a target but was not used.
public struct SeriesPassedOver: Hashable, Sendable {
  /// Why a series was passed over.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Another one was observed in the target year.
    case notObservedInTargetYear = "not_observed_in_target_year"
    /// Another one has a better rank.
    case lowerRank = "lower_rank"
    /// Another one reaches further.
    case endsEarlier = "ends_earlier"
    /// Another one has more points.
    case fewerPoints = "fewer_points"
    /// Its unit differs from that of the target.
    case unitDiffers = "unit_differs"
    /// It has no observation up to the information year.
    case nothingKnownYet = "nothing_known_yet"
  }

  /// The series.
  public let seriesID: String
  /// Why.
  public let cause: Cause

  /// Creates a record.
  public init(seriesID: String, cause: Cause) {
    self.seriesID = seriesID
    self.cause = cause
  }
}
