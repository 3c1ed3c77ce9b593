import Assessment
public import Scenarios

extension ScenarioNote {
  /// The note as a sentence.
  public func sentence(in language: Language) -> String {
    Catalogue.scenarioNotes[rawValue]?[language] ?? rawValue
  }
}

extension Catalogue {
}
