/// Names of the countries of the reference data.
enum CountryNames {
  /// Names by ISO 3166-1 alpha-3 code.
  static let names = TextGroup("country")

  /// The name of a country, or the code itself where it is not among them.
  static func name(_ code: String, in language: Language) -> String {
    names[code]?[language] ?? code
  }
}

/// Dates as people read them in one language.
enum DateText {
  /// `2025-06-30` as `30/6/2025` or `30 June 2025`; other text stays as it is.
  static func text(_ date: String, in language: Language) -> String {
    let parts = date.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return date }
    return Template(language.text("date", "format")).filled(
      with: [
        "day": "\(day)", "month": language.text("date", "month.\(month)"), "year": "\(year)",
      ], in: language)
  }
}

/// The names of punctuation marks that part numbers and columns.
enum MarkText {
  private static let names = TextGroup("mark")

  /// A mark in one language; a word that is none stays as it is.
  static func name(_ mark: String, in language: Language) -> String {
    names[mark]?[language] ?? mark
  }
}

/// Short names of models as people read them.
enum ModelText {
  /// The short name in words where it is made of parts, such as `class(gini)+kin+trend`; a standard
  /// name such as `ETS(A,Ad,N)` stays as it is.
  static func name(_ shortName: String, in language: Language) -> String {
    var parts = shortName.split(separator: "+").map(String.init)
    let hasTrend = parts.last == "trend"
    if hasTrend { parts.removeLast() }
    let hasKin = parts.last == "kin"
    if hasKin { parts.removeLast() }
    let isClass = parts.count == 1 && parts[0].hasPrefix("class(")
    guard isClass || (hasKin && parts.isEmpty) else { return shortName }
    let name = (isClass ? PhraseText.modelClass : .modelKin).text(language)
    return hasTrend ? PhraseText.modelWithTrend.text(language, ["model": name]) : name
  }
}

/// Where a register found a number, in both languages.
enum PlaceText {
  /// The place with the hosts of its web addresses instead of the whole addresses.
  static func short(_ locator: String, in language: Language) -> String {
    var hosts: Set<Substring> = []
    var parts: [String] = []
    for part in locator.split(separator: "; ") {
      let address = part.hasPrefix("also ") ? part.dropFirst(5) : part
      guard let host = host(of: address) else {
        parts.append(text(part, in: language))
        continue
      }
      if hosts.insert(host).inserted { parts.append(String(host)) }
    }
    return parts.joined(separator: "; ")
  }

  /// The words of registers in the language; a place without them stays as printed.
  private static func text(_ part: Substring, in language: Language) -> String {
    printed.reduce(String(part)) {
      $0.replacing($1, with: language.text("place", $1.trimmed) + ($1.hasSuffix(" ") ? " " : ""))
    }
  }

  private static func host(of address: Substring) -> Substring? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }

  /// The words that registers print, in the order in which they are looked for.
  private static let printed = ["lines ", "line ", "also ", "task text", "no number"]
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

/// Sectors of the registers in both languages.
enum SectorText {
  static let names = TextGroup("sector")

  /// The words for a sector; a sector without an entry stays as the register has it.
  static func words(_ sector: String) -> Words {
    names[sector] ?? Words(sector)
  }
}

extension SectorText {
  /// The name of a sector as groups are headed; a target without one is named so.
  static func name(_ sector: String?, in language: Language) -> String {
    guard let sector, !sector.isEmpty else { return LabelText.none[language] }
    return words(sector)[language]
  }
}

/// What an area has become part of, as the table of areas writes it.
enum SuccessorText {
  private static let opening = " (new; with "

  /// `Lào Cai (new; with Yên Bái)` as `Lào Cai (mới, gồm cả Yên Bái)`; other text stays as printed.
  static func name(_ text: String, in language: Language) -> String {
    guard let note = text.firstRange(of: opening), text.hasSuffix(")") else { return text }
    let partners = text[note.upperBound...].dropLast().split(separator: " and ")
    return Template(language.text("area", "successor")).filled(
      with: [
        "area": String(text[..<note.lowerBound]),
        "partners": partners.joined(separator: language.text("area", "and")),
      ], in: language)
  }

  /// The name alone, told from an older area of the same name.
  static func shortName(_ text: String, of area: String, in language: Language) -> String {
    guard let note = text.firstRange(of: opening) else { return text }
    let name = String(text[..<note.lowerBound])
    return name == area ? name + language.text("area", "new") : name
  }
}

/// Units of registers and series in both languages.
package enum UnitText {
  /// The name of a unit; a unit without an entry stays as printed.
  package static func name(_ unit: String, in language: Language) -> String {
    let book = language.book
    if let name = book["unit", unit] { return name }
    guard unit.hasPrefix("m2 "), let squareMetre = book["unit", "m2"] else { return unit }
    return squareMetre + unit.dropFirst(2)
  }

  /// What a percentage is of, as in `% of households`; a name without an entry stays as printed.
  static func denominator(_ name: String, in language: Language) -> String {
    guard let unit = language.book["unit", "% of " + name] else { return name }
    return String(unit.dropFirst(2))
  }

  /// Whether the unit is a percentage of something.
  static func isPercentage(_ unit: String?) -> Bool {
    guard let unit else { return false }
    return unit.hasPrefix("%") || unit.hasPrefix("percent")
  }

  /// The unit as it follows a number in a table: without denominators, which the title tells.
  static func short(_ unit: String?, in language: Language) -> String {
    guard let unit, !unit.isEmpty, !unit.hasPrefix("index"), unit != "rank" else { return "" }
    if unit == "percent" || unit.hasPrefix("% of ") || unit == "%" { return "%" }
    return name(unit, in: language)
  }
}

/// Calendar years as a reader writes them: runs of years as ranges.
enum YearList {
  /// `2025–2028, 2030`, from rising years.
  static func text(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }.joined(separator: ", ")
  }
}
