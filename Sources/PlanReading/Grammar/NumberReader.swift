/// Finds the numbers of a sentence that may be targets, and passes over those that are part of a
/// name, a date, a document or a list.
struct NumberReader {
  let tokens: [Token]
  let years: [YearMention]
  private var taken: [Bool]
  private(set) var mentions: [Mention] = []

  init(_ tokens: [Token]) {
    self.tokens = tokens
    years = YearReader.years(in: tokens)
    taken = [Bool](repeating: false, count: tokens.count)
    for year in years { for index in year.tokens { taken[index] = true } }
    var index = 0
    while index < tokens.count {
      index = read(index)
    }
  }

  private static let labels: Set<String> = [
    "điều", "khoản", "mục", "chương", "phần", "lục", "án", "tiêu", "động", "vụ", "thứ", "khóa",
    "lớp", "độ", "phiên", "bản", "hạng", "loại", "quý", "tháng", "ngày", "biểu", "bảng", "hình",
    "đợt", "trang", "số", "nhóm", "đoạn", "bước", "covid", "tuyến", "goal", "target", "article",
    "no", "annex", "table", "phase", "chapter", "section", "paragraph", "figure", "vùng", "tập",
    "quyển", "họp", "kỳ", "quốc", "mẫu", "cấp", "level", "grade", "tầng", "nhịp", "nhánh",
  ]

  private static let words: [String: Double] = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
  ]

  private mutating func read(_ index: Int) -> Int {
    if taken[index] { return index + 1 }
    let token = tokens[index]
    if token.isWord { return readWord(index) }
    guard token.isNumber else { return index + 1 }
    if let end = reference(index) ?? denominator(index) ?? condition(index) {
      for position in index..<end { taken[position] = true }
      return end
    }
    if isLabel(index) || isListNumber(index) || isPartOfWord(index) { return index + 1 }
    return value(index)
  }

  // MARK: - What is no value

  /// A document number, a date or a rank of so many.
  private func reference(_ index: Int) -> Int? {
    var end = index + 1
    guard end < tokens.count else { return nil }
    if tokens[end].isSymbol("/"), tokens[end].isGlued, end + 1 < tokens.count,
      tokens[end + 1].isGlued
    {
      let next = tokens[end + 1]
      if next.isWord, next.isCapital, next.text.count >= 2 { return pastReference(end) }
      if next.isNumber, tokens[index].isPlain, next.isPlain {
        if next.value > 31, next.range.count != 4 { return nil }
        if next.value >= tokens[index].value, next.range.count != 4,
          UnitLexicon.table.match(tokens, at: end + 2)?.0.sort == .count
        {
          return nil
        }
        if next.value <= 12 || next.range.count == 4, tokens[index].value <= 31 {
          return pastReference(end)
        }
        if next.range.count == 4 || next.value >= tokens[index].value { return pastReference(end) }
      }
      return nil
    }
    if tokens[end].isSymbol("-"), tokens[end].isGlued, end + 1 < tokens.count,
      tokens[end + 1].isWord, tokens[end + 1].isCapital, tokens[end + 1].text.count >= 2
    {
      end += 2
      return pastReference(end)
    }
    return nil
  }

  private func pastReference(_ start: Int) -> Int {
    var end = start
    while end < tokens.count, tokens[end].isGlued,
      tokens[end].isSymbol("/") || tokens[end].isSymbol("-") || tokens[end].isWord
        || tokens[end].isNumber || tokens[end].isSymbol("&")
    {
      end += 1
    }
    return end
  }

  private func denominator(_ index: Int) -> Int? {
    guard index > 0, tokens[index].value >= 100 || tokens[index].value == 1,
      let base = Denominator.read(tokens, at: index - 1)
    else { return nil }
    return index - 1 + base.count
  }

  /// Ages of a group of people: `dưới 5 tuổi`, `từ 15 tuổi trở lên`, `children under 5`.
  private func condition(_ index: Int) -> Int? {
    var end = index + 1
    if end + 1 < tokens.count,
      tokens[end].isSymbol("-") || ["đến", "tới", "to", "and"].contains(tokens[end].text),
      tokens[end + 1].isNumber
    {
      end += 2
    }
    let isMonths =
      end + 1 < tokens.count && tokens[end].text == "tháng"
      && tokens[end + 1].text == "tuổi"
    let isAge = end < tokens.count && tokens[end].text == "tuổi"
    if isMonths || isAge {
      if isAge, isAfterAge(index) { return nil }
      end += isMonths ? 2 : 1
      if end + 1 < tokens.count, tokens[end].text == "trở",
        ["lên", "xuống"].contains(tokens[end + 1].text)
      {
        end += 2
      }
      return end
    }
    if end < tokens.count, ["years", "year"].contains(tokens[end].text) {
      let isPeople =
        end + 2 < tokens.count && tokens[end + 1].text == "of"
        && tokens[end + 2].text == "age"
      if isPeople || index > 0 && ["under", "aged", "over"].contains(tokens[index - 1].text) {
        return end + (isPeople ? 3 : 1)
      }
    }
    if index > 1, tokens[index - 1].isSymbol("-"), tokens[index - 2].text == "under" {
      return index + 1
    }
    if index > 0, ["bottom", "top", "poorest", "aged", "ages"].contains(tokens[index - 1].text) {
      return end < tokens.count && ["per"].contains(tokens[end].text) ? end + 2 : end
    }
    if index > 1, tokens[index - 1].text == "than", tokens[index - 2].text == "higher" {
      return end
    }
    return nil
  }

  /// Whether the sentence speaks of an age that is measured: life expectancy, age at marriage.
  private func isAfterAge(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 1, index - position < 24 {
      if tokens[position - 1].text == "tuổi",
        ["thọ", "kết", "trung", "bình", "nghỉ"].contains(tokens[position].text)
      {
        return true
      }
      if [";", "."].contains(tokens[position].text) { return false }
      position -= 1
    }
    return false
  }

  private func isLabel(_ index: Int) -> Bool {
    guard index > 0, tokens[index].decimals == 0, tokens[index].isPlain,
      Self.labels.contains(tokens[index - 1].text), !isRank(index)
    else { return false }
    guard index + 1 < tokens.count else { return true }
    if tokens[index + 1].isSymbol("%") { return false }
    if tokens[index - 1].text == "số", tokens[index].value >= 1000 { return false }
    let unit = UnitLexicon.table.match(tokens, at: index + 1)
    return unit == nil || ["ngày", "tháng", "quý", "thứ", "điều"].contains(tokens[index - 1].text)
  }

  private func isListNumber(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].isSymbol(")"), tokens[index].isPlain else {
      return false
    }
    return index == 0 || tokens[index - 1].isSymbol("(") && tokens[index].value < 40
      || [",", ";", ":"].contains(tokens[index - 1].text)
  }

  private func isPartOfWord(_ index: Int) -> Bool {
    if index > 1, tokens[index].isGlued, tokens[index - 1].isSymbol("-"),
      tokens[index - 1].isGlued, tokens[index - 2].isWord
    {
      return true
    }
    if index > 0, tokens[index - 1].isSymbol("$") || tokens[index - 1].isSymbol("\"") {
      return true
    }
    guard index + 1 < tokens.count, tokens[index + 1].isGlued, tokens[index + 1].isWord else {
      return false
    }
    return UnitLexicon.table.match(tokens, at: index + 1) == nil
  }

  // MARK: - Values

  /// `ít nhất một cơ sở`, `một nửa`, `halve`, `one third`
  private mutating func readWord(_ index: Int) -> Int {
    let text = tokens[index].text
    if let mention = FractionLexicon.read(tokens, at: index) {
      mentions.append(mention)
      for position in mention.tokens { taken[position] = true }
      return mention.end
    }
    guard let number = Self.words[text], text != "năm" else { return index + 1 }
    guard let (comparator, count) = ComparatorLexicon.before.match(tokens, endingAt: index),
      comparator == .atLeast, let (unit, length) = UnitLexicon.table.match(tokens, at: index + 1),
      unit.sort == .count
    else { return index + 1 }
    if mentions.last.map({ $0.isPercent && !isSeparated($0.end, index) }) == true {
      return index + 1
    }
    mentions.append(
      Mention(
        tokens: index..<index + 1, start: index - count, end: index + 1, low: number,
        comparator: comparator, unit: unit, isWord: true, phraseStart: index - count))
    _ = length
    return index + 1
  }

  private func isSeparated(_ from: Int, _ to: Int) -> Bool {
    tokens[from..<to].contains { [",", ";", ".", ":"].contains($0.text) }
  }

  private mutating func value(_ index: Int) -> Int {
    var end = index + 1
    let low = tokens[index].value
    var high: Double?
    if end + 1 < tokens.count, tokens[end].isSymbol("/"), tokens[end].isGlued,
      tokens[end + 1].isNumber, tokens[end + 1].isGlued, tokens[end + 1].value >= low,
      tokens[end + 1].isPlain, tokens[index].isPlain
    {
      // `65/127 xã`: so many of so many.
      end += 2
    }
    var unit = unit(at: &end)
    if isRank(index) { unit = .init(code: "rank", sort: .rank) }
    if let next = rangeEnd(index, end) {
      high = tokens[next].value
      end = next + 1
      if let second = self.unit(at: &end) { unit = second }
    }
    var first = index
    if unit == nil, index > 0, tokens[index - 1].text == "usd" || tokens[index - 1].text == "vnd" {
      unit = .init(code: tokens[index - 1].text.uppercased(), sort: .money)
      first -= 1
    }
    var comparator: Mention.Comparator?
    (first, comparator) = comparison(before: first)
    if end < tokens.count, let (after, count) = ComparatorLexicon.after.match(tokens, at: end) {
      comparator = after
      end += count
      if first > 0, tokens[first - 1].text == "từ" { first -= 1 }
    }
    if comparator == nil, first > 0, tokens[first - 1].isSymbol("("),
      tokens[max(0, first - 8)..<first].contains(where: { $0.text == "vượt" })
    {
      comparator = .above
    }
    if high != nil { comparator = .range }
    if unit?.sort == .rank, comparator == nil { comparator = .atMost }
    if unit == nil, end < tokens.count, tokens[end].isWord || tokens[end].isSymbol("/"),
      let base = Denominator.read(tokens, at: end)
    {
      unit = .init(code: base.code, sort: .count)
      end += base.count
    }
    var mention = Mention(
      tokens: index..<end, start: first, end: end, low: low, high: high, comparator: comparator,
      unit: unit, phraseStart: first)
    readChange(&mention)
    if let last = mentions.last, isFrom(last, mention) {
      mentions.removeLast()
      mention.baseline = last.low
      mention.baselineStart = last.tokens.lowerBound
      mention.phraseStart = last.phraseStart
      mention.change = last.change ?? mention.change
    }
    mentions.append(mention)
    return max(end, index + 1)
  }

  private static let scales: [String: String] = [
    "million": "million", "billion": "billion", "thousand": "thousand", "triệu": "million",
    "tỷ": "billion", "nghìn": "thousand", "ngàn": "thousand",
  ]

  private static let leaders: Set<String> = [
    "đầu", "dẫn", "cao", "leading", "highest", "best", "hàng",
  ]

  /// `thuộc nhóm 10 tỉnh dẫn đầu`, `top 3`
  private func isRank(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1].text
    if ["top", "tốp"].contains(before) { return true }
    if before == "thứ", index > 1, ["xếp", "đứng", "trí", "hạng"].contains(tokens[index - 2].text) {
      return true
    }
    guard before == "nhóm" else { return false }
    return tokens[index + 1..<min(tokens.count, index + 7)].contains {
      Self.leaders.contains($0.text)
    }
  }

  private func unit(at end: inout Int) -> UnitLexicon.Unit? {
    guard end < tokens.count else { return nil }
    guard var (unit, count) = UnitLexicon.table.match(tokens, at: end) else {
      guard let scale = Self.scales[tokens[end].text] else { return nil }
      var next = end + 1
      if tokens[safe: next]?.text == "new" { next += 1 }
      guard let (counted, _) = UnitLexicon.table.match(tokens, at: next) else { return nil }
      end = next
      return .init(code: scale + " " + counted.code, sort: counted.sort)
    }
    if unit.sort == .count, let base = Denominator.read(tokens, at: end + count) {
      return .init(code: base.code(of: unit.code), sort: .count)
    }
    if unit.sort == .count {
      // The noun is a part of the name as well: only what surely is a unit is taken.
      return unit
    }
    if let base = Denominator.read(tokens, at: end + count) {
      unit = .init(code: unit.code + " " + base.code, sort: unit.sort)
      count += base.count
    }
    end += count
    return unit
  }

  private func rangeEnd(_ index: Int, _ end: Int) -> Int? {
    guard end + 1 < tokens.count,
      tokens[end].isSymbol("-") || ["đến", "tới", "to"].contains(tokens[end].text)
    else { return nil }
    let next = end + 1
    guard tokens[next].isNumber, !taken[next], tokens[next].value > tokens[index].value else {
      return nil
    }
    return next
  }

  private func comparison(before index: Int) -> (Int, Mention.Comparator?) {
    var first = index
    var comparator: Mention.Comparator?
    var steps = 0
    while first > 0, steps < 4 {
      if let (found, count) = ComparatorLexicon.before.match(tokens, endingAt: first) {
        if comparator == nil || comparator == .approx { comparator = found }
        if comparator == .above, found == .approx {}
        first -= count
      } else if steps > 0 || tokens[first - 1].text == "từ", tokens[first - 1].text == "từ" {
        first -= 1
      } else {
        break
      }
      steps += 1
    }
    return (first, comparator)
  }

  private mutating func readChange(_ mention: inout Mention) {
    var first = mention.start
    if let (change, count) = ComparatorLexicon.changes.match(tokens, endingAt: first) {
      mention.change = change
      mention.phraseStart = first - count
      return
    }
    // `giảm ít nhất 20 %` has the comparison after the verb, `ít nhất giảm` before it.
    while first > 0, ["bình", "quân", "hàng", "năm", "mỗi", "by"].contains(tokens[first - 1].text),
      mention.start - first < 4
    {
      first -= 1
    }
    if first < mention.start,
      let (change, count) = ComparatorLexicon.changes.match(tokens, endingAt: first)
    {
      mention.change = change
      mention.phraseStart = first - count
    }
    if mention.change == nil, mention.isPercent, mention.start > 0,
      tokens[mention.start - 1].text == "by"
    {
      let before = tokens[max(0, mention.start - 26)..<mention.start].map(\.text)
      if before.contains(where: Self.fallingVerbs.contains) { mention.change = .fall }
      if before.contains("increase") || before.contains("rise") { mention.change = .rise }
    }
  }

  private static let fallingVerbs: Set<String> = [
    "reduce", "cut", "decrease", "lower", "reduced", "fall", "decline", "reducing",
  ]

  /// Whether the first of two numbers is where the second comes from: `từ 23 … xuống 18`.
  private func isFrom(_ first: Mention, _ second: Mention) -> Bool {
    let between = tokens[first.end..<max(first.end, second.tokens.lowerBound)]
    guard between.count <= 14, first.tokens.lowerBound > 0 else { return false }
    let lead = tokens[max(0, first.tokens.lowerBound - 2)..<first.tokens.lowerBound]
    guard lead.contains(where: { $0.text == "từ" || $0.text == "from" }) else { return false }
    let hasSeparator = between.contains { [";", "."].contains($0.text) }
    let words = between.map(\.text)
    return !hasSeparator
      && (words.contains("xuống") || words.contains("lên") || words.contains("còn")
        || words.contains("to") || words.contains("đến") || words.contains("thành"))
  }
}
