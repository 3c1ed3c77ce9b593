import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("The number convention of a column")
struct NumberConventionTests {
  private func wide(_ cells: String...) -> String {
    "Tỉnh;2019;2020\n"
      + cells.enumerated().map { "A\($0.offset);\($0.element);1\n" }.joined()
  }

  @Test("One cell tells the mark for all")
  func inferred() throws {
    let data = try readData(wide("1.234", "95,5", "1.118.531"))
    #expect(data.numberConvention?.decimal == .comma)
    #expect(data.numberConvention?.example == "95,5")
    #expect(data.values("A0") == [2019: 1234, 2020: 1])
    #expect(data.values("A2")[2019] == 1_118_531)
    let finding = try #require(data.findings(.numberConvention).first)
    #expect(finding.arguments["resolved"] == "1")
    #expect(finding.arguments["line"] == "3")
  }

  @Test("The same cells mean something else beside a point")
  func inferredPoint() throws {
    let data = try readData(wide("1.234", "95.5"))
    #expect(data.numberConvention?.decimal == .point)
    #expect(data.values("A0")[2019] == 1.234)
  }

  @Test("A column of numbers that may be either is an error that asks")
  func ambiguous() throws {
    let error = try #require(
      readerError { () throws(ReaderError) in try readData(wide("1.234", "2.345")) })
    #expect(error.code == .ambiguousNumbers)
    #expect(error.line == 2 && error.column == 2)
    #expect(error.arguments["count"] == "2")
    let comma = try readData(wide("1.234")) { $0.decimal = .comma }
    #expect(comma.values("A0")[2019] == 1234)
    let point = try readData(wide("1.234")) { $0.decimal = .point }
    #expect(point.values("A0")[2019] == 1.234)
    #expect(point.findings(.numberConventionForced).count == 1)
  }

  @Test("Two conventions in one column are an error that names both cells")
  func mixed() throws {
    let error = try #require(
      readerError { () throws(ReaderError) in try readData(wide("95,5", "95.5")) })
    #expect(error.code == .mixedNumberConventions)
    #expect(error.line == 3)
    #expect(error.arguments["other"] == "95,5")
    #expect(error.arguments["other_line"] == "2")
  }

  @Test("A cell against the forced mark is an error at its place")
  func contradicted() throws {
    let error = try #require(
      readerError { () throws(ReaderError) in
        try readData(wide("1", "95,5")) { $0.decimal = .point }
      })
    #expect(error.code == .decimalMarkContradicted)
    #expect(error.line == 3 && error.column == 2)
  }

  @Test("Whole numbers have no convention and no finding")
  func plain() throws {
    let data = try readData(wide("12", "-3"))
    #expect(data.numberConvention == NumberConvention())
    #expect(data.findings(.numberConvention).isEmpty)
  }

  @Test("The product's own table is read strictly unless the mark is said")
  func tidy() throws {
    let text = "series_id,year,value\na,2020,\"95,5\"\n"
    let error = readerError { () throws(ReaderError) in try readData(text) }
    #expect(error?.code == .decimalComma)
    #expect(try readData(text) { $0.decimal = .comma }.values("a") == [2020: 95.5])
    #expect(try readData(text) { $0.infersNumbers = true }.values("a") == [2020: 95.5])
    let semicolons = try readData("series_id;year;value\na;2020;95,5\n")
    #expect(semicolons.format == .tidyCSV)
    #expect(semicolons.values("a") == [2020: 95.5])
    #expect(semicolons.findings(.delimiterRecognised).count == 1)
  }

  @Test("Marks are counted by kind, each at its first cell")
  func marks() throws {
    let data = try Sample.read("text/marks.csv")
    #expect(data.values("A") == [2018: 95.5, 2019: -2.5, 2020: 95, 2021: 1_118_531, 2022: 12.3])
    #expect(data.values("C") == [2018: 1_118_531, 2019: 7.1, 2020: 8.4, 2021: -3.2, 2022: 5])
    #expect(data.values("B") == [:])
    let footnotes = try #require(data.findings(.footnoteMarks).first)
    #expect(footnotes.arguments["count"] == "5")
    let missing = try #require(data.findings(.missingMarks).first)
    #expect(missing.arguments["count"] == "4")
    #expect(missing.arguments["line"] == "3")
    #expect(data.findings(.parenthesesNegative).first?.severity == .warning)
    #expect(data.findings(.percentSigns).count == 1)
    #expect(data.findings(.emptyValues).first?.arguments["count"] == "1")
  }
}
