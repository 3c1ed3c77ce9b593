import Assessment
import Plans
public import Scenarios

/// The tables of the questions asked the other way round: effort, and what could be promised.
struct GoalTables {
  let report: ScenarioReport
  let style: RenderStyle

  private var language: Language { style.language }
  private var numbers: NumberText { NumberText(style.language) }

  // MARK: Effort

  /// One section for each question.
  func goals() -> [Document.Block] {
    report.goals.map { goal in
      var blocks: [Document.Block] = [.paragraph(question(goal))]
      blocks.append(.table(Table(columns: columns(goal), rows: rows(goal))))
      let impossible = impossible(goal)
      if !impossible.isEmpty { blocks.append(.list(impossible)) }
      if let budget = goal.budget { blocks.append(spending(budget, goal)) }
      return .section(
        title: goal.title?[language] ?? ScenarioText.goal[language], blocks: blocks)
    }
  }

  /// What is asked, in a sentence.
  private func question(_ goal: GoalAnswers) -> String {
    let lever: String
    switch goal.lever.form {
    case .pace(let span):
      lever = ScenarioText.leverPace.text(
        language, ["from": String(span.from), "until": span.until.map(String.init) ?? ""])
    case .programme(let start, let ramp):
      lever = ScenarioText.leverProgramme.text(
        language, ["from": String(start), "ramp": ramp == 1 ? "" : numbers.exact(ramp)])
    case .earlierStart(let programme):
      lever = ScenarioText.leverStart.text(language, ["from": String(programme.start)])
    }
    let isOnTop = goal.scenario != Scenario.baselineName
    return ScenarioText.question.text(
      language,
      [
        "wanted": numbers.probability(goal.wanted), "lever": lever,
        "scenario": isOnTop ? title(of: goal.scenario) : "",
      ])
  }

  private func title(of name: String) -> String {
    report.scenarios.first { $0.name == name }
      .map { ScenarioTables(report: report, style: style).title($0) } ?? name
  }

  private func columns(_ goal: GoalAnswers) -> [Table.Column] {
    [
      .init(LabelText.indicator[language], .leading, .truncated),
      .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
      .init(LabelText.target[language], .leading, .wrapped),
      .init(ScenarioText.now[language], .trailing),
      .init(ScenarioText.enough[language], .trailing),
      .init(ScenarioText.then[language], .trailing),
      .init(LabelText.median[language], .trailing, .detail, foldedTitle: lowercased(.median)),
      .init(ScenarioText.answer[language], .leading, .wrapped),
    ]
  }

  private func lowercased(_ label: LabelText) -> String { label[language].lowercased() }

  private func rows(_ goal: GoalAnswers) -> [[Table.Cell]] {
    zip(goal.targets, goal.answers).map { position, answer in
      let text = TargetText(report.assessments[position].target, in: language)
      let shown = answer.enough ?? answer.best
      return [
        .init(text.title), .init(text.area), .init(text.short),
        .init(answer.start.map { numbers.probability($0.probability) } ?? "–"),
        .init(answer.enough.map { effort($0, answer, goal, text) } ?? "–"),
        .init(
          shown.map { numbers.probability($0.probability) } ?? "–",
          tone: answer.enough == nil ? .poor : .good),
        .init(shown.map { text.bareEstimate($0.median) } ?? ""),
        .init(verdict(answer), tone: answer.enough == nil ? .poor : .plain),
      ]
    }
  }

  /// An effort in its unit, with how far the simulation leaves it open.
  private func effort(
    _ point: EffortAnswer.Point, _ answer: EffortAnswer, _ goal: GoalAnswers, _ text: TargetText
  ) -> String {
    if point.effort == 0 { return "0" }
    let value = bare(point.effort, answer, goal)
    guard let error = answer.effortError, error > 0, answer.enough == point else { return value }
    return value + "\u{A0}±\u{A0}" + numbers.significant(error, 1)
  }

  /// An effort on the series: less where less is wanted; years have no sign.
  private func bare(_ effort: Double, _ answer: EffortAnswer, _ goal: GoalAnswers) -> String {
    if case .earlierStart = goal.lever.form { return numbers.significant(effort, 2) }
    let value = effort * Double(answer.sign)
    return (value > 0 ? "+" : "") + numbers.significant(value, 3)
  }

  private func verdict(_ answer: EffortAnswer) -> String {
    guard let enough = answer.enough else { return ScenarioText.notPossible[language] }
    return (enough.effort == 0 ? ScenarioText.noEffort : .possible)[language]
  }

  /// What is impossible, with why and the best that can be reached.
  private func impossible(_ goal: GoalAnswers) -> [String] {
    zip(goal.targets, goal.answers).compactMap { position, answer in
      guard answer.enough == nil else { return nil }
      let text = TargetText(report.assessments[position].target, in: language)
      let best = answer.best.map {
        ScenarioText.best.text(
          language,
          [
            "probability": numbers.probability($0.probability),
            "effort": $0.effort == 0 ? "" : bare($0.effort, answer, goal),
          ])
      }
      return ScenarioText.impossible.text(
        language,
        [
          "target": [text.title, text.area, text.short].filter { !$0.isEmpty }
            .joined(separator: ", "),
          "cause": answer.impossibility?.sentence(in: language) ?? "", "best": best ?? "",
        ])
    }
  }

  // MARK: Budgets

  private func spending(_ answer: BudgetAnswer, _ goal: GoalAnswers) -> Document.Block {
    let arguments = [
      "budget": numbers.exact(answer.budget), "spent": numbers.short(answer.spent),
      "wanted": numbers.probability(goal.wanted), "achieved": numbers.short(answer.achieved),
      "without": numbers.short(answer.achievedWithout), "bound": numbers.short(answer.bound),
    ]
    let sentence: ScenarioText
    switch answer.goal {
    case .countAbove: sentence = .spendLikely
    case .expectedCount: sentence = .spendExpected
    }
    var text = sentence.text(language, arguments)
    if answer.goal == .expectedCount {
      text += " " + ScenarioText.spendBound.text(language, arguments)
    }
    let columns: [Table.Column] = [
      .init(ScenarioText.line[language], .leading, .truncated),
      .init(ScenarioText.enough[language], .trailing),
      .init(ScenarioText.cost[language], .trailing),
      .init(LabelText.target[language], .leading, .wrapped),
      .init(ScenarioText.before[language], .trailing),
      .init(ScenarioText.after[language], .trailing),
    ]
    let rows = answer.shares.flatMap { share in
      share.targetIDs.enumerated().map { index, id in
        let target = report.assessments.first { $0.target.id == id }?.target
        let change = answer.changes.first { $0.targetID == id }
        let isFirst = index == 0
        return [
          Table.Cell(isFirst ? share.lineID : ""),
          .init(isFirst ? numbers.short(share.effort) : ""),
          .init(isFirst ? numbers.short(share.cost) : ""),
          .init(target.map { TargetText($0, in: language).short } ?? id),
          .init(change.map { numbers.probability($0.before) } ?? ""),
          .init(change.map { numbers.probability($0.after) } ?? ""),
        ]
      }
    }
    return .section(
      title: ScenarioText.spend[language],
      blocks: [.paragraph(text), .table(Table(columns: columns, rows: rows))])
  }

  // MARK: Promises

  /// Which number each target would be met with, by probability; one row a scenario that moves it.
  func promises() -> Document.Block? {
    guard let levels = report.promises.joined().first(where: { !$0.isEmpty })?.map(\.probability)
    else { return nil }
    let columns: [Table.Column] =
      [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(ScenarioText.scenario[language], .leading, .truncated),
      ]
      + levels.map {
        .init(numbers.percent(numbers.exact(100 * $0)), .trailing)
      }
    let tables = ScenarioTables(report: report, style: style)
    var rows: [[Table.Cell]] = []
    for position in tables.projected {
      let text = TargetText(report.assessments[position].target, in: language)
      for (index, scenario) in report.scenarios.enumerated() {
        let values = report.promises[index][position]
        let outcome = report.outcomes[index][position]
        guard values.count == levels.count, index == 0 || !outcome.measures.isEmpty,
          index == 0 || !outcome.notes.contains(.yearNotAhead)
        else { continue }
        let isFirst = index == 0
        rows.append(
          [
            .init(isFirst ? text.title : ""), .init(isFirst ? text.area : ""),
            .init(isFirst ? text.short : ""), .init(tables.title(scenario)),
          ] + values.map { .init(text.bareEstimate($0.value)) })
      }
    }
    return .section(
      title: ScenarioText.promises[language],
      blocks: [
        .table(Table(columns: columns, rows: rows)),
        .footnote(ScenarioText.promiseNote[language]),
      ])
  }
}

extension Impossibility {
  /// The cause as a clause.
  func sentence(in language: Language) -> String {
    Messages.impossibilities[rawValue]?[language] ?? rawValue
  }
}

extension Messages {
}

/// A question of a scenario file asked the other way round, with its answers.
public struct GoalAnswers: Hashable, Sendable {
  /// The question, where it has a title.
  package var title: DataName?

  /// The probability wanted.
  public var wanted: Double

  /// What effort is put in.
  public var lever: Lever

  /// The scenario that the effort comes on top of.
  public var scenario: String

  /// The positions of the targets in ``ScenarioReport/assessments``.
  public var targets: [Int]

  /// One answer for each of ``targets``, each on its own.
  public var answers: [EffortAnswer]

  /// How the budget is best spent, where there is one.
  public var budget: BudgetAnswer?

  /// Creates the answers to a question.
  ///
  /// - Precondition: There are as many answers as targets.
  package init(
    title: DataName? = nil, wanted: Double, lever: Lever, scenario: String, targets: [Int],
    answers: [EffortAnswer]
  ) {
    precondition(
      targets.count == answers.count, "\(answers.count) answers for \(targets.count) targets")
    self.title = title
    self.wanted = wanted
    self.lever = lever
    self.scenario = scenario
    self.targets = targets
    self.answers = answers
  }
}
