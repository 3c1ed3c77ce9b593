import Scenarios

extension GoalAnswers {
  /// The question and its answers.
  static let fields: [Field<GoalAnswers>] = [
    Field("title_vi", "The question in Vietnamese.", { $0.title?.vietnamese }),
    Field("title_en", "The question in English.", { $0.title?.english }),
    Field("probability", "The probability wanted.", { $0.wanted }),
    Field("scenario", "The scenario that the effort comes on top of.", { $0.scenario }),
    Field("lever", "What effort is put in.", { $0.lever.jsonValue }),
    Field("targets", "One answer for each target.", parts: EffortAnswer.fields) { $0.answers },
    Field("budget", "How the budget is best spent.", part: BudgetAnswer.fields) { $0.budget },
  ]
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
  /// The answer; `enough` is nothing where no effort is, and `impossible` says why.
  fileprivate static let fields: [Field<EffortAnswer>] = [
    Field("target_id", "The target.", { $0.targetID }),
    Field("start", "Without effort.", part: Point.fields) { $0.start },
    Field("enough", "With the least effort that is enough.", part: Point.fields) { $0.enough },
    Field("effort_error", "The error of that effort by simulation.", { $0.effortError }),
    Field("impossible", "Why no effort is enough.", { $0.impossibility }),
    Field("best", "With the most effort.", part: Point.fields) { $0.best },
    Field("sign", "Which way the effort works.", { $0.sign }),
  ]
}

extension EffortAnswer.Point {
  fileprivate static let fields: [Field<EffortAnswer.Point>] = [
    Field("effort", "The effort.", { $0.effort }),
    Field("probability", "The probability with it.", { $0.probability }),
    Field("probability_error", "Its error by simulation.", { $0.probabilityError }),
    Field("median", "The median with it.", { $0.median }),
  ]
}

extension Impossibility: WordValue {}

extension BudgetAnswer {
  /// How the budget is spent, line by line, and what comes of it.
  fileprivate static let fields: [Field<BudgetAnswer>] = [
    Field("budget", "The budget.", { $0.budget }),
    Field("spent", "What is spent of it.", { $0.spent }),
    Field("maximise", "What is made as great as possible.", { Word($0.purpose) }),
    Field("achieved", "What is achieved.", { $0.achieved }),
    Field("achieved_without", "What would be achieved without it.", { $0.achievedWithout }),
    Field("bound", "What no spending could exceed.", { $0.bound }),
    Field("lines", "What is spent on each line.", parts: Share.fields) { $0.shares },
    Field("targets", "What comes of it, target by target.", parts: Change.fields) { $0.changes },
  ]

  private var purpose: String {
    switch goal {
    case .countAbove: "likely"
    case .expectedCount: "expected"
    }
  }
}

extension BudgetAnswer.Share {
  fileprivate static let fields: [Field<BudgetAnswer.Share>] = [
    Field("series_id", "The series.", { $0.lineID }),
    Field("effort", "The effort put in.", { $0.effort }),
    Field("cost", "What it costs.", { $0.cost }),
    Field("targets", "The targets that it serves.", { $0.targetIDs }),
  ]
}

extension BudgetAnswer.Change {
  fileprivate static let fields: [Field<BudgetAnswer.Change>] = [
    Field("target_id", "The target.", { $0.targetID }),
    Field("before", "Its probability without the budget.", { $0.before }),
    Field("after", "Its probability with it.", { $0.after }),
  ]
}

// MARK: - All targets together

extension JointView {
  /// The view; `counts` and `counts_independent` are the probabilities of 0, 1, 2, … targets.
  static let fields: [Field<JointView>] = [
    Field("scenario", "The scenario.", { $0.scenario }),
    Field("targets", "The targets that are projected.", { $0.targetIDs }),
    Field("achieved", "The targets that are reached.", { $0.achievedIDs }),
    Field("missed", "The targets that are missed.", { $0.missedIDs }),
    Field("all", "The probability that all are reached.", { $0.joint.all }),
    Field("all_error", "Its error by simulation.", { $0.allError }),
    Field("all_independent", "The same if they were independent.", { $0.independent.all }),
    Field("mean", "The expected number of targets reached.", { $0.joint.mean }),
    Field("counts", "The probability of each number of targets.", { $0.joint.probabilities }),
    Field(
      "counts_independent", "The same if they were independent.",
      { $0.independent.probabilities }),
    Field("bottlenecks", "What one sure target would add.", parts: Bottleneck.fields) {
      $0.bottlenecks
    },
  ]
}

extension JointView.Bottleneck {
  fileprivate static let fields: [Field<JointView.Bottleneck>] = [
    Field("target_id", "The target.", { $0.targetID }),
    Field("probability", "Its probability.", { $0.probability }),
    Field("gain_in_all", "What it would add to the probability of all.", { $0.gainInAll }),
    Field("gain_in_count", "What it would add to their number.", { $0.gainInCount }),
    Field("all_once_met", "The probability of all once it is met.", { $0.allOnceMet }),
  ]
}

// MARK: - What moves a target most

extension TornadoAnswers {
  /// What moves one target under one scenario, widest first.
  static let fields: [Field<(answers: TornadoAnswers, targetID: String)>] = [
    Field("scenario", "The scenario.", { $0.answers.scenario }),
    Field("target_id", "The target.", { $0.targetID }),
    Field("swings", "One thing at a time.", parts: Swing.fields) { $0.answers.swings },
  ]
}

extension Swing {
  fileprivate static let fields: [Field<Swing>] = [
    Field("factor", "What is changed.", { Word($0.factor.rawValue) }),
    Field("measure", "The measure that is changed.", { $0.measure }),
    Field("low", "Its low value.", { $0.low }),
    Field("high", "Its high value.", { $0.high }),
    Field("probability_low", "The probability with the low value.", { $0.probabilityLow }),
    Field("probability_high", "The probability with the high value.", { $0.probabilityHigh }),
    Field("width", "How far they lie apart.", { $0.width }),
  ]
}

extension Measure {
  /// The measure as JSON: what it acts on, its effect, and the numbers of the effect.
  var jsonValue: JSONValue {
    .object(
      [
        ("id", .optional(id)),
        ("title_vi", .optional(titleVietnamese)),
        ("title_en", .optional(titleEnglish)),
        ("areas", .array(selector.areas.map(JSONValue.string))),
        ("indicators", .array(selector.indicators.map(JSONValue.string))),
        ("series", .array(selector.seriesIDs.map(JSONValue.string))),
        ("each_its_own", .bool(variesBySeries)),
      ] + effect.jsonMembers)
  }
}

extension Effect {
  /// The key of the effect in scenario files, with its numbers.
  fileprivate var jsonMembers: [(String, JSONValue)] {
    switch self {
    case .pace(let change):
      let key =
        switch change.form {
        case .added: "pace"
        case .factor: "pace-times"
        }
      return [("effect", .string(key)), ("size", change.size.jsonValue)] + change.span.jsonMembers
    case .shock(let shock):
      return [
        ("effect", .string("shock")), ("size", shock.size.jsonValue),
        ("basis", .string(shock.basis.rawValue)), ("year", .integer(shock.year)),
        ("recovery", shock.recovery.jsonValue), ("probability", .number(shock.probability)),
      ]
    case .programme(let programme):
      return [
        ("effect", .string("programme")), ("size", programme.size.jsonValue),
        ("basis", .string(programme.basis.rawValue)), ("from", .integer(programme.start)),
        ("ramp", .number(programme.ramp)), ("delay", programme.delay.jsonValue),
        ("probability", .number(programme.probability)),
      ]
    case .limit(let limit):
      return [
        ("effect", .string("cap")), ("cap", .optional(limit.upper)),
        ("floor", .optional(limit.lower)),
      ] + limit.span.jsonMembers
    case .capacity(let limit):
      return [
        ("effect", .string("capacity")), ("rise", .optional(limit.rise)),
        ("fall", .optional(limit.fall)), ("denominator", limit.denominator?.jsonValue ?? .null),
      ] + limit.span.jsonMembers
    }
  }
}

extension Effect.Size {
  /// The size as JSON: median and central 80 %, which are one number where it is known.
  fileprivate var jsonValue: JSONValue {
    .object([
      ("median", .number(median)),
      ("lower_80", .number(fixedValue ?? quantile(0.1))),
      ("upper_80", .number(fixedValue ?? quantile(0.9))),
    ])
  }
}

extension YearSpan {
  /// The years; a span without a beginning starts with `null`.
  fileprivate var jsonMembers: [(String, JSONValue)] {
    [("from", from > 1000 ? .integer(from) : .null), ("until", .optional(until))]
  }
}

extension Shock.Recovery {
  fileprivate var jsonValue: JSONValue {
    switch self {
    case .none: .null
    case .halfLife(let years): .object([("half_life", .number(years))])
    case .linear(let years): .object([("years", .number(years))])
    }
  }
}

extension Denominator {
  fileprivate var jsonValue: JSONValue {
    .object([
      (
        "values",
        .object(
          values.sorted { $0.key < $1.key }.map { (String($0.key), .number($0.value)) })
      ),
      ("growth", .number(growth)),
      ("whole", .number(whole)),
    ])
  }
}
