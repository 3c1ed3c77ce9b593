import PlanReading

/// Reads texts of our own: every number and place in them is invented.
enum PlanSentences {
  /// What is proposed for the lines of a list of targets until 2031.
  static func targets(
    _ lines: String..., head: String = "2. Mục tiêu cụ thể đến năm 2031"
  ) -> [ProposedTarget] {
    read(head + "\n\n" + lines.map { "- " + $0 }.joined(separator: "\n\n")).targets
  }

  static func read(_ text: String) -> PlanProposal {
    PlanProposal(PlanDocument(plainText: PlanText(text, name: "plan")))
  }
}

/// A row in short: `>= 85 % 2031`.
extension ProposedTarget {
  var short: String {
    let numbers = [lower, upper].compactMap { $0 }
    let shown = comparator == "approx" || comparator == "=" ? Array(numbers.prefix(1)) : numbers
    let text = shown.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
    return "\(comparator) \(text.joined(separator: "–")) \(unit) \(year.map(String.init) ?? "–")"
  }
}
