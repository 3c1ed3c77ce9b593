/// Dates as people read them in one language.
enum DateText {
  /// `2025-06-30` as `30/6/2025` or `30 June 2025`; other text stays as it is.
  static func text(_ date: String, in language: Language) -> String {
    let parts = date.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return date }
    switch language {
    case .vi: return "\(day)/\(month)/\(year)"
    case .en: return "\(day)\u{A0}\(months[month - 1])\u{A0}\(year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
