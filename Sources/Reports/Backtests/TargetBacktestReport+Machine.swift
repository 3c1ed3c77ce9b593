import Assessment
import Evaluation

extension TargetBacktestReport {
  /// The columns of ``csv()``.
  static let csvColumns = [
    "model", "by", "group", "n", "clusters", "missing", "mean_probability", "met_share", "brier",
    "brier_se", "log_loss", "log_loss_se", "ece", "ece_by_chance", "auc", "baseline",
    "brier_difference", "brier_difference_se", "log_loss_difference", "log_loss_difference_se",
  ]

  /// One row for each model over all targets, for each group, and for each tenth of the stated
  /// probabilities (`by` is `probability`), which has counts and shares only; official rules stand
  /// in the column `model` with their classes as groups (`by` is `rule_class`).
  public func csv() -> String {
    var writer = CSVWriter(columns: Self.csvColumns)
    for model in models {
      writer.append(
        fields(model.name, "all", "", model.overall, missing: model.missingCount))
    }
    for grouping in groupings {
      for group in grouping.groups {
        for (model, entry) in zip(models, group.entries) {
          writer.append(fields(model.name, grouping.name, group.name, entry, missing: nil))
        }
      }
    }
    for model in models {
      for bin in model.overall.scores.bins {
        let head: [CSVWriter.Field] = [
          .code(model.name), .code("probability"), .code(Self.name(bin)), .integer(bin.count),
          .empty, .empty, .optional(scoreDigits(bin.meanProbability)),
          .optional(scoreDigits(bin.metShare)),
        ]
        let rest = Self.csvColumns.count - head.count
        writer.append(head + Array(repeating: CSVWriter.Field.empty, count: rest))
      }
    }
    for record in rules {
      let head: [CSVWriter.Field] = [
        .code(record.ruleID), .code("rule_class"), .optional(code: record.progressClass?.code),
        .integer(record.count), .integer(record.metShare.clusterCount), .empty, .empty,
        .number(scoreDigits(record.metShare.estimate)),
      ]
      let rest = Self.csvColumns.count - head.count
      writer.append(head + Array(repeating: CSVWriter.Field.empty, count: rest))
    }
    return writer.text
  }

  private func fields(
    _ model: String, _ by: String, _ group: String, _ entry: Entry, missing: Int?
  ) -> [CSVWriter.Field] {
    let scores = entry.scores
    let difference = entry.difference
    return [
      .code(model), .code(by), group.isEmpty ? .empty : .text(group), .integer(scores.count),
      .integer(scores.brier.clusterCount), .optional(missing),
      .number(scoreDigits(scores.meanProbability)),
      .number(scoreDigits(scores.metShare)), .number(scoreDigits(scores.brier.estimate)),
      .optional(scoreDigits(scores.brier.standardError)),
      .number(scoreDigits(scores.logLoss.estimate)),
      .optional(scoreDigits(scores.logLoss.standardError)),
      .number(scoreDigits(scores.calibrationError)),
      .number(scoreDigits(scores.chanceCalibrationError)), .optional(scoreDigits(scores.auc)),
      .code(baseline),
      .optional(scoreDigits(difference?.brier.estimate)),
      .optional(scoreDigits(difference?.brier.standardError)),
      .optional(scoreDigits(difference?.logLoss.estimate)),
      .optional(scoreDigits(difference?.logLoss.standardError)),
    ]
  }

  /// The report with the schema `khathi.backtest-targets/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.backtest-targets/1")),
      ("run", run.jsonValue),
      ("targets", .integer(targetCount)),
      ("clusters", .integer(clusterCount)),
      ("unmatched_outcomes", .integer(unmatchedCount)),
      ("baseline", .string(baseline)),
      (
        "models",
        .array(
          models.map { model in
            .object([
              ("model", .string(model.name)),
              ("missing", .integer(model.missingCount)),
              ("scores", jsonValue(model.overall)),
              (
                "reliability",
                .array(
                  model.overall.scores.bins.map { bin in
                    .object([
                      ("lower", .number(Self.edge(bin.range.lowerBound))),
                      ("upper", .number(Self.edge(bin.range.upperBound))),
                      ("n", .integer(bin.count)),
                      ("mean_probability", .optional(scoreDigits(bin.meanProbability))),
                      ("met_share", .optional(scoreDigits(bin.metShare))),
                    ])
                  })
              ),
            ])
          })
      ),
      ("groupings", .array(groupings.map(jsonValue))),
      (
        "rules",
        .array(
          rules.map { record in
            .object([
              ("rule", .string(record.ruleID)),
              ("class", .optional(record.progressClass?.code)),
              ("standing", .optional(record.progressClass?.standing.rawValue)),
              ("n", .integer(record.count)),
              ("met_share", .number(scoreDigits(record.metShare.estimate))),
              ("met_share_se", .optional(scoreDigits(record.metShare.standardError))),
            ])
          })
      ),
    ]).text
  }

  private func jsonValue(_ grouping: Grouping) -> JSONValue {
    .object([
      ("by", .string(grouping.name)),
      (
        "groups",
        .array(
          grouping.groups.map { group in
            .object([
              ("group", .string(group.name)),
              (
                "models",
                .array(
                  zip(models, group.entries).map { model, entry in
                    .object([
                      ("model", .string(model.name)), ("scores", jsonValue(entry)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private func jsonValue(_ entry: Entry) -> JSONValue {
    let scores = entry.scores
    return .object([
      ("n", .integer(scores.count)),
      ("clusters", .integer(scores.brier.clusterCount)),
      ("mean_probability", .number(scoreDigits(scores.meanProbability))),
      ("met_share", .number(scoreDigits(scores.metShare))),
      ("brier", .number(scoreDigits(scores.brier.estimate))),
      ("brier_se", .optional(scoreDigits(scores.brier.standardError))),
      ("log_loss", .number(scoreDigits(scores.logLoss.estimate))),
      ("log_loss_se", .optional(scoreDigits(scores.logLoss.standardError))),
      ("ece", .number(scoreDigits(scores.calibrationError))),
      ("ece_by_chance", .number(scoreDigits(scores.chanceCalibrationError))),
      ("auc", .optional(scoreDigits(scores.auc))),
      ("brier_difference", .optional(scoreDigits(entry.difference?.brier.estimate))),
      ("brier_difference_se", .optional(scoreDigits(entry.difference?.brier.standardError))),
      ("log_loss_difference", .optional(scoreDigits(entry.difference?.logLoss.estimate))),
      ("log_loss_difference_se", .optional(scoreDigits(entry.difference?.logLoss.standardError))),
    ])
  }

  /// A bin as `0.1-0.2`.
  private static func name(_ bin: ReliabilityBin) -> String {
    "\(edge(bin.range.lowerBound))-\(edge(bin.range.upperBound))"
  }

  private static func edge(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
