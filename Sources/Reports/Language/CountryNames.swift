/// Names of the countries of the reference data.
enum CountryNames {
  /// Names by ISO 3166-1 alpha-3 code.
  static let names = TextGroup("country")

  /// The name of a country, or the code itself where it is not among them.
  static func name(_ code: String, in language: Language) -> String {
    names[code]?[language] ?? code
  }
}
