/// What should be known about a result of a scenario.
public struct ScenarioNote: RawRepresentable, Hashable, Sendable {
  /// The identifier as it stands in machine output.
  public let rawValue: String

  /// Creates a note from its identifier.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The target is observed as reached or missed, or no probability can be given: nothing changes it.
  public static let notProjected = ScenarioNote(rawValue: "scenario_not_projected")
  /// The target is judged without paths of a series of its own (by a proxy, or within a gap): its
  /// probability stands, whatever the scenario.
  public static let withoutPaths = ScenarioNote(rawValue: "scenario_without_paths")
  /// The year that decides is not after the information year: nothing can change it any more.
  public static let yearNotAhead = ScenarioNote(rawValue: "scenario_year_not_ahead")
  /// A measure is meant for the series but touches no year that can still be changed.
  public static let measureIdle = ScenarioNote(rawValue: "scenario_measure_idle")

  /// Every note, so that a test can prove that each has its words.
  public static let all: [ScenarioNote] = [
    .notProjected, .withoutPaths, .yearNotAhead, .measureIdle,
  ]
}
