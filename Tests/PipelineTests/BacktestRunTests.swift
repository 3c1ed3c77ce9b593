import DatasetReaders
import Evaluation
import Foundation
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// Runs on files, with the data of the checkout.
@Suite("Backtests from files to scores")
struct BacktestRunTests {
  private let library = DataLibrary(
    root: Checkout.datasets.path)

  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static let countries = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"]

  /// Shares that rise with bends of their own; `shift` changes one country only.
  private static func raw(changing country: String = "", shift: Double = 0) -> String {
    var text = "series_id,country,indicator,year,value\n"
    for (index, name) in countries.enumerated() {
      for indicator in ["school", "water"] {
        for year in 1985...2020 {
          let step = Double((year * (7 + index) + index * 5) % 11) - 5
          let bend = name == country ? shift * Double(year % 3) : 0
          let value = 30 + 3 * Double(index) + 0.6 * Double(year - 1985) + 0.4 * step + bend
          text += "\(indicator):\(name),\(name),\(indicator),\(year),\(value)\n"
        }
      }
    }
    return text
  }

  private static let indicators = """
    indicator,title,unit,source,direction,lower,upper,evidence,licence
    school,School,%,test,up,0,100,survey,open
    water,Water,%,test,up,0,100,survey,pooled

    """

  private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let url = folder.appending(path: name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  private func made(in folder: URL) throws -> (summary: MakeTargetsRun.Summary, folder: String) {
    var run = MakeTargetsRun(from: [try write(Self.raw(), "raw.csv", in: folder)])
    run.indicators = try write(Self.indicators, "indicators.csv", in: folder)
    let set = folder.appending(path: "set").path
    return (try run.write(to: set, overwrite: false, library: library), set)
  }

  private func targetRun(_ set: String, models: [String]) -> TargetBacktestRun {
    TargetBacktestRun(
      targets: "\(set)/targets.csv", outcomes: "\(set)/outcomes.csv",
      data: ["\(set)/observations.csv"], models: models)
  }

  @Test("A test set is made, is the same again, and is not overwritten")
  func makeTargets() throws {
    let (summary, set) = try made(in: try Self.folder())
    #expect(summary.windowCount == 16)
    #expect(summary.indicatorCount == 2)
    #expect(summary.targetCount > 60 && summary.metCount > 0)
    let (_, again) = try made(in: try Self.folder())
    for name in MakeTargetsRun.files.dropLast() {
      let (first, second) = (
        try String(contentsOfFile: "\(set)/\(name)", encoding: .utf8),
        try String(contentsOfFile: "\(again)/\(name)", encoding: .utf8)
      )
      #expect(first == second, "\(name)")
    }
    // What was read is never replaced, whatever is allowed.
    let observations = "\(set)/observations.csv"
    var run = MakeTargetsRun(from: [observations])
    run.indicators = set + "/../indicators.csv"
    for overwrites in [false, true] {
      #expect(throws: PipelineError.outputIsInput(observations, input: observations)) {
        _ = try run.write(to: set, overwrite: overwrites, library: library)
      }
    }
  }

  @Test("Every target is scored by every model, overall as in groups")
  func targets() throws {
    let (summary, set) = try made(in: try Self.folder())
    var run = targetRun(set, models: ["auto", "drift", "base-rate"])
    run.baseline = "drift"
    run.groupings = BacktestGrouping.allCases
    let report = try run.report(library: library)
    #expect(report.targetCount == summary.targetCount)
    #expect(report.clusterCount == Self.countries.count)
    #expect(report.models.map(\.name) == ["auto", "drift", "base-rate"])
    for model in report.models {
      #expect(model.missingCount == 0)
      #expect(model.overall.scores.bins.map(\.count).reduce(0, +) == summary.targetCount)
      #expect((model.overall.difference == nil) == (model.name == "drift"))
    }
    for grouping in report.groupings {
      for model in report.models.indices {
        let sum = grouping.groups.reduce(0) { $0 + $1.entries[model].scores.count }
        #expect(sum == summary.targetCount, "\(grouping.name)")
      }
    }
    let names = report.groupings.first { $0.name == "h" }?.groups.map(\.name)
    #expect(names == ["2", "5"])
  }

  @Test("With its country excluded, a target's score does not know that country's other values")
  func excludedCountry() throws {
    let folder = try Self.folder()
    let (_, set) = try made(in: folder)
    let only = try onlyTargets(of: "AAA", set: set)
    func report(_ raw: String, excluding: Bool) throws -> String {
      var run = targetRun(set, models: ["auto", "reference"])
      run.targets = only
      run.excludesOwnCountry = excluding
      run.raw = raw
      run.indicators = folder.appending(path: "indicators.csv").path
      return try run.report(library: library).csv()
    }
    let changed = try write(Self.raw(changing: "AAA", shift: 9), "changed.csv", in: folder)
    let other = try write(Self.raw(changing: "BBB", shift: 9), "other.csv", in: folder)
    let raw = folder.appending(path: "raw.csv").path
    let honest = try report(raw, excluding: true)
    #expect(try report(changed, excluding: true) == honest)
    // What is left out matters, and so does what is not.
    #expect(try report(changed, excluding: false) != (try report(raw, excluding: false)))
    #expect(try report(other, excluding: true) != honest)
  }

  @Test("Every target has one class of each official rule, or none")
  func rules() throws {
    let (summary, set) = try made(in: try Self.folder())
    var run = targetRun(set, models: ["drift"])
    run.rules = ["unsd-2023", "eurostat"]
    let report = try run.report(library: library)
    let byRule = Dictionary(grouping: report.rules, by: \.ruleID)
    #expect(byRule.count >= 2)
    for records in byRule.values {
      #expect(records.map(\.count).reduce(0, +) == summary.targetCount)
      let met = records.reduce(0) { $0 + $1.metShare.estimate * Double($1.count) }
      #expect(Int(met.rounded()) == summary.metCount)
    }
    run.rules = ["moon"]
    #expect(throws: PipelineError.self) { _ = try run.report(library: library) }
  }

  private func onlyTargets(of country: String, set: String) throws -> String {
    let lines = try String(contentsOfFile: "\(set)/targets.csv", encoding: .utf8)
      .split(separator: "\n")
    let kept = lines.enumerated().filter { $0.offset == 0 || $0.element.contains(":\(country)@") }
    let path = "\(set)/targets-\(country).csv"
    try kept.map(\.element).joined(separator: "\n").appending("\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("Forecasts are scored on the windows that all models answer")
  func forecasts() throws {
    let folder = try Self.folder()
    var text = "series_id,year,value\n"
    for year in 2000...2014 {
      text += "long,\(year),\(10 + year % 5)\nnegative,\(year),\(year % 3 - 1)\n"
    }
    for year in 2000...2003 { text += "short,\(year),\(year % 2)\n" }
    let data = try write(text, "data.csv", in: folder)
    var run = ForecastBacktestRun(
      data: [data], horizon: 2, models: ["drift", "log-linear", "logit-linear"])
    run.minimumHistory = 8
    let report = try run.report(library: library)
    #expect(report.windowCount == 12)
    #expect(report.seriesWithoutWindows == 1)
    // The logarithm refuses one series; the logit, without limits, both, and so it does not count.
    #expect(report.models.map(\.refusedCount) == [0, 6, 12])
    #expect(report.commonWindowCount == 6)
    #expect(report.models.map(\.overall.windowCount) == [6, 6, 0])
    #expect(report.models[0].byHorizon.map(\.pointCount) == [6, 6])
    #expect(report.exitCode == .someFailed)
  }

  @Test("Nothing observed after the information year is seen")
  func informationYear() throws {
    let folder = try Self.folder()
    func scores(lastValue: Double) throws -> [ForecastBacktestReport.Model] {
      var text = "series_id,year,value\n"
      for year in 2000...2015 { text += "a,\(year),\(year % 4)\n" }
      text += "a,2016,\(lastValue)\n"
      var run = ForecastBacktestRun(
        data: [try write(text, "\(lastValue).csv", in: folder)], horizon: 3, models: ["ets"])
      run.asOf = 2015
      return try run.report(library: library).models
    }
    #expect(try scores(lastValue: 1) == (try scores(lastValue: 500)))
  }

  @Test("Names and settings are checked before any work")
  func settings() throws {
    #expect(throws: PipelineError.self) {
      _ = try ForecastBacktestRun(data: ["none.csv"], horizon: 2, models: ["ets", "moon"]).report()
    }
    #expect(throws: PipelineError.self) {
      _ = try ForecastBacktestRun(data: ["none.csv"], horizon: 2, models: ["base-rate"]).report()
    }
    #expect(throws: PipelineError.self) {
      _ = try ForecastBacktestRun(data: ["none.csv"], horizon: 0, models: ["ets"]).report()
    }
    let (_, set) = try made(in: try Self.folder())
    var run = targetRun(set, models: ["drift"])
    run.baseline = "ets"
    #expect(
      throws: PipelineError.badSetting(name: "baseline", value: "ets", expected: "drift")
    ) { _ = try run.report(library: library) }
    run.baseline = "moon"
    let unknown = PipelineError.unknownModel("moon", known: KnownNames.backtestModels)
    #expect(throws: unknown) { _ = try run.report(library: library) }
    #expect(unknown.exitCode == .usage)
  }

  @Test("An outcome that is neither 0 nor 1 is refused with its line")
  func outcomes() throws {
    let (_, set) = try made(in: try Self.folder())
    var run = targetRun(set, models: ["drift"])
    run.outcomes = try write(
      "target_id,met\na,1\nb,2\n", "outcomes.csv", in: try Self.folder())
    #expect {
      _ = try run.report(library: library)
    } throws: { error in
      guard case PipelineError.reading(let reading)? = error as? PipelineError else { return false }
      return reading.line == 3
    }
  }
}
