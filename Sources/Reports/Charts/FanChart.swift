package import Assessment
import Scenarios

/// What a fan chart of one target shows: observations, predictive bands by year, the target, the
/// straight way to it, and when it would be reached.
///
/// A plain value in the unit of the target. Text in it is set in one language already; the renderer
/// adds the words of the legend.
package struct FanChart: Hashable, Sendable {
  /// The indicator as the plan names it.
  package var title: String

  /// Area and target in words.
  package var subtitle: String

  /// The answer in words: symbol, probability, class.
  package var verdict: String

  /// Where the observations come from, and how far the evidence carries.
  package var footnote: String

  /// The class, for the colour of the verdict.
  package var progressClass: ProgressClass

  /// The unit of the axis, in words.
  package var unit: String

  /// Whether values are percentages, which are printed with their sign.
  package var isPercentage: Bool

  /// The natural limits of the quantity; the axis never passes them.
  package var lowerBound: Double?
  /// The upper limit.
  package var upperBound: Double?

  /// What was observed, by rising year.
  package var observations: [Point]

  /// The predictive distribution of each year ahead, by rising year.
  package var bands: [Band]

  /// The target.
  package var goal: Goal?

  /// The straight way that leads from the last observation to the target, both ends included.
  package var path: [Point]

  /// When the target would be reached.
  package var reach: Reach?

  /// Creates a chart without content.
  package init(title: String, progressClass: ProgressClass = .noProbability) {
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
  package struct Point: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// The value.
    package let value: Double

    /// Creates a point.
    package init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// Median and central 50, 80 and 95 % intervals of one year.
  package struct Band: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// The value with equal probability on both sides.
    package let median: Double
    /// The central 50 % interval.
    package let middle50: ClosedRange<Double>
    /// The central 80 % interval.
    package let middle80: ClosedRange<Double>
    /// The central 95 % interval.
    package let middle95: ClosedRange<Double>

    /// Creates a band.
    package init(
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
  package struct Goal: Hashable, Sendable {
    /// The year that decides.
    package let year: Int
    /// The number, or the near end of a range.
    package let value: Double
    /// The far end of a range.
    package let farEnd: Double?
    /// Number and comparator as they are printed.
    package let text: String

    /// Creates a goal.
    package init(year: Int, value: Double, farEnd: Double? = nil, text: String) {
      self.year = year
      self.value = value
      self.farEnd = farEnd
      self.text = text
    }
  }

  /// The years in which the probability of being there first passes .1, .5 and .9.
  package struct Reach: Hashable, Sendable {
    /// The first year with a probability of at least one tenth; `nil`: later than looked at.
    package let earliest: Int?
    /// The first year with a probability of at least one half.
    package let median: Int?
    /// The first year with a probability of at least nine tenths.
    package let latest: Int?
    /// The last year looked at.
    package let horizon: Int

    /// Creates a range.
    package init(earliest: Int?, median: Int?, latest: Int?, horizon: Int) {
      self.earliest = earliest
      self.median = median
      self.latest = latest
      self.horizon = horizon
    }
  }
}
