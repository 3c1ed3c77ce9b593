internal import Plans
import TimeSeries

/// Finds the area that a name in a file stands for.
///
/// Names are compared whichever way they are composed, placed with tones, capitalised or prefixed
/// (`Tỉnh`, `TP.`, `Province`), then without diacritics, then by the aliases of the table. Where an
/// area before and one after a merger share a name, the years of the data decide if they lie wholly
/// in the time of one of them, or the name does (`Ninh Bình (cũ)`); otherwise the name is
/// ambiguous. A city inside a province (`TP. Bắc Ninh`) is not the province.
package struct AreaMatcher: Sendable {
  private let areas: AreaTable
  private var bySpelling: [[String]: [String]] = [:]
  private var bySkeleton: [String: [String]] = [:]
  private var byAlias: [String: [String]] = [:]
  private var cities: Set<String> = []

  /// Prepares the names of a table.
  package init(_ areas: AreaTable) {
    self.areas = areas
    for area in areas.rows {
      let names = [area.nameVI, area.nameEN].compactMap { $0 }
      for (text, isAlias) in names.map({ ($0, false) }) + area.aliases.map({ ($0, true) }) {
        let name = AreaName(text)
        if name.isCity { cities.insert(area.code) }
        if isAlias {
          byAlias[name.joined, default: []].appendOnce(area.code)
        } else {
          bySpelling[name.spelling, default: []].appendOnce(area.code)
          bySkeleton[name.joined, default: []].appendOnce(area.code)
        }
      }
    }
  }

  /// The area that `text` stands for.
  ///
  /// - Parameter years: The years that the rows of the name speak of, where known.
  package func match(_ text: String, years: ClosedRange<Int>? = nil) -> NameMatch {
    if areas[text] != nil { return .matched(text, text, .code) }
    if let code = areas.rows.first(where: { Self.isSameCode($0.code, text) })?.code {
      return .matched(text, code, .code)
    }
    let name = AreaName(text)
    let found: (codes: [String], basis: NameMatch.Basis)
    if let codes = bySpelling[name.spelling] {
      found = (codes, .name)
    } else if let codes = bySkeleton[name.joined] {
      found = (codes, .plainName)
    } else if let codes = byAlias[name.joined] {
      found = (codes, .alias)
    } else if Self.isCountryCode(text) {
      return .matched(text, text, .code)
    } else {
      return .unknown(text, nearest(to: name))
    }
    let codes = name.isCity ? found.codes.filter(cities.contains) : found.codes
    if codes.isEmpty { return .unknown(text, candidates(found.codes)) }
    return choose(codes, text: text, basis: found.basis, era: name.era, years: years)
  }

  /// The only area whose name stands in a title, or `nil` where there is none or more than one.
  func match(inTitle title: String, years: ClosedRange<Int>? = nil) -> NameMatch? {
    let words = NameFolding.spelling(title)
    var found: [String: NameMatch] = [:]
    for area in areas.rows {
      guard let name = area.nameVI else { continue }
      let spelling = AreaName(name).spelling
      let starts = words.indices.prefix(max(0, words.count - spelling.count + 1))
      guard starts.contains(where: { words[$0...].starts(with: spelling) }) else { continue }
      let match = match(name, years: years)
      found[match.key ?? name] = match
    }
    guard found.count == 1, let match = found.first?.value else { return nil }
    return match.isCode || match.key == nil ? match : .matched(title, match.key!, .alias)
  }

  /// The Vietnamese name of an area, or `nil` where the table has none.
  package func name(of code: String) -> String? { areas[code]?.nameVI }

  private func choose(
    _ codes: [String], text: String, basis: NameMatch.Basis, era: AreaName.Era?,
    years: ClosedRange<Int>?
  ) -> NameMatch {
    var rest = codes
    if let era {
      rest = codes.filter { code in
        era == .afterMerger ? areas[code]?.validFrom != nil : areas[code]?.validTo != nil
      }
      if rest.isEmpty { return .unknown(text, candidates(codes)) }
    }
    if rest.count == 1 { return .matched(text, rest[0], basis) }
    if let years {
      let lasting = rest.filter { areas[$0]?.lasts(through: years) ?? false }
      if lasting.count == 1 { return .matched(text, lasting[0], .years) }
    }
    return .ambiguous(text, candidates(rest))
  }

  private func candidates(_ codes: [String]) -> [NameMatch.Candidate] {
    codes.map { NameMatch.Candidate(key: $0, name: label(of: $0), similarity: 1) }
  }

  private func nearest(to name: AreaName) -> [NameMatch.Candidate] {
    let entries = areas.rows.lazy.flatMap { area in
      ([area.nameVI, area.nameEN].compactMap { $0 } + area.aliases).map {
        (key: area.code, name: label(of: area.code), words: AreaName($0).skeleton)
      }
    }
    return NameSimilarity.nearest(name.skeleton, in: entries, least: 0.5)
  }

  /// The name with the time it is of, where it has an end or a beginning.
  private func label(of code: String) -> String {
    guard let area = areas[code] else { return code }
    let name = area.nameVI ?? code
    if let end = area.validTo { return "\(name) (→ \(end))" }
    if let start = area.validFrom { return "\(name) (\(start) →)" }
    return name
  }

  /// Whether a text has the form of the codes of countries in ISO 3166-1, which the table need not
  /// list: two or three capital letters.
  private static func isCountryCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static func isSameCode(_ code: String, _ text: String) -> Bool {
    guard text.utf8.count >= 2, text.utf8.contains(where: { $0 < 0x80 }) else { return false }
    func folded(_ text: String) -> String { text.uppercased().filter { !"-_ .".contains($0) } }
    return folded(code) == folded(text)
  }
}

extension Area {
  /// Whether the area existed from the start of the first to the end of the last of `years`.
  func lasts(through years: ClosedRange<Int>) -> Bool {
    if let last = lastFullYear, years.upperBound > last { return false }
    if let first = firstFullYear, years.lowerBound < first { return false }
    return true
  }
}

extension Array where Element == String {
  /// Appends a text that is not there yet.
  mutating func appendOnce(_ text: String) {
    if !contains(text) { append(text) }
  }
}

/// A name of an area, taken apart: what it says beside the name itself.
struct AreaName {
  /// Which of two areas of one name is meant, where the name says so.
  enum Era {
    case beforeMerger
    case afterMerger
  }

  /// The words of the name proper, in spelling form.
  private(set) var spelling: [String]

  /// The same in skeleton form, so joined that `Ha Noi` and `Hanoi` are one.
  var joined: String { skeleton.joined() }

  /// The same in skeleton form.
  private(set) var skeleton: [String]

  /// Whether it is called a city.
  private(set) var isCity = false

  /// The era that it names.
  private(set) var era: Era?

  /// Takes `text` apart.
  init(_ text: String) {
    spelling = NameFolding.spelling(text)
    skeleton = NameFolding.skeleton(text)
    dropEra()
    var isChanged = true
    while isChanged {
      isChanged = false
      for words in Self.cityPrefixes where dropPrefix(words) {
        isCity = true
        isChanged = true
      }
      for words in Self.cityEndings where dropEnding(words) {
        isCity = true
        isChanged = true
      }
      for words in Self.prefixes where dropPrefix(words) { isChanged = true }
      for words in Self.endings where dropEnding(words) { isChanged = true }
    }
  }

  private static let cityPrefixes = [["thanh", "pho"], ["tp"], ["t", "p"], ["city", "of"]]
  private static let cityEndings = [["city"], ["municipality"]]
  private static let prefixes = [
    ["tinh"], ["vung"], ["t"], ["province", "of"], ["khu", "vuc"],
  ]
  private static let endings = [["province"], ["region"], ["prov"]]
  private static let after = [
    ["moi"], ["new"], ["sau", "sap", "nhap"], ["sau", "sap", "xep"], ["after", "merger"],
    ["post", "merger"], ["after", "the", "merger"], ["tu", "1", "7", "2025"],
  ]
  private static let before = [
    ["cu"], ["old"], ["truoc", "sap", "nhap"], ["truoc", "sap", "xep"], ["before", "merger"],
    ["pre", "merger"], ["before", "the", "merger"], ["former"], ["truoc", "1", "7", "2025"],
  ]

  private mutating func dropEra() {
    for words in Self.after where dropEnding(words) { era = .afterMerger }
    for words in Self.before where dropEnding(words) { era = .beforeMerger }
    if dropPrefix(["former"]) || dropPrefix(["old"]) { era = .beforeMerger }
    if dropPrefix(["new"]) { era = .afterMerger }
  }

  /// Drops words at the start, never the whole name.
  private mutating func dropPrefix(_ words: [String]) -> Bool {
    guard skeleton.count > words.count, skeleton.starts(with: words) else { return false }
    skeleton.removeFirst(words.count)
    spelling.removeFirst(words.count)
    return true
  }

  /// Drops words at the end, never the whole name.
  private mutating func dropEnding(_ words: [String]) -> Bool {
    guard skeleton.count > words.count, skeleton.suffix(words.count).elementsEqual(words) else {
      return false
    }
    skeleton.removeLast(words.count)
    spelling.removeLast(words.count)
    return true
  }
}
