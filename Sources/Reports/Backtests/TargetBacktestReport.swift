public import Evaluation

/// The answer of `khathi backtest --targets`: stated probabilities beside what happened.
public struct TargetBacktestReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// Targets scored.
  public var targetCount: Int

  /// Countries or areas that they belong to, within which they hang together.
  public var clusterCount: Int

  /// Outcomes without a target.
  public var unmatchedCount: Int

  /// The model that the others are compared with.
  public var baseline: String

  /// The models, in the order asked.
  public var models: [Model]

  /// The same scores by groups of targets.
  public var groupings: [Grouping]

  /// What became of the classes of official rules, by rule; empty where none was asked for.
  public var rules: [RuleRecord] = []

  /// Creates a report.
  public init(
    run: RunInfo, targetCount: Int, clusterCount: Int, unmatchedCount: Int = 0, baseline: String,
    models: [Model], groupings: [Grouping] = []
  ) {
    self.run = run
    self.targetCount = targetCount
    self.clusterCount = clusterCount
    self.unmatchedCount = unmatchedCount
    self.baseline = baseline
    self.models = models
    self.groupings = groupings
  }

  /// One model with its scores over all targets.
  public struct Model: Hashable, Sendable {
    /// The name on the command line.
    public let name: String
    /// Targets without a probability, which count as 0.5.
    public let missingCount: Int
    /// The scores.
    public let overall: Entry

    /// Creates a record.
    public init(name: String, missingCount: Int, overall: Entry) {
      self.name = name
      self.missingCount = missingCount
      self.overall = overall
    }
  }

  /// Scores, and how far they are from those of the baseline.
  public struct Entry: Hashable, Sendable {
    /// The scores.
    public let scores: ProbabilityScores
    /// The difference to the baseline on the same targets; `nil` for the baseline itself.
    package let difference: PairedDifference?

    /// Creates a record.
    package init(scores: ProbabilityScores, difference: PairedDifference?) {
      self.scores = scores
      self.difference = difference
    }
  }

  /// Scores by groups of targets.
  public struct Grouping: Hashable, Sendable {
    /// What they are grouped by, such as `h`.
    public let name: String
    /// The groups, in the order shown.
    public let groups: [Group]

    /// Creates a grouping.
    public init(name: String, groups: [Group]) {
      self.name = name
      self.groups = groups
    }
  }

  /// One group with one entry for each model, in their order.
  public struct Group: Hashable, Sendable {
    /// The code of the group, such as `from_2020`.
    public let name: String
    /// One entry a model.
    public let entries: [Entry]

    /// Creates a group.
    public init(name: String, entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }
}
