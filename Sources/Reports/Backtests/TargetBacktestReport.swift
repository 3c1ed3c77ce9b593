package import Assessment
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

/// How often targets came true that an official rule put into one class.
package struct RuleRecord: Hashable, Sendable {
  /// The rule, with its edition.
  package let ruleID: String

  /// The class; `nil` for targets of which the rule says nothing.
  package let progressClass: RuleVerdict.Class?

  /// The targets in the class.
  package let count: Int

  /// The share of them that came true, with its clustered error.
  package let metShare: ClusteredMean

  /// Creates a record.
  package init(
    ruleID: String, progressClass: RuleVerdict.Class?, count: Int, metShare: ClusteredMean
  ) {
    self.ruleID = ruleID
    self.progressClass = progressClass
    self.count = count
    self.metShare = metShare
  }
}

extension TargetBacktestReport {
  /// One row for each model over all targets, for each group, and for each tenth of the stated
  /// probabilities (`by` is `probability`), which has counts and shares only; official rules stand
  /// in the column `model` with their classes as groups (`by` is `rule_class`).
  package func csv() -> String {
    var rows = models.map { model in
      var row = Row(model: model.name, by: "all", entry: model.overall, baseline: baseline)
      row.missing = model.missingCount
      return row
    }
    for grouping in groupings {
      for group in grouping.groups {
        for (model, entry) in zip(models, group.entries) {
          var row = Row(model: model.name, by: grouping.name, entry: entry, baseline: baseline)
          row.group = group.name
          rows.append(row)
        }
      }
    }
    for model in models {
      for bin in model.overall.scores.bins {
        var row = Row(model: model.name, by: "probability")
        row.group = "\(edge(bin.range.lowerBound))-\(edge(bin.range.upperBound))"
        row.bin = bin
        rows.append(row)
      }
    }
    for record in rules {
      var row = Row(model: record.ruleID, by: "rule_class")
      row.group = record.progressClass?.code
      row.record = record
      rows.append(row)
    }
    return CSVWriter.table(rows, Row.fields)
  }

  /// The report with the schema `khathi.backtest-targets/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.backtest-targets/1")),
      ("run", run.jsonValue),
      ("targets", .integer(targetCount)),
      ("clusters", .integer(clusterCount)),
      ("unmatched_outcomes", .integer(unmatchedCount)),
      ("baseline", .string(baseline)),
      ("models", .rows(models, Model.fields)),
      ("groupings", .rows(groupings, groupingFields)),
      ("rules", .rows(rules, RuleRecord.fields)),
    ]).text
  }

  private var groupingFields: [Field<Grouping>] {
    let models = models
    let group: [Field<Group>] = [
      Field("group", "The group.", { $0.name }),
      Field("models", "Its scores, model by model.", parts: Self.entryFields) { group in
        Array(zip(models, group.entries))
      },
    ]
    return [
      Field("by", "What targets are grouped by.", { $0.name }),
      Field("groups", "The groups.", parts: group) { $0.groups },
    ]
  }

  private static let entryFields: [Field<(Model, Entry)>] = [
    Field("model", "The model.", { $0.0.name }),
    Field("scores", "Its scores.", part: Entry.fields) { $0.1 },
  ]

  /// A row of CSV: the scores of a model, one tenth of its probabilities, or one class of a rule.
  private struct Row {
    let model: String
    let by: String
    var group: String?
    var missing: Int?
    var entry: Entry?
    var baseline: String?
    var bin: ReliabilityBin?
    var record: RuleRecord?

    init(model: String, by: String, entry: Entry? = nil, baseline: String? = nil) {
      self.model = model
      self.by = by
      self.entry = entry
      self.baseline = baseline
    }

    /// The columns, in order.
    static let fields: [Field<Row>] = {
      let head: [Field<Row>] = [
        Field("model", "The model or rule.", { Word($0.model) }),
        Field("by", "What the group is one of.", { Word($0.by) }),
        Field("group", "The group; nothing for all targets.", { $0.group }),
        Field("n", "The targets.", { $0.entry?.scores.count ?? $0.bin?.count ?? $0.record?.count }),
        Field("clusters", "The series that they are of.") {
          ($0.entry?.scores.brier ?? $0.record?.metShare)?.clusterCount
        },
        Field("missing", "The targets without a probability.", { $0.missing }),
        Field("mean_probability", "The mean probability stated.") {
          scoreDigits($0.entry?.scores.meanProbability ?? $0.bin?.meanProbability)
        },
        Field("met_share", "The share that came true.") {
          scoreDigits(
            $0.entry?.scores.metShare ?? $0.bin?.metShare ?? $0.record?.metShare.estimate)
        },
      ]
      let baseline: Field<Row> = Field(
        "baseline", "The model that differences are from.", { $0.baseline.map { Word($0) } })
      let scores = Entry.scoreFields.map { field in field.ofAny { (row: Row) in row.entry } }
      let differences = Entry.differenceFields.map { field in
        field.ofAny { (row: Row) in row.entry }
      }
      return head + scores + [baseline] + differences
    }()
  }
}

private func edge(_ value: Double) -> Double { (value * 10).rounded() / 10 }

// MARK: - Fields

extension TargetBacktestReport.Model {
  fileprivate static let fields: [Field<TargetBacktestReport.Model>] = [
    Field("model", "The model.", { $0.name }),
    Field("missing", "The targets without a probability.", { $0.missingCount }),
    Field("scores", "The scores over all targets.", part: TargetBacktestReport.Entry.fields) {
      $0.overall
    },
    Field("reliability", "Tenths of the probabilities.", parts: ReliabilityBin.fields) {
      $0.overall.scores.bins
    },
  ]
}

extension TargetBacktestReport.Entry {
  fileprivate static let fields: [Field<TargetBacktestReport.Entry>] =
    [
      Field("n", "The targets.", { $0.scores.count }),
      Field("clusters", "The series that they are of.", { $0.scores.brier.clusterCount }),
      Field("mean_probability", "The mean probability stated.") {
        scoreDigits($0.scores.meanProbability)
      },
      Field("met_share", "The share that came true.", { scoreDigits($0.scores.metShare) }),
    ] + scoreFields + differenceFields

  fileprivate static let scoreFields: [Field<TargetBacktestReport.Entry>] = [
    Field("brier", "The Brier score.", { scoreDigits($0.scores.brier.estimate) }),
    Field("brier_se", "Its clustered error.", { scoreDigits($0.scores.brier.standardError) }),
    Field("log_loss", "The logarithmic loss.", { scoreDigits($0.scores.logLoss.estimate) }),
    Field("log_loss_se", "Its clustered error.") { scoreDigits($0.scores.logLoss.standardError) },
    Field("ece", "The calibration error.", { scoreDigits($0.scores.calibrationError) }),
    Field("ece_by_chance", "What chance alone would give.") {
      scoreDigits($0.scores.chanceCalibrationError)
    },
    Field("auc", "The area under the curve.", { scoreDigits($0.scores.auc) }),
  ]

  fileprivate static let differenceFields: [Field<TargetBacktestReport.Entry>] = [
    Field("brier_difference", "Its Brier score less that of the baseline.") {
      scoreDigits($0.difference?.brier.estimate)
    },
    Field("brier_difference_se", "The clustered error of the difference.") {
      scoreDigits($0.difference?.brier.standardError)
    },
    Field("log_loss_difference", "Its loss less that of the baseline.") {
      scoreDigits($0.difference?.logLoss.estimate)
    },
    Field("log_loss_difference_se", "The clustered error of the difference.") {
      scoreDigits($0.difference?.logLoss.standardError)
    },
  ]
}

extension ReliabilityBin {
  fileprivate static let fields: [Field<ReliabilityBin>] = [
    Field("lower", "The least probability.", { edge($0.range.lowerBound) }),
    Field("upper", "The greatest probability.", { edge($0.range.upperBound) }),
    Field("n", "The targets.", { $0.count }),
    Field("mean_probability", "The mean probability stated.", { scoreDigits($0.meanProbability) }),
    Field("met_share", "The share that came true.", { scoreDigits($0.metShare) }),
  ]
}

extension RuleRecord {
  fileprivate static let fields: [Field<RuleRecord>] = [
    Field("rule", "The rule, with its edition.", { $0.ruleID }),
    Field("class", "The class.", { $0.progressClass?.code }),
    Field("standing", "How the class stands.", { $0.progressClass?.standing }),
    Field("n", "The targets in the class.", { $0.count }),
    Field("met_share", "The share that came true.", { scoreDigits($0.metShare.estimate) }),
    Field("met_share_se", "Its clustered error.", { scoreDigits($0.metShare.standardError) }),
  ]
}
