import Assessment
import DatasetReaders
import Foundation
import Plans
import Reports
import Scenarios
import Testing
import TimeSeries

@testable import Pipeline

/// `data match` on the bundled plans and on files made by hand.
@Suite struct DataMatchTests {
  private static let library = SourceJoinerTests.library

  private final class Files {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ lines: [String]) throws -> String {
      let file = folder.appending(path: name)
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
  }

  @Test func theSeriesAreThoseOfAssess() throws {
    let matches = try DataMatchRun(plan: "all").report(library: Self.library).matches
    let assessments = try AssessRun(AssessSettings(), library: Self.library).report().assessments
    #expect(matches.map(\.target.id) == assessments.map(\.target.id))
    for (match, assessment) in zip(matches, assessments) {
      #expect(match.series?.id == assessment.seriesID)
      #expect(match.passedOver == assessment.seriesPassedOver)
    }
    #expect(matches.count { $0.series != nil } > 50)
  }

  @Test("A series of one value, or one that ends years ago, has to be completed")
  func thinAndOldSeries() throws {
    let matches = try DataMatchRun(plan: "binh-thuan-2940-2023").report(library: Self.library)
      .matches
    func match(_ indicator: String) throws -> TargetMatch {
      try #require(matches.first { $0.target.indicator == indicator })
    }
    let thin = try match("health_insurance_coverage_pct")
    #expect(thin.state == .incomplete && thin.reasons.map(\.code).contains(.seriesThin))
    #expect(!thin.wantedYears.contains(2020) && thin.wantedYears.count >= 4)
    let old = try match("trained_workers_certified_pct")
    #expect(old.state == .incomplete && old.reasons.map(\.code) == [.seriesOld])
    #expect(old.reasons.first?.arguments["last_year"] == "2016")
  }

  @Test("A neighbouring definition of the wider area stands in where nothing nearer does")
  func neighboursOfParents() throws {
    let matches = try DataMatchRun(plan: "ninh-thuan-1221-2024").report(library: Self.library)
      .matches
    let overall = try #require(
      matches.first { $0.target.indicator == "unemployment_rate_overall_pct" })
    #expect(overall.state == .proxy)
    #expect(overall.proxies.map(\.kind).allSatisfy { $0 == .neighbouringIndicator })
    #expect(overall.proxies.map(\.areaCode).allSatisfy { $0 == "VN-R-NCC" })
    #expect(overall.proxies.map(\.indicator).contains("unemployment_rate_working_age_pct"))
    // Water that is clean is not water that is hygienic: only words on whom and where are passed over.
    let water = try #require(
      matches.first { $0.target.indicator == "households_clean_water_rural_pct" })
    #expect(water.state == .missing)
  }

  @Test func everyTargetHasOneState() throws {
    let report = try DataMatchRun(plan: "all").report(library: Self.library)
    for match in report.matches {
      switch match.state {
      case .served, .derived:
        #expect(match.series != nil && match.wantedYears.isEmpty && match.reasons.isEmpty)
      case .incomplete: #expect(match.series != nil && !match.reasons.isEmpty)
      case .proxy: #expect(match.series == nil && !match.proxies.isEmpty)
      case .missing: #expect(match.series == nil && match.proxies.isEmpty)
      case .unclear: #expect(!match.reasons.isEmpty)
      case .notQuantitative: #expect(match.proxies.isEmpty)
      }
      #expect(match.needsData != match.wantedYears.isEmpty, "\(match.target.id)")
      #expect(match.wantedYears.allSatisfy { $0 <= 2025 })
    }
    let counted = report.workList.reduce(0) { $0 + $1.targetIDs.count }
    #expect(counted == report.matches.count { $0.needsData && !$0.target.isDoubtful })
  }

  private static let targets = [
    "target_id,area_code,area,indicator,target_year,comparator,value,unit,lead_agency,base_year,kind",
    "own,VN-40,Bình Thuận,health_insurance_coverage_pct,2030,>=,95,%,BHXH,,level",
    "unit,VN-40,Bình Thuận,income_per_capita_month,2030,>=,60,\"million VND per year\",Cục Thống kê,,level",
    "near,VN-40,Bình Thuận,unemployment_rate_urban_pct,2030,<=,3,%,Sở Nội vụ,,level",
    "wide,VN-36,Ninh Thuận,hospital_beds_per_10000,2030,>=,35,\"beds per 10,000 inhabitants\",Sở Y tế,,level",
    "none,VN-36,Ninh Thuận,forest_cover_pct,2030,>=,47,%,Sở Nông nghiệp,,level",
    "ratio,VN-40,Bình Thuận,income_per_capita_ratio,2030,>=,2,times base year,Cục Thống kê,2020,ratio_to_base_year",
  ]

  private static let data =
    ["area_code,indicator,year,value,unit"]
    + (2018...2022).map { "Tỉnh Bình Thuận,Tỷ lệ bao phủ BHYT,\($0),\($0 - 1930),%" }
    + (2015...2019).map {
      "Binh Thuan,income_per_capita_month,\($0),\(2 * $0 - 2000),thousand VND per month"
    }
    + ["VN-40,unemployment_rate_working_age_pct,2020,2.5,% of labour force in working age"]
    + (2016...2020).map {
      "Cả nước,Số giường bệnh trên 10.000 dân,\($0),\($0 - 1990),\"beds per 10,000 inhabitants\""
    } + ["Ninh Bình,Gibberish of nothing,2025,3,%"]

  private func matched() throws -> (MatchReport, Files) {
    let files = try Files()
    var run = DataMatchRun(
      plan: try files.write("plan.csv", Self.targets),
      data: [try files.write("data.csv", Self.data)])
    run.asOf = 2022
    return (try run.report(library: Self.library), files)
  }

  @Test func namesAreReadAndListed() throws {
    let (report, _) = try matched()
    let own = try #require(report.matches.first { $0.target.id == "own" })
    #expect(own.state == .served)
    #expect(own.series?.count == 5)
    let codes = report.names.map(\.code)
    #expect(codes.count { $0 == .areaMatched } == 3)
    #expect(codes.contains(.areaAmbiguous), "Ninh Bình in 2025")
    #expect(codes.contains(.indicatorUnrecognised))
    #expect(codes.contains(.indicatorMatched))
    for language in Language.allCases {
      for finding in report.names {
        let sentence = finding.sentence(in: language)
        #expect(!sentence.contains("…") && !sentence.contains("basis_"), "\(sentence)")
      }
    }
  }

  @Test func whatOnlyStandsInSaysHow() throws {
    let (report, _) = try matched()
    func proxy(_ id: String) throws -> ProxySeries {
      try #require(report.matches.first { $0.target.id == id }?.proxies.first)
    }
    let unit = try proxy("unit")
    #expect(unit.kind == .otherUnit)
    #expect(abs((unit.factor ?? 0) - 0.012) < 1e-15)
    let near = try proxy("near")
    #expect(near.kind == .neighbouringIndicator)
    #expect(near.indicator == "unemployment_rate_working_age_pct")
    let wide = try proxy("wide")
    #expect(wide.kind == .parentArea)
    #expect(wide.areaCode == "VN")
    let none = try #require(report.matches.first { $0.target.id == "none" })
    #expect(none.state == .missing)
    #expect(none.wantedYears == [2018, 2019, 2020, 2021, 2022])
    let ratio = try #require(report.matches.first { $0.target.id == "ratio" })
    #expect(ratio.state == .incomplete)
    #expect(ratio.wantedYears == [2020])
    #expect(ratio.observedIndicator == "income_per_capita_month")
  }

  @Test func theWorkListGoesByAgency() throws {
    let (report, _) = try matched()
    #expect(
      report.workList.map(\.targetIDs).joined().sorted() == [
        "near", "none", "ratio", "unit", "wide",
      ])
    #expect(report.workList.map(\.agency).removingRepeats().count == 4)
    for language in Language.allCases {
      for format in [OutputFormat.table, .md] {
        let text = report.render(as: format, style: RenderStyle(language: language, width: 110))
        #expect(text.contains("Sở Nông nghiệp") && text.contains("2018–2022"))
      }
    }
    #expect(report.csv().split(separator: "\n").count == 7)
    #expect(report.json().contains("\"schema\": \"khathi.match/1\""))
  }

  @Test func theTemplateFilledInServesItsTargets() throws {
    let (report, files) = try matched()
    var lines = report.template().split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("\u{FEFF}series_id;area_code;indicator;unit;year;value"))
    #expect(lines.count == 1 + report.workList.reduce(0) { $0 + $1.years.count })
    // Somebody fills in the forest cover of some years as people write numbers, and no more.
    lines = lines.map { line in
      guard line.contains("forest_cover_pct"), !line.contains(";2022;") else { return line }
      var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      cells[5] = "44,5"
      return cells.joined(separator: ";")
    }
    var settings = AssessSettings()
    settings.targets = try files.write("targets.csv", Self.targets)
    settings.data = [try files.write("filled.csv", lines)]
    let result = try AssessRun(settings, library: Self.library).report().assessments
      .first { $0.target.id == "none" }
    #expect(result?.status == .projected)
    #expect(result?.lastYear == 2021)
    #expect(result?.lastValue == 44.5)
  }

  @Test func unknownPlansAreToldApart() {
    #expect(throws: PipelineError.self) {
      try DataMatchRun(plan: "no-such-plan").report(library: Self.library)
    }
  }
}
