/// Several target ids in a short form.
struct TargetPattern {
  /// The ids where they are three at most; else their common form with `*` for the one word between
  /// hyphens in which they differ; else the first and how many more there are.
  let text: String

  init(_ ids: [String]) {
    let parts = ids.map { $0.split(separator: "-", omittingEmptySubsequences: false) }
    guard ids.count > 3, let first = parts.first else {
      text = ids.joined(separator: ", ")
      return
    }
    let differing =
      Set(parts.map(\.count)).count == 1
      ? first.indices.filter { place in parts.contains { $0[place] != first[place] } } : []
    if differing.count == 1 {
      text = first.indices.map { $0 == differing[0] ? "*" : String(first[$0]) }
        .joined(separator: "-")
    } else {
      text = "\(ids[0]) +\(ids.count - 1)"
    }
  }
}
