/// Units of registers and series in both languages.
public enum UnitText {
  /// The name of a unit; a unit without an entry stays as printed.
  public static func name(_ unit: String, in language: Language) -> String {
    switch language {
    case .vi: vietnamese[unit] ?? unit
    case .en: unit.hasPrefix("m2 ") ? "m²" + unit.dropFirst(2) : unit
    }
  }

  /// What a percentage is of, as in `% of households`; a name without an entry stays as printed.
  static func denominator(_ name: String, in language: Language) -> String {
    guard language == .vi, let unit = vietnamese["% of " + name] else { return name }
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

  private static let vietnamese: [String: String] = [
    "percent": "%",
    "% of children under 5": "% trẻ em dưới 5 tuổi",
    "% of districts": "% số huyện",
    "% of employed persons 15+": "% lao động có việc làm từ 15 tuổi",
    "% of households": "% số hộ",
    "% of labour force (NSO definition)": "% lực lượng lao động (theo Cục Thống kê)",
    "% of labour force (base in definition)": "% lực lượng lao động",
    "% of labour force 15+": "% lực lượng lao động từ 15 tuổi",
    "% of labour force in working age": "% lực lượng lao động trong độ tuổi",
    "% of population": "% dân số",
    "% of rural labour force 15+": "% lực lượng lao động nông thôn từ 15 tuổi",
    "% of rural labour force in working age": "% lực lượng lao động nông thôn trong độ tuổi",
    "% of urban labour force 15+": "% lực lượng lao động thành thị từ 15 tuổi",
    "% of urban labour force in working age": "% lực lượng lao động thành thị trong độ tuổi",
    "% of workers": "% lao động",
    "% per year": "%/năm",
    "USD per person": "USD/người",
    "USD, current": "USD hiện hành",
    "USD, current, average exchange rate": "USD hiện hành (tỷ giá bình quân)",
    "beds": "giường",
    "beds per 10,000 inhabitants": "giường bệnh/vạn dân",
    "beds per 10,000 population": "giường bệnh/vạn dân",
    "children per woman": "con/phụ nữ",
    "doctors per 10,000 inhabitants": "bác sĩ/vạn dân",
    "dwellings": "căn",
    "index (0-1)": "chỉ số (0–1)",
    "index 0-1": "chỉ số (0–1)",
    "index 0-100": "chỉ số (0–100)",
    "m2 per person": "m² sàn/người",
    "million VND per year": "triệu đồng/năm",
    "million VND, current prices": "triệu đồng (giá hiện hành)",
    "million persons": "triệu người",
    "per 1,000 people": "trên 1.000 dân",
    "percentage points": "điểm phần trăm",
    "percentage points per year": "điểm phần trăm/năm",
    "persons": "người",
    "persons per 1,000 population": "người/1.000 dân",
    "persons per 10,000 population": "người/vạn dân",
    "plants": "nhà máy",
    "rank": "thứ hạng",
    "thousand VND per month": "nghìn đồng/tháng",
    "thousand VND, current prices": "nghìn đồng (giá hiện hành)",
    "thousand persons": "nghìn người",
    "times base year": "lần so với năm gốc",
    "years": "năm",
  ]
}
