/// Links rows that say again what one before says.
enum RepeatFinder {
  static func link(_ targets: inout [ProposedTarget]) {
    for index in targets.indices { targets[index].id = "t\(index + 1)" }
    var words: [[String: Int]] = targets.map { bag($0.name) }
    var groups: [String: [Int]] = [:]
    for index in targets.indices {
      let target = targets[index]
      let key =
        "\(target.comparator)|\(target.lower ?? -1)|\(target.upper ?? -1)|"
      for first in groups[key] ?? [] where isSame(words[first], words[index]) {
        guard areAlike(targets[first], target) else { continue }
        targets[index].repeatOf = targets[first].id
        if targets[first].leadAgency.isEmpty { targets[first].leadAgency = target.leadAgency }
        break
      }
      if targets[index].repeatOf.isEmpty { groups[key, default: []].append(index) }
    }
    words = []
  }

  private static func areAlike(_ left: ProposedTarget, _ right: ProposedTarget) -> Bool {
    // What one sentence sets twice are two things.
    if abs(right.quote.lowerBound - left.quote.upperBound) < 60 { return false }
    guard left.year == right.year || left.year == nil || right.year == nil else { return false }
    if left.year != right.year, left.periodEnd ?? right.periodEnd != left.year ?? right.year {
      return false
    }
    return left.kind == right.kind || left.unit == right.unit
  }

  private static let short: [String: String] = [
    "bhyt": "bảo hiểm y tế", "bhxh": "bảo hiểm xã hội", "bhtn": "bảo hiểm thất nghiệp",
    "llld": "lực lượng lao động", "lllđ": "lực lượng lao động",
  ]
  private static let small: Set<String> = [
    "tỷ", "lệ", "số", "các", "bình", "quân", "trung", "và", "của", "đạt", "được", "người", "trên",
    "theo", "từ", "dân",
  ]

  private static func bag(_ name: String) -> [String: Int] {
    var result: [String: Int] = [:]
    for part in name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = WordFolding.fold(String(part))
      for item in (short[word] ?? word).split(separator: " ") where !small.contains(String(item)) {
        result[String(item), default: 0] += 1
      }
    }
    return result
  }

  /// Whether two names say the same: one may add words, but neither may change them.
  private static func isSame(_ left: [String: Int], _ right: [String: Int]) -> Bool {
    let counts = (left.values.reduce(0, +), right.values.reduce(0, +))
    var common = 0
    for (word, count) in left { common += min(count, right[word] ?? 0) }
    let missing = min(counts.0, counts.1) - common
    let similarity = 2 * Double(common) / Double(max(1, counts.0 + counts.1))
    return missing == 0 && similarity >= 0.6 || missing == 1 && similarity >= 0.95
  }
}

/// Fills the last year of a plan where only its rows tell it.
enum HorizonFiller {
  static func fill(_ targets: inout [ProposedTarget], head: PlanHead) {
    guard head.horizon == nil else { return }
    var counts: [Int: Int] = [:]
    for target in targets { if let year = target.year { counts[year, default: 0] += 1 } }
    guard let horizon = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
      return
    }
    for index in targets.indices where targets[index].year == nil {
      if targets[index].doubts.contains(.yearFromTitle),
        !targets[index].doubts.contains(.outsideTargets)
      {
        targets[index].year = horizon
        continue
      }
      if targets[index].periodStart != nil || targets[index].doubts.contains(.yearFromTitle) {
        targets[index].periodEnd = targets[index].periodEnd ?? horizon
      }
    }
  }
}
