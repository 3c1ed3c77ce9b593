extension ScenarioReport {
  /// The report for people: what is assumed, at a glance, target by target.
  package func document(in style: RenderStyle) -> Document {
    let tables = ScenarioTables(report: self, style: style)
    let language = style.language
    let numbers = NumberText(language)
    var blocks: [Document.Block] = [
      .paragraph(
        ScenarioText.head.text(
          language,
          [
            "scenarios": numbers.count(scenarios.count),
            "targets": numbers.count(assessments.count),
            "paths": numbers.count(paths),
          ]))
    ]
    blocks += [tables.assumptions(), tables.overview()].compactMap { $0 }
    blocks += tables.targets()
    let goals = GoalTables(report: self, style: style)
    blocks += goals.goals() + [goals.promises()].compactMap { $0 }
    let joint = JointTables(report: self, style: style)
    blocks += [joint.joint(), joint.tornado()].compactMap { $0 }
    blocks += [tables.unchanged()].compactMap { $0 }
    blocks.append(
      .footnote(
        [
          Phrase.legend.text(language), ScenarioText.errorNote[language],
          ScenarioText.shortfallNote[language],
          run.asOfYear.map { Phrase.asOf.text(language, ["year": String($0)]) }
            ?? Phrase.asOfEach.text(language),
          run.versionLine(in: language),
        ].joined(separator: " ")))
    return Document(title: title?[language] ?? ScenarioText.title[language], blocks: blocks)
  }
}
