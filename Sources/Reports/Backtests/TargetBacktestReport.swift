package import Evaluation

/// The answer of `khathi backtest --targets`: stated probabilities beside what happened.
package struct TargetBacktestReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// Targets scored.
  package var targetCount: Int

  /// Countries or areas that they belong to, within which they hang together.
  package var clusterCount: Int

  /// Outcomes without a target.
  package var unmatchedCount: Int

  /// The model that the others are compared with.
  package var baseline: String

  /// The models, in the order asked.
  package var models: [Model]

  /// The same scores by groups of targets.
  package var groupings: [Grouping]

  /// What became of the classes of official rules, by rule; empty where none was asked for.
  package var rules: [RuleRecord] = []

  /// Creates a report.
  package init(
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
  package struct Model: Hashable, Sendable {
    /// The name on the command line.
    package let name: String
    /// Targets without a probability, which count as 0.5.
    package let missingCount: Int
    /// The scores.
    package let overall: Entry

    /// Creates a record.
    package init(name: String, missingCount: Int, overall: Entry) {
      self.name = name
      self.missingCount = missingCount
      self.overall = overall
    }
  }

  /// Scores, and how far they are from those of the baseline.
  package struct Entry: Hashable, Sendable {
    /// The scores.
    package let scores: ProbabilityScores
    /// The difference to the baseline on the same targets; `nil` for the baseline itself.
    package let difference: PairedDifference?

    /// Creates a record.
    package init(scores: ProbabilityScores, difference: PairedDifference?) {
      self.scores = scores
      self.difference = difference
    }
  }

  /// Scores by groups of targets.
  package struct Grouping: Hashable, Sendable {
    /// What they are grouped by, such as `h`.
    package let name: String
    /// The groups, in the order shown.
    package let groups: [Group]

    /// Creates a grouping.
    package init(name: String, groups: [Group]) {
      self.name = name
      self.groups = groups
    }
  }

  /// One group with one entry for each model, in their order.
  package struct Group: Hashable, Sendable {
    /// The code of the group, such as `from_2020`.
    package let name: String
    /// One entry a model.
    package let entries: [Entry]

    /// Creates a group.
    package init(name: String, entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }
}
