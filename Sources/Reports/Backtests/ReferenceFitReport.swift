package import Evaluation

/// The answer of `khathi reference fit`: learned numbers fitted anew beside those that ship.
package struct ReferenceFitReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The number of folds.
  package var foldCount: Int

  /// The number of countries.
  package var countryCount: Int

  /// Whether every search came to its end.
  package var isConverged: Bool

  /// The numbers.
  package var numbers: [Number]

  /// The settings that were fitted together.
  package var settings: [Setting]

  /// Creates a report.
  package init(
    run: RunInfo, foldCount: Int, countryCount: Int, isConverged: Bool, numbers: [Number],
    settings: [Setting]
  ) {
    self.run = run
    self.foldCount = foldCount
    self.countryCount = countryCount
    self.isConverged = isConverged
    self.numbers = numbers
    self.settings = settings
  }

  /// One learned number.
  package struct Number: Hashable, Sendable {
    /// The name in the library.
    package let name: String
    /// The value that ships.
    package let shipped: Double
    /// The value fitted to all data.
    package let fitted: Double
    /// The values fitted without one fold each.
    package let byFold: [Double]

    /// Creates a record.
    package init(name: String, shipped: Double, fitted: Double, byFold: [Double]) {
      self.name = name
      self.shipped = shipped
      self.fitted = fitted
      self.byFold = byFold
    }
  }

  /// One file of observations, with the indicator or without.
  package struct Setting: Hashable, Sendable {
    /// The file.
    package let data: String
    /// Whether the indicator was withheld.
    package let isIndicatorWithheld: Bool
    /// The scores of each fold by the numbers fitted without it.
    package let scores: ProbabilityScores
    /// The scores by the numbers that ship.
    package let shipped: ProbabilityScores

    /// Creates a record.
    package init(
      data: String, isIndicatorWithheld: Bool, scores: ProbabilityScores,
      shipped: ProbabilityScores
    ) {
      self.data = data
      self.isIndicatorWithheld = isIndicatorWithheld
      self.scores = scores
      self.shipped = shipped
    }
  }
}
