/// Splits a number that stands for several groups of different kinds into a row each.
///
/// `100 % hộ gia đình, trường học, trạm y tế có công trình …` sets three targets; groups of one kind
/// (`người cai nghiện, người sau cai nghiện`) stay one.
enum GroupSplitter {
  private static let groups = PhraseTable<String>([
    ("hộ gia đình", "household"), ("hộ dân", "household"), ("trường học", "school"),
    ("trạm y tế", "station"), ("bệnh viện", "hospital"), ("phụ nữ mang thai", "mother"),
    ("người cao tuổi", "old"), ("người khuyết tật", "disabled"), ("trẻ em", "child"),
    ("cơ sở y tế", "station"), ("cơ sở giáo dục", "school"), ("khu công nghiệp", "park"),
  ])

  static func split(
    _ target: ProposedTarget, _ name: [Token], _ text: PlanText
  ) -> [ProposedTarget] {
    guard target.unit == "%", let parts = parts(of: name) else { return [target] }
    return parts.map { part in
      var row = target
      row.name = NameCleaner.text(part, of: text)
      row.doubts.append(.split)
      row.confidence = max(0.3, row.confidence - 0.08)
      return row
    }
  }

  private static func parts(of name: [Token]) -> [[Token]]? {
    var starts: [(index: Int, count: Int, kind: String)] = []
    for index in name.indices {
      let isFirst = index == 0 || [",", "và"].contains(name[index - 1].text)
      guard isFirst, let (kind, count) = groups.match(name, at: index) else { continue }
      starts.append((index, count, kind))
    }
    guard starts.count >= 3, starts[0].index == 0, Set(starts.map(\.kind)).count == starts.count
    else { return nil }
    let last = starts[starts.count - 1]
    let rest = Array(name[(last.index + last.count)...])
    guard !rest.isEmpty else { return nil }
    for index in starts.indices.dropLast() {
      let between = starts[index].index + starts[index].count..<starts[index + 1].index - 1
      guard between.count <= 10 else { return nil }
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].index - 1 : last.index + last.count
      return Array(name[starts[index].index..<end]) + rest
    }
  }
}
