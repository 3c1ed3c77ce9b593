import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Samples of PC-Axis and JSON-stat")
struct CubeSampleTests {
  private static let haNoi = "Hà Nội/Dân số trung bình"
  private static let expected: [Int: Double] = [
    2019: 8093.91, 2020: 8246.54, 2021: 8330.83, 2022: 8435.65, 2023: 8589.21,
  ]

  @Test(
    "Exports of the Vietnamese statistics office: the final value of 2023 replaces the preliminary",
    arguments: [
      "px/nso-population.px", "px/nso-population-1258.px", "json-stat/nso-version1.json",
      "json-stat/nso-version2.json",
    ])
  func statisticsOffice(name: String) throws {
    let data = try Sample.read(name)
    #expect(data.format == (name.hasPrefix("px") ? .px : .jsonStat))
    let id = try #require(
      data.table.seriesIDs.first { $0.contains("Hà Nội") }, "\(data.table.seriesIDs)")
    #expect(data.values(id) == Self.expected)
    #expect(data.finding(.preliminarySuperseded) != nil)
    #expect(data.finding(.preliminaryValues)?.arguments["years"] == "2023")
    #expect(data.finding(.missingMarks)?.arguments["count"] == "2")
    let row = try #require(data.table.rows(of: id).first)
    #expect(row.unit == "Nghìn người")
    #expect(row.observation.printedDecimals == 2)
    #expect(row.observation.sourceID == "Cục Thống kê")
    let laoCai = try #require(data.table.seriesIDs.first { $0.contains("Lào Cai") })
    #expect(data.values(laoCai)[2023] == 781.2)
  }

  @Test("A cell keeps the line of a PC-Axis file on which it stands")
  func lines() throws {
    let data = try Sample.read("px/nso-population.px")
    let id = try #require(data.table.seriesIDs.first { $0.contains("Hà Nội") })
    #expect(Set(data.table.rows(of: id).map(\.line)) == [25])
  }

  @Test("Sparse rows by code or value, a second language, a range of years, notes")
  func sparsePX() throws {
    let data = try Sample.read("px/keys-two-languages.px")
    #expect(data.table.seriesIDs.count == 4)
    let id = try #require(
      data.table.seriesIDs.first { $0.contains("0581") && $0.contains("kvinnor") })
    #expect(data.values(id) == [2019: 7.6, 2020: 8.8])
    #expect(data.finding(.sparseRowsLeftOut)?.arguments["count"] == "2")
    #expect(data.finding(.otherLanguages)?.arguments["languages"] == "en")
    #expect(data.finding(.footnotesNotRead)?.arguments["count"] == "1")
    #expect(data.finding(.encodingRecognised)?.arguments["encoding"] == "windows-1252")
    let row = try #require(data.table.rows(of: id).first)
    #expect(row.unit == "procent")
    #expect(row.areaCode == "0581")
  }

  @Test("A measure gives each indicator its unit, in PC-Axis and JSON-stat")
  func measures() throws {
    let px = try Sample.read("px/measures-commas.px")
    #expect(px.values("VN-HN/insured") == [2020: 90.1, 2021: 91.2])
    #expect(px.values("VN-59/doctors") == [2021: 11.25])
    #expect(px.table.rows(of: "VN-HN/insured").first?.unit == "%")
    #expect(px.table.rows(of: "VN-59/doctors").first?.unit == "per 10,000")
    let json = try Sample.read("json-stat/sparse-measures.json")
    #expect(json.values("VN-HN/insured") == [2020: 90.1, 2021: 91.2, 2022: 92])
    #expect(json.values("VN-59/doctors") == [2022: 11.25])
    #expect(json.table.rows(of: "VN-HN/doctors").first?.unit == "per 10,000")
    #expect(json.table.rows(of: "VN-HN/insured").last?.observation.note == "status e")
    #expect(json.finding(.missingMarks)?.arguments["count"] == "5")
  }

  @Test("Of a collection the first dataset is read and the others named, or the one asked for")
  func collection() throws {
    let first = try Sample.read("json-stat/collection.json")
    #expect(first.finding(.datasetChosen)?.arguments["others"] == "Health")
    let asked = try Sample.read("json-stat/collection.json", sheet: "Health")
    #expect(asked.values("VN-HN/insured").count == 3)
    #expect(
      readerError { () throws(ReaderError) in
        var options = ReadingOptions()
        options.sheet = "Wealth"
        return try ObservationFile.read(Sample.input("json-stat/collection.json"), options: options)
      }?.code == .sheetMissing)
  }

  @Test("The zero byte at the end of an export is named")
  func zeroByte() throws {
    #expect(try Sample.read("json-stat/nso-version1.json").finding(.trailingZeroByte) != nil)
    #expect(try Sample.read("json-stat/nso-version2.json").finding(.trailingZeroByte) == nil)
  }

  @Test("The size of the pieces never changes what is read", arguments: [1, 2, 3, 7, 64])
  func pieces(chunkSize: Int) throws {
    for name in ["px/nso-population.px", "px/keys-two-languages.px"] {
      let bytes = try Sample.bytes(name)
      #expect(try Self.statements(bytes, chunkSize) == Self.statements(bytes, 1 << 18))
    }
    let bytes = try Sample.bytes("json-stat/sparse-measures.json")
    #expect(try Self.json(bytes, chunkSize) == Self.json(bytes, 1 << 18))
  }

  private static func statements(_ bytes: [UInt8], _ chunkSize: Int) throws -> [String] {
    let reader = try ByteReader(DataInput(bytes: bytes, name: "t.px"))
    var scanner = PXScanner(reader, file: "t.px", chunkSize: chunkSize)
    var result: [String] = []
    while let statement = try scanner.nextStatement() {
      result.append("\(statement)")
      guard statement.keyword == "DATA" else { continue }
      while let cell = try scanner.nextCell() { result.append("\(cell) \(scanner.line)") }
    }
    return result
  }

  private static func json(_ bytes: [UInt8], _ chunkSize: Int) throws -> String {
    let reader = try ByteReader(DataInput(bytes: bytes, name: "t.json"))
    return "\(try JSONParser.read(reader, file: "t.json", chunkSize: chunkSize))"
  }
}
