/// Sectors of the registers in both languages.
enum SectorText {
  /// The words for a sector; a sector without an entry stays as the register has it.
  static func words(_ sector: String) -> Words {
    names[sector] ?? Words(vi: sector, en: sector)
  }

  static let names: [String: Words] = [
    "agriculture": Words(vi: "Nông nghiệp", en: "Agriculture"),
    "culture_information": Words(vi: "Văn hóa, thông tin", en: "Culture and information"),
    "economy": Words(vi: "Kinh tế", en: "Economy"),
    "education": Words(vi: "Giáo dục và đào tạo", en: "Education and training"),
    "governance": Words(vi: "Quản trị, hành chính", en: "Governance"),
    "health": Words(vi: "Y tế", en: "Health"),
    "housing": Words(vi: "Nhà ở", en: "Housing"),
    "human_development": Words(vi: "Phát triển con người", en: "Human development"),
    "income": Words(vi: "Thu nhập", en: "Income"),
    "insurance": Words(vi: "Bảo hiểm xã hội, bảo hiểm y tế", en: "Social and health insurance"),
    "labour": Words(vi: "Lao động, việc làm", en: "Labour and employment"),
    "meritorious_people": Words(vi: "Người có công", en: "People with meritorious service"),
    "safety": Words(vi: "Trật tự, an toàn xã hội", en: "Public order and safety"),
    "social_assistance": Words(
      vi: "Trợ giúp xã hội, giảm nghèo", en: "Social assistance and poverty reduction"),
    "transport": Words(vi: "Giao thông vận tải", en: "Transport"),
    "water_environment": Words(vi: "Nước sạch, môi trường", en: "Water and environment"),
  ]
}
