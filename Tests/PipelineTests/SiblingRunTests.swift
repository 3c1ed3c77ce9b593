import Assessment
import Foundation
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// Areas of the same level in `assess`: from a file, from the data, and left out.
@Suite struct SiblingRunTests {
  private static func rows(pace: Double, lastYear: Int = 2020) -> [String] {
    (1...12).flatMap { area in
      (2010...lastYear).map { year in
        let wave = 0.3 * sin(Double(area * year))
        let value = 30 + Double(area) + pace * Double(year - 2010) + wave
        return "XX-\(area),share_x,%,\(year),\((value * 10).rounded() / 10)"
      }
    }
  }

  private func report(
    data: [String], siblings: [String]? = nil, usesSiblings: Bool = true, asOf: Int? = nil
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "khathi-siblings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ header: String, _ lines: [String]) throws -> String {
      let url = folder.appending(path: name)
      try Data(([header] + lines).joined(separator: "\n").appending("\n").utf8).write(to: url)
      return url.path
    }
    var settings = AssessSettings()
    settings.targets = try write(
      "targets.csv",
      "target_id,area_code,indicator,target_year,comparator,value,upper_bound,lower_bound",
      ["one,XX-99,share_x,2023,>=,50,100,0"])
    settings.data = [try write("data.csv", "area_code,indicator,unit,year,value", data)]
    if let siblings {
      settings.siblings = [
        try write("siblings.csv", "area_code,indicator,unit,year,value", siblings)
      ]
    }
    settings.usesSiblings = usesSiblings
    settings.asOf = asOf
    let report = try AssessRun(settings, library: DataLibrary(root: Checkout.datasets.path))
      .report()
    let one = try #require(report.assessments.first)
    let count = one.siblingCount.map(String.init) ?? "-"
    return "\(one.probability ?? -1)|\(count)|\(one.siblingGroup ?? "-")"
  }

  private static let own = ["XX-99,share_x,%,2020,47"]

  @Test func fileAndDataSpeakAlike() throws {
    let file = try report(data: Self.own, siblings: Self.rows(pace: 2))
    #expect(file.hasSuffix("|12|XX"))
    #expect(try report(data: Self.own + Self.rows(pace: 2)) == file)
  }

  @Test func theSwitchLeavesThemOut() throws {
    let alone = try report(data: Self.own)
    #expect(alone.hasSuffix("|-|-"))
    #expect(try report(data: Self.own, siblings: Self.rows(pace: 2), usesSiblings: false) == alone)
    #expect(try report(data: Self.own, siblings: Self.rows(pace: 2)) != alone)
  }

  @Test func ownRowsAndLaterYearsAreInvisible() throws {
    let plain = try report(data: Self.own, siblings: Self.rows(pace: 2), asOf: 2020)
    let mixed = Self.rows(pace: 2, lastYear: 2023) + ["XX-99,share_x,%,2019,5"]
    #expect(try report(data: Self.own, siblings: mixed, asOf: 2020) == plain)
  }
}
