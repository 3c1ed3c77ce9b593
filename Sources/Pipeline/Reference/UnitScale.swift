import DatasetReaders
import Plans

/// What a printed unit measures, and how much one of it is: units of one family convert into each
/// other.
struct UnitScale: Hashable, Sendable {
  /// What is measured: equal for units that convert.
  let family: String

  /// One of the unit in units of the family.
  let size: Double

  /// What `printed` measures.
  ///
  /// Units of the table are told by their code; beside them those of the form `per 1,000 …`. Of what
  /// a share is taken is left to the definitions. `nil` for any other unit.
  init?(_ printed: String, units: UnitTable) {
    let text = printed.trimmed
    if let code = units.unit(text)?.code {
      let known = Self.byCode[code] ?? (family: code, size: 1)
      (family, size) = (known.family, known.size)
    } else if let count = Self.denominator(of: text) {
      (family, size) = ("share", 1 / count)
    } else {
      return nil
    }
  }

  /// What a value has to be multiplied by to be in `other`; `nil` where it measures another thing.
  func factor(to other: UnitScale) -> Double? {
    family == other.family ? size / other.size : nil
  }

  /// The codes of units that stand for others of their family.
  private static let byCode: [String: (family: String, size: Double)] = [
    "percent": ("share", 0.01), "per_1000": ("share", 1e-3), "per_10000": ("share", 1e-4),
    "per_100000": ("share", 1e-5),
    "index_1": ("index", 1), "index_100": ("index", 0.01),
    "persons": ("persons", 1), "persons_thousand": ("persons", 1e3),
    "persons_million": ("persons", 1e6),
    "vnd_thousand": ("vnd", 1e3), "vnd_million": ("vnd", 1e6),
    "vnd_thousand_per_month": ("vnd_per_year", 12e3), "vnd_million_per_year": ("vnd_per_year", 1e6),
  ]

  /// The number in `per 1,000 people` and the like.
  private static func denominator(of text: String) -> Double? {
    let words = text.split(separator: " ")
    guard words.count >= 2, words[0] == "per" else { return nil }
    guard let count = Double(words[1].filter { $0 != "," }), count >= 1 else { return nil }
    return count
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
