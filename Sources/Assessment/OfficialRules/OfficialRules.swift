public import Plans
public import TimeSeries

/// The registry of official rules. A new rule is added to ``all`` and nowhere else.
public enum OfficialRules {
  /// Every rule, with its default settings.
  public static let all: [any ProgressRule] =
    [
      UNSD2023Rule(), UNSD2022Rule(), EurostatRule.longTerm, EurostatRule.shortTerm,
      OpenSDGRule(), ESCAPStatusRule(),
    ] + ESCAPExtrapolator.allCases.map { ESCAPAnticipatedRule($0) }
    + [SDSNTrendRule(), JMPLineRule(), ReductionRateRule()]

  /// The names of all rules.
  public static var names: [String] { all.map(\.id) }

  /// The names that stand for several rules, beside `all`: the beginnings that rules share, up to a
  /// hyphen. Of beginnings that stand for the same rules the shortest is given.
  public static var families: [String] {
    var families: [String] = []
    var known: Set<[String]> = []
    for name in names {
      for end in name.indices where name[end] == "-" {
        let family = String(name[..<end])
        let members = rules(named: family).map(\.id)
        guard members.count > 1, known.insert(members).inserted else { continue }
        families.append(family)
      }
    }
    return families
  }

  /// The rules that a name stands for: one rule by its key, or a family by how their keys begin.
  ///
  /// `unsd-2023` is one rule, `unsd` both editions, `escap-2026-ap` six extrapolators, `all` every
  /// rule. Nothing for an unknown name.
  public static func rules(named name: String) -> [any ProgressRule] {
    if name == "all" { return all }
    if let exact = all.first(where: { $0.id == name }) { return [exact] }
    return all.filter { $0.id.hasPrefix(name + "-") }
  }

  /// The verdicts of `rules` on each subject, in order.
  public static func verdicts(
    on subjects: [RuleSubject], rules: [any ProgressRule] = all
  ) -> [[RuleVerdict]] {
    subjects.map { subject in rules.map { $0.verdict(on: subject) } }
  }

  /// The verdicts of `rules` on a target with the series that answers it.
  public static func verdicts(
    series: AnnualSeries, target: Target, baseYear: Int? = nil, rules: [any ProgressRule] = all
  ) -> [RuleVerdict] {
    let subject = RuleSubject(series: series, target: target, baseYear: baseYear)
    return rules.map { $0.verdict(on: subject) }
  }
}
