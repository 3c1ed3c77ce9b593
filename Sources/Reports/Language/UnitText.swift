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
