/// A day of the Gregorian calendar, from the day numbers of workbooks.
struct CalendarDay: Hashable {
  var year: Int
  var month: Int
  var day: Int

  /// The day of a serial number; a time of day is dropped. `nil` outside the years 1900 to 9999.
  ///
  /// Number 1 is 1 January 1900, or 2 January 1904 under the epoch of old Macintosh files. Office
  /// counts 29 February 1900, which never was, as day 60: the days before it are one off.
  init?(serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    if is1904 {
      days += 1462
    } else if days < 60 {
      days += 1
    }
    self.init(daysSince1899: days)
  }

  /// The day that lies so many days after 30 December 1899.
  ///
  /// Counts from 1 March of the year 0 in cycles of 400 years (Hinnant 2013, "chrono-compatible
  /// low-level date algorithms").
  private init?(daysSince1899 days: Int) {
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard year <= 9999 else { return nil }
  }

  /// The day as `yyyy-mm-dd`.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
