/// Units that differ by a factor only.
enum UnitConversion {
  /// What a unit is a multiple of, by its code.
  private static let scales: [String: (base: String, factor: Double)] = [
    "persons": ("persons", 1), "persons_thousand": ("persons", 1e3),
    "persons_million": ("persons", 1e6),
    "per_1000": ("rate", 1e-3), "per_10000": ("rate", 1e-4), "per_100000": ("rate", 1e-5),
    "vnd": ("vnd", 1), "vnd_thousand": ("vnd", 1e3), "vnd_million": ("vnd", 1e6),
    "vnd_billion": ("vnd", 1e9), "vnd_trillion": ("vnd", 1e12),
    "usd_million": ("usd", 1e6), "usd_billion": ("usd", 1e9),
    "vnd_thousand_per_month": ("vnd a month", 1e3),
    "vnd_million_per_month": ("vnd a month", 1e6),
    "vnd_thousand_per_year": ("vnd a month", 1e3 / 12),
    "vnd_million_per_year": ("vnd a month", 1e6 / 12),
  ]

  /// What values in one unit have to be multiplied with to be in another; `nil` where they are not
  /// of one kind, or the same.
  static func factor(from: String?, to: String?) -> Double? {
    guard let from, let to, from != to, let source = scales[from], let target = scales[to],
      source.base == target.base
    else { return nil }
    return source.factor / target.factor
  }
}
