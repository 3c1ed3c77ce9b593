import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

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
