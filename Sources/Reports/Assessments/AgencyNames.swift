import Assessment
import Plans
import TimeSeries

/// The lead agencies of some targets, one for all spellings that differ only in capitals, punctuation
/// or where a word carries its mark: `Sở Nội vụ`, `Sở Nội Vụ`; `Sở Văn hóa`, `Sở Văn hoá`.
///
/// Only groups and their names come from here; a target itself keeps what its plan prints.
struct AgencyNames {
  /// The name of each agency as it is spelled most often, in order of first appearance; the empty
  /// name where a plan names none.
  let names: [String]

  private let spellings: [[String]]
  private let places: [String: Int]

  init(_ targets: [Target]) {
    var places: [String: Int] = [:]
    var folded: [[String]: Int] = [:]
    var counts: [[(spelling: String, count: Int)]] = []
    for target in targets {
      let spelling = target.leadAgency ?? ""
      let known = places[spelling]
      let key = known == nil ? Self.key(spelling) : []
      let place = known ?? folded[key] ?? counts.count
      if place == counts.count { counts.append([]) }
      if known == nil { (places[spelling], folded[key]) = (place, place) }
      if let index = counts[place].firstIndex(where: { $0.spelling == spelling }) {
        counts[place][index].count += 1
      } else {
        counts[place].append((spelling, 1))
      }
    }
    self.places = places
    spellings = counts.map { group in
      // Equally frequent spellings stand in order of appearance.
      group.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element.spelling)
    }
    names = spellings.map { $0[0] }
  }

  /// The place of the agency of a target among ``names``.
  func place(of target: Target) -> Int { places[target.leadAgency ?? ""] ?? 0 }

  /// The most frequent spelling of the agency of a target; empty where its plan names none.
  func name(of target: Target) -> String { names[place(of: target)] }

  /// Agencies that are spelled in several ways, each with all its spellings.
  var varied: [[String]] { spellings.filter { $0.count > 1 } }

  /// What is counted together, in words; `nil` where nothing is.
  func note(in language: Language) -> String? {
    guard !varied.isEmpty else { return nil }
    let lists = varied.map { $0.map { "“\($0.inert)”" }.joined(separator: ", ") }
    return Phrase.agencySpellings.text(language, ["names": lists.joined(separator: "; ")])
  }

  /// The spelling form of a name; names without letters stand for themselves.
  private static func key(_ name: String) -> [String] {
    let words = NameFolding.spelling(name)
    return words.isEmpty && !name.isEmpty ? ["", name] : words
  }
}
