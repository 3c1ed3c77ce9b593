import Foundation
import Plans
import Testing

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
