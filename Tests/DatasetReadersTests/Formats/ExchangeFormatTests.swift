import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("SDMX-CSV and World Bank")
struct ExchangeFormatTests {
  @Test("1.0 with labels: codes, multiplier, status and note")
  func labels() throws {
    let data = try Sample.read("text/sdmx-1.0-labels.csv")
    #expect(data.format == .sdmxCSV)
    #expect(data.values("A.VN.SH_STA_STNT._T") == [2018: 12400, 2019: 11900])
    let rows = data.table.rows
    #expect(rows.allSatisfy { $0.areaCode == "VN" && $0.indicator == "SH_STA_STNT" })
    #expect(rows.map(\.unit) == ["PERSONS", "PERSONS"])
    #expect(rows.map(\.observation.note) == [nil, "preliminary; first release"])
    #expect(data.findings(.multiplierApplied).first?.arguments["power"] == "3")
    #expect(data.findings(.forecastLeftOut).first?.arguments["line"] == "5")
    #expect(data.findings(.emptyValues).first?.arguments["count"] == "1")
  }

  @Test("Eurostat: dimensions in small letters, the flow as indicator, several flags")
  func eurostat() throws {
    let data = try Sample.read("text/sdmx-1.0-eurostat.csv")
    #expect(data.values("A.PC_ACT.DE") == [2021: 3.6, 2022: 3.1])
    let row = try #require(data.table.rows(of: "A.PC_ACT.FR").first)
    #expect(row.areaCode == "FR" && row.indicator == "TEPSR_WC110" && row.unit == "PC_ACT")
    #expect(row.observation.note == "preliminary; break in series")
  }

  @Test("2.0: deletions, quarters and weak values are told")
  func version2() throws {
    let data = try Sample.read("text/sdmx-2.0.csv")
    #expect(data.values("VN/B1G") == [2014: 12.4, 2015: 13.1])
    #expect(data.table.rows.last?.observation.note == "low confidence")
    #expect(data.findings(.actionLeftOut).first?.arguments["count"] == "1")
    #expect(data.findings(.periodLeftOut).first?.arguments["label"] == "2017-Q1")
  }

  @Test("2.1: merge, intentionally missing values, sub-fields")
  func version21() throws {
    let data = try Sample.read("text/sdmx-2.1.csv")
    #expect(data.values("VN/1_1_1") == [2019: 5.7, 2021: 5.2])
    #expect(data.findings(.missingMarks).first?.arguments["count"] == "2")
    #expect(data.table.rows.first?.observation.definition == "Poverty;Nghèo")
  }

  @Test(
    "A multiplier keeps every digit", arguments: [("12.3", "3", 12300.0), ("0.1", "-2", 0.001)])
  func multiplier(value: String, power: String, expected: Double) throws {
    let data = try readData(
      """
      DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT
      X:Y(1.0),VN,i,2020,\(value),\(power)
      """)
    #expect(data.values("VN/i") == [2020: expected])
  }

  @Test("A multiplier that is none is an error")
  func badMultiplier() {
    let error = readerError { () throws(ReaderError) in
      try readData(
        "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX:Y(1.0),VN,i,2020,1,99\n")
    }
    #expect(error?.code == .badMultiplier && error?.line == 2)
  }

  @Test("World Bank API: preamble, trailing comma, empty cells")
  func worldBankAPI() throws {
    let data = try Sample.read("text/world-bank-api.csv")
    #expect(data.format == .worldBankCSV)
    #expect(data.values("ABW/SP.POP.TOTL") == [1960: 54608, 2019: 106_442, 2020: 106_585])
    let row = try #require(data.table.rows.first)
    #expect(
      row.observation.sourceID == "World Bank, World Development Indicators, 2024-06-28")
    #expect(row.observation.definition == "Population, total")
    #expect(row.line == 6)
  }

  @Test("World Bank bulk and DataBank")
  func worldBankOthers() throws {
    #expect(
      try Sample.read("text/world-bank-bulk.csv").values("LAO/EG.ELC.ACCS.ZS")
        == [2019: 97.9, 2020: 100])
    let bank = try Sample.read("text/world-bank-databank.csv")
    // Three decimals are decimals here, whatever the column.
    #expect(bank.values("VNM/NY.GDP.MKTP.KD.ZG") == [2019: 7.359, 2020: 2.865])
    #expect(bank.findings(.rowsWithoutValues).first?.arguments["count"] == "2")
  }

  @Test("A file that only describes others is named as such")
  func metadata() {
    let error = readerError { () throws(ReaderError) in
      try Sample.read("text/world-bank-countries.csv")
    }
    #expect(error?.code == .metadataOnly && error?.arguments["kind"] == "countries")
  }
}

@Suite("The registry of formats")
struct FormatRegistryTests {
  /// Every file of the samples, by its path within their folder.
  private static let samples: [String] = {
    let files = FileManager.default.enumerator(atPath: Sample.folder.path)
    return (files?.compactMap { $0 as? String } ?? []).sorted()
  }()

  @Test("Names are unique, and each is found again, by its short form, too")
  func names() {
    let names = DataFormat.all.flatMap { Set([$0.rawValue, $0.shortName]) }
    #expect(Set(names).count == names.count)
    for format in DataFormat.all {
      #expect(DataFormat(rawValue: format.rawValue) == format)
      #expect(DataFormat(named: format.rawValue) == format)
      #expect(DataFormat(named: format.shortName) == format)
      #expect(!format.title.isEmpty)
    }
    #expect(DataFormat(named: "ods") == nil && DataFormat(rawValue: "tidy") == nil)
  }

  @Test("Each format is told by the content of at least one sample")
  func sampled() {
    let found = Self.samples.compactMap { name -> String? in
      guard let source = try? ReadingSource(Sample.input(name)) else { return nil }
      return DataFormat.recognise(head: source.head)?.rawValue
    }
    #expect(Set(found) == Set(DataFormat.all.map(\.rawValue)))
  }

  @Test("A file that is forced on a format of another kind is refused or read, never a crash")
  func forced() {
    for format in DataFormat.all {
      var options = ReadingOptions()
      options.format = format
      for name in Self.samples {
        do throws(ReaderError) {
          let data = try ObservationFile.read(Sample.input(name), options: options)
          #expect(data.table.rowCount > 0, "\(name) as \(format.rawValue)")
        } catch {
          #expect(!error.code.rawValue.isEmpty, "\(name) as \(format.rawValue)")
        }
      }
    }
  }

  @Test("What can be written is read back with its values", arguments: ExportFormat.all)
  func written(format: DataFormat) throws {
    #expect(format.isWritable)
    let data = try readData(
      "area_code,indicator,unit,year,value\nVN,i,%,2019,1.50\nVN,i,%,2020,2\nVN,j,%,2020,3\n")
    let back = try readData(exported(data, as: format).text)
    #expect(back.table.seriesIDs == data.table.seriesIDs)
    for id in data.table.seriesIDs { #expect(back.values(id) == data.values(id)) }
  }

  @Test("Formats that are only read cannot be asked for")
  func readOnly() {
    for format in DataFormat.all where !format.isWritable {
      #expect(ExportFormat(format) == nil, "\(format.rawValue)")
    }
    #expect(ExportFormat.all.map(\.shortName) == ["tidy", "wide", "sdmx-csv", "data-package"])
  }
}
