import Assessment
import Plans
import Scenarios

extension JointView {
  /// The view as JSON: `counts` and `counts_independent` are the probabilities of 0, 1, 2, … targets.
  var jsonValue: JSONValue {
    .object([
      ("scenario", .string(scenario)),
      ("targets", .array(targetIDs.map(JSONValue.string))),
      ("achieved", .array(achievedIDs.map(JSONValue.string))),
      ("missed", .array(missedIDs.map(JSONValue.string))),
      ("all", .number(joint.all)),
      ("all_error", .number(allError)),
      ("all_independent", .number(independent.all)),
      ("mean", .number(joint.mean)),
      ("counts", .array(joint.probabilities.map(JSONValue.number))),
      ("counts_independent", .array(independent.probabilities.map(JSONValue.number))),
      (
        "bottlenecks",
        .array(
          bottlenecks.map {
            .object([
              ("target_id", .string($0.targetID)), ("probability", .number($0.probability)),
              ("gain_in_all", .number($0.gainInAll)),
              ("gain_in_count", .number($0.gainInCount)),
              ("all_once_met", .number($0.allOnceMet)),
            ])
          })
      ),
    ])
  }
}

extension TornadoAnswers {
  /// What moves one target under one scenario, widest first.
  func jsonValue(_ assessments: [TargetAssessment]) -> JSONValue {
    .object([
      ("scenario", .string(scenario)),
      ("target_id", .string(assessments[target].target.id)),
      ("swings", .array(swings.map(\.jsonValue))),
    ])
  }
}

extension Swing {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("factor", .string(factor.rawValue)),
      ("measure", .optional(measure)),
      ("low", .optional(low)),
      ("high", .optional(high)),
      ("probability_low", .number(probabilityLow)),
      ("probability_high", .number(probabilityHigh)),
      ("width", .number(width)),
    ])
  }
}
