import Assessment
package import Scenarios

extension ScenarioNote {
  /// The note as a sentence.
  package func sentence(in language: Language) -> String {
    Catalogue.scenarioNotes[rawValue]?[language] ?? rawValue
  }
}

extension Catalogue {
}
