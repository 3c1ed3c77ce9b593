import Assessment
import DatasetReaders
import Distributions
import Forecasting
import Foundation
import Plans
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// Where values can lie follows one order in every command, so that one question has one answer.
@Suite("Limits in every command")
struct NaturalLimitsTests {
  private static let library = DataLibrary(root: Checkout.datasets.path)

  /// Health insurance in per cent of the population, close to everybody.
  private static let values = [93, 94.1, 95.3, 96.8, 97.9, 98.9, 99.5, 99.8]

  /// A question as a file: the columns beside `series_id,year,value`, and their cells.
  private struct Case: CustomTestStringConvertible {
    let name: String
    var columns: [(name: String, cell: String)] = []
    var values = NaturalLimitsTests.values
    /// The same in `ask`.
    var ask: @Sendable (inout AskRun) -> Void = { _ in }
    var upper: Double? = 100
    var testDescription: String { name }
  }

  private static let cases = [
    Case(name: "percent", columns: [("unit", "%")]) { $0.unit = "%" },
    Case(name: "in words", columns: [("unit", "phần trăm")]) { $0.unit = "phần trăm" },
    Case(name: "of a denominator", columns: [("unit", "% of pupils")]) { $0.unit = "% of pupils" },
    Case(
      name: "fraction", columns: [("unit", "fraction")], values: values.map { $0 / 100 },
      ask: { $0.unit = "fraction" }, upper: 1),
    Case(name: "stated", columns: [("lower_bound", "0"), ("upper_bound", "100")]) {
      ($0.lower, $0.upper) = (0, 100)
    },
    Case(name: "indicator", columns: [("indicator", "health_insurance_coverage_pct")]) {
      $0.like = "health_insurance_coverage_pct"
    },
    Case(name: "reference", columns: [("indicator", "internet_users")]) {
      $0.like = "internet_users"
    },
    Case(name: "nobody", upper: nil),
  ]

  /// The paths of the observations and of one target of a level in 2031.
  private func files(_ one: Case) throws -> (observations: String, targets: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let head = (["series_id", "year", "value"] + one.columns.map(\.name)).joined(separator: ",")
    let rows = one.values.enumerated().map { offset, value in
      (["s", "\(2016 + offset)", "\(value)"] + one.columns.map(\.cell)).joined(separator: ",")
    }
    let paths = ["o.csv", "t.csv"].map { folder.appending(path: $0).path }
    let texts = [
      ([head] + rows).joined(separator: "\n") + "\n",
      "target_id,series_id,target_year,comparator,value\nt,s,2031,>=,\(one.values[0])\n",
    ]
    for (path, text) in zip(paths, texts) {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return (paths[0], paths[1])
  }

  @Test("Median and limits of forecast, assess and ask", arguments: cases, ["auto", "drift"])
  private func oneAnswer(_ one: Case, model: String) throws {
    let paths = try files(one)
    var forecast = ForecastRun(data: [paths.observations], horizon: 8)
    forecast.model = model
    let year = try #require(
      try forecast.report(library: Self.library).forecasts.first?.distributions.last)
    var settings = AssessSettings()
    settings.data = [paths.observations]
    settings.targets = paths.targets
    settings.model = model
    let assessed = try #require(
      try AssessRun(settings, library: Self.library).report().assessments[0].prediction)
    var ask = AskRun(
      parts: one.values.enumerated().map { "\($1)@\(2016 + $0)" } + [">=\(one.values[0])@2031"])
    ask.model = model
    one.ask(&ask)
    let asked = try #require(try ask.report(library: Self.library).assessment.prediction)
    let tolerance = Tolerance(absolute: 1e-9, because: "one question has one answer")
    // A forecast has no comparator to suggest a direction; where the indicator has one, nobody asks.
    if model == "drift" || ["indicator", "reference"].contains(one.name) {
      #expect(tolerance.admits(year.median, expected: assessed.median))
    }
    #expect(tolerance.admits(asked.median, expected: assessed.median))
    #expect(tolerance.admits(asked.upper95, expected: assessed.upper95))
    if let upper = one.upper {
      #expect(year.quantile(0.999) <= upper)
      #expect(assessed.upper95 <= upper)
    } else {
      #expect(assessed.upper95 > 100)
    }
  }

  @Test("A percentage above 100 is told and not limited above, and no error")
  func aboveTheWhole() throws {
    var one = Self.cases[0]
    one.values = [96, 99, 101.5, 104, 103]
    let paths = try files(one)
    var settings = AssessSettings()
    settings.data = [paths.observations]
    settings.targets = paths.targets
    let row = try AssessRun(settings, library: Self.library).report().assessments[0]
    #expect(row.status == .projected)
    #expect(row.findings.map(\.code) == [.shareAboveWhole])
    #expect(row.findings[0].arguments["value"] == .number(104))
    #expect(try #require(row.prediction).upper95 > 104)
    var ask = AskRun(
      parts: one.values.enumerated().map { "\($1)@\(2016 + $0)" } + [">=96@2031"])
    ask.unit = "percent"
    let card = try ask.report(library: Self.library)
    #expect(card.assessment.findings.map(\.code) == [.shareAboveWhole])
    #expect(card.assessment.probability == row.probability)
  }

  @Test("The target speaks first, then the series, then indicator, reference data and unit")
  func order() throws {
    let from = try [5, 4, 3, 2].map { try Bounds(lower: -Double($0), upper: 200) }
    func chosen(_ known: Int) -> NaturalLimits {
      NaturalLimits(
        target: known < 1 ? from[0] : .none, series: known < 2 ? from[1] : .none,
        indicator: known < 3 ? from[2] : nil, reference: known < 4 ? from[3] : nil, unit: .percent,
        values: [50])
    }
    for known in 0..<4 { #expect(chosen(known).bounds == from[known]) }
    #expect(chosen(4).bounds == .percent)
    #expect(chosen(0).source == .target && chosen(4).source == .unit)
    #expect(NaturalLimits(values: [50]).source == .nobody)
    // A table that has the indicator may say that there are no limits.
    let open = NaturalLimits(indicator: Bounds.none, unit: .percent, values: [50])
    #expect(open.bounds == .none && open.concern == .withoutUpperLimit)
    // A growth rate in percent is no share.
    let growth = NaturalLimits(unit: .percent, values: [6.1, -2.4])
    #expect(growth.bounds == .none && growth.concern == nil)
    // A table gives a share in percent, the series as a fraction.
    #expect(NaturalLimits(indicator: .percent, unit: .fraction, values: [0.4]).bounds == .fraction)
  }

  @Test("Units that are shares, in every spelling, and units that are not")
  func units() {
    for unit in [
      "%", " % ", "percent", "Percent", "PCT", "phần trăm", "Phần trăm", "% of pupils", "% dân số",
      "% (of pupils)", "% số hộ", "percent of pupils",
    ] { #expect(UnitTable.embedded.limits(of: unit) == .percent, "\(unit)") }
    #expect(UnitTable.embedded.limits(of: "fraction") == .fraction)
    for unit in [
      "% per year", "%/năm", "% a year", "% growth", "pp", "USD", "", "per 1,000 people",
    ] { #expect(UnitTable.embedded.limits(of: unit) == nil, "\(unit)") }
  }
}
