/// Probabilities of targets under several scenarios, as `khathi scenario --format json` tells them.
public struct ScenarioComparison: Hashable, Sendable {
  /// The scenarios, in input order; the first one changes nothing.
  public var scenarios: [Scenario]

  /// The outcomes of a target, by its key, in the order of the scenarios.
  public var outcomes: [String: [Outcome]]

  /// A scenario by its names.
  public struct Scenario: Hashable, Sendable {
    /// The key.
    public var name: String
    /// The title in Vietnamese.
    public var titleVietnamese: String?
    /// The title in English.
    public var titleEnglish: String?

    /// The title in the language where known, else in the other one, else the key.
    func title(in language: Language) -> String {
      let titles =
        language.prefersVietnameseNames
        ? [titleVietnamese, titleEnglish] : [titleEnglish, titleVietnamese]
      return titles.lazy.compactMap { $0 }.first ?? name
    }
  }

  /// What a scenario makes of a target.
  public struct Outcome: Hashable, Sendable {
    /// The probability; `nil` where there is none.
    public var probability: Double?
    /// The difference from the first scenario.
    public var difference: Double?
    /// The median in the target year.
    public var median: Double?
  }

  /// Reads a result with the schema `khathi.scenario/1`; fields that are not known are ignored.
  ///
  /// - Throws: ``PlanReportError`` with the place.
  public init(json text: [UInt8]) throws(PlanReportError) {
    let value = try JSONValue.read(text)
    guard case .object = value else { throw .scenarioSchema(found: "") }
    let reader = try JSONReader(value)
    let schema = try? reader.string("schema")
    guard schema == "khathi.scenario/1" else { throw .scenarioSchema(found: schema ?? "") }
    scenarios = try reader.objects("scenarios").map { (item) throws(PlanReportError) in
      Scenario(
        name: try item.needed("scenario", item.string),
        titleVietnamese: try item.string("title_vi"), titleEnglish: try item.string("title_en"))
    }
    outcomes = [:]
    for target in try reader.objects("targets") {
      let id = try target.needed("target_id", target.string)
      var byName: [String: Outcome] = [:]
      for item in try target.objects("scenarios") {
        byName[try item.needed("scenario", item.string)] = Outcome(
          probability: try item.number("probability"), difference: try item.number("difference"),
          median: try item.object("prediction")?.number("median"))
      }
      outcomes[id] = scenarios.map { byName[$0.name] ?? Outcome() }
    }
  }
}

extension ScenarioComparison {
  /// The titles of the scenarios.
  var pageValue: JSONValue {
    .array(scenarios.map { one in both { one.title(in: $0).inert } })
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
