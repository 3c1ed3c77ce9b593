package import Assessment
package import Evaluation

/// How often targets came true that an official rule put into one class.
package struct RuleRecord: Hashable, Sendable {
  /// The rule, with its edition.
  package let ruleID: String

  /// The class; `nil` for targets of which the rule says nothing.
  package let progressClass: RuleClass?

  /// The targets in the class.
  package let count: Int

  /// The share of them that came true, with its clustered error.
  package let metShare: ClusteredMean

  /// Creates a record.
  package init(ruleID: String, progressClass: RuleClass?, count: Int, metShare: ClusteredMean) {
    self.ruleID = ruleID
    self.progressClass = progressClass
    self.count = count
    self.metShare = metShare
  }
}
