/// Sectors of the registers in both languages.
enum SectorText {
  static let names = TextGroup("sector")

  /// The words for a sector; a sector without an entry stays as the register has it.
  static func words(_ sector: String) -> Words {
    names[sector] ?? Words(sector)
  }
}
