public import Assessment
public import Scenarios

/// The answer of `khathi scenario`: what each scenario changes, target by target.
public struct ScenarioReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The title of the scenario file, where it has one.
  package var title: DataName?

  /// The plans, in input order.
  package var plans: [PlanInfo]

  /// The scenarios with all that they inherit, `baseline` first.
  public var scenarios: [Scenario]

  /// The targets as assessed without any scenario, in input order.
  public var assessments: [TargetAssessment]

  /// One list for each scenario with one outcome for each assessment, both in order.
  public var outcomes: [[ScenarioOutcome]]

  /// The number of simulated paths.
  public var paths: Int

  /// How much effort would be enough, for each question asked.
  public var goals: [GoalAnswers] = []

  /// The numbers that could have been promised: one list for each scenario with one entry for each
  /// assessment; empty where that was not asked.
  public var promises: [[[PromisedValue]]] = []

  /// All targets together, one view for each scenario; empty where that was not asked.
  public var joint: [JointView] = []

  /// How many targets have to be reached at least, where that was asked.
  public var atLeast: Int?

  /// What moves probabilities most, where that was asked.
  public var tornado: [TornadoAnswers] = []

  /// Creates a report.
  ///
  /// - Precondition: There is one list of outcomes for each scenario, and in each one outcome for
  ///   each assessment.
  package init(
    run: RunInfo, title: DataName? = nil, plans: [PlanInfo] = [], scenarios: [Scenario],
    assessments: [TargetAssessment], outcomes: [[ScenarioOutcome]], paths: Int
  ) {
    precondition(
      outcomes.count == scenarios.count,
      "\(outcomes.count) lists of outcomes for \(scenarios.count) scenarios")
    for list in outcomes {
      precondition(
        list.count == assessments.count,
        "\(list.count) outcomes for \(assessments.count) targets")
    }
    self.run = run
    self.title = title
    self.plans = plans
    self.scenarios = scenarios
    self.assessments = assessments
    self.outcomes = outcomes
    self.paths = paths
  }
}

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
          PhraseText.legend.text(language), ScenarioText.errorNote[language],
          ScenarioText.shortfallNote[language],
          run.asOfYear.map { PhraseText.asOf.text(language, ["year": String($0)]) }
            ?? PhraseText.asOfEach.text(language),
          run.versionLine(in: language),
        ].joined(separator: " ")))
    return Document(title: title?[language] ?? ScenarioText.title[language], blocks: blocks)
  }
}

/// Headings, column titles and sentences of scenario reports.
enum ScenarioText: String, TextKey {
  static let textGroup = "scenario"

  case title, scenario, baseline, assumptions, overview, expectedMet, difference, shortfall, reach
  case unchanged, unchangedUnder, noMeasures
  case head, errorNote, shortfallNote, asParent
  case paceAdded, paceTimes, shock, programme, atMost, atLeast, rise, fall
  case fromYear, untilYear, halfLife, goneAfter, ramp, delay, chance, counted, eachItsOwn, acting
  case sizeRange, ofValue
  case goal, question, leverPace, leverProgramme, leverStart, now, enough, then, answer
  case possible, notPossible, noEffort, impossible, best, promises, promiseNote
  case spend, spendLikely, spendExpected, spendBound, line, cost, before, after
  case together, jointHead, jointNote, allMet, ifIndependent, atLeastCount, range80Count
  case bottlenecks, bottleneckNote, allOnceMet
  case tornado, tornadoNote, factor, settings, from, to, width

  /// Parts of the sentence that tells a measure.

  /// The questions asked the other way round.

  /// Budgets, all targets together, what moves each.
}

extension ScenarioNote {
  /// The note as a sentence.
  package func sentence(in language: Language) -> String {
    Messages.scenarioNotes[rawValue]?[language] ?? rawValue
  }
}

extension Messages {
}

extension ReachYear {
  /// The year, with the years of one tenth and nine tenths around it.
  func text(in language: Language) -> String {
    if isReached { return RuleLabel.already[language] }
    let unknown = RuleLabel.notBefore.text(language, ["year": String(horizon)])
    guard let median else {
      guard let earliest else { return unknown }
      return unknown + "\u{A0}(\(earliest)\u{A0}…)"
    }
    return "\(median)\u{A0}(\(earliest.map(String.init) ?? "…")–"
      + "\(latest.map(String.init) ?? "…"))"
  }
}

extension Swing.Factor {
  /// What is moved, in a few words.
  package var words: Words { Messages.swingFactors[rawValue] ?? Words(rawValue) }
}

extension Messages {
}
