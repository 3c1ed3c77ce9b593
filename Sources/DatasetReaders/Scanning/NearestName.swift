/// Finds the name that was probably meant.
package enum NearestName {
  /// The candidate nearest to `name`, or `nil` if none is near.
  ///
  /// Case, spaces, `_`, `-` and `.` do not count; beyond that at most one edit per three characters,
  /// or one name being the other with letters left out, or containing it. The first of equals wins.
  package static func find(_ name: String, in candidates: [String]) -> String? {
    let wanted = folded(name)
    var best: (name: String, distance: Int)?
    for candidate in candidates where !candidate.isEmpty {
      let other = folded(candidate)
      var distance = self.distance(wanted, other)
      if distance > max(1, max(wanted.count, other.count) / 3) {
        if abbreviates(wanted, other) || abbreviates(other, wanted) {
          distance = 50
        } else if min(wanted.count, other.count) >= 3,
          contains(wanted, other) || contains(other, wanted)
        {
          distance = 100
        } else {
          continue
        }
      }
      if best == nil || distance < best!.distance { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func folded(_ name: String) -> [Character] {
    name.lowercased().filter { !" _-.".contains($0) }.map { $0 }
  }

  /// Whether `short` is `long` with letters left out, such as `yr` for `year`.
  private static func abbreviates(_ short: [Character], _ long: [Character]) -> Bool {
    guard short.count >= 2, short.count < long.count, long.count <= 3 * short.count,
      short.first == long.first
    else { return false }
    var rest = short[...]
    for letter in long where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func contains(_ whole: [Character], _ part: [Character]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words
  /// (optimal string alignment: Damerau 1964, no part edited twice).
  static func distance<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for (row, character) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        let substitution = previous[column] + (character == other ? 0 : 1)
        var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == second[column - 1], first[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
