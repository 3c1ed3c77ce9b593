import Assessment
import DatasetReaders
public import Reports
import Scenarios

/// The work of `khathi scenario`: the targets and projections of `assess`, and what scenarios change
/// about them.
public struct ScenarioRun {
  /// What is asked.
  public let file: ScenarioFile

  /// The names of the scenarios to answer, `baseline` aside; empty for all.
  public var only: [String] = []

  /// Where the bundled data lie; `nil` looks for them.
  public let library: DataLibrary?

  /// The file as it was read, where it was one.
  private let input: RunInfo.Input?

  /// Creates a run of scenarios made in code.
  public init(_ file: ScenarioFile, library: DataLibrary? = nil) {
    self.file = file
    self.library = library
    input = nil
  }

  /// Reads a scenario file; `-` is standard input.
  ///
  /// - Parameter overrides: What takes the place of the selection of the file.
  /// - Throws: ``PipelineError/reading(_:)`` with line and character.
  public init(
    path: String, overriding overrides: ScenarioSelection = ScenarioSelection(),
    library: DataLibrary? = nil
  ) throws(PipelineError) {
    var files = InputFiles(library: library)
    var file = try files.read(DataInput(path: path)) { (input) throws(ReaderError) in
      try ScenarioFileReader.read(input)
    }
    file.selection = file.selection.overridden(by: overrides)
    self.file = file
    input = files.read.first
    self.library = library
  }

  /// The JSON Schema of scenario files (draft 2020-12).
  ///
  /// - Throws: ``PipelineError/bundleNotFound(places:)``, or ``PipelineError/reading(_:)``.
  public static func schema(library: DataLibrary? = nil) throws(PipelineError) -> String {
    let place: DataLibrary
    if let library { place = library } else { place = try DataLibrary.locate() }
    let file = try place.input("schemas/scenario.schema.json")
    do throws(ReaderError) {
      let bytes = try file.contents()
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .reading(error)
    }
  }

  /// The number of simulated paths where none is asked for.
  public static let standardPaths = 10_000

  /// What every scenario changes.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used; a single target that cannot be
  ///   assessed is a row of the report.
  public func report() throws(PipelineError) -> ScenarioReport {
    let paths = file.selection.paths ?? Self.standardPaths
    try SettingRange.paths.check(paths, as: "paths")
    var all = try resolved()
    var names: ScenarioNames?
    var run = AssessRun(settings, library: library)
    run.options = [.projections]
    run.narrow = { (inputs) throws(PipelineError) in
      names = ScenarioNames(inputs)
      try names?.narrow(&inputs, to: file)
    }
    let assessed: AssessmentReport
    do throws(PipelineError) {
      assessed = try run.report()
    } catch {
      throw placed(error)
    }
    if let names { all = all.map(names.coded) }
    let scenarios = all.filter {
      only.isEmpty || only.contains($0.name) || $0.name == Scenario.baselineName
    }
    let simulation = ScenarioStudy.Settings(
      paths: paths, seed: settings.seed,
      asOf: assessed.run.asOfYear, processors: max(1, ProcessorCount.online))
    let study = ScenarioStudy(assessed.assessments, settings: simulation)
    var info = assessed.run
    info.command = "scenario"
    info.inputs = [input].compactMap { $0 } + info.inputs
    info.settings += settingList
    var report = ScenarioReport(
      run: info,
      title: DataName(
        vietnamese: file.titleVietnamese, english: file.titleEnglish),
      plans: assessed.plans, scenarios: scenarios, assessments: assessed.assessments,
      outcomes: study.outcomes(of: scenarios), paths: simulation.paths)
    let questions = ScenarioQuestions(file: file, study: study, scenarios: all, names: names)
    report.goals = questions.goals()
    report.promises = questions.promises(under: scenarios)
    report.joint = questions.joint(under: scenarios)
    report.atLeast = file.joint?.atLeast
    report.tornado = questions.tornado()
    return report
  }

  /// The error with its place in the file, where the file gives a name that nothing has.
  private func placed(_ error: PipelineError) -> PipelineError {
    let (subject, name, known): (ScenarioMention.Subject, String, [String])
    switch error {
    case .unknownPlan(let plan, let all): (subject, name, known) = (.plan, plan, all)
    case .unknownModel(let model, let all): (subject, name, known) = (.model, model, all)
    default: return error
    }
    guard let mention = file.mentions.first(where: { $0.subject == subject && $0.name == name })
    else { return error }
    return .reading(
      mention.error(nearest: NearestName.find(name, in: known), known: known))
  }

  /// The scenarios with all that they inherit, `baseline` first.
  private func resolved() throws(PipelineError) -> [Scenario] {
    let set: ScenarioSet
    do throws(ScenarioError) {
      set = try ScenarioSet(file.scenarios)
    } catch {
      throw .scenario(error)
    }
    let known = set.scenarios.map(\.name)
    for name in only where !known.contains(name) {
      throw .unknownScenario(
        name, known: known, nearest: NearestName.find(name, in: known))
    }
    return set.scenarios
  }
}

extension ScenarioRun {
  /// The settings of the assessment that the scenarios start from.
  ///
  /// Areas, indicators and targets are chosen once the inputs are there, where names are known.
  private var settings: AssessSettings {
    let selection = file.selection
    var settings = AssessSettings()
    settings.plans = selection.plans
    settings.targets = selection.targets
    settings.data = selection.data
    settings.asOf = selection.asOf
    settings.model = selection.model ?? settings.model
    settings.reference = selection.reference
    settings.usesRelatives = selection.usesRelatives ?? true
    settings.tolerance = selection.tolerance
    settings.seed = selection.seed ?? settings.seed
    return settings
  }

  private var settingList: [RunInfo.Setting] {
    let selection = file.selection
    var list: [RunInfo.Setting] = []
    list += selection.areas.map { RunInfo.Setting("area", $0) }
    list += selection.indicators.map { RunInfo.Setting("indicator", $0) }
    list += selection.targetIDs.map { RunInfo.Setting("target", $0) }
    list += only.map { RunInfo.Setting("scenario", $0) }
    list.append(RunInfo.Setting("paths", "\(selection.paths ?? Self.standardPaths)"))
    return list
  }
}

extension ScenarioReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let failed = assessments.count { $0.status == .failed }
    if failed == 0 { return .answered }
    return failed == assessments.count ? .noneSucceeded : .someFailed
  }
}
