public import Scenarios

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
