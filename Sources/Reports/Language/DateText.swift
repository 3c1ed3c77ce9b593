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
