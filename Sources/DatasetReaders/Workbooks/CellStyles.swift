/// The number formats of a workbook, by the style number that its cells carry.
struct CellStyles {
  private var formats: [NumberFormat] = []

  /// Reads the part, or nothing if the workbook has none.
  init(_ part: String?, in archive: ZipArchive) throws(ReaderError) {
    guard let part, let entry = archive.entry(part) else { return }
    var codes: [Int: NumberFormat] = [:]
    var found: [NumberFormat] = []
    var isInCellFormats = false
    let outline = XMLOutline(
      onStart: { element in
        if element.isNamed("numFmt"), let id = element.number("numFmtId") {
          codes[id] = element.text("formatCode").map { NumberFormat(code: $0) }
        } else if element.isNamed("cellXfs") {
          isInCellFormats = true
        } else if isInCellFormats, element.isNamed("xf") {
          let id = element.number("numFmtId") ?? 0
          found.append(codes[id] ?? NumberFormat(builtIn: id))
        }
      },
      onEnd: { name in
        if XMLElement.equal(name, "cellXfs") { isInCellFormats = false }
      })
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: outline, file: archive.file, part: entry.name)
    formats = found
  }

  /// The format of a style number; plain for none and for one that the workbook does not have.
  @inline(__always)
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .plain
  }
}

/// What the number format of a cell makes of its number.
enum NumberFormat: Hashable, Sendable {
  /// A number as it stands.
  case plain
  /// A share shown a hundredfold with a percent sign.
  case percent
  /// A day, shown with its month or day.
  case date
  /// A day of which the year alone is shown.
  case year

  /// The formats that Office knows by number (ECMA-376, part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...36, 50...58: self = .date
    default: self = .plain
    }
  }

  /// Reads a format code such as `0.0%`, `dd/mm/yyyy` or `[$-1042A]#,##0.00`.
  ///
  /// Only the part for positive numbers counts; texts in quotes, after a backslash or in brackets
  /// are not part of the code. Times of day alone (`hh:mm`) are no dates.
  init(code: String) {
    var letters: [Character] = []
    var iterator = code.lowercased().makeIterator()
    scan: while let character = iterator.next() {
      switch character {
      case ";": break scan
      case "\"": while let next = iterator.next(), next != "\"" {}
      case "[":
        // `[h]` counts hours beyond a day; colours, currencies and conditions say nothing here.
        var inside = ""
        while let next = iterator.next(), next != "]" { inside.append(next) }
        if !inside.isEmpty, inside.allSatisfy("hms".contains) { letters += inside }
      case "\\", "_", "*": _ = iterator.next()
      default: letters.append(character)
      }
    }
    let text = String(letters)
    if text.contains("general") || text.contains("@") {
      self = .plain
    } else if text.contains("y") || text.contains("e"), !text.contains("0"), !text.contains("#") {
      self = text.contains("m") || text.contains("d") ? .date : .year
    } else if text.contains("d"), !text.contains("0"), !text.contains("#") {
      self = .date
    } else if text.contains("m"), !text.contains("h"), !text.contains("s"), !text.contains("0") {
      self = .date
    } else {
      self = text.contains("%") ? .percent : .plain
    }
  }
}

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

  /// Reads `2020-06-15`, with or without a time of day behind a `T`, or `15/6/2020` with slashes,
  /// points or hyphens; where the month comes first, as in `6/15/2020`, only if the day tells.
  init?(_ text: some StringProtocol) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(Byte.isDigit) }) else {
      return nil
    }
    let numbers = parts.map { Int($0) ?? 0 }
    let isYearFirst = parts[0].utf8.count == 4
    guard isYearFirst || parts[2].utf8.count == 4 else { return nil }
    year = isYearFirst ? numbers[0] : numbers[2]
    let (first, second) = (numbers[isYearFirst ? 2 : 0], numbers[1])
    (day, month) = second > 12 && !isYearFirst ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Whether the day begins or ends its year.
  var boundsYear: Bool { (month, day) == (1, 1) || (month, day) == (12, 31) }

  /// The day as `yyyy-mm-dd`.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
