/// What the headings above a paragraph say about its numbers.
struct ReadingContext {
  struct Level {
    var depth: Double
    var text: String
    var section: Section?
    var year: Int?
    var period: ClosedRange<Int>?
    var agency: String?
    var isUnmarked = false
  }

  private(set) var levels: [Level] = []

  /// What parts without a heading are taken for.
  var unheaded = Section.preamble

  var section: Section { levels.last { $0.section != nil }?.section ?? unheaded }

  /// The nearest year of a heading; a vision does not reach past its own part.
  var year: Int? { levels.last { $0.year != nil }?.year }

  var period: ClosedRange<Int>? { levels.last { $0.period != nil || $0.year != nil }?.period }

  var agency: String? { levels.last { $0.agency != nil }?.agency }

  var path: String {
    levels.map { String($0.text.prefix(60)) }.joined(separator: " › ")
  }

  /// Leaves the parts as deep as a new block or deeper.
  mutating func leave(_ depth: Double) {
    while let last = levels.last, last.depth >= depth { levels.removeLast() }
  }

  /// Enters a part.
  mutating func enter(_ level: Level) {
    leave(level.depth)
    levels.append(level)
  }

  /// Where a heading without a marker stands: beside the last that speaks of the same matter.
  mutating func depth(ofUnmarked section: Section?) -> Double {
    if section == .targets || section == .vision,
      let index = levels.lastIndex(where: { $0.section == .targets || $0.section == .vision }),
      levels[index].depth >= 2 || index > 0
    {
      return levels[index].depth
    }
    guard let last = levels.last else { return 0.8 }
    return last.isUnmarked ? last.depth : last.depth + 0.25
  }
}

/// What the head of a plan says: when, where, until when.
struct PlanHead {
  var year: Int?
  var period: ClosedRange<Int>?
  var horizon: Int?
  var area = ""
  var isNational = false
}
