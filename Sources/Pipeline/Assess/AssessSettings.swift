public import DatasetReaders

/// What `khathi assess` is asked to do.
public struct AssessSettings: Hashable, Sendable {
  /// Plans by key, or register files by path; empty takes all bundled plans, unless ``targets`` is
  /// set.
  public var plans: [String] = []

  /// A bare table of targets.
  public var targets: String?

  /// Files of observations, `bundled` among them; empty takes the bundled data.
  public var data: [String] = []

  /// What is said about files of observations whose content does not tell it.
  public var reading = ReadingOptions()

  /// Only targets of this area.
  public var area: String?

  /// Only targets of this indicator.
  public var indicator: String?

  /// The information year; `nil` takes that of the bundled data, where only these are used, and
  /// otherwise each series' own last year.
  public var asOf: Int?

  /// The model by its name on the command line.
  public var model: String = "auto"

  /// A reference file; `nil` takes the bundled one.
  public var reference: String?

  /// Whether an area with few points borrows the pace of its parent area, by the model `auto`.
  public var usesRelatives: Bool = true

  /// Files of areas of the same level, which tell what is usual, by the model `auto`.
  public var siblings: [String] = []

  /// Whether areas of the same level speak at all: those of ``siblings``, of the data of the run and
  /// of the bundled table of provinces.
  public var usesSiblings: Bool = true

  /// Allowance for `approx` and `=` in the unit of the target; `nil` takes print precision.
  public var tolerance: Double?

  /// Official rules to show beside, by key or family; empty shows none.
  public var rules: [String] = []

  /// The base year of official rules and of the straight path; `nil` takes that of each edition.
  public var baseYear: Int?

  /// The thresholds of the words of reviews.
  public var review = ReviewSettings()

  /// The seed of simulated paths.
  public var seed: UInt64 = 1

  /// Whether every result says what moved its probability; a single target always does.
  public var explains = false

  /// Whether the report holds the pace of each target, and the fitted series with their forecasts:
  /// all that charts and reports are made of.
  public var includesForecasts = false

  /// Creates the settings of a run without arguments.
  public init() {}

  /// The word that stands for the bundled data.
  public static let bundled = "bundled"
}

extension AssessSettings {
  /// Refuses numbers out of their range.
  ///
  /// - Throws: ``PipelineError/badSetting(name:value:expected:)``.
  func check() throws(PipelineError) {
    try SettingRange.tolerance.check(tolerance, as: "tolerance")
    try SettingRange.year.check(asOf, as: "as-of")
    try SettingRange.year.check(baseYear, as: "base-year")
  }
}
