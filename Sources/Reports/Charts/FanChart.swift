public import Assessment
import Scenarios

/// What a fan chart of one target shows: observations, predictive bands by year, the target, the
/// straight way to it, and when it would be reached.
///
/// A plain value in the unit of the target. Text in it is set in one language already; the renderer
/// adds the words of the legend.
public struct FanChart: Hashable, Sendable {
  /// The indicator as the plan names it.
  public var title: String

  /// Area and target in words.
  public var subtitle: String

  /// The answer in words: symbol, probability, class.
  public var verdict: String

  /// Where the observations come from, and how far the evidence carries.
  public var footnote: String

  /// The class, for the colour of the verdict.
  public var progressClass: ProgressClass

  /// The unit of the axis, in words.
  public var unit: String

  /// Whether values are percentages, which are printed with their sign.
  public var isPercentage: Bool

  /// The natural limits of the quantity; the axis never passes them.
  public var lowerBound: Double?
  /// The upper limit.
  public var upperBound: Double?

  /// What was observed, by rising year.
  public var observations: [Point]

  /// The predictive distribution of each year ahead, by rising year.
  public var bands: [Band]

  /// The target.
  public var goal: Goal?

  /// The straight way that leads from the last observation to the target, both ends included.
  public var path: [Point]

  /// When the target would be reached.
  public var reach: Reach?

  /// Creates a chart without content.
  public init(title: String, progressClass: ProgressClass = .noProbability) {
    self.title = title
    self.progressClass = progressClass
    subtitle = ""
    verdict = ""
    footnote = ""
    unit = ""
    isPercentage = false
    observations = []
    bands = []
    path = []
  }

  /// A value of one year.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value.
    public let value: Double

    /// Creates a point.
    public init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// Median and central 50, 80 and 95 % intervals of one year.
  public struct Band: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value with equal probability on both sides.
    public let median: Double
    /// The central 50 % interval.
    public let middle50: ClosedRange<Double>
    /// The central 80 % interval.
    public let middle80: ClosedRange<Double>
    /// The central 95 % interval.
    public let middle95: ClosedRange<Double>

    /// Creates a band.
    public init(
      year: Int, median: Double, middle50: ClosedRange<Double>, middle80: ClosedRange<Double>,
      middle95: ClosedRange<Double>
    ) {
      self.year = year
      self.median = median
      self.middle50 = middle50
      self.middle80 = middle80
      self.middle95 = middle95
    }
  }

  /// The number to reach and its year.
  public struct Goal: Hashable, Sendable {
    /// The year that decides.
    public let year: Int
    /// The number, or the near end of a range.
    public let value: Double
    /// The far end of a range.
    public let farEnd: Double?
    /// Number and comparator as they are printed.
    public let text: String

    /// Creates a goal.
    public init(year: Int, value: Double, farEnd: Double? = nil, text: String) {
      self.year = year
      self.value = value
      self.farEnd = farEnd
      self.text = text
    }
  }

  /// The years in which the probability of being there first passes .1, .5 and .9.
  public struct Reach: Hashable, Sendable {
    /// The first year with a probability of at least one tenth; `nil`: later than looked at.
    public let earliest: Int?
    /// The first year with a probability of at least one half.
    public let median: Int?
    /// The first year with a probability of at least nine tenths.
    public let latest: Int?
    /// The last year looked at.
    public let horizon: Int

    /// Creates a range.
    public init(earliest: Int?, median: Int?, latest: Int?, horizon: Int) {
      self.earliest = earliest
      self.median = median
      self.latest = latest
      self.horizon = horizon
    }
  }
}
