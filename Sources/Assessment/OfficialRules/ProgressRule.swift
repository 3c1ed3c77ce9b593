/// A published rule that turns a series and a target into a class of progress.
///
/// A rule is a yardstick of its body, not a forecast: none of them carries a probability. They
/// disagree on one and the same series, which is why reports show several side by side.
public protocol ProgressRule: Sendable {
  /// The stable name with the edition where the source has one, such as `unsd-2023`.
  var id: String { get }

  /// The edition, or the state of the source that was read.
  var edition: String { get }

  /// Where the rule is published or coded.
  var source: String { get }

  /// What could not be verified about the rule, as a code; `nil` where all of it was read.
  var caveat: RuleCaveat? { get }

  /// The classes the rule can give, best first.
  var classes: [RuleClass] { get }

  /// The class of a subject.
  ///
  /// - Throws: A ``RuleNote`` that names why the rule says nothing here.
  func judge(_ subject: RuleSubject) throws(RuleNote) -> RuleVerdict
}

extension ProgressRule {
  /// The family: the shortest name that stands for this rule and others; else its own key.
  public var family: String {
    OfficialRules.families.first { id.hasPrefix($0 + "-") } ?? id
  }

  /// Nothing to reserve.
  public var caveat: RuleCaveat? { nil }

  /// The class of a subject, or the note that names why there is none.
  public func verdict(on subject: RuleSubject) -> RuleVerdict {
    do throws(RuleNote) {
      if let obstacle = subject.obstacle { throw obstacle }
      return try judge(subject)
    } catch {
      return RuleVerdict(ruleID: id, note: error)
    }
  }
}
