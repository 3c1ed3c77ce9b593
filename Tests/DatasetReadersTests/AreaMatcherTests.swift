import Foundation
import Plans
import Testing

@testable import DatasetReaders

@Suite("Names of areas")
struct AreaMatcherTests {
  private let areas: AreaTable
  private let matcher: AreaMatcher

  init() throws {
    areas = try AreaTable.read(
      DataInput(path: repositoryFile("Datasets/reference-tables/areas.csv")))
    matcher = AreaMatcher(areas)
  }

  @Test(
    "One area, however its name is written",
    arguments: [
      ("VN-40", "VN-40"), ("vn_40", "VN-40"), ("Bình Thuận", "VN-40"), ("BÌNH THUẬN", "VN-40"),
      ("Tỉnh Bình Thuận", "VN-40"), ("  bình   thuận ", "VN-40"), ("Binh Thuan", "VN-40"),
      ("Binh Thuan Province", "VN-40"), ("T. Bình Thuận", "VN-40"),
      ("Bà Rịa – Vũng Tàu", "VN-43"), ("Ba Ria-Vung Tau", "VN-43"), ("BR-VT", "VN-43"),
      ("BRVT", "VN-43"), ("Hoà Bình", "VN-14"), ("Hòa Bình", "VN-14"), ("Thừa Thiên-Huế", "VN-26"),
      ("Huế", "VN-26"), ("TP. Huế", "VN-26"), ("Hà Nội", "VN-HN"), ("Hanoi", "VN-HN"),
      ("Thành phố Hà Nội", "VN-HN"), ("TP Ha Noi", "VN-HN"), ("Đắc Lắc (cũ)", "VN-33"),
      ("Việt Nam", "VN"), ("Viet Nam", "VN"), ("Vietnam", "VN"), ("CẢ NƯỚC", "VN"),
      ("Vùng Đông Nam Bộ", "VN-R-SE"), ("South East region", "VN-R-SE"), ("Sơn La", "VN-05"),
    ])
  func spellings(name: String, code: String) {
    #expect(matcher.match(name).key == code)
  }

  @Test("Composed and decomposed text are one name, and certain")
  func normalForms() {
    for name in ["Bình Thuận", "Khánh Hoà (cũ)", "Đà Nẵng (cũ)", "Thừa Thiên Huế"] {
      let composed = matcher.match(name.precomposedStringWithCanonicalMapping)
      let decomposed = matcher.match(name.decomposedStringWithCanonicalMapping)
      #expect(composed.key != nil)
      #expect(composed.key == decomposed.key)
      #expect(composed.confidence == NameMatch.Confidence.certain)
      #expect(decomposed.confidence == NameMatch.Confidence.certain)
    }
  }

  @Test("A name says how sure it is and why")
  func confidence() {
    #expect(matcher.match("VN-40").isCode)
    #expect(matcher.match("Bình Thuận").basis == .name)
    #expect(matcher.match("FR").isCode, "another country needs no row")
    #expect(matcher.match("VNM").key == "VN")
    #expect(matcher.match("Binh Thuan").basis == .plainName)
    #expect(matcher.match("Binh Thuan").confidence == NameMatch.Confidence.likely)
    #expect(matcher.match("BRVT").basis == .alias)
    #expect(matcher.match("BRVT").confidence == NameMatch.Confidence.likely)
  }

  @Test("A name from before and after the mergers is never guessed")
  func mergers() {
    let open = matcher.match("Ninh Bình")
    #expect(open.key == nil)
    #expect(open.confidence == NameMatch.Confidence.ambiguous)
    #expect(open.candidates.map(\.key) == ["VN-18", "VN-18-2025"])
    #expect(matcher.match("Ninh Bình", years: 2015...2024).key == "VN-18")
    #expect(matcher.match("Ninh Bình", years: 2015...2024).basis == .years)
    #expect(matcher.match("Ninh Bình", years: 2026...2028).key == "VN-18-2025")
    #expect(
      matcher.match("Ninh Bình", years: 2020...2026).confidence == NameMatch.Confidence.ambiguous)
    #expect(
      matcher.match("Ninh Bình", years: 2025...2025).confidence == NameMatch.Confidence.ambiguous)
    #expect(matcher.match("Ninh Bình (cũ)").key == "VN-18")
    #expect(matcher.match("tỉnh Ninh Bình mới").key == "VN-18-2025")
    #expect(matcher.match("Lâm Đồng sau sáp nhập").key == "VN-35-2025")
    #expect(matcher.match("TP.HCM", years: 2010...2020).key == "VN-SG")
    #expect(matcher.match("TP. Hồ Chí Minh").confidence == NameMatch.Confidence.ambiguous)
    #expect(
      matcher.match("Hà Nội mới").confidence == NameMatch.Confidence.unknown,
      "Hà Nội was not merged")
  }

  @Test("A town is not the province that it lies in")
  func towns() {
    let match = matcher.match("TP. Bắc Ninh", years: 2010...2020)
    #expect(match.key == nil)
    #expect(match.candidates.contains { $0.key == "VN-56" })
    #expect(matcher.match("Thành phố Đà Nẵng", years: 2010...2020).key == "VN-DN")
  }

  @Test("An unknown name shows its nearest candidates and is not taken")
  func unknown() {
    let slip = matcher.match("Bình Thuậm")
    #expect(slip.key == nil)
    #expect(slip.confidence == NameMatch.Confidence.unknown)
    #expect(slip.candidates.first?.key == "VN-40")
    #expect(slip.candidates.count <= 3)
    let foreign = matcher.match("Atlantis")
    #expect(foreign.key == nil)
    #expect(foreign.candidates.isEmpty)
    #expect(matcher.match("").key == nil)
    #expect(matcher.match("Tỉnh").key == nil)
    #expect(matcher.match("—").key == nil)
  }

  @Test("The provinces are those of ISO 3166-2, and each merger makes one out of whole provinces")
  func table() {
    let provinces = areas.rows.filter { $0.kind == "province" }
    #expect(provinces.count { $0.validFrom == nil } == 63)
    #expect(provinces.count { $0.validFrom != nil } == 23)
    #expect(provinces.count { $0.validTo != nil } == 52)
    for area in provinces where area.validTo == nil && area.validFrom == nil {
      #expect(matcher.match(area.nameVI ?? "").key == area.code)
    }
    for area in provinces where area.validFrom != nil {
      #expect(areas[String(area.code.dropLast(5))]?.nameVI == area.nameVI)
    }
  }
}
