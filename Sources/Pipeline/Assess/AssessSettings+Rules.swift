import Reports

extension AssessSettings {
  /// The settings that official rules, pace and review words depend on; none without rules.
  var ruleSettings: [RunInfo.Setting] { rules.isEmpty ? [] : yardstickSettings }

  /// The same, with or without rules.
  var yardstickSettings: [RunInfo.Setting] {
    var list: [RunInfo.Setting] = []
    if !rules.isEmpty { list.append(RunInfo.Setting("rules", rules.joined(separator: ","))) }
    list.append(RunInfo.Setting("base-year", baseYear.map(String.init) ?? "edition"))
    list.append(RunInfo.Setting("likely", "\(review.likely)"))
    list.append(RunInfo.Setting("unlikely", "\(review.unlikely)"))
    list.append(RunInfo.Setting("expected-not", "\(review.expectedNot)"))
    list.append(RunInfo.Setting("nearly", "\(review.nearly)"))
    return list
  }
}
