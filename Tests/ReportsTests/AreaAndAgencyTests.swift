import Assessment
import Plans
import Testing
import TimeSeries

@testable import Reports

/// Targets of areas that have ceased, drawn together.
@Suite struct CeasedAreasTests {
  /// Assessments with the finding, by area and how many of each.
  private func assessments(
    _ areas: KeyValuePairs<String, Int>, day: String = "2025-06-30"
  ) -> [TargetAssessment] {
    areas.flatMap { name, count in
      (0..<count).map { number in
        var target = Target(id: "plan--insurance--\(name.lowercased())\(number)--2030")
        target.areaName = name
        var assessment = TargetAssessment(target: target, .insufficientData)
        assessment.findings = [
          Finding(
            FindingCode.areaDissolved, severity: .note, subject: target.id,
            arguments: [
              "area_code": .text(name), "valid_to": .date(day),
              "successor": "A (new; with B and C)",
            ])
        ]
        return assessment
      }
    }
  }

  private func sentences(_ all: [TargetAssessment], _ language: Language = .en) -> [String] {
    CeasedAreas.found(in: all).map { $0.sentence(in: language) }
  }

  @Test func oneTargetIsOneTarget() {
    #expect(
      sentences(assessments(["B": 1])) == [
        "B: 1 target falls due after the area ceased on 30\u{A0}June\u{A0}2025 (now A) and cannot be"
          + " verified as written: plan--insurance--b0--2030."
      ])
  }

  @Test func severalAreasStandInOneSentence() throws {
    let all = assessments(["A": 2, "B": 1, "C": 1, "D": 1, "E": 1])
    let sentence = try #require(sentences(all).first)
    #expect(sentences(all).count == 1)
    #expect(sentence.hasPrefix("6 targets of 5 areas fall due"))
    #expect(sentence.contains("2 in A (now A (new)); one each in B, C, D, E"))
    #expect(sentence.hasSuffix("(plan--insurance--*--2030)."))
    let vietnamese = try #require(sentences(all, .vi).first)
    #expect(vietnamese.contains("A 2 chỉ tiêu (nay thuộc A (mới)); mỗi nơi 1 chỉ tiêu: B, C, D, E"))
  }

  @Test func everyTargetIsCountedOnceAndEveryDayStandsApart() {
    let all = assessments(["A": 3, "B": 1]) + assessments(["C": 2], day: "2024-12-31")
    let groups = CeasedAreas.found(in: all)
    #expect(groups.map(\.lastDay) == ["2025-06-30", "2024-12-31"])
    #expect(groups.flatMap(\.areas).flatMap(\.targetIDs) == all.map(\.target.id))
    #expect(sentences([]).isEmpty)
  }

  @Test func idsAreShortenedOnlyWhereNothingIsLost() {
    #expect(TargetPattern(["a-1", "a-2", "a-3"]).text == "a-1, a-2, a-3")
    #expect(TargetPattern(["a-1-x", "a-2-x", "a-3-x", "a-4-x"]).text == "a-*-x")
    #expect(TargetPattern(["a-1-x", "a-2-y", "a-3-x", "a-4-x"]).text == "a-1-x +3")
    #expect(TargetPattern(["a", "b-1", "c", "d"]).text == "a +3")
  }

  @Test func webAddressesAreShortenedToTheirHosts() {
    let locator =
      "https://www.example.org/a/b?c=1; also https://example.org/d; https://other.vn:443/e"
    #expect(PlaceText.short(locator, in: .en) == "example.org; other.vn")
    #expect(
      PlaceText.short("II.2; line 53; also III.4, lines 1-2", in: .vi)
        == "II.2; dòng 53; và III.4, dòng 1-2")
    #expect(PlaceText.short("II.2; line 53", in: .en) == "II.2; line 53")
  }
}

@Suite("Lead agencies")
struct AgencyNamesTests {
  private func target(_ agency: String?) -> Target {
    var target = Fixtures.insurance.target
    target.leadAgency = agency
    return target
  }

  @Test("Capitals, punctuation and the place of a mark make no other agency")
  func spellings() {
    let targets = [
      "Sở xây dựng", "Sở Xây dựng", nil, "Sở Xây dựng", "Sở Văn hóa, Thể thao",
      "Sở Văn hoá - Thể thao",
      "Sở Nội vụ", "So Noi vu",
    ].map(target)
    let names = AgencyNames(targets)
    #expect(
      names.names == ["Sở Xây dựng", "", "Sở Văn hóa, Thể thao", "Sở Nội vụ", "So Noi vu"])
    #expect(names.name(of: targets[0]) == "Sở Xây dựng")
    #expect(targets.map(names.place) == [0, 0, 1, 0, 2, 2, 3, 4])
    #expect(names.varied.count == 2)
    let note = names.note(in: .vi) ?? ""
    #expect(note.contains("“Sở Xây dựng”, “Sở xây dựng”") && !note.contains("Nội vụ"))
    #expect(AgencyNames([target("Sở Y tế")]).note(in: .vi) == nil)
  }

  @Test("Names without letters stay apart")
  func signs() {
    let targets = ["–", "?", "–", ""].map(target)
    #expect(AgencyNames(targets).names == ["–", "?", ""])
  }
}
