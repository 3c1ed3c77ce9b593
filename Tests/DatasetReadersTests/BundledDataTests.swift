import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Bundled data sets")
struct BundledDataTests {
  private static let folder = repositoryFile("Datasets")

  private let bundle: DatasetBundle

  init() throws {
    bundle = try DatasetBundle.read(folder: Self.folder)
  }

  @Test("Rows in are rows out")
  func counts() {
    #expect(bundle.asOf == 2025)
    #expect(bundle.targets.map(\.rows.count) == [399, 192])
    #expect(bundle.observations.map(\.rowCount) == [2_033])
    #expect(bundle.observations[0].seriesIDs.count == 76)
    #expect(bundle.observations[0].unassignedRows.count == 1_537)
    #expect(bundle.baselines.map(\.rowCount) == [4])
    #expect(bundle.series.rows.count == 76)
    #expect(bundle.sources.rows.count == 117)
    #expect(bundle.indicators.rows.count == 126 + 19)
    #expect(bundle.units.rows.count == 47 + 95)
    #expect(bundle.derivations.rows.count == 10)
    #expect(bundle.areas.rows.count == 89)
    #expect(bundle.reporting.count == 17)
    #expect(bundle.plans.rows.count == 5 + 8)
  }

  @Test("Targets: kinds, comparators and plans as their SOURCE.md counts them")
  func targets() {
    func count(_ rows: [TargetRow], _ kind: TargetKind) -> Int {
      rows.count { $0.kind == kind }
    }
    let plans = bundle.targets[0].rows
    #expect(count(plans, .level) == 260)
    #expect(count(plans, .ratioToBaseYear) == 4)
    #expect(count(plans, .cumulative) == 7)
    #expect(count(plans, .annualChange) == 2)
    #expect(count(plans, .qualitative) == 126)
    #expect(plans.count(where: \.isDatedTask) == 100)
    #expect(plans.count { $0.comparator == nil } == 126)
    #expect(
      Dictionary(grouping: plans, by: { $0.planID ?? "" }).mapValues(\.count) == [
        "binh-thuan-2940-2023": 37, "binh-thuan-nq42": 46, "binh-thuan-2020-2025": 34,
        "ninh-thuan-1221-2024": 45, "brvt-143-2024": 237,
      ])
    let national = bundle.targets[1].rows
    #expect(national.count { $0.areaCode == "VN" } == 90)
    #expect(national.count(where: \.isDoubtful) == 4)
    #expect(plans.count(where: \.isDoubtful) == 0)
  }

  @Test("Every plan of the registers has a name, and every named plan has targets")
  func plans() {
    let used = Set(bundle.targets.flatMap(\.rows).compactMap(\.planID))
    #expect(used == Set(bundle.plans.rows.map(\.id)))
    #expect(bundle.plans.rows.allSatisfy { $0.shortVI != nil && $0.shortEN != nil })
  }

  @Test("A register row is read as it is printed")
  func registerRow() throws {
    let row = try #require(bundle.targets[0].rows.first)
    #expect(row.line == 2)
    #expect(row.targetID == "binh-thuan-2940-2023--grdp-per-capita-usd--2025")
    #expect(row.areaName == "Bình Thuận")
    #expect(row.areaCode == "VN-40")
    #expect(row.sector == "income")
    #expect(row.indicator == "grdp_per_capita_usd")
    #expect(row.indicatorVI == "GRDP bình quân đầu người")
    #expect(row.indicatorEN == "GRDP per capita")
    #expect(row.unit == "USD per person")
    #expect(row.comparator == .range)
    #expect(row.lower == 4_600)
    #expect(row.upper == 4_800)
    #expect(row.year == 2025)
    #expect(row.direction == .increase)
    #expect(row.bounds == .nonNegative)
    #expect(row.sourceLocator == "II.2.1; line 31")
    #expect(row.quote == "GRDP bình quân đầu người đạt khoảng 4.600 - 4.800 USD")
    #expect(row.note == "printed with \"khoảng\" (about); not in the appendix")
  }

  @Test("Every series forms, and agrees with its metadata")
  func series() throws {
    let formed = bundle.observations[0].series(
      metadata: bundle.series, indicators: bundle.indicators, units: bundle.units)
    var points = 0
    for result in formed {
      let entry = try result.get()
      let metadata = try #require(entry.metadata)
      #expect(entry.series.count == metadata.count)
      #expect(entry.series.years.first == metadata.firstYear)
      #expect(entry.series.years.last == metadata.lastYear)
      points += entry.series.count
    }
    #expect(formed.count == 76)
    #expect(points == 496)
    let coverage = try #require(
      bundle.observations[0].series(
        id: "VN.health_insurance.2015", metadata: bundle.series, indicators: bundle.indicators)
    ).get()
    #expect(coverage.series.quality == .b)
    #expect(coverage.series.bounds == .percent)
    #expect(coverage.rank == 1)
    #expect(coverage.series.value(in: 2020) == 90.85)
    #expect(coverage.series.observation(in: 2019)?.printedDecimals == 0)
  }

  @Test("The checks find what the SOURCE.md files name, and no mistake")
  func checks() {
    let findings = bundle.observations[0].check(
      metadata: bundle.series, indicators: bundle.indicators, units: bundle.units,
      sources: bundle.sources)
    let counts = Dictionary(grouping: findings, by: \.code).mapValues(\.count)
    #expect(!findings.contains { $0.severity == .error })
    #expect(
      counts == [
        .mixedDefinitions: 14, .partYearValue: 2, .lowConfidenceValue: 1, .unknownIndicator: 36,
        .unassignedRows: 1,
      ])
    let targets = bundle.targets.flatMap {
      $0.check(indicators: bundle.indicators, units: bundle.units, areas: bundle.areas)
    }
    #expect(!targets.contains { $0.code == .noteDecidesNothing })
    let targetCounts = Dictionary(grouping: targets, by: \.code).mapValues(\.count)
    #expect(targetCounts[.doubtfulTarget] == 4)
    #expect(targetCounts[.unknownIndicator] == nil)
    #expect(targetCounts[.unknownUnit] == nil)
    #expect(targetCounts[.targetOutOfBounds] == nil)
    let contradictory = targets.filter { $0.code == .contradictoryTargets }
    #expect(contradictory.count { $0.subject.hasPrefix("vn-") } == 8)
    #expect(contradictory.count { !$0.subject.hasPrefix("vn-") } == 9)
    #expect(
      contradictory.first?.arguments["other"]
        == "binh-thuan-2940-2023--households-hygienic-water-pct--2030")
  }

  @Test("What notes of the bundled files say about a value or a target stands in a column, too")
  func columnsSayWhatNotesSay() {
    for row in bundle.observations[0].rows {
      let (value, note) = (row.observation, row.observation.note ?? "")
      #expect(value.isPartYear == note.contains("part-year"), "\(row.line)")
      let stated = Observation.Confidence.allCases.first {
        note.contains("confidence \($0.rawValue)")
      }
      if let stated { #expect(value.confidence == stated, "\(row.line)") }
      if NoteWords.sayWeak(note) { #expect(value.confidence != nil, "\(row.line)") }
    }
    let rows = bundle.targets.flatMap(\.rows)
    #expect(rows.count(where: \.isDoubtful) == 4)
    #expect(rows.count { $0.everyYear == true } == 3)
    for row in rows where row.periodStart != nil { #expect(row.everyYear != nil, "\(row.line)") }
  }

  @Test("Every observation is the number that is printed")
  func printedNumbers() throws {
    let path = Self.folder + "/vietnam/observations.csv"
    let texts = try CSVTable.read(DataInput(path: path)).texts(in: "value")
    let rows = bundle.observations[0].rows
    #expect(texts.count == rows.count)
    for (text, row) in zip(texts, rows) {
      let decimals = try #require(row.observation.printedDecimals)
      #expect(String(format: "%.*f", decimals, row.observation.value) == text)
    }
  }

  @Test("A list that names a missing file or an unknown role is refused")
  func brokenLists() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "khathi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func error(_ list: String) throws -> ReaderError? {
      try Data(list.utf8).write(to: folder.appendingPathComponent("bundle.csv"))
      return readerError { () throws(ReaderError) in try DatasetBundle.read(folder: folder.path) }
    }
    #expect(try error("role,file\nareas,none.csv\n")?.code == .fileNotFound)
    #expect(try error("role,file\nmaps,none.csv\n")?.code == .unknownWord)
    #expect(try error("role,file\nareas,\n")?.code == .emptyCell)
    #expect(try error("role,file\n") == nil)
  }
}
