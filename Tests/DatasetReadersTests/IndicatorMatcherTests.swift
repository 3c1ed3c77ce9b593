import Foundation
import Plans
import Testing

@testable import DatasetReaders

@Suite("Names of indicators")
struct IndicatorMatcherTests {
  private static func path(_ relative: String) -> String {
    repositoryFile("Datasets/" + relative)
  }

  private let bundled: IndicatorMatcher

  init() throws {
    let plans = try IndicatorTable.read(DataInput(path: Self.path("plans/indicators.csv")))
    let national = try IndicatorTable.read(
      DataInput(path: Self.path("plans-national/indicators.csv")))
    bundled = IndicatorMatcher(
      plans.adding(national),
      names: try IndicatorNameTable.read(
        DataInput(path: Self.path("reference-tables/indicator-names.csv"))),
      units: try UnitTable.read(DataInput(path: Self.path("reference-tables/units.csv"))))
  }

  @Test(
    "One indicator, however it is called",
    arguments: [
      ("health_insurance_coverage_pct", NameMatch.Basis.code),
      ("Health-Insurance-Coverage-Pct", .code),
      ("Tỷ lệ dân số tham gia bảo hiểm y tế", .name),
      ("Tỉ lệ dân số tham gia bảo hiểm y tế (%)", .name),
      ("TY LE DAN SO THAM GIA BAO HIEM Y TE", .plainName),
      ("Share of population covered by health insurance", .name),
      ("Tỉ lệ bao phủ BHYT", .alias), ("health insurance coverage (%)", .alias),
    ])
  func spellings(name: String, basis: NameMatch.Basis) {
    let match = bundled.match(name)
    #expect(match.key == "health_insurance_coverage_pct")
    #expect(match.basis == basis)
  }

  @Test("One title, another quantity: đồng are not dollars; thousands of persons are persons")
  func unitsDecide() {
    let title = "GRDP bình quân đầu người"
    #expect(bundled.match(title, unit: "USD").key == "grdp_per_capita_usd")
    #expect(bundled.match(title, unit: "Triệu đồng").key == nil)
    #expect(
      bundled.match(title, unit: "TRIỆU ĐỒNG ").candidates.first?.key == "grdp_per_capita_usd")
    #expect(bundled.match("Số người tham gia BHYT", unit: "Nghìn người").key != nil)
    // A unit that nobody knows says nothing.
    #expect(bundled.match(title, unit: "đô").key == "grdp_per_capita_usd")
  }

  @Test("Words on how a table is broken down are no part of the name")
  func breakdown() {
    for name in [
      "Tỷ lệ bao phủ bảo hiểm y tế phân theo địa phương",
      "Tỷ lệ bao phủ bảo hiểm y tế (%) theo tỉnh và năm", "Health insurance coverage by province",
    ] {
      let match = bundled.match(name)
      #expect(match.key == "health_insurance_coverage_pct" && match.basis == .shortened)
      #expect(match.confidence == .likely)
    }
  }

  @Test("Codes of the World Bank")
  func worldBank() {
    #expect(bundled.match("SP.DYN.LE00.IN").key == "life_expectancy_years")
    #expect(bundled.match("sp.dyn.le00.in").basis == .worldBankCode)
    #expect(bundled.match("SH.XPD.CHEX.GD.ZS").key == nil)
  }

  @Test("Every title of the tables is found, or told to be ambiguous")
  func titles() throws {
    for folder in ["plans", "plans-national"] {
      let table = try IndicatorTable.read(DataInput(path: Self.path("\(folder)/indicators.csv")))
      for row in table.rows {
        for title in [row.titleVI, row.titleEN].compactMap({ $0 }) {
          let match = bundled.match(title, unit: row.unit)
          let isFound = match.key == row.id || match.candidates.contains { $0.key == row.id }
          #expect(isFound, "\(title) → \(match)")
        }
      }
    }
  }

  @Test("A title of two indicators is settled by the unit, or not at all")
  func shared() throws {
    let matcher = IndicatorMatcher(
      try IndicatorTable.read(
        input("indicator,title_en,unit\na,Insured,%\nb,Insured,persons\nc,Insured,persons\n")))
    #expect(matcher.match("Insured").confidence == NameMatch.Confidence.ambiguous)
    #expect(matcher.match("Insured", unit: "%").key == "a")
    #expect(matcher.match("Insured (%)").basis == .unit)
    #expect(matcher.match("Insured", unit: "persons").candidates.map(\.key) == ["a", "b", "c"])
  }

  @Test("An unknown name shows its nearest candidates and is not taken")
  func unknown() {
    let match = bundled.match("Tỷ lệ thất nghiệp khu vực thành thị quý IV")
    #expect(match.key == nil)
    #expect(match.candidates.first?.key == "unemployment_rate_urban_pct")
    #expect(match.candidates.map(\.similarity) == match.candidates.map(\.similarity).sorted(by: >))
    #expect(bundled.match("xyzzy").candidates.isEmpty)
    #expect(bundled.match("").key == nil)
    #expect(bundled.match("(%)").key == nil)
  }

  @Test("Other names point to indicators that exist")
  func aliases() throws {
    let names = try IndicatorNameTable.read(
      DataInput(path: Self.path("reference-tables/indicator-names.csv")))
    var known: Set<String> = []
    for table in [
      "plans/indicators.csv", "plans-national/indicators.csv", "reference/indicators.csv",
      "vietnam/observations.csv",
    ] {
      known.formUnion(
        try CSVTable.read(DataInput(path: Self.path(table))).texts(in: "indicator"))
    }
    for row in names.rows { #expect(known.contains(row.indicator), "\(row.name)") }
  }
}
