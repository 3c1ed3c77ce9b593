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
