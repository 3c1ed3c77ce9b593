import Assessment
public import DatasetReaders
import Reports

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
  package var review = ReviewSettings()

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

extension AssessSettings {
  /// The settings that official rules, pace and review words depend on; none without rules.
  var ruleSettings: [RunInfo.Setting] { rules.isEmpty ? [] : yardstickSettings }

  /// The same, with or without rules.
  var yardstickSettings: [RunInfo.Setting] {
    var list: [RunInfo.Setting] = []
    if !rules.isEmpty { list.append(RunInfo.Setting("rules", rules.joined(separator: ","))) }
    list.append(RunInfo.Setting("base-year", baseYear.map(String.init) ?? "edition"))
    list.append(RunInfo.Setting("likely", "\(review.likely)"))
    list.append(RunInfo.Setting("unlikely", "\(review.unlikely)"))
    list.append(RunInfo.Setting("expected-not", "\(review.expectedNot)"))
    list.append(RunInfo.Setting("nearly", "\(review.nearly)"))
    return list
  }
}

/// The numbers behind the words of a review, as they are typed.
package struct ReviewSettings: Hashable, Sendable {
  /// The least probability of *likely to be met*.
  package var likely = ReviewThresholds.standard.likely
  /// Below it *unlikely to be met*.
  package var unlikely = ReviewThresholds.standard.unlikely
  /// Below it *expected not to be met*.
  package var expectedNot = ReviewThresholds.standard.expectedNot
  /// How far a miss may be off to be *nearly met*, as a share of the number to reach.
  package var nearly = ReviewThresholds.standard.nearly

  /// The standard settings.
  package init() {}

  /// The thresholds.
  ///
  /// - Throws: ``PipelineError/badSetting(name:value:expected:)`` where they are out of order.
  func thresholds() throws(PipelineError) -> ReviewThresholds {
    if let thresholds = ReviewThresholds(
      likely: likely, unlikely: unlikely, expectedNot: expectedNot, nearly: nearly)
    {
      return thresholds
    }
    let (name, value) =
      if !(0..<1).contains(nearly) {
        ("nearly", nearly)
      } else if likely < unlikely || !(0...1).contains(likely) {
        ("likely", likely)
      } else if expectedNot > unlikely || expectedNot < 0 {
        ("expected-not", expectedNot)
      } else {
        ("unlikely", unlikely)
      }
    throw .badSetting(
      name: name, value: value.plain,
      expected: "0 ≤ expected-not ≤ unlikely ≤ likely ≤ 1, 0 ≤ nearly < 1")
  }
}

/// The official rules by their names on the command line.
enum RuleChoice {
  /// The rules that `names` stand for, each once, in the order of the registry within a name.
  ///
  /// - Throws: ``PipelineError/unknownRule(_:known:)`` with all names.
  static func rules(named names: [String]) throws(PipelineError) -> [any ProgressRule] {
    var chosen: [any ProgressRule] = []
    for name in names where !name.isEmpty {
      let found = OfficialRules.rules(named: name)
      if found.isEmpty { throw .unknownRule(name, known: OfficialRules.names) }
      for rule in found where !chosen.contains(where: { $0.id == rule.id }) {
        chosen.append(rule)
      }
    }
    return chosen
  }
}
