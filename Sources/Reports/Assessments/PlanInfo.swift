/// A plan as reports name it.
public struct PlanInfo: Hashable, Sendable {
  /// The key that targets refer to.
  public var id: String

  /// The title in Vietnamese, as printed.
  public var titleVietnamese: String?

  /// The title in English.
  public var titleEnglish: String?

  /// The area that the plan is made for.
  public var areaCode: String?

  /// The name of that area as printed.
  public var areaName: String?

  /// Creates a plan.
  public init(
    id: String, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    areaCode: String? = nil, areaName: String? = nil
  ) {
    self.id = id
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.areaCode = areaCode
    self.areaName = areaName
  }
}
