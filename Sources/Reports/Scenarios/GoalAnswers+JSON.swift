import Scenarios

extension GoalAnswers {
  /// The question and its answers as JSON.
  var jsonValue: JSONValue {
    .object([
      ("title_vi", .optional(title?.vi)),
      ("title_en", .optional(title?.en)),
      ("probability", .number(wanted)),
      ("scenario", .string(scenario)),
      ("lever", lever.jsonValue),
      ("targets", .array(answers.map(\.jsonValue))),
      ("budget", budget?.jsonValue ?? .null),
    ])
  }
}

extension Lever {
  /// The lever by its key in scenario files.
  fileprivate var jsonValue: JSONValue {
    switch form {
    case .pace(let span):
      .object([
        ("lever", .string("pace")), ("from", .integer(span.from)),
        ("until", .optional(span.until)), ("largest", .optional(largest)),
      ])
    case .programme(let start, let ramp):
      .object([
        ("lever", .string("programme")), ("from", .integer(start)), ("ramp", .number(ramp)),
        ("largest", .optional(largest)),
      ])
    case .earlierStart(let programme):
      .object([
        ("lever", .string("earlier-start")), ("from", .integer(programme.start)),
        ("ramp", .number(programme.ramp)), ("largest", .optional(largest)),
      ])
    }
  }
}

extension EffortAnswer {
  /// The answer as JSON; `enough` is null where no effort is, and `impossible` says why.
  fileprivate var jsonValue: JSONValue {
    .object([
      ("target_id", .string(targetID)),
      ("start", start?.jsonValue ?? .null),
      ("enough", enough?.jsonValue ?? .null),
      ("effort_error", .optional(effortError)),
      ("impossible", .optional(impossibility?.rawValue)),
      ("best", best?.jsonValue ?? .null),
      ("sign", .integer(sign)),
    ])
  }
}

extension EffortAnswer.Point {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("effort", .number(effort)), ("probability", .number(probability)),
      ("probability_error", .number(probabilityError)), ("median", .number(median)),
    ])
  }
}

extension BudgetAnswer {
  /// How the budget is spent, line by line, and what comes of it.
  fileprivate var jsonValue: JSONValue {
    let purpose =
      switch goal {
      case .countAbove: "likely"
      case .expectedCount: "expected"
      }
    return .object([
      ("budget", .number(budget)),
      ("spent", .number(spent)),
      ("maximise", .string(purpose)),
      ("achieved", .number(achieved)),
      ("achieved_without", .number(achievedWithout)),
      ("bound", .number(bound)),
      (
        "lines",
        .array(
          shares.map {
            .object([
              ("series_id", .string($0.lineID)), ("effort", .number($0.effort)),
              ("cost", .number($0.cost)),
              ("targets", .array($0.targetIDs.map(JSONValue.string))),
            ])
          })
      ),
      (
        "targets",
        .array(
          changes.map {
            .object([
              ("target_id", .string($0.targetID)), ("before", .number($0.before)),
              ("after", .number($0.after)),
            ])
          })
      ),
    ])
  }
}
