import Assessment
import Forecasting
import Foundation
import Plans
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// Several sources of one indicator through `assess`.
@Suite struct SourceJoinerTests {
  static let library = DataLibrary(
    root: Checkout.datasets.path)

  /// A ministry that counts from 2004 to 2018, and a survey of the last years, 4 points lower.
  private static func rows(
    survey: ClosedRange<Int>, unit: String = "% of population", ministryTo: Int = 2018
  ) -> [String] {
    (2004...ministryTo).map {
      "ministry,VN-90,share_x,\($0),\(40 + 2 * ($0 - 2004) + $0 % 2),% of population"
    } + survey.map { "survey,VN-90,share_x,\($0),\(36 + 2 * ($0 - 2004)),\(unit)" }
  }

  private func assess(_ rows: [String], model: String = "auto") throws -> AssessmentReport {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ lines: [String]) throws -> String {
      let file = folder.appending(path: name)
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    var settings = AssessSettings()
    settings.data = [
      try write("data.csv", ["series_id,area_code,indicator,year,value,unit"] + rows)
    ]
    settings.targets = try write(
      "targets.csv",
      [
        "target_id,area_code,indicator,target_year,comparator,value,unit,lower_bound,upper_bound",
        "t,VN-90,share_x,2024,>=,80,% of population,0,100",
      ])
    settings.asOf = 2019
    settings.model = model
    return try AssessRun(settings, library: Self.library).report()
  }

  @Test func aShortOwnSourceIsJoinedAndSaysSo() throws {
    let report = try assess(Self.rows(survey: 2018...2019))
    let result = report.assessments[0]
    #expect(result.seriesID == "survey")
    #expect(result.modelName == "multi-source")
    #expect(result.reasons.map(\.code) == [.ownSourceShort, .sourcesJoined])
    #expect(result.seriesPassedOver.isEmpty)
    #expect(result.evidence == .b, "17 points are an A, one grade lower")
    let offset = try #require(result.sourceOffsets.first)
    #expect(offset.seriesID == "ministry")
    #expect((offset.difference - 4.5).magnitude < 1, "the ministry counts 4 or 5 points more")
    #expect(offset.meetsOthers)
    #expect(report.csv().contains("own_source_short;sources_joined"))
    #expect(report.csv().contains(",ministry,,\n"))
    #expect(report.json().contains("\"offset_lower_80\""))
    for language in Language.allCases {
      var style = RenderStyle(language: language)
      style.width = 100
      #expect(report.render(as: .md, style: style).contains("ministry"))
      #expect(report.card.render(as: .md, style: style).contains("ministry"))
    }
  }

  @Test func enoughOwnPointsSpeakForThemselvesUnlessAsked() throws {
    let alone = try assess(Self.rows(survey: 2015...2019)).assessments[0]
    #expect(alone.modelName == "auto")
    #expect(alone.sourceOffsets.isEmpty)
    #expect(alone.seriesPassedOver.map(\.seriesID) == ["ministry"])
    let asked = try assess(Self.rows(survey: 2015...2019), model: "multi-source").assessments[0]
    #expect(asked.modelName == "multi-source")
    #expect(asked.reasons.map(\.code) == [.sourcesJoined])
    #expect(asked.evidence == .b)
  }

  @Test func sourcesThatDoNotMeetAreJoinedOnDemandOnly() throws {
    let rows = Self.rows(survey: 2018...2019, ministryTo: 2012)
    #expect(try assess(rows).assessments[0].modelName == "auto")
    let asked = try assess(rows, model: "multi-source").assessments[0]
    #expect(asked.modelName == "multi-source")
    #expect(asked.findings.map(\.code).contains(.sourcesApart))
  }

  @Test func otherDenominatorsAreJoinedOnDemandOnlyAndNamed() throws {
    let rows = Self.rows(survey: 2018...2019, unit: "% of households")
    #expect(try assess(rows).assessments[0].modelName == "auto")
    let asked = try assess(rows, model: "multi-source").assessments[0]
    #expect(asked.findings.map(\.code).contains(.joinedDenominatorDiffers))
  }

  @Test func aSingleSourceIsJudgedAsWithoutTheModel() throws {
    let rows = (2010...2019).map { "a,VN-90,share_x,\($0),\($0 - 1950),% of population" }
    let (asked, auto) = (
      try assess(rows, model: "multi-source").assessments[0], try assess(rows).assessments[0]
    )
    #expect(asked.probability == auto.probability)
    #expect(asked.modelName == "auto")
  }

  @Test func sourcesOfOneYearEachAreRefusedByName() throws {
    let rows = [
      "survey,VN-90,share_x,2019,60,% of population",
      "census,VN-90,share_x,2009,40,% of population",
    ]
    #expect(try assess(rows).assessments[0].modelName == "auto")
    let asked = try assess(rows, model: "multi-source").assessments[0]
    #expect(asked.status == .insufficientData)
    #expect(asked.reasons.first?.arguments["columns"] == "survey, census")
  }

  @Test func bundledSeriesThatMustNotBeJoinedAreNot() throws {
    var settings = AssessSettings()
    settings.model = "multi-source"
    let results = try AssessRun(settings, library: Self.library).report().assessments
    let joined = results.filter { !$0.sourceOffsets.isEmpty }
    #expect(joined.count > 10)
    for result in joined {
      #expect(result.evidence > .none)
      #expect(result.target.indicator?.contains("social_insurance") == false)
    }
    let urban = try #require(
      joined.first { $0.target.indicator == "unemployment_rate_urban_pct" })
    #expect(urban.sourceOffsets.map(\.seriesID) == ["VN.unemployment_urban.old_lfs"])
  }
}
