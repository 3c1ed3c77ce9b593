import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Data packages")
struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          var name: String
          var type: String
          var constraints: Constraints?
        }
        var fields: [Field]
      }
      struct Constraints: Decodable {
        var required: Bool?
        var unique: Bool?
      }
      var path: String
      var schema: Schema
    }
    struct Bundle: Decodable {
      var asOf: Int
    }
    var resources: [Resource]
    var khathi: Bundle?
  }

  private static let folder = URL(fileURLWithPath: repositoryFile("Datasets"))

  @Test(
    "Columns, types and constraints are those of the tables",
    arguments: ["vietnam", "plans", "plans-national", "reference-tables"])
  func schemas(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let package = try JSONDecoder().decode(
      Package.self, from: Data(contentsOf: folder.appendingPathComponent("datapackage.json")))
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".csv")
    }
    #expect(Set(package.resources.map(\.path)) == Set(tables))
    for resource in package.resources {
      let table = try CSVTable.read(
        DataInput(path: folder.appendingPathComponent(resource.path).path))
      #expect(table.columnNames == resource.schema.fields.map(\.name))
      for field in resource.schema.fields {
        let texts = try table.texts(in: field.name)
        if field.constraints?.required == true { #expect(!texts.contains("")) }
        if field.constraints?.unique == true { #expect(Set(texts).count == texts.count) }
        let filled = texts.filter { !$0.isEmpty }
        switch field.type {
        case "integer": #expect(filled.allSatisfy { Int($0) != nil })
        case "number": #expect(filled.allSatisfy { Double($0) != nil })
        case "boolean": #expect(filled.allSatisfy { Bool($0) != nil })
        default: #expect(["string", "date"].contains(field.type))
        }
      }
    }
  }

  @Test("The as-of year of the package is that of the bundle, and no series goes beyond it")
  func asOf() throws {
    let package = try JSONDecoder().decode(
      Package.self,
      from: Data(contentsOf: Self.folder.appendingPathComponent("vietnam/datapackage.json")))
    let bundle = try DatasetBundle.read(folder: Self.folder.path)
    #expect(package.khathi?.asOf == bundle.asOf)
    #expect(bundle.series.rows.compactMap(\.lastYear).max() == bundle.asOf)
  }
}

@Suite("Samples of Data Packages")
struct PackageSampleTests {
  @Test(
    "A package, as a folder or zipped",
    arguments: ["package-v2/datapackage.json", "package-v2.zip"])
  func folderAndArchive(name: String) throws {
    let data = try Sample.read(name)
    #expect(data.format == .dataPackage)
    #expect(data.values("VN-HN/insured") == [2020: 90.1, 2021: 91.2, 2022: 92.5])
    #expect(data.values("VN-59/insured") == [2020: 88, 2021: 89.4])
    #expect(data.finding(.emptyValues) != nil)
    #expect(data.finding(.schemaDiffers) == nil)
  }

  @Test("The schema says decimal commas, dots between thousands, comments and missing values")
  func schema() throws {
    let data = try Sample.read("package-v1/datapackage.json")
    let haNoi = try #require(data.table.seriesIDs.first { $0.contains("Hà Nội") })
    let caMau = try #require(data.table.seriesIDs.first { $0.contains("Cà Mau") })
    #expect(data.values(haNoi) == [2020: 1090.5, 2021: 1091.25])
    #expect(data.values(caMau) == [2020: 988, 2021: 1089.4, 2022: 1100])
    #expect(data.finding(.packageMissingValues)?.arguments["marks"] == "-999")
    #expect(data.finding(.datasetChosen)?.arguments["others"] == "readme")
    #expect(data.table.rows(of: caMau).map(\.line).allSatisfy { $0 == 4 })
  }

  @Test("Data in the descriptor itself")
  func inline() throws {
    #expect(
      try Sample.read("package-inline/datapackage.json").values("a") == [2020: 1.5, 2021: 1.75])
  }

  @Test("The hash of a package takes in the files that are read")
  func hash() throws {
    func hash(_ value: String) throws -> String {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("package-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let descriptor = #"{"resources":[{"name":"a","type":"table","path":"a.csv"}]}"#
      try descriptor.write(
        to: folder.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
      try "series_id,year,value\na,2020,\(value)\n".write(
        to: folder.appendingPathComponent("a.csv"), atomically: true, encoding: .utf8)
      let hash = InputHash()
      _ = try ObservationFile.read(
        DataInput(path: folder.appendingPathComponent("datapackage.json").path).hashed(by: hash))
      return hash.hexadecimal
    }
    #expect(try hash("1") != hash("2"))
    #expect(try hash("1") == hash("1"))
  }

  @Test(
    "Paths that lead out of a package",
    arguments: [
      "/etc/passwd", "../secret.csv", "a/../../b.csv", "~/x.csv", "https://example.org/x.csv",
      "file:///etc/passwd", "C:\\x.csv", "c:/x.csv", "a\\..\\b.csv", "a//b.csv", "", "-",
      "a/\u{0}b",
    ])
  func paths(path: String) {
    #expect(!PackageFolder.isInside(path))
  }

  @Test(
    "Paths within a package", arguments: ["a.csv", "data/a.csv", "dữ liệu/a b.csv", "..a/b..csv"])
  func insidePaths(path: String) {
    #expect(PackageFolder.isInside(path))
  }

  @Test("A link that leads out of the folder is refused")
  func link() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("package-\(UUID().uuidString)")
    let inner = folder.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "series_id,year,value\na,2020,1\n".write(
      to: folder.appendingPathComponent("secret.csv"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: inner.appendingPathComponent("a.csv"),
      withDestinationURL: folder.appendingPathComponent("secret.csv"))
    let descriptor = #"{"resources":[{"name":"a","type":"table","path":"a.csv"}]}"#
    try descriptor.write(
      to: inner.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    let error = readerError { () throws(ReaderError) in
      try ObservationFile.read(
        DataInput(path: inner.appendingPathComponent("datapackage.json").path))
    }
    #expect(error?.code == .unsafePath)
  }
}
