import CBundledData
import DatasetReaders
import Foundation
import KhaThi
import Pipeline
import TestSupport
import Testing

/// The data inside the library are those of the folder `Datasets`.
@Suite struct EmbeddedDataTests {
  private static let folder = Checkout.datasets

  private var names: [String] {
    (0..<khathi_bundled_file_count()).map { String(cString: khathi_bundled_file_at($0).name) }
  }

  @Test func everyFileIsThatOfTheFolder() throws {
    #expect(Set(names).count == names.count)
    for name in names {
      let bytes = try DataLibrary.embedded.input(name).contents()
      #expect(Data(bytes) == (try Data(contentsOf: Self.folder.appending(path: name))), "\(name)")
    }
  }

  /// Tables, reference data and schemas; what only tells people of them stays in the folder.
  @Test func noFileIsMissing() throws {
    let found = try #require(
      FileManager.default.enumerator(atPath: Self.folder.path)?.allObjects as? [String])
    let read = found.filter { name in
      ["csv", "bin"].contains { name.hasSuffix(".\($0)") } || name.hasSuffix(".schema.json")
    }
    #expect(Set(read) == Set(names))
  }

  @Test func aRunWithoutAFolderGivesTheSameAnswer() throws {
    func answer(_ library: DataLibrary) throws -> String {
      var settings = AssessSettings()
      settings.plans = ["brvt-143-2024"]
      settings.indicator = "health_insurance_coverage_pct"
      return try AssessRun(settings, library: library).report().csv()
    }
    let embedded = try answer(.embedded)
    #expect(embedded == (try answer(DataLibrary(root: Self.folder.path))))
    #expect(embedded.contains("projected"))
    #expect(try ScenarioRun.schema(library: .embedded).contains("\"scenarios\""))
  }

  @Test func aFileThatIsNoneIsRefused() {
    #expect(throws: PipelineError.bundleNotFound(places: ["bundled:moon.csv"])) {
      _ = try DataLibrary.embedded.input("moon.csv")
    }
  }
}
