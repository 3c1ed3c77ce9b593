import Assessment
import Foundation
import Plans
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// Relatives through `assess`, on files made by hand and on the bundled plans.
@Suite struct RelativeRunTests {
  /// A folder of its own for the files of one run.
  private final class Files {
    let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ lines: [String]) throws -> String {
      let file = folder.appending(path: name)
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
  }

  private static let library = DataLibrary(
    root: Checkout.datasets.path)

  private static let header = "area_code,indicator,year,value,unit"

  /// A country from 2010 to 2024 and provinces from 2015 to 2020 that follow it.
  private static func rows(provinces: Int, lastYear: Int = 2020) -> [String] {
    (2010...2024).map { "VN,share_x,\($0),\(50 + 2 * ($0 - 2010)),% of population" }
      + (0..<provinces).flatMap { province in
        (2015...lastYear).map {
          "VN-0\(province + 1),share_x,\($0),\(45 + province + 2 * ($0 - 2010)),% of population"
        }
      }
  }

  private static let targets = [
    "target_id,area_code,indicator,target_year,comparator,value,unit,lower_bound,upper_bound",
    "few,VN-90,share_x,2028,>=,80,% of population,0,100",
    "none,VN-91,share_x,2028,>=,80,% of population,0,100",
    "many,VN,share_x,2028,>=,80,% of population,0,100",
  ]

  private func assess(
    _ rows: [String], targets: [String] = Self.targets, header: String = Self.header,
    asOf: Int? = 2024, usesRelatives: Bool = true
  ) throws -> [String: TargetAssessment] {
    let report = try report(
      rows, targets: targets, header: header, asOf: asOf, usesRelatives: usesRelatives)
    return Dictionary(uniqueKeysWithValues: report.assessments.map { ($0.target.id, $0) })
  }

  private func report(
    _ rows: [String], targets: [String], header: String = Self.header, asOf: Int? = 2024,
    usesRelatives: Bool = true
  ) throws -> AssessmentReport {
    let files = try Files()
    var settings = AssessSettings()
    settings.targets = try files.write("targets.csv", targets)
    settings.data = [try files.write("data.csv", [header] + rows)]
    settings.asOf = asOf
    settings.usesRelatives = usesRelatives
    // Areas of the same level would speak, too; see the tests of siblings.
    settings.usesSiblings = false
    return try AssessRun(settings, library: Self.library).report()
  }

  private let own = ["VN-90,share_x,2020,62,% of population"]

  @Test func anAreaWithOnePointBorrowsThePace() throws {
    let rows = Self.rows(provinces: 6) + own
    let few = try #require(try assess(rows)["few"])
    #expect(few.relativeSeriesIDs.count == 7)
    #expect(few.evidence.rawValue == "D", "one point, eight years before the target")
    #expect(few.proxySeriesIDs.isEmpty)
    let alone = try #require(try assess(rows, usesRelatives: false)["few"])
    #expect(alone.relativeSeriesIDs.isEmpty)
    // 62 in 2020 and a pace of two points a year make 78 in 2028, not the standstill of one point.
    let median = try #require(few.prediction?.median)
    #expect(abs(median - 78) < abs(try #require(alone.prediction?.median) - 78))
    let (joint, single) = (try #require(few.prediction), try #require(alone.prediction))
    #expect(joint.upper80 - joint.lower80 < single.upper80 - single.lower80)
  }

  @Test func theSwitchGivesWhatTheSeriesAloneGives() throws {
    let rows = Self.rows(provinces: 6) + own
    let off = try #require(try assess(rows, usesRelatives: false)["few"])
    let single = try #require(try assess(own)["few"])
    #expect(off.probability == single.probability)
    #expect(off.prediction == single.prediction)
  }

  @Test func aRowIsTheSameAloneWithItsNamedRelatives() throws {
    let others = [
      "VN-92,share_x,2001,10,% of population", "VN-93,share_y,2020,10,% of population",
      "LA,share_x,2020,90,% of population", "VN-R-SE,share_x,2008,35,% of population",
      "VN-94,share_x,2023,3,persons",
    ]
    let rows = Self.rows(provinces: 6) + own
    let many = try report(rows + others, targets: Self.targets)
    let all = many.csv().split(whereSeparator: \.isNewline)
    for (index, assessment) in many.assessments.enumerated() where index < 2 {
      let named = Set(assessment.relativeSeriesIDs + [assessment.seriesID].compactMap { $0 })
      let kept = rows.filter { row in
        let cells = row.split(separator: ",")
        return named.contains { $0.contains(cells[0]) && $0.hasPrefix(cells[0]) }
      }
      #expect(kept.count < rows.count + others.count)
      let alone = try report(kept, targets: [Self.targets[0], Self.targets[index + 1]])
      let row = alone.csv().split(whereSeparator: \.isNewline)[1]
      #expect(row == all[index + 1])
    }
  }

  @Test func laterValuesOfRelativesAreInvisible() throws {
    let rows = Self.rows(provinces: 6, lastYear: 2024) + own
    let early = rows.filter { (Int($0.split(separator: ",")[2]) ?? 0) <= 2021 }
    for key in ["few", "none"] {
      let whole = try #require(try assess(rows, asOf: 2021)[key])
      let known = try #require(try assess(early, asOf: 2021)[key])
      #expect(whole.probability == known.probability)
      #expect(whole.prediction == known.prediction)
      #expect(whole.relativeSeriesIDs == known.relativeSeriesIDs)
    }
  }

  @Test func withoutAPointFiveAreasAreNeeded() throws {
    let four = try #require(try assess(Self.rows(provinces: 4, lastYear: 2022))["none"])
    #expect(four.status == .insufficientData)
    #expect(four.probability == nil)
    #expect(four.reasons.map(\.code) == [.noSeries, .proxyTooFewAreas])
    #expect(four.reasons[1].arguments["count"] == "4")
    #expect(four.proxySeriesIDs.count == 1)
    let six = try #require(try assess(Self.rows(provinces: 6, lastYear: 2022))["none"])
    #expect(six.status == .projected)
    #expect(six.evidence == .d)
    #expect(six.reasons.map(\.code) == [.judgedByProxy])
    #expect(six.relativeSeriesIDs.count == 7)
    #expect(six.proxySeriesIDs == [six.relativeSeriesIDs[0]])
    #expect((0.01...0.99).contains(try #require(six.probability)))
    // The areas lie 0 to 5 points below the country, 78 in 2024.
    #expect((75...88).contains(try #require(six.prediction?.median)))
    let off = try #require(
      try assess(Self.rows(provinces: 6, lastYear: 2022), usesRelatives: false)["none"])
    #expect(off.reasons.map(\.code) == [.noSeries])
  }

  @Test func otherUnitsAreNoRelativesAndOtherDenominatorsAreFindings() throws {
    let households = Self.rows(provinces: 0).map {
      $0.replacing("% of population", with: "% of households")
    }
    let few = try #require(try assess(households + own)["few"])
    #expect(few.relativeSeriesIDs.count == 1)
    #expect(few.findings.map(\.code).contains(.relativeDenominatorDiffers))
    let persons = Self.rows(provinces: 0).map { $0.replacing("% of population", with: "persons") }
    #expect(try #require(try assess(persons + own)["few"]).relativeSeriesIDs.isEmpty)
  }

  @Test func theRegionComesFirstUnlessOnlyTheCountryKnowsMore() throws {
    let target = [
      Self.targets[0], "t,VN-43,share_x,2028,>=,80,% of population,0,100",
    ]
    let area = ["VN-43,share_x,2020,62,% of population"]
    let region = (2012...2023).map { "VN-R-SE,share_x,\($0),\(40 + $0 - 2012),% of population" }
    let rows = Self.rows(provinces: 0) + area
    let near = try #require(try assess(rows + region, targets: target)["t"])
    #expect(near.relativeSeriesIDs.first?.contains("VN-R-SE") == true)
    let ended = region.filter { !$0.contains(",202") }
    let far = try #require(try assess(rows + ended, targets: target)["t"])
    #expect(far.relativeSeriesIDs.first?.contains("VN-R-SE") == false)
    #expect(far.relativeSeriesIDs.count == 1)
  }

  @Test func bundledPlansNameTheirRelatives() throws {
    let on = try AssessRun(AssessSettings(), library: Self.library).report()
    var settings = AssessSettings()
    settings.usesRelatives = false
    let off = try AssessRun(settings, library: Self.library).report()
    for (with, without) in zip(on.assessments, off.assessments) {
      #expect(with.status == without.status, "too few provinces for a level from the country")
      if with.relativeSeriesIDs.isEmpty || with.status != .projected {
        #expect(with.probability == without.probability, "\(with.target.id)")
      } else {
        #expect(with.relativeSeriesIDs[0].hasPrefix("VN."))
        #expect(with.probability != without.probability, "\(with.target.id)")
      }
    }
    let insurance = try #require(
      on.assessments.first {
        $0.target.id == "binh-thuan-2940-2023--health-insurance-coverage-pct--2025"
      })
    #expect(
      insurance.relativeSeriesIDs == [
        "VN.health_insurance.2015", "VN-36.health_insurance", "VN-43.health_insurance",
      ])
    let urban = try #require(
      on.assessments.first { $0.target.id == "brvt-143-2024--unemployment-rate-urban-pct--2030" })
    #expect(urban.proxySeriesIDs == ["VN-R-SE.unemployment_urban"])
    #expect(urban.reasons.map(\.code) == [.noSeries, .proxyTooFewAreas])
  }
}
