/// A time as the head of an answer gives it.
///
/// All three forms of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`,
/// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
struct HTTPDate: Hashable {
  /// Seconds since 1 January 1970, leap seconds not counted.
  let seconds: Double

  /// `nil` for a text of another form.
  init?(_ text: String) {
    let parts = text.split { " ,-".contains($0) }
    guard parts.count >= 5, let clock = parts.first(where: { $0.contains(":") }) else {
      return nil
    }
    let isUnixForm = Int(parts[1]) == nil
    let (day, name, year) =
      isUnixForm ? (parts[2], parts[1], parts[4]) : (parts[1], parts[2], parts[3])
    let time = clock.split(separator: ":").compactMap { Int($0) }
    guard let day = Int(day), (1...31).contains(day), var year = Int(year),
      let month = Self.months.firstIndex(of: name.lowercased()), time.count == 3,
      (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]),
      (0...9999).contains(year)
    else { return nil }
    // Two digits mean the year that ends so and lies at most fifty years ahead.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    let days = Self.days(year: year, month: month + 1, day: day)
    seconds = Double(((days * 24 + time[0]) * 60 + time[1]) * 60 + time[2])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Days since 1 January 1970 (Hinnant 2013, "chrono-compatible low-level date algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension HTTPResponse {
  /// How long the server asks to wait, in seconds, never below zero; `nil` where it does not say.
  ///
  /// A time of day is compared with the server's own clock, which its answer tells.
  ///
  /// - Parameter today: Seconds since 1970, used where the answer has no `Date`.
  func retryAfter(today: Double) -> Double? {
    guard let text = fields["retry-after"] else { return nil }
    if let seconds = Double(text), seconds.isFinite { return min(max(0, seconds), 1e9) }
    guard let until = HTTPDate(text) else { return nil }
    let now = fields["date"].flatMap { HTTPDate($0) }?.seconds ?? today
    return min(max(0, until.seconds - now), 1e9)
  }
}
