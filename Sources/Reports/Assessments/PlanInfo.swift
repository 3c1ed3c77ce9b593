/// A plan as reports name it.
package struct PlanInfo: Hashable, Sendable {
  /// The key that targets refer to.
  package var id: String

  /// The title in Vietnamese, as printed.
  package var titleVietnamese: String?

  /// The title in English.
  package var titleEnglish: String?

  /// The area that the plan is made for.
  package var areaCode: String?

  /// The name of that area as printed.
  package var areaName: String?

  /// Creates a plan.
  package init(
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

extension PlanInfo: FieldRecord {
  static let record = Record<PlanInfo>(
    Member("id", "The key that targets refer to.", \.id),
    Member("title_vi", "The title in Vietnamese, as printed.", \.titleVietnamese),
    Member("title_en", "The title in English.", \.titleEnglish),
    Member("area_code", "The area that the plan is made for.", \.areaCode),
    Member("area", "The name of that area.", \.areaName)
  ) {
    PlanInfo(id: $0, titleVietnamese: $1, titleEnglish: $2, areaCode: $3, areaName: $4)
  }
}

extension PlanInfo {
  /// The title in the language where known, else in the other one, else the key.
  func title(in language: Language) -> String {
    language.chosen(vietnamese: titleVietnamese, english: titleEnglish) ?? id
  }
}
