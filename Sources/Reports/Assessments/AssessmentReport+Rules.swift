import Assessment
import Plans
import Scenarios
import TimeSeries

/// The columns and fields that official rules and review words add at the end.
struct RuleFields {
  let rules: [any ProgressRule]
  let review: ReviewThresholds?

  /// Names of columns: two for each rule, then the word of reviews.
  var columns: [String] {
    rules.flatMap { rule -> [String] in
      let name = "rule_" + rule.id.map { $0 == "-" ? "_" : String($0) }.joined()
      return [name, name + "_value"]
    } + (review == nil ? [] : ["review_class"])
  }

  /// The cells of a row; a rule that is undefined says so by name.
  func fields(_ assessment: TargetAssessment) -> [CSVWriter.Field] {
    rules.flatMap { rule -> [CSVWriter.Field] in
      let verdict = assessment.verdict(of: rule)
      return [.code(verdict.code), .optional(verdict.value)]
    } + (review.map { [.code(ReviewClass(assessment, thresholds: $0).rawValue)] } ?? [])
  }

  /// The members of a target.
  func members(_ assessment: TargetAssessment) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if !rules.isEmpty {
      members.append(("rules", .array(rules.map { json(assessment.verdict(of: $0)) })))
    }
    if let review {
      members.append(
        ("review_class", .string(ReviewClass(assessment, thresholds: review).rawValue)))
    }
    return members
  }

  /// The members of a report: what the rules are, and the thresholds of the words.
  var reportMembers: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if !rules.isEmpty {
      members.append(
        (
          "rules",
          .array(
            rules.map { rule in
              .object([
                ("rule", .string(rule.id)),
                ("edition", .string(rule.edition)),
                ("source", .string(rule.source)),
                ("caveat", .optional(rule.caveat?.rawValue)),
                ("classes", .array(rule.classes.map { .string($0.code) })),
              ])
            })
        ))
    }
    if let review { members.append(("review", review.jsonValue)) }
    return members
  }

  private func json(_ verdict: RuleVerdict) -> JSONValue {
    .object([
      ("rule", .string(verdict.ruleID)),
      ("class", .optional(verdict.progressClass?.code)),
      ("standing", .optional(verdict.progressClass?.standing.rawValue)),
      ("note", .optional(verdict.note?.code.rawValue)),
      ("note_arguments", verdict.note.map { .arguments($0.arguments) } ?? .null),
      ("value", .optional(verdict.value)),
      (
        "numbers", .object(verdict.numbers.map { ($0.name.rawValue, .number($0.value)) })
      ),
    ])
  }
}

extension ReviewThresholds {
  /// The thresholds as JSON.
  var jsonValue: JSONValue {
    .object([
      ("likely", .number(likely)),
      ("unlikely", .number(unlikely)),
      ("expected_not", .number(expectedNot)),
      ("nearly", .number(nearly)),
    ])
  }

  /// The thresholds in two sentences.
  func sentences(in language: Language) -> String {
    let numbers = NumberText(language)
    let percent = { (value: Double) in numbers.percent(numbers.exact(100 * value)) }
    return RuleLabel.reviewRange.text(
      language,
      [
        "likely": percent(likely), "unlikely": percent(unlikely),
        "expected_not": percent(expectedNot),
      ]) + " " + RuleLabel.reviewObserved.text(language, ["nearly": percent(nearly)])
  }
}

extension TargetAssessment {
  /// What a rule says; a target without a series has no observation to say it of.
  func verdict(of rule: any ProgressRule) -> RuleVerdict {
    if let known = verdicts.first(where: { $0.ruleID == rule.id }) { return known }
    let code: RuleNote.Code = target.comparator == nil ? .noTarget : .noObservation
    return RuleVerdict(ruleID: rule.id, note: RuleNote(code))
  }
}
