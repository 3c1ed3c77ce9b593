import Assessment
import DatasetReaders
import Forecasting
import Foundation
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// Reference data out of files made by hand: building, reading and showing them.
@Suite struct ReferenceFilesTests {
  /// A folder of its own for the files of one test.
  private final class Files {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ name: String, _ lines: [String]) throws -> String {
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: path(name), atomically: true, encoding: .utf8)
      return path(name)
    }
  }

  private static let library = DataLibrary(
    root: Checkout.datasets.path)

  private static let header = "country,indicator,year,value"

  private static let indicatorHeader =
    "indicator,title,unit,source,direction,lower,upper,evidence,licence,group"

  /// One open and one pooled indicator.
  private static let indicators = [
    indicatorHeader, "power,Power,%,Somebody,up,0,100,survey,open,",
    "losses,Losses,%,Somebody,down,0,100,model,pooled,",
  ]

  /// Twelve countries from 2000 to 2020, without 2003.
  private static let rows: [String] = (0..<12).flatMap { country in
    (2000...2020).filter { $0 != 2003 }.flatMap { year in
      ["power", "losses"].map { name in
        "A\(["A", "B", "C"][country / 4])\(["A", "B", "C", "D"][country % 4]),\(name),\(year),"
          + "\(20 + country + (year - 2000) * 2)"
      }
    }
  }

  private func build(
    _ files: Files, rows: [String] = Self.rows, indicators: [String] = Self.indicators
  ) throws -> String {
    let run = ReferenceBuildRun(
      values: try files.write("values.csv", [Self.header] + rows),
      indicators: try files.write("indicators.csv", indicators))
    let output = files.path("reference.bin")
    _ = try run.write(to: output, overwrite: false)
    return output
  }

  private func read(_ path: String?) throws -> ReferenceLibrary {
    var files = InputFiles(library: Self.library)
    return try files.readReference(path)
  }

  // MARK: Showing

  @Test func listsIndicatorsOfAFile() throws {
    let files = try Files()
    let run = ReferenceShowRun(reference: try build(files))
    let listing = try run.indicators(library: Self.library)
    let power = try #require(listing.indicators.first)
    #expect(listing.indicators.map(\.id) == ["power", "losses"])
    #expect((power.seriesCount, power.cellCount) == (12, 0))
    #expect(power.years == 2000...2020)
    #expect(power.isOpen && power.isObserved && !power.isDecreaseWanted)
    let losses = listing.indicators[1]
    #expect(losses.seriesCount == 0)
    #expect(losses.cellCount > 0)
    #expect(!losses.isOpen && !losses.isObserved && losses.isDecreaseWanted)
    let lines = listing.csv().split(separator: "\n")
    #expect(lines[1] == "power,Power,%,up,0,100,observed,open,12,0,2000,2020,Somebody")
    #expect(listing.json().contains("\"schema\": \"khathi.reference/1\""))
  }

  @Test func listsSeriesOfAnOpenIndicator() throws {
    let files = try Files()
    let listing = try ReferenceShowRun(reference: try build(files))
      .series(of: "power", library: Self.library)
    guard case .series(let series) = listing.contents else {
      Issue.record("an open indicator has series")
      return
    }
    #expect(series.count == 12)
    #expect(series.first == .init(country: "AAA", years: 2000...2020, pointCount: 20))
    #expect(listing.csv().hasPrefix("indicator,country,first_year,last_year,points\npower,AAA,"))
  }

  @Test func countsCellsOfAPooledIndicator() throws {
    let files = try Files()
    let run = ReferenceShowRun(reference: try build(files))
    let listing = try run.series(of: "losses", library: Self.library)
    guard case .cells(let cells) = listing.contents else {
      Issue.record("a pooled indicator has cells")
      return
    }
    #expect(cells.map(\.year) == cells.map(\.year).sorted())
    let total = try run.indicators(library: Self.library).indicators[1].cellCount
    #expect(cells.map(\.count).reduce(0, +) == total)
    #expect(listing.csv().hasPrefix("indicator,year,cells\nlosses,"))
  }

  @Test func showsBundledDataByKeyAndAlias() throws {
    let run = ReferenceShowRun()
    let listing = try run.indicators(library: Self.library)
    let data = try read(nil)
    #expect(listing.indicators.map(\.seriesCount).reduce(0, +) == data.seriesCount)
    #expect(listing.indicators.map(\.cellCount).reduce(0, +) == data.cellCount)
    let alias = try run.series(of: "unemployment_rate_overall_pct", library: Self.library)
    #expect(alias.indicator == "unemployment")
    #expect(throws: PipelineError.unknownIndicator("unemploymen", nearest: "unemployment")) {
      try run.series(of: "unemploymen", library: Self.library)
    }
  }

  @Test(arguments: Language.allCases)
  func showsTables(language: Language) throws {
    let files = try Files()
    let run = ReferenceShowRun(reference: try build(files))
    let style = RenderStyle(language: language, width: 200)
    let table = try run.indicators(library: Self.library).render(as: .table, style: style)
    #expect(table.contains("2000–2020"))
    #expect(table.contains(language == .vi ? "giảm" : "less"))
    let series = try run.series(of: "power", library: Self.library)
    #expect(series.render(as: .md, style: style).contains("| AAA |"))
  }

  // MARK: Raw series

  @Test func rawSeriesGiveTheSameLibraryAsTheirFile() throws {
    let files = try Files()
    let built = try read(try build(files))
    let raw = try read(
      try files.write("raw.csv", [Self.header + ",unit"] + Self.rows.map { $0 + ",%" }))
    #expect(raw.spans(of: "power") == built.spans(of: "power"))
    #expect(raw.indicators.map(\.bounds) == built.indicators.map(\.bounds))
    #expect(raw.indicators.allSatisfy { $0.isOpen && $0.isObserved && !$0.isDecreaseWanted })
    #expect((raw.seriesCount, raw.cellCount) == (24, 0))
    #expect(raw.aliases["unemployment_rate_overall_pct"]?.indicator == "unemployment")
  }

  @Test func rawSeriesTakeWhatTheBundledTableKnows() throws {
    let files = try Files()
    let bundled = try #require(try read(nil).indicator("unemployment"))
    let raw = try read(
      try files.write("raw.csv", [Self.header, "AAA,unemployment,2000,9", "AAA,mine,2000,9"]))
    let own = try #require(raw.indicator("unemployment"))
    #expect(own.isDecreaseWanted && bundled.isDecreaseWanted)
    #expect(own.bounds == bundled.bounds)
    #expect(own.title == bundled.title)
    #expect(raw.indicators.map(\.id) == ["unemployment", "mine"])
    #expect(raw.indicator("mine")?.isDecreaseWanted == false)
  }

  @Test(
    arguments: [
      ("%", 40.0, 0.0, 100.0), ("% per year", -2, nil, nil), ("%", 140, 0, nil),
      ("beds", 40, 0, nil), ("", 0, 0, nil), ("", -1, nil, nil),
    ] as [(String, Double, Double?, Double?)])
  func boundsOfUnknownIndicators(
    unit: String, value: Double, lower: Double?, upper: Double?
  ) throws {
    let files = try Files()
    let raw = try read(
      try files.write(
        "raw.csv",
        [Self.header + ",unit", "AAA,mine,2000,5,\(unit)", "AAA,mine,2001,\(value),\(unit)"]))
    #expect(raw.indicators.map(\.bounds) == [try Bounds(lower: lower, upper: upper)])
  }

  /// Values per 10,000 and per 100,000 of an indicator that the bundled table has per 1,000.
  @Test func rawSeriesAreConvertedToOneUnit() throws {
    let files = try Files()
    let header = Self.header + ",unit"
    let known = try #require(try read(nil).indicator("physicians"))
    #expect(known.unit == "per 1,000")
    let rows = [
      "AAA,physicians,2000,15,\"doctors per 10,000 inhabitants\"",
      "AAA,physicians,2001,200,\"per 100,000 people\"", "AAA,physicians,2002,1.75,",
      "AAA,mine,2000,3,thousand persons", "AAA,mine,2001,2500,persons",
    ]
    let file = try files.write("raw.csv", [header] + rows)
    #expect(try read(file).indicators.map(\.unit) == ["per 1,000", "thousand persons"])
    var table = try CountryTable(CSVTable.read(DataInput(path: file)))
    let units = try UnitTable.read(Self.library.input("reference-tables/units.csv"))
    try table.convertUnits(known: [known], units)
    for (value, expected) in zip(table.numbers, [1.5, 2, 1.75, 3, 2.5]) {
      #expect((value / expected - 1).magnitude < 1e-15 * 4)
    }
  }

  @Test func rawUnitsThatDoNotConvertAreRefused() throws {
    let files = try Files()
    for (rows, indicator, unit, expected) in [
      (["AAA,physicians,2000,15,years"], "physicians", "years", "per 1,000"),
      (["AAA,mine,2000,15,beds", "AAA,mine,2001,15,plants"], "mine", "plants", "beds"),
      (["AAA,mine,2000,15,beds", "AAA,mine,2001,15,widgets"], "mine", "widgets", "beds"),
    ] {
      let raw = try files.write("raw.csv", [Self.header + ",unit"] + rows)
      let error = PipelineError.referenceLimit(
        .unit(indicator: indicator, unit: unit, expected: expected), file: raw,
        line: rows.count + 1)
      #expect(throws: error) { try read(raw) }
    }
  }

  @Test func tellsFilesOfOtherKindsApart() throws {
    let files = try Files()
    let binary = files.path("other.bin")
    try Data([0x7F, 0x45, 0, 1]).write(to: URL(filePath: binary))
    #expect(throws: PipelineError.reference(.notAReferenceFile, file: binary)) {
      try read(binary)
    }
    let cut = files.path("cut.bin")
    try Data("khathi-reference\n".utf8).write(to: URL(filePath: cut))
    #expect(throws: PipelineError.self) { try read(cut) }
    let table = try files.write("table.csv", ["a,b", "1,2"])
    let error = #expect(throws: PipelineError.self) { try read(table) }
    guard case .reading = error else {
      Issue.record("a table without the columns is told as such, not \(String(describing: error))")
      return
    }
  }

  /// Where every country rose two points a year, seven points in five years are likely; where every
  /// country stood still, they are not.
  @Test func asksAgainstRawSeries() throws {
    let files = try Files()
    let rising = try files.write("rising.csv", [Self.header] + Self.rows)
    let still = try files.write(
      "still.csv",
      [Self.header]
        + Self.rows.map { row in
          let cells = row.split(separator: ",")
          return (cells.dropLast() + ["\(30 + cells[0].utf8.reduce(0) { $0 + Int($1) } % 12)"])
            .joined(separator: ",")
        })
    func probability(_ reference: String) throws -> Double {
      var run = AskRun(parts: ["38@2019", "40@2020", ">=47@2025"])
      run.like = "power"
      run.unit = "percent"
      run.reference = reference
      let card = try run.report(library: Self.library)
      #expect(card.run.inputs.map(\.name).contains(reference))
      return try #require(card.assessment.probability)
    }
    #expect(try probability(rising) > 0.9)
    #expect(try probability(still) < 0.1)
  }

  // MARK: Limits

  @Test func refusesTooManyIndicators() throws {
    let files = try Files()
    let many = (0..<256).map { "i\($0),t,%,s,up,0,100,survey,open," }
    #expect(
      throws: PipelineError.referenceLimit(
        .indicators(256), file: files.path("indicators.csv"), line: nil)
    ) {
      try build(files, indicators: [Self.indicatorHeader] + many)
    }
    let raw = try files.write(
      "raw.csv", [Self.header] + (0..<256).map { "AAA,i\($0),2000,1" })
    #expect(throws: PipelineError.referenceLimit(.indicators(256), file: raw, line: nil)) {
      try read(raw)
    }
  }

  @Test func takesAsMuchAsAFileHolds() throws {
    let files = try Files()
    let path = try build(
      files, rows: ["AAA,i0,1800,1", "AAA,i0,2054,2", "aaZ,i254,2000,3"],
      indicators: [Self.indicatorHeader]
        + (0..<255).map { "i\($0),t,%,s,up,0,100,survey,open," })
    let data = try read(path)
    #expect(data.spans(of: "i0").first?.lastYear == 2054)
    #expect(data.spans(of: "i254").first?.country == "aaZ")
  }

  @Test func refusesADuplicateIndicator() throws {
    let files = try Files()
    #expect(
      throws: PipelineError.referenceLimit(
        .duplicateIndicator("power"), file: files.path("indicators.csv"), line: nil)
    ) {
      try build(files, indicators: Self.indicators + [Self.indicators[1]])
    }
  }

  @Test func refusesALongSpan() throws {
    let files = try Files()
    let rows = ["AAA,power,2055,1", "AAA,power,1800,2"]
    #expect(
      throws: PipelineError.referenceLimit(
        .span(indicator: "power", country: "AAA", years: 1800...2055),
        file: files.path("values.csv"), line: 3)
    ) {
      try build(files, rows: rows)
    }
  }

  @Test(arguments: ["VN", "Viet", "V1M", "ĐV", ""])
  func refusesOtherCountryCodes(code: String) throws {
    let files = try Files()
    #expect(
      throws: PipelineError.referenceLimit(
        .country(code), file: files.path("values.csv"), line: 2)
    ) {
      try build(files, rows: ["\(code),power,2000,1"])
    }
  }

  @Test func passesOverCountriesOfOtherIndicators() throws {
    let files = try Files()
    let data = try read(try build(files, rows: ["World,other,2000,1", "AAA,power,2000,1"]))
    #expect(data.seriesCount == 1)
  }
}
