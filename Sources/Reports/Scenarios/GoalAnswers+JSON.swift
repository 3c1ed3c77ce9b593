import Targets

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
