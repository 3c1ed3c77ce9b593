import DatasetReaders
public import Scenarios
import TimeSeries

/// What a scenario file asks for: which targets, by what data and model, and what is to change.
public struct ScenarioFile: Hashable, Sendable {
  /// The file in Vietnamese, for the head of the report.
  public var titleVietnamese: String?
  /// The file in English.
  public var titleEnglish: String?

  /// Which targets are judged, by what data and model.
  public var selection = ScenarioSelection()

  /// The scenarios as written, `baseline` among them only where the file names it.
  public var scenarios: [Scenario] = []

  /// What is asked the other way round.
  public var goals: [ScenarioGoal] = []

  /// With which probabilities values are asked for that could have been promised; empty for none.
  public var promises: [Double] = []

  /// Whether all targets are looked at together, and how many of them have to be reached at least.
  public var joint: JointQuestion?

  /// The scenarios under which it is asked what moves each probability most, by name.
  public var tornado: [String] = []

  /// The names that have to be checked against the data, with their places.
  var mentions: [ScenarioMention] = []

  /// Creates an empty file.
  public init() {}
}

/// What is asked of all targets together.
public struct JointQuestion: Hashable, Sendable {
  /// How many targets have to be reached at least; `nil` asks for all of them.
  public var atLeast: Int?

  /// Asks for all targets, or for some of them.
  public init(atLeast: Int? = nil) {
    self.atLeast = atLeast
  }
}

/// What is asked the other way round: how much effort would make targets likely.
public struct ScenarioGoal: Hashable, Sendable {
  /// The question in Vietnamese.
  public var titleVietnamese: String?
  /// The question in English.
  public var titleEnglish: String?
  /// The probability to reach, between 0 and 1.
  public var probability: Double
  /// What effort is put in.
  public var lever: Lever
  /// The scenario that the effort comes on top of.
  public var scenario = Scenario.baselineName
  /// Only these targets, by key; empty for all.
  public var targetIDs: [String] = []
  /// Only targets of these areas; empty for all.
  public var areas: [String] = []
  /// Only targets of these indicators; empty for all.
  public var indicators: [String] = []
  /// Only targets of these years; empty for all.
  public var years: [Int] = []
  /// What all efforts together may cost; `nil` asks for each target on its own.
  public var budget: Double?
  /// What the budget is spent for.
  public var purpose = Purpose.likely
  /// What one unit of effort costs.
  public var cost = 1.0
  /// What one unit of effort costs, by key of a target, series or indicator, in the place of
  /// ``cost``.
  public var costs: [String: Double] = [:]

  /// What a budget is spent for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// As many targets as possible with the wanted probability.
    case likely
    /// As many targets met as possible on average.
    case expected
  }

  /// Creates a goal for all targets.
  public init(probability: Double, lever: Lever) {
    self.probability = probability
    self.lever = lever
  }
}

/// A name in a scenario file that means something only beside the data, with its place.
struct ScenarioMention: Hashable, Sendable {
  /// What is named.
  enum Subject: Hashable, Sendable {
    case area
    case indicator
    case series
    case target
    case plan
    case model
  }

  let subject: Subject
  let name: String
  /// Where it stands.
  let file: String
  let place: YAMLPlace
  let path: String

  init(_ subject: Subject, _ name: String, in field: YAMLField) {
    self.subject = subject
    self.name = name
    file = field.file
    place = field.value.place
    path = field.path
  }

  /// The error for a name that nothing has.
  func error(nearest: String?, known: [String] = []) -> ReaderError {
    let code: ReaderError.Code =
      switch subject {
      case .area: .scenarioUnknownArea
      case .indicator: .scenarioUnknownIndicator
      case .series: .scenarioUnknownSeries
      case .target: .scenarioUnknownTarget
      case .plan: .scenarioUnknownPlan
      case .model: .scenarioUnknownModel
      }
    var arguments: [String: Argument] = ["path": .text(path), "found": .text(name)]
    arguments["nearest"] = nearest.map(Argument.text)
    if !known.isEmpty { arguments["known"] = .texts(known) }
    return ReaderError(
      code, file: file, line: place.line, column: place.column, arguments: arguments)
  }
}

/// Which targets a scenario run judges, by what data and model; what is `nil` or empty is as in
/// ``AssessSettings``.
public struct ScenarioSelection: Hashable, Sendable {
  /// Plans by key, or register files by path.
  public var plans: [String] = []
  /// A bare table of targets.
  public var targets: String?
  /// Files of observations, `bundled` among them.
  public var data: [String] = []
  /// Only targets of these areas, by code or by name.
  public var areas: [String] = []
  /// Only targets of these indicators.
  public var indicators: [String] = []
  /// Only these targets, by key.
  public var targetIDs: [String] = []
  /// The information year.
  public var asOf: Int?
  /// The model by its name on the command line.
  public var model: String?
  /// A reference file.
  public var reference: String?
  /// Whether an area with few points borrows the pace of its parent area.
  public var usesRelatives: Bool?
  /// Allowance for `approx` and `=` in the unit of the target.
  public var tolerance: Double?
  /// The seed of simulated paths.
  public var seed: UInt64?
  /// The number of simulated paths.
  public var paths: Int?

  /// Selects what `assess` without arguments selects.
  public init() {}

  /// This selection with what `other` sets in the place of its own.
  public func overridden(by other: ScenarioSelection) -> ScenarioSelection {
    var result = self
    if !other.plans.isEmpty { result.plans = other.plans }
    if let targets = other.targets { result.targets = targets }
    if !other.data.isEmpty { result.data = other.data }
    if !other.areas.isEmpty { result.areas = other.areas }
    if !other.indicators.isEmpty { result.indicators = other.indicators }
    if !other.targetIDs.isEmpty { result.targetIDs = other.targetIDs }
    result.asOf = other.asOf ?? asOf
    result.model = other.model ?? model
    result.reference = other.reference ?? reference
    result.usesRelatives = other.usesRelatives ?? usesRelatives
    result.tolerance = other.tolerance ?? tolerance
    result.seed = other.seed ?? seed
    result.paths = other.paths ?? paths
    return result
  }
}
