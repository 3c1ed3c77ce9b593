public import TimeSeries

/// A named list of measures, beside what would happen without them.
public struct Scenario: Hashable, Sendable {
  /// The name, which others inherit by.
  public let name: String

  /// The scenario in Vietnamese.
  public var titleVietnamese: String?
  /// The scenario in English.
  public var titleEnglish: String?

  /// The scenario whose measures come first.
  public var inherits: String?

  /// Its own measures.
  public var measures: [Measure]

  /// The name of the scenario without measures that is always there.
  public static let baselineName = "baseline"

  /// Creates a scenario.
  ///
  /// - Throws: ``ScenarioError`` with `nameMissing`, or `nameReserved` for a `baseline` that has
  ///   measures or inherits.
  public init(
    name: String, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    inherits: String? = nil, measures: [Measure] = []
  ) throws(ScenarioError) {
    guard !name.isEmpty else { throw ScenarioError(.nameMissing) }
    if name == Self.baselineName, !measures.isEmpty || inherits != nil {
      throw ScenarioError(.nameReserved, ["scenario": name])
    }
    self.name = name
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.inherits = inherits
    self.measures = measures
  }

  private init(baseline: Void) {
    name = Self.baselineName
    measures = []
  }

  /// The scenario without measures.
  public static let baseline = Scenario(baseline: ())
}
