/// A year as the head of a column or the label of a category names it.
struct YearLabel: Hashable, Sendable {
  /// How final the values of the year are.
  enum Status: Int, Hashable, Sendable, Comparable {
    case final, preliminary, estimated, planned

    static func < (first: Status, second: Status) -> Bool { first.rawValue < second.rawValue }
  }

  var year: Int
  var status = Status.final

  /// What a label says about time.
  enum Reading: Hashable, Sendable {
    /// A calendar year.
    case year(YearLabel)
    /// A time of more or less than one calendar year, such as `2020-2021` or `Q1 2023`.
    case period
    /// Nothing.
    case none
  }

  /// The years that a label may name.
  static let range = 1800...2200

  /// Reads a label such as `2020`, `Năm 2020`, `Sơ bộ 2023`, `Prel. 2023`, `1990 [YR1990]`.
  static func read(_ text: some StringProtocol) -> Reading {
    // A label is short; long texts are titles and notes.
    guard text.utf8.count <= 60 else { return .none }
    if let year = fourDigits(text) { return .year(YearLabel(year: year)) }
    guard text.utf8.contains(where: Byte.isDigit) else { return .none }
    return LabelWords(PlainText.folded(text)).reading
  }

  private static func fourDigits(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy(Byte.isDigit), let year = Int(text),
      range.contains(year)
    else { return nil }
    return year
  }
}

/// The words and numbers of a label.
private struct LabelWords {
  private var years: [Int] = []
  private var status = YearLabel.Status.final
  private var isPart = false
  private var hasUnknown = false

  private static let plainWords: Set<String> = [
    "nam", "year", "yr", "cy", "calendar", "thuc", "hien", "th", "ket", "qua", "kq", "dat",
    "actual",
  ]
  private static let partWords: Set<String> = [
    "quy", "quarter", "thang", "month", "months", "ky", "half", "tuan", "week", "fy", "dau",
    "cuoi", "i", "ii", "iii", "iv", "t", "q", "h", "m", "ngay",
  ]
  private static let statusWords: [String: YearLabel.Status] = [
    "sb": .preliminary, "prel": .preliminary,
    "preliminary": .preliminary, "provisional": .preliminary, "prov": .preliminary,
    "uoc": .estimated, "tinh": .estimated, "uth": .estimated, "est": .estimated,
    "estimate": .estimated, "estimated": .estimated, "estimates": .estimated, "e": .estimated,
    "p": .preliminary,
    "kh": .planned, "ct": .planned, "plan": .planned, "planned": .planned,
    "target": .planned, "forecast": .planned, "projection": .planned, "projected": .planned,
    "proj": .planned,
  ]
  /// Two words that mean something together only.
  private static let pairs: [String: YearLabel.Status] = [
    "so bo": .preliminary, "so lieu": .final, "ke hoach": .planned, "muc tieu": .planned,
    "chi tieu": .planned, "phan dau": .planned, "du bao": .planned, "du kien": .planned,
    "du toan": .planned,
  ]

  init(_ text: String) {
    var words: [Substring] = []
    var start = text.startIndex
    var kind: Int?
    for index in text.indices {
      let scalar = text[index]
      let next = scalar.isASCII && scalar.isNumber ? 0 : scalar.isLetter ? 1 : nil
      if next == kind, next != nil { continue }
      if kind != nil { words.append(text[start..<index]) }
      start = index
      kind = next
    }
    if kind != nil { words.append(text[start...]) }
    takeEndOfYear(&words)
    var next = words.startIndex
    while next < words.endIndex {
      if next + 1 < words.endIndex, let status = Self.pairs["\(words[next]) \(words[next + 1])"] {
        self.status = max(self.status, status)
        next += 2
      } else {
        add(words[next])
        next += 1
      }
    }
    // Marks that join or compare, such as `<` and `=`, stand in no label of a year.
    if text.contains(where: { "<>=%+".contains($0) }) { hasUnknown = true }
  }

  /// The last day of a year, as in `Tính đến 31/12/2020`, stands for the year.
  private mutating func takeEndOfYear(_ words: inout [Substring]) {
    guard let day = words.firstIndex(of: "31"), words[day...].count > 2, words[day + 1] == "12",
      words[day + 2].utf8.count == 4
    else { return }
    words.removeSubrange(day...day + 1)
    words.removeAll { ["tinh", "den", "thoi", "diem", "ngay", "at", "as", "of"].contains($0) }
  }

  private mutating func add(_ word: Substring) {
    if let number = Int(word) {
      if word.utf8.count == 4, YearLabel.range.contains(number) {
        years.append(number)
      } else {
        isPart = true
        if word.utf8.count > 2 { hasUnknown = true }
      }
    } else if let status = Self.statusWords[String(word)] {
      self.status = max(self.status, status)
    } else if Self.partWords.contains(String(word)) {
      isPart = true
    } else if !Self.plainWords.contains(String(word)) {
      hasUnknown = true
    }
  }

  var reading: YearLabel.Reading {
    guard let first = years.first, !hasUnknown else { return .none }
    if isPart || years.contains(where: { $0 != first }) { return .period }
    return .year(YearLabel(year: first, status: status))
  }
}
