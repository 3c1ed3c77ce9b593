extension SectorText {
  /// The name of a sector as groups are headed; a target without one is named so.
  static func name(_ sector: String?, in language: Language) -> String {
    guard let sector, !sector.isEmpty else { return Label.none[language] }
    return words(sector)[language]
  }
}
