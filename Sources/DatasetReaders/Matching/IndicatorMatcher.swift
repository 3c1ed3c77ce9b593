internal import Plans
import TimeSeries

/// Finds the indicator that a name in a file stands for.
///
/// In this order: the id; the code of the World Bank; the title in Vietnamese or English, with or
/// without a unit in parentheses at its end; the same without diacritics; an alias. Where several
/// indicators share a title, the unit decides if it fits only one.
package struct IndicatorMatcher: Sendable {
  private struct Title: Sendable {
    let id: String
    let text: String
    let words: [String]
  }

  private let ids: Set<String>
  private let idByFolding: [String: String]
  private let unitByID: [String: String]
  private let units: UnitTable
  private var idByCode: [String: String] = [:]
  private var bySpelling: [[String]: [String]] = [:]
  private var bySkeleton: [[String]: [String]] = [:]
  private var byAlias: [[String]: [String]] = [:]
  private var titles: [Title] = []

  /// Prepares the names of the tables.
  ///
  /// - Parameter known: Further ids that data use, such as those of the reference data.
  package init(
    _ indicators: IndicatorTable, names: IndicatorNameTable = .empty, units: UnitTable = .empty,
    known: some Sequence<String> = EmptyCollection()
  ) {
    self.units = units
    ids = Set(indicators.rows.map(\.id)).union(known)
    idByFolding = Dictionary(ids.map { (Self.folded($0), $0) }, uniquingKeysWith: { min($0, $1) })
    unitByID = Dictionary(
      indicators.rows.compactMap { row in row.unit.map { (row.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    for row in indicators.rows {
      for title in [row.titleVI, row.titleEN].compactMap({ $0 }) { add(title, of: row.id) }
    }
    for row in names.rows {
      switch row.kind {
      case .worldBank: idByCode[row.name.uppercased()] = row.indicator
      case .alias:
        byAlias[NameFolding.skeleton(row.name), default: []].appendOnce(row.indicator)
        titles.append(
          Title(id: row.indicator, text: row.name, words: NameFolding.skeleton(row.name)))
      }
    }
  }

  private mutating func add(_ title: String, of id: String) {
    let skeleton = NameFolding.skeleton(title)
    bySpelling[NameFolding.spelling(title), default: []].appendOnce(id)
    bySkeleton[skeleton, default: []].appendOnce(id)
    titles.append(Title(id: id, text: title, words: skeleton))
  }

  /// The indicator that `text` stands for.
  ///
  /// - Parameter unit: The unit of its values as printed, where known.
  package func match(_ text: String, unit: String? = nil) -> NameMatch {
    if ids.contains(text) { return .matched(text, text, .code) }
    let folded = Self.folded(text)
    if let id = idByFolding[folded] { return .matched(text, id, .code) }
    if let id = idByCode[text.uppercased()] { return .matched(text, id, .worldBankCode) }
    let (bare, printedUnit) = Self.split(text)
    let unit = unit ?? printedUnit
    if let found = find(text, among: bare == text ? [text] : [text, bare], unit: unit) {
      return found
    }
    if let core = PrintedTitle.withoutBreakdown(bare) {
      let (name, ownUnit) = Self.split(core)
      if let found = find(text, among: [name], unit: unit ?? ownUnit) { return found.shortened }
    }
    let nearest = NameSimilarity.nearest(
      NameFolding.skeleton(bare), in: titles.lazy.map { ($0.id, $0.text, $0.words) }, least: 0.5)
    return .unknown(text, nearest)
  }

  /// What one of several forms of a name stands for.
  private func find(_ text: String, among names: [String], unit: String?) -> NameMatch? {
    for name in names {
      let skeleton = NameFolding.skeleton(name)
      for (ids, basis) in [
        (bySpelling[NameFolding.spelling(name)], NameMatch.Basis.name),
        (bySkeleton[skeleton], .plainName), (byAlias[skeleton], .alias),
      ] {
        if let ids { return choose(ids, text: text, basis: basis, unit: unit) }
      }
    }
    return nil
  }

  /// The first title of an indicator, the Vietnamese one where there is one.
  package func title(of id: String) -> String? { titles.first { $0.id == id }?.text }

  private func choose(
    _ ids: [String], text: String, basis: NameMatch.Basis, unit: String?
  ) -> NameMatch {
    guard ids.count > 1 else {
      guard let unit, let own = unitByID[ids[0]], differ(unit, own) else {
        return .matched(text, ids[0], basis)
      }
      // The same words, but another quantity: `GRDP bình quân đầu người` in đồng and in dollars.
      return .unknown(text, [candidate(ids[0])])
    }
    if let unit {
      let code = units.unit(unit)?.code ?? unit
      let fitting = ids.filter { id in
        guard let own = unitByID[id] else { return false }
        return (units.unit(own)?.code ?? own) == code
      }
      if fitting.count == 1 { return .matched(text, fitting[0], .unit) }
    }
    return .ambiguous(text, ids.map(candidate))
  }

  /// Whether two units are known to measure different things.
  private func differ(_ unit: String, _ own: String) -> Bool {
    guard let first = units.unit(unit)?.code, let second = units.unit(own)?.code else {
      return false
    }
    return UnitFamily.of(first) != UnitFamily.of(second)
  }

  private func candidate(_ id: String) -> NameMatch.Candidate {
    let title = title(of: id) ?? id
    return NameMatch.Candidate(
      key: id, name: unitByID[id].map { "\(title), \($0)" } ?? title, similarity: 1)
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !"-_ .".contains($0) }
  }

  /// A title and the unit that stands in parentheses at its end.
  private static func split(_ text: String) -> (title: String, unit: String?) {
    guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else {
      return (text, nil)
    }
    let unit = text[text.index(after: open)...].dropLast()
    return (String(text[..<open]), String(unit))
  }
}

/// Another name of an indicator.
package struct IndicatorName: Hashable, Sendable {
  /// What kind of name it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The code of the World Development Indicators.
    case worldBank = "world_bank"
    /// A name or abbreviation that publications use.
    case alias
  }

  /// The name.
  package let name: String

  /// The indicator.
  package let indicator: String

  /// What kind of name it is.
  package let kind: Kind

  /// What keeps the two apart, where they are not quite the same.
  package let note: String?
}

/// Other names of indicators, by name.
package typealias IndicatorNameTable = KeyedTable<IndicatorName>

extension IndicatorNameTable {
  /// Reads `name,indicator,kind,note`; all but the last are required.
  package static func read(_ input: DataInput) throws(ReaderError) -> IndicatorNameTable {
    try read(
      input, key: "name", required: ["indicator", "kind"], optional: ["note"]
    ) { (scanner, columns, name) throws(ReaderError) in
      _ = try columns.filled("kind", scanner)
      let kind: IndicatorName.Kind? = try columns.word("kind", scanner)
      return IndicatorName(
        name: name, indicator: try columns.filled("indicator", scanner), kind: kind!,
        note: columns.text("note", scanner))
    }
  }
}
