import Assessment
import Plans
public import Scenarios

/// The tables of all targets together, and of what moves each most.
struct JointTables {
  let report: ScenarioReport
  let style: RenderStyle

  private var language: Language { style.language }
  private var numbers: NumberText { NumberText(style.language) }
  private var tables: ScenarioTables { ScenarioTables(report: report, style: style) }

  /// Of so many targets that hold a plan back, the first are shown.
  private static let mostBottlenecks = 5
  /// Of so many things that move a probability, the first are shown.
  private static let mostSwings = 6
  /// What moves a probability by less is not shown.
  private static let leastSwing = 0.0005

  // MARK: Together

  /// The chance of all, or of at least so many, beside that of independent targets.
  func joint() -> Document.Block? {
    guard let first = report.joint.first, first.targetIDs.count > 1 else { return nil }
    let size = first.targetIDs.count
    let count = min(report.atLeast ?? (size + 1) / 2, size)
    let atLeast = ScenarioText.atLeastCount.text(language, ["count": numbers.count(count)])
    let independent = ScenarioText.ifIndependent[language]
    func folded(_ title: String) -> String { "\(title), \(independent)".lowercased() }
    let columns: [Table.Column] = [
      .init(ScenarioText.scenario[language], .leading, .truncated),
      .init(ScenarioText.allMet[language], .trailing),
      .init(independent, .trailing, .detail, foldedTitle: folded(ScenarioText.allMet[language])),
      .init(atLeast, .trailing),
      .init(independent, .trailing, .detail, foldedTitle: folded(atLeast)),
      .init(ScenarioText.expectedMet[language], .trailing),
      .init(ScenarioText.range80Count[language], .trailing),
    ]
    let rows = zip(report.scenarios, report.joint).map { scenario, view in
      [
        Table.Cell(tables.title(scenario)), .init(small(view.joint.all)),
        .init(small(view.independent.all, isCounted: false)),
        .init(small(view.joint.atLeast(count))),
        .init(small(view.independent.atLeast(count), isCounted: false)),
        .init(numbers.fixed(view.joint.mean, decimals: 1)),
        .init("\(view.joint.quantile(0.1))–\(view.joint.quantile(0.9))"),
      ]
    }
    var blocks: [Document.Block] = [
      .paragraph(
        ScenarioText.jointHead.text(
          language,
          [
            "count": numbers.count(size),
            "achieved": first.achievedIDs.isEmpty ? "" : numbers.count(first.achievedIDs.count),
            "missed": first.missedIDs.isEmpty ? "" : numbers.count(first.missedIDs.count),
          ])),
      .table(Table(columns: columns, rows: rows)), .footnote(ScenarioText.jointNote[language]),
    ]
    if let bottlenecks = bottlenecks(first) { blocks.append(bottlenecks) }
    return .section(title: ScenarioText.together[language], blocks: blocks)
  }

  /// A probability that may be far below one percent; what no path shows may still be three in the
  /// number of paths.
  private func small(_ value: Double, isCounted: Bool = true) -> String {
    let least = isCounted ? 3 / Double(report.paths) : 0.0001
    if value < (isCounted ? 1e-12 : least) {
      return "<\u{A0}" + numbers.percent(numbers.short(100 * least))
    }
    return value < 0.005
      ? numbers.percent(numbers.significant(100 * value, 2)) : numbers.probability(value)
  }

  private func bottlenecks(_ view: JointView) -> Document.Block? {
    let shown = view.bottlenecks.prefix(Self.mostBottlenecks)
    guard !shown.isEmpty else { return nil }
    let columns: [Table.Column] = [
      .init(LabelText.indicator[language], .leading, .truncated),
      .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
      .init(LabelText.target[language], .leading, .wrapped),
      .init(LabelText.chance[language], .trailing),
      .init(ScenarioText.allOnceMet[language], .trailing),
    ]
    let rows = shown.map { item in
      let target = report.assessments.first { $0.target.id == item.targetID }?.target
      let text = TargetText(target ?? Target(id: item.targetID), in: language)
      return [
        Table.Cell(text.title), .init(text.area), .init(text.short),
        .init(numbers.probability(item.probability)), .init(small(item.allOnceMet)),
      ]
    }
    return .section(
      title: ScenarioText.bottlenecks[language],
      blocks: [
        .table(Table(columns: columns, rows: rows)),
        .footnote(ScenarioText.bottleneckNote[language]),
      ])
  }

  // MARK: What moves it

  /// One table a target and scenario, widest swing first.
  func tornado() -> Document.Block? {
    guard !report.tornado.isEmpty else { return nil }
    let columns: [Table.Column] = [
      .init(ScenarioText.factor[language], .leading, .wrapped),
      .init(ScenarioText.settings[language], .trailing),
      .init(ScenarioText.from[language], .trailing),
      .init(ScenarioText.to[language], .trailing),
      .init(ScenarioText.width[language], .trailing),
    ]
    let blocks: [Document.Block] = report.tornado.compactMap { answer in
      let shown = answer.swings.filter { $0.width >= Self.leastSwing }.prefix(Self.mostSwings)
      guard !shown.isEmpty else { return nil }
      let text = TargetText(report.assessments[answer.target].target, in: language)
      let scenario = report.scenarios.first { $0.name == answer.scenario }
      let title = [
        text.title, text.area, text.short,
        answer.scenario == Scenario.baselineName
          ? "" : scenario.map(tables.title) ?? answer.scenario,
      ]
      return .section(
        title: title.filter { !$0.isEmpty }.joined(separator: " · "),
        blocks: [.table(Table(columns: columns, rows: shown.map(row)))])
    }
    guard !blocks.isEmpty else { return nil }
    return .section(
      title: ScenarioText.tornado[language],
      blocks: blocks + [.footnote(ScenarioText.tornadoNote[language])])
  }

  private func row(_ swing: Swing) -> [Table.Cell] {
    let settings = [swing.low, swing.high].compactMap { $0 }.map(numbers.short)
    let factor = swing.factor.words[language]
    return [
      .init(swing.measure.map { "\(factor): \($0)" } ?? factor),
      .init(settings.joined(separator: "\u{A0}…\u{A0}")),
      .init(numbers.probability(swing.probabilityLow)),
      .init(numbers.probability(swing.probabilityHigh)),
      .init(numbers.fixed(100 * swing.width, decimals: 1)),
    ]
  }
}

/// What moves the probability of one target most under one scenario.
public struct TornadoAnswers: Hashable, Sendable {
  /// The scenario.
  public var scenario: String

  /// The position of the target in ``ScenarioReport/assessments``.
  public var target: Int

  /// One thing at a time, widest swing first.
  public var swings: [Swing]

  /// Creates the answers about a target.
  public init(scenario: String, target: Int, swings: [Swing]) {
    self.scenario = scenario
    self.target = target
    self.swings = swings
  }
}
