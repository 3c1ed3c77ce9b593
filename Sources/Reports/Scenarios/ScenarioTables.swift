import Assessment
import Plans
import Scenarios

/// The tables of a scenario report.
struct ScenarioTables {
  let report: ScenarioReport
  let style: RenderStyle

  var language: Language { style.language }
  var numbers: NumberText { NumberText(style.language) }

  /// At most so many scenarios are told in full.
  private static let mostTold = 40

  // MARK: What is assumed

  /// The scenarios with their measures.
  func assumptions() -> Document.Block? {
    let told = report.scenarios.dropFirst().prefix(Self.mostTold)
    guard !told.isEmpty else { return nil }
    let names = self.names
    var blocks: [Document.Block] = told.map { scenario in
      .section(title: heading(scenario), blocks: [.list(items(scenario, naming: names))])
    }
    let more = report.scenarios.count - 1 - told.count
    if more > 0 {
      blocks.append(.paragraph(PhraseText.andMore.text(language, ["count": numbers.count(more)])))
    }
    return .section(title: ScenarioText.assumptions[language], blocks: blocks)
  }

  /// The parent, where it is told as well, and the measures beside those of the parent.
  private func items(_ scenario: Scenario, naming names: [String: String]) -> [String] {
    let parent = report.scenarios.dropFirst().first { $0.name == scenario.inherits }
    let inherited = Set(parent?.measures.map(\.id) ?? [])
    let own = scenario.measures.filter { !inherited.contains($0.id) }
    let items =
      [parent].compactMap { $0 }.map {
        ScenarioText.asParent.text(language, ["parent": title($0)])
      } + own.map { MeasureText(measure: $0, language: language, names: names).sentence }
    return items.isEmpty ? [ScenarioText.noMeasures[language]] : items
  }

  /// What areas, indicators and series are called, by code.
  private var names: [String: String] {
    var names: [String: String] = [:]
    for assessment in report.assessments {
      let target = assessment.target
      if let code = target.areaCode, let name = target.areaName { names[code] = name }
      let text = TargetText(target, in: language)
      if let indicator = target.indicator, names[indicator] == nil { names[indicator] = text.title }
    }
    return names
  }

  /// The name of a scenario, with its title where it has one.
  private func heading(_ scenario: Scenario) -> String {
    let title = self.title(scenario)
    return title == scenario.name ? title : "\(scenario.name) – \(title)"
  }

  /// The title of a scenario, or its name.
  func title(_ scenario: Scenario) -> String {
    if let title = language.chosen(
      vietnamese: scenario.titleVietnamese, english: scenario.titleEnglish)
    {
      return title
    }
    return scenario.name == Scenario.baselineName ? ScenarioText.baseline[language] : scenario.name
  }

  // MARK: At a glance

  /// One row a scenario: how many projected targets are in which class.
  func overview() -> Document.Block? {
    let positions = projected
    guard positions.count > 1, report.scenarios.count > 1 else { return nil }
    let classes: [ProgressClass] = [.onCourse, .atRisk, .offCourse]
    let columns: [Table.Column] =
      [.init(ScenarioText.scenario[language], .leading, .truncated)]
      + classes.map { .init($0.heading[language], .trailing) }
      + [.init(ScenarioText.expectedMet[language], .trailing)]
    let rows = zip(report.scenarios, report.outcomes).map { scenario, outcomes in
      let own = positions.map { outcomes[$0] }
      let expected = own.reduce(0) { $0 + ($1.probability ?? 0) }
      return [Table.Cell(title(scenario))]
        + classes.map { progressClass in
          let count = own.count { $0.progressClass == progressClass }
          return count == 0
            ? Table.Cell("·", tone: .quiet)
            : Table.Cell(numbers.count(count), tone: progressClass.tone)
        } + [.init(numbers.fixed(expected, decimals: 1))]
    }
    return .section(
      title: ScenarioText.overview[language], blocks: [.table(Table(columns: columns, rows: rows))])
  }

  /// The targets with a probability.
  var projected: [Int] {
    report.assessments.indices.filter { report.assessments[$0].probability != nil }
  }

  // MARK: Targets

  /// One section a target, with one row for each scenario that touches it.
  func targets() -> [Document.Block] {
    projected.map { position in
      let assessment = report.assessments[position]
      let text = TargetText(assessment.target, in: language)
      let outcomes = report.outcomes.map { $0[position] }
      let isOpen = !outcomes[0].notes.contains(.yearNotAhead)
      let touched = outcomes.indices.filter {
        $0 == 0 || isOpen && !outcomes[$0].measures.isEmpty
      }
      var blocks: [Document.Block] = [
        .table(
          Table(
            columns: columns,
            rows: touched.map { row(report.scenarios[$0], outcomes[$0], text) }))
      ]
      let others = outcomes.indices.filter { !touched.contains($0) }
      if !others.isEmpty, isOpen {
        blocks.append(.footnote(unchangedUnder(others)))
      }
      blocks += notes(outcomes).map { .footnote($0) }
      return .section(title: heading(assessment, text), blocks: blocks)
    }
  }

  private func heading(_ assessment: TargetAssessment, _ text: TargetText) -> String {
    let last = assessment.lastValue.map { value in
      text.observed(value) + (assessment.lastYear.map { " (\($0))" } ?? "")
    }
    let place = [text.title, text.area].filter { !$0.isEmpty }.joined(separator: " · ")
    let goal = [text.short, last.map { LabelText.last[language].lowercased() + " " + $0 }]
      .compactMap { $0 }.joined(separator: "; ")
    return place + ": " + goal
  }

  private var columns: [Table.Column] {
    [
      .init("", .leading),
      .init(ScenarioText.scenario[language], .leading, .truncated),
      .init(LabelText.chance[language], .trailing),
      .init(ScenarioText.difference[language], .trailing),
      .init(LabelText.median[language], .trailing),
      detail(LabelText.range80[language]),
      detail(ScenarioText.shortfall[language]),
      .init(ScenarioText.reach[language], .leading, .wrapped),
    ]
  }

  private func detail(_ title: String) -> Table.Column {
    .init(title, .trailing, .detail, foldedTitle: title.lowercased())
  }

  private func row(
    _ scenario: Scenario, _ outcome: ScenarioOutcome, _ text: TargetText
  ) -> [Table.Cell] {
    let progressClass = outcome.progressClass
    let prediction = outcome.prediction
    return [
      .init(progressClass.symbol, tone: progressClass.tone), .init(title(scenario)),
      .init(
        outcome.probability.map(numbers.probability) ?? "–", tone: progressClass.tone),
      .init(scenario.name == Scenario.baselineName ? "" : difference(outcome)),
      .init(prediction.map { text.bareEstimate($0.median) } ?? ""),
      .init(
        prediction.map {
          numbers.range(text.bareEstimate($0.lower80), text.bareEstimate($0.upper80))
        } ?? ""),
      .init(text.bareEstimate(outcome.expectedGap)),
      .init(outcome.reach?.text(in: language) ?? ""),
    ]
  }

  /// The difference in percentage points with its standard error.
  func difference(_ outcome: ScenarioOutcome) -> String {
    guard let difference = outcome.difference, let error = outcome.differenceError else {
      return ""
    }
    return points(difference) + "\u{A0}±\u{A0}" + numbers.fixed(100 * error, decimals: 1)
  }

  /// A difference of probabilities in percentage points, with its sign.
  func points(_ difference: Double) -> String {
    let text = numbers.fixed(100 * difference, decimals: 1)
    return difference > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  private func unchangedUnder(_ positions: [Int]) -> String {
    let names = positions.prefix(Self.mostTold).map { report.scenarios[$0].name }
    let more = positions.count - names.count
    return ScenarioText.unchangedUnder.text(
      language,
      [
        "names": names.joined(separator: ", ")
          + (more > 0
            ? " " + PhraseText.andMore.text(language, ["count": numbers.count(more)]) : "")
      ])
  }

  private func notes(_ outcomes: [ScenarioOutcome]) -> [String] {
    var seen: [ScenarioNote] = []
    for note in outcomes.flatMap(\.notes) where !seen.contains(note) { seen.append(note) }
    return seen.map { $0.sentence(in: language) }
  }

  // MARK: What scenarios do not change

  /// Targets without a probability, with why.
  func unchanged() -> Document.Block? {
    let others = report.assessments.filter { $0.probability == nil }
    guard !others.isEmpty else { return nil }
    let shown = style.isBrief ? others.prefix(10) : others[...]
    var items = shown.map { assessment in
      let text = TargetText(assessment.target, in: language)
      let place = [text.title, text.area].filter { !$0.isEmpty }.joined(separator: " · ")
      let reason = assessment.reasons.first?.label(in: language)
      let state = [assessment.status.words[language], reason].compactMap { $0 }
        .joined(separator: " – ")
      return [place, text.short].filter { !$0.isEmpty }.joined(separator: ", ") + ": " + state
    }
    if others.count > shown.count {
      items.append(
        PhraseText.andMore.text(language, ["count": numbers.count(others.count - shown.count)]))
    }
    return .section(title: ScenarioText.unchanged[language], blocks: [.list(items)])
  }
}
