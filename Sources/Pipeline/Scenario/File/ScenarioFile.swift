public import Targets

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

  /// The names that have to be checked against the data, with their places.
  var mentions: [ScenarioMention] = []

  /// Creates an empty file.
  public init() {}
}
