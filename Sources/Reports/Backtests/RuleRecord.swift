public import Assessment
public import Evaluation

/// How often targets came true that an official rule put into one class.
public struct RuleRecord: Hashable, Sendable {
  /// The rule, with its edition.
  public let ruleID: String

  /// The class; `nil` for targets of which the rule says nothing.
  public let progressClass: RuleClass?

  /// The targets in the class.
  public let count: Int

  /// The share of them that came true, with its clustered error.
  public let metShare: ClusteredMean

  /// Creates a record.
  public init(ruleID: String, progressClass: RuleClass?, count: Int, metShare: ClusteredMean) {
    self.ruleID = ruleID
    self.progressClass = progressClass
    self.count = count
    self.metShare = metShare
  }
}
