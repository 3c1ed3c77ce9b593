import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Reference tables")
struct ReferenceTableTests {
  private func error<Row>(
    _ read: (DataInput) throws(ReaderError) -> KeyedTable<Row>, _ text: String
  )
    -> ReaderError?
  {
    readerError { () throws(ReaderError) in try read(input(text)) }
  }

  @Test("Indicators")
  func indicators() throws {
    let table = try IndicatorTable.read(
      input(
        "indicator,title_vi,title_en,unit,sector,direction,lower_bound,upper_bound,sdg_indicator\n"
          + "x,Tỷ lệ,Share,%,health,decrease,0,100,3.3.1;3.3.2\ny,,,,,,,,\n"))
    #expect(
      table["x"]
        == Indicator(
          id: "x", titleVI: "Tỷ lệ", titleEN: "Share", unit: "%", sector: "health",
          direction: .decrease, bounds: .percent, sdgIndicators: ["3.3.1", "3.3.2"]))
    #expect(table["y"]?.bounds == Bounds.none)
    #expect(table["z"] == nil)
    #expect(
      error(IndicatorTable.read, "indicator,lower_bound,upper_bound\nx,1,0\n")
        == ReaderError(
          .contradictoryBounds, file: "t.csv", line: 2, column: 3,
          arguments: ["lower": "1.0", "upper": "0.0"]))
  }

  @Test("Series metadata")
  func metadata() throws {
    let row = try #require(
      try SeriesMetadataTable.read(
        input(
          "series_id,area_code,indicator,unit,source_ids,definition,first_year,last_year,n,quality,"
            + "why,rank\na,VN,x,%,S1;S2,def,2008,2016,9,a,because,1\n"))["a"])
    #expect(row.sourceIDs == ["S1", "S2"])
    #expect((row.firstYear, row.lastYear, row.count, row.rank) == (2008, 2016, 9, 1))
    #expect(row.quality == .a)
    #expect(row.why == "because")
    #expect(row.line == 2)
    #expect(
      error(SeriesMetadataTable.read, "series_id,n\na,-1\n")
        == ReaderError(
          .notAWholeNumber, file: "t.csv", line: 2, column: 2,
          arguments: ["name": "n", "value": "-1"]))
    #expect(error(SeriesMetadataTable.read, "series_id,quality\na,d\n")?.code == .unknownWord)
  }

  @Test("Units: one row may stand for no unit")
  func units() throws {
    let table = try UnitTable.read(
      input("unit,unit_code,denominator\n,none,\n% of people,percent,people\n"))
    #expect(table[""]?.code == "none")
    #expect(table["% of people"]?.denominator == "people")
    #expect(error(UnitTable.read, "unit,unit_code\n%,\n")?.code == .emptyCell)
    #expect(error(UnitTable.read, "unit,unit_code\n,a\n,b\n")?.code == .duplicateKey)
  }

  @Test("Derivations")
  func derivations() throws {
    let table = try DerivationTable.read(
      input("indicator,from_indicator,transform,note\na,b,ratio_to_base,n\nc,,sum_over_period,\n"))
    #expect(table["a"]?.transform == .ratioToBase)
    #expect(table["a"]?.fromIndicator == "b")
    #expect(table["c"]?.fromIndicator == nil)
    #expect(error(DerivationTable.read, "indicator,transform\na,sum\n")?.code == .unknownWord)
    #expect(error(DerivationTable.read, "indicator,transform\na,\n")?.code == .emptyCell)
  }

  @Test("The areas around an area: as the table says, else by the ISO code")
  func parents() throws {
    let table = try AreaTable.read(
      input(
        "area_code,kind,parent\nVN,country,\nVN-40,province,VN-R-NCC\nVN-R-NCC,region,VN\n"
          + "XX-1,province,XX-2\nXX-2,province,XX-1\n"))
    #expect(table["VN-40"]?.parent == "VN-R-NCC")
    #expect(table.parents(of: "VN-40") == ["VN-R-NCC", "VN"])
    #expect(table.parents(of: "VN-R-NCC") == ["VN"])
    #expect(table.parents(of: "VN-70") == ["VN"], "not listed")
    #expect(table.parents(of: "VN-70-01") == ["VN-70", "VN"])
    #expect(table.parents(of: "VN").isEmpty)
    #expect(table.parents(of: "world").isEmpty)
    #expect(table.parents(of: "XX-1") == ["XX-2"], "a circle ends where it closes")
    #expect(table.kind(of: "VN-R-NCC") == "region")
    #expect(table.kind(of: "VN-70") == "province")
  }

  @Test("Areas and the last year that they existed to the end of")
  func areas() throws {
    let table = try AreaTable.read(
      input("area_code,valid_to\na,2025-06-30\nb,2025-12-31\nc,\nd,2024-02-29\n"))
    #expect(table["a"]?.lastFullYear == 2024)
    #expect(table["b"]?.lastFullYear == 2025)
    #expect(table["c"]?.lastFullYear == nil)
    for date in ["30/6/2025", "2025-6-30", "2025-02-29", "2025-13-01", "2025-04-31", "2025-00-10"] {
      #expect(
        error(AreaTable.read, "area_code,valid_to\na,\(date)\n")?.code == .notADate, "\(date)")
    }
  }

  @Test("Sources and reporting duties")
  func sources() throws {
    let table = try DataSourceTable.read(
      input("source_id,title,publisher,url_or_repo,licence_note\nS,T,P,https://example.org,L\n"))
    #expect(table["S"]?.address == "https://example.org")
    #expect(table["S"]?.licenceNote == "L")
    let duties = try ReportingDuty.read(
      input("plan_id,duty,due,to_whom\np,report,every year,council\np,review,2026,\n"))
    #expect(duties.map(\.duty) == ["report", "review"])
    #expect(duties[1].toWhom == nil)
  }

  @Test("A key stands once; a later table goes before an earlier one")
  func keys() throws {
    #expect(
      error(DataSourceTable.read, "source_id,title\nS,a\nT,b\nS,c\n")
        == ReaderError(
          .duplicateKey, file: "t.csv", line: 4, column: 1,
          arguments: ["name": "source_id", "value": "S", "first_line": "2"]))
    let first = try DataSourceTable.read(input("source_id,title\nS,a\nT,b\n"))
    let second = try DataSourceTable.read(input("source_id,title\nU,c\nS,d\n"))
    let both = first.adding(second)
    #expect(both.rows.count == 4)
    #expect(both["S"]?.title == "d")
    #expect(both["T"]?.title == "b")
    #expect(both["U"]?.title == "c")
    #expect(DataSourceTable.empty.adding(first)["T"]?.title == "b")
  }
}
