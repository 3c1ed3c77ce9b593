import Assessment

extension ReachYear {
  /// The year, with the years of one tenth and nine tenths around it.
  func text(in language: Language) -> String {
    if isReached { return RuleLabel.already[language] }
    let unknown = RuleLabel.notBefore.text(language, ["year": String(horizon)])
    guard let median else {
      guard let earliest else { return unknown }
      return unknown + "\u{A0}(\(earliest)\u{A0}…)"
    }
    return "\(median)\u{A0}(\(earliest.map(String.init) ?? "…")–"
      + "\(latest.map(String.init) ?? "…"))"
  }
}
