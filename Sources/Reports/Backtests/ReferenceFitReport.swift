public import Evaluation

/// The answer of `khathi reference fit`: learned numbers fitted anew beside those that ship.
public struct ReferenceFitReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The number of folds.
  public var foldCount: Int

  /// The number of countries.
  public var countryCount: Int

  /// Whether every search came to its end.
  public var isConverged: Bool

  /// The numbers.
  public var numbers: [Number]

  /// The settings that were fitted together.
  public var settings: [Setting]

  /// Creates a report.
  public init(
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
  public struct Number: Hashable, Sendable {
    /// The name in the library.
    public let name: String
    /// The value that ships.
    public let shipped: Double
    /// The value fitted to all data.
    public let fitted: Double
    /// The values fitted without one fold each.
    public let byFold: [Double]

    /// Creates a record.
    public init(name: String, shipped: Double, fitted: Double, byFold: [Double]) {
      self.name = name
      self.shipped = shipped
      self.fitted = fitted
      self.byFold = byFold
    }
  }

  /// One file of observations, with the indicator or without.
  public struct Setting: Hashable, Sendable {
    /// The file.
    public let data: String
    /// Whether the indicator was withheld.
    public let isIndicatorWithheld: Bool
    /// The scores of each fold by the numbers fitted without it.
    public let scores: ProbabilityScores
    /// The scores by the numbers that ship.
    public let shipped: ProbabilityScores

    /// Creates a record.
    public init(
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
