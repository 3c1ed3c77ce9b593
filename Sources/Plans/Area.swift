/// A country, region or province, as plans and observations name it.
///
/// ```swift
/// let area = Area(code: "VN-40", nameVI: "Bình Thuận", kind: "province", validTo: "2025-06-30")
/// area.lastFullYear   // 2024
/// ```
package struct Area: Hashable, Sendable {
  /// The code that targets and observations use.
  package let code: String

  /// The name in Vietnamese.
  package let nameVI: String?

  /// What it is, such as `country` or `province`.
  package let kind: String?

  /// The last day it existed, as `yyyy-mm-dd`; `nil` where it still exists.
  package let validTo: String?

  /// What it became.
  package let successor: String?

  /// Where that is said.
  package let source: String?

  /// The code of the area around it; `nil` for a country, or where nobody says.
  package let parent: String?

  /// The name in English, where it is more than the Vietnamese one without its diacritics.
  package let nameEN: String?

  /// Other names and abbreviations.
  package let aliases: [String]

  /// The first day it existed, as `yyyy-mm-dd`, of an area that a merger made.
  package let validFrom: String?

  /// Creates an area.
  package init(
    code: String, nameVI: String? = nil, kind: String? = nil, validTo: String? = nil,
    successor: String? = nil, source: String? = nil, parent: String? = nil,
    nameEN: String? = nil, aliases: [String] = [], validFrom: String? = nil
  ) {
    self.code = code
    self.nameVI = nameVI
    self.kind = kind
    self.validTo = validTo
    self.successor = successor
    self.source = source
    self.parent = parent
    self.nameEN = nameEN
    self.aliases = aliases
    self.validFrom = validFrom
  }

  /// The first year that it existed from the start of, or `nil` where it has always existed.
  package var firstFullYear: Int? {
    guard let validFrom, let year = Int(validFrom.prefix(4)) else { return nil }
    return validFrom.hasSuffix("-01-01") ? year : year + 1
  }

  /// The last year that it existed to the end of, or `nil` where it still exists.
  package var lastFullYear: Int? {
    guard let validTo, let year = Int(validTo.prefix(4)) else { return nil }
    return validTo.hasSuffix("-12-31") ? year : year - 1
  }
}
