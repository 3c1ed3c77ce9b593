/// What the whole head of a column says, all its rows taken together.
///
/// `Thực hiện` over `2022` is a year; `Tháng 3 năm` over `2025 so với` over `cùng kỳ` over `năm 2024`
/// compares, and is none; `2023 Total` is a year and an item.
struct HeadLabel: Hashable, Sendable {
  /// The time, as a single head would say it.
  var time: YearLabel.Reading

  /// The words that say no time, such as an item.
  var group: String?

  /// Whether the head says that its values came true, as `Thực hiện` does.
  var isActual = false

  /// Whether year and item stand in one cell.
  var isMixed = false

  /// Reads the texts of a head from the top.
  ///
  /// - Parameter allowsMixed: Whether a cell may hold a year and an item, as in `2023 Total`.
  init(_ parts: [String], allowsMixed: Bool = false) {
    let whole = parts.joined(separator: " ")
    let folded = PlainText.folded(whole)
    let words = HeadWords(folded)
    isActual = words.isActual
    guard whole.utf8.contains(where: Byte.isDigit) || words.isComparison else {
      time = .none
      group = parts.isEmpty ? nil : whole
      return
    }
    if words.isComparison {
      time = .period
      return
    }
    if parts.count == 1 || parts.allSatisfy(YearLabel.isOfTimeWords) {
      time = YearLabel.read(whole, limit: 200)
      if time != .none { return }
    }
    var times: [String] = []
    var others: [String] = []
    for part in parts {
      if YearLabel.isOfTimeWords(part) { times.append(part) } else { others.append(part) }
    }
    time = YearLabel.read(times.joined(separator: " "), limit: 200)
    if time != .none {
      let rest = HeadWords(PlainText.folded(others.joined(separator: " ")))
      if rest.isPlanned, case .year(let label) = time {
        time = .year(YearLabel(year: label.year, status: .planned))
      }
      group = others.isEmpty ? nil : others.joined(separator: " / ")
      return
    }
    if words.yearCount > 1 {
      time = words.isMean || words.isPlanned ? .period : .none
    } else if words.yearCount == 1, words.isPlanned {
      time = .year(YearLabel(year: words.firstYear, status: .planned))
    } else if allowsMixed {
      takeMixed(whole, words)
    }
  }

  /// Takes the only year of a text apart from the words around it.
  private mutating func takeMixed(_ whole: String, _ words: HeadWords) {
    guard words.yearCount == 1, !words.isPriceBase, let range = Self.year(in: whole) else { return }
    if words.isPart {
      time = .period
      return
    }
    func trimmed(_ text: Substring) -> String {
      var text = text
      while let last = text.last, " _-–:,./".contains(last) { text.removeLast() }
      while let first = text.first, " _-–:,./".contains(first) { text.removeFirst() }
      return String(text)
    }
    var before = trimmed(whole[..<range.lowerBound])
    for word in ["năm", "Năm", "year", "Year", "X"]
    where before == word || before.hasSuffix(" " + word) {
      before = trimmed(before.dropLast(word.count))
    }
    let after = trimmed(whole[range.upperBound...])
    let rest = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
    time = .year(YearLabel(year: words.firstYear, status: words.status))
    isMixed = true
    group = rest.isEmpty ? nil : rest
  }

  /// The place of the only four digits in a row that can be a year.
  private static func year(in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      guard text[start].isASCII, text[start].isNumber else {
        start = text.index(after: start)
        continue
      }
      let digits = text[start...].prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, let year = Int(digits), HeadWords.years.contains(year) {
        return digits.startIndex..<digits.endIndex
      }
      start = digits.endIndex
    }
    return nil
  }
}

/// The words of a head, without diacritics.
struct HeadWords {
  /// The years that stand beside other words.
  static let years = 1900...2100

  private let text: String
  private var found: Set<Int> = []

  /// The first year.
  private(set) var firstYear = 0

  init(_ folded: String) {
    text = " " + folded + " "
    for digits in folded.split(whereSeparator: { !($0.isASCII && $0.isNumber) })
    where digits.count == 4 {
      guard let year = Int(digits), Self.years.contains(year) else { continue }
      if found.isEmpty { firstYear = year }
      found.insert(year)
    }
  }

  /// How many different years there are.
  var yearCount: Int { found.count }

  private func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }

  /// Whether a time is compared with another: `so với cùng kỳ`, `ƯTH 2025/KH 2025 (%)`, `(2009 = 100)`.
  var isComparison: Bool {
    if has([
      "so sanh", "compared with", "compared to", " cung ky ", "cung thoi diem", "tang/giam",
      "tang, giam", "tang (+)", "same period", "over previous", "year on year", "(+/-)",
    ]) {
      return true
    }
    let signs = text.filter { !$0.isNumber }
    if [" th/kh", " th /kh", " th/th", " th /th", " kh/", " kh /", " uth/", " uth /", "(uth"]
      .contains(where: signs.contains)
    {
      return true
    }
    guard let range = text.firstRange(of: "so voi ") else { return false }
    let next = text[range.upperBound...]
    return next.first?.isNumber == true
      || [
        "nam", "thang", "quy", "qui", "ky", "cung", "ke hoach", "kh", "muc tieu", "th ", "dau",
        "cuoi", "uth", "uoc", "thuc hien", "chi tieu",
      ].contains { next.hasPrefix($0) }
  }

  /// Whether a mean over several years is meant.
  var isMean: Bool { has([" binh quan", " bq", "average", " mean ", "tb ", "giai doan"]) }

  /// Whether a plan is meant.
  var isPlanned: Bool {
    has([
      "ke hoach", "muc tieu", "chi tieu giao", "giao chi tieu", "phan dau", "du bao", "du kien",
      "du toan", " kh ", " kh2", " plan ", "planned", "target", "projection", "projected",
      "forecast", "den nam",
    ])
  }

  /// Whether the values came true.
  var isActual: Bool { has(["thuc hien", " th ", " th2", "ket qua", "actual"]) && !isPlanned }

  /// Whether a part of a year is meant.
  var isPart: Bool {
    if has([
      "thang", " quy i", " quy 1", " quy 2", " quy 3", " quy 4", " qui ", "month", "quarter",
      "luy ke", "dau nam", "cuoi nam", "tuan ", "half", " week", " ytd",
    ]) {
      return true
    }
    return ["q1", "q2", "q3", "q4"].contains { text.contains(" " + $0 + " ") }
  }

  /// Whether the end of a year is meant, which stands for the year.
  var isEndOfYear: Bool { has(["cuoi nam", "end of year"]) && !has(["dau nam"]) }

  /// Whether a year is the one whose prices or level others are measured in.
  var isPriceBase: Bool {
    has([
      "gia ", " goc", "chuan", "price", "base ", "constant", " usd ", "dollars", "icd", " sna", "=",
    ])
  }

  /// How final values are, by words that stand for nothing else.
  var status: YearLabel.Status {
    if isPlanned { return .planned }
    if has([" uoc ", "estimate", " uth "]) { return .estimated }
    return has(["so bo", "prelim", " prel", "provisional"]) ? .preliminary : .final
  }
}
