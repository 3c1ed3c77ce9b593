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
  ///
  /// - Parameter limit: The most bytes of a label: long texts are titles and notes.
  static func read(_ text: some StringProtocol, limit: Int = 60) -> Reading {
    guard text.utf8.count <= limit else { return .none }
    if let year = fourDigits(text) { return .year(YearLabel(year: year)) }
    guard text.utf8.contains(where: Byte.isDigit) else { return .none }
    return LabelWords(withoutFootnote(PlainText.folded(text))).reading
  }

  /// Whether a text holds nothing but years, parts of years and words such as `Thực hiện`.
  ///
  /// `Nam` (men) is none, though without its tone `Năm` reads the same; nor are `15-24` and `M`.
  static func isOfTimeWords(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = LabelWords(withoutFootnote(PlainText.folded(text)))
    guard words.isOfTimeWords else { return false }
    if words.hasYear { return true }
    let padded = " \(text.lowercased()) "
    return strongWords.contains { padded.contains(" \($0) ") }
  }

  /// Words that speak of time or of how final values are, whatever stands beside them.
  private static let strongWords = [
    "năm", "year", "years", "tháng", "month", "months", "quý", "quí", "quarter", "thực hiện", "th",
    "kết quả", "kq", "actual", "kế hoạch", "kh", "ước", "ưth", "ước tính", "ước th", "sơ bộ", "sb",
    "dự kiến", "dự báo", "mục tiêu", "chỉ tiêu", "phấn đấu", "dự toán", "lũy kế", "luỹ kế",
    "cùng kỳ", "cả năm", "đầu năm", "cuối năm", "plan", "planned", "target", "forecast",
    "projection", "estimate", "estimated", "preliminary", "provisional",
  ]

  /// A label without the mark of a footnote behind it: `2020 (1)`, `2021 (*)`, `2021 1)`.
  private static func withoutFootnote(_ text: String) -> String {
    guard text.last == ")" else { return text }
    let inside = text.dropLast().reversed().prefix { $0.isNumber || $0 == "*" }
    let before = text.dropLast(1 + inside.count)
    guard inside.count <= 2, !inside.isEmpty || before.last != "(",
      let mark = before.last, mark == "(" || mark == " "
    else { return text }
    let core = before.dropLast()
    // `6 tháng (2)` keeps what it says; four digits must stand before the mark.
    guard core.trimmingSpaces.suffix(4).allSatisfy(\.isNumber), core.contains(where: \.isNumber)
    else { return text }
    return String(core.trimmingSpaces)
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
    "actual", "ca", "chinh", "thuc", "nghi", "quyet", "giao", "full", "x",
  ]
  private static let partWords: Set<String> = [
    "quy", "quarter", "thang", "month", "months", "ky", "half", "tuan", "week", "fy", "dau",
    "cuoi", "cung", "qui", "k", "i", "ii", "iii", "iv", "t", "q", "h", "m", "ngay",
  ]
  private static let statusWords: [String: YearLabel.Status] = [
    "sb": .preliminary, "prel": .preliminary,
    "pre": .preliminary,
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
    "du toan": .planned, "dieu chinh": .final,
  ]
  /// Two words that mean a part of a year together only.
  private static let partPairs: Set<String> = ["luy ke", "uoc ky", "den het"]

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
      } else if next + 1 < words.endIndex,
        Self.partPairs.contains("\(words[next]) \(words[next + 1])")
      {
        isPart = true
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

  /// Whether no other word stands in the label.
  var isOfTimeWords: Bool { !hasUnknown }

  /// Whether a year stands in the label.
  var hasYear: Bool { !years.isEmpty }

  var reading: YearLabel.Reading {
    guard let first = years.first, !hasUnknown else { return .none }
    if isPart || years.contains(where: { $0 != first }) { return .period }
    return .year(YearLabel(year: first, status: status))
  }
}
