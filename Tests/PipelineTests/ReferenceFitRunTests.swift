import Evaluation
import Foundation
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// `reference fit` from files to numbers and scores.
@Suite struct ReferenceFitRunTests {
  private let library = DataLibrary(
    root: Checkout.datasets.path)

  private static let indicators = """
    indicator,title,unit,source,direction,lower,upper,evidence,licence
    school,School,%,test,up,0,100,survey,open
    water,Water,%,test,up,0,100,survey,open

    """

  /// Shares of thirty countries that rise with bends of their own.
  private static let raw: String = {
    var text = "series_id,country,indicator,year,value\n"
    for country in 0..<30 {
      let name = "C\(Character(UnicodeScalar(65 + UInt8(country % 26))))\(country / 26)"
      for indicator in ["school", "water"] {
        for year in 1985...2020 {
          let step = Double((year * (7 + country) + country * 5) % 11) - 5
          let value = 30 + Double(country) + 0.6 * Double(year - 1985) + 0.4 * step
          text += "\(indicator):\(name),\(name),\(indicator),\(year),\(value)\n"
        }
      }
    }
    return text
  }()

  @Test("Numbers and scores come out of files, the same again; countries may be left out")
  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws -> String {
      let url = folder.appending(path: name)
      try text.write(to: url, atomically: true, encoding: .utf8)
      return url.path
    }
    let raw = try write(Self.raw, "raw.csv")
    let indicators = try write(Self.indicators, "indicators.csv")
    var make = MakeTargetsRun(from: [raw])
    make.indicators = indicators
    let set = folder.appending(path: "set").path
    let made = try make.write(to: set, overwrite: false, library: library)

    var fit = ReferenceFitRun(
      targets: "\(set)/targets.csv", outcomes: "\(set)/outcomes.csv",
      data: ["\(set)/observations.csv"])
    fit.includesWithoutIndicator = true
    fit.folds = 3
    fit.raw = raw
    fit.indicators = indicators
    let report = try fit.report(library: library)
    #expect(report.countryCount == 30)
    #expect(report.numbers.count == 13)
    #expect(report.numbers.allSatisfy { $0.byFold.count == 3 && $0.fitted.isFinite })
    #expect(report.settings.map(\.isIndicatorWithheld) == [false, true])
    #expect(report.settings.allSatisfy { $0.scores.count == made.targetCount })
    #expect(report.json() == (try fit.report(library: library)).json())
    // One line of titles, thirteen numbers, two lines for each setting.
    #expect(report.csv().split(separator: "\n").count == 1 + 13 + 2 * 2)

    var tested = TargetBacktestRun(
      targets: fit.targets, outcomes: fit.outcomes, data: fit.data, models: ["auto"])
    tested.raw = raw
    tested.indicators = indicators
    let stated = try tested.report(library: library).models[0].overall.scores.brier.estimate
    // The same sums, but for the order of their terms.
    #expect((report.settings[0].shipped.brier.estimate - stated).magnitude < 1e-9)

    fit.excludesOwnCountry = true
    let apart = try fit.report(library: library)
    #expect(apart.settings[0].shipped.brier != report.settings[0].shipped.brier)
    fit.folds = 1
    #expect(throws: PipelineError.badSetting(name: "folds", value: "1", expected: "2 … 1000")) {
      _ = try fit.report(library: library)
    }
  }
}
