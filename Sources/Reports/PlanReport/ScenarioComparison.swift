import Assessment

/// Probabilities of targets under several scenarios, as `khathi scenario --format json` tells them.
package struct ScenarioComparison: Hashable, Sendable {
  /// The scenarios, in input order; the first one changes nothing.
  package var scenarios: [Scenario]

  /// The outcomes of a target, by its key, in the order of the scenarios.
  package var outcomes: [String: [Outcome]]

  /// A scenario by its names.
  package struct Scenario: Hashable, Sendable {
    /// The key.
    package var name: String
    /// The title in Vietnamese.
    package var titleVietnamese: String?
    /// The title in English.
    package var titleEnglish: String?

    /// The title in the language where known, else in the other one, else the key.
    func title(in language: Language) -> String {
      language.chosen(vietnamese: titleVietnamese, english: titleEnglish) ?? name
    }
  }

  /// What a scenario makes of a target.
  package struct Outcome: Hashable, Sendable {
    /// The probability; `nil` where there is none.
    package var probability: Double?
    /// The difference from the first scenario.
    package var difference: Double?
    /// The median in the target year.
    package var median: Double?
  }

  /// Reads a result with the schema `khathi.scenario/1`; fields that are not known are ignored.
  ///
  /// - Throws: ``PlanReportError`` with the place.
  package init(json text: [UInt8]) throws(PlanReportError) {
    let (reader, schema) = try JSONReader.document(text)
    guard let reader, schema == ScenarioReport.schema else {
      throw .scenarioSchema(found: schema)
    }
    scenarios = try reader.read("scenarios")
    outcomes = [:]
    let targets: [ComparedTarget] = try reader.read("targets")
    for target in targets {
      let byName = Dictionary(target.results.map { ($0.scenario, $0) }) { _, last in last }
      outcomes[target.id] = scenarios.map { scenario in
        let result = byName[scenario.name]
        return Outcome(
          probability: result?.probability, difference: result?.difference,
          median: result?.prediction?.median)
      }
    }
  }
}

extension ScenarioComparison.Scenario: FieldRecord {
  static let record = Record<ScenarioComparison.Scenario>(
    Member("scenario", "The key.", \.name),
    Member("title_vi", "The title in Vietnamese.", \.titleVietnamese),
    Member("title_en", "The title in English.", \.titleEnglish)
  ) {
    ScenarioComparison.Scenario(name: $0, titleVietnamese: $1, titleEnglish: $2)
  }
}

/// A target with what each scenario makes of it.
private struct ComparedTarget: FieldRecord {
  let id: String
  let results: [ScenarioResult]

  static let record = Record<ComparedTarget>(
    Member("target_id", "The key of the target.", \.id),
    Member("scenarios", "Its outcome under every scenario.", \.results)
  ) { ComparedTarget(id: $0, results: $1) }
}

extension ScenarioComparison {
  /// The titles of the scenarios.
  func pageValue(in languages: [Language]) -> JSONValue {
    .array(scenarios.map { one in languages.said { one.title(in: $0).inert } })
  }

  /// The outcomes of a target: probability, difference, median for each scenario.
  func pageValue(of id: String) -> JSONValue {
    guard let outcomes = outcomes[id] else { return .null }
    return .array(
      outcomes.map { one in
        .array([.optional(one.probability), .optional(one.difference), .optional(one.median)])
      })
  }
}
