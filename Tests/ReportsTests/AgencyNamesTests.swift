import Assessment
import Plans
import Testing

@testable import Reports

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
