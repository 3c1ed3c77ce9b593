/// An effect and the series it acts on.
public struct Measure: Hashable, Sendable {
  /// The key: measures with one key have the same random draws in every scenario. `nil` takes
  /// `SCENARIO/POSITION` with the position counted from 1, in the scenario that writes it.
  public var id: String?

  /// The measure in Vietnamese.
  public var titleVietnamese: String?
  /// The measure in English.
  public var titleEnglish: String?

  /// The series it acts on.
  public var selector: MeasureSelector

  /// What it does.
  public var effect: Effect

  /// Whether an uncertain effect is drawn for each series on its own; otherwise one draw holds for
  /// all, as of one national programme.
  public var variesBySeries: Bool

  /// Creates a measure.
  public init(
    id: String? = nil, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    selector: MeasureSelector = .all, effect: Effect, variesBySeries: Bool = false
  ) {
    self.id = id
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.selector = selector
    self.effect = effect
    self.variesBySeries = variesBySeries
  }
}
