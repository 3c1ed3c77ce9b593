/// The words of the Intergovernmental Panel on Climate Change for a probability.
///
/// Mastrandrea et al. (2010), *Guidance Note for Lead Authors of the IPCC Fifth TargetAssessment Report
/// on Consistent Treatment of Uncertainties*, table 1; here each probability has one word, the
/// narrowest that holds.
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
  /// 0.99 or more.
  case virtuallyCertain = "virtually_certain"
  /// 0.90 or more.
  case veryLikely = "very_likely"
  /// 0.66 or more.
  case likely
  /// Between 0.33 and 0.66.
  case aboutAsLikelyAsNot = "about_as_likely_as_not"
  /// 0.33 or less.
  case unlikely
  /// 0.10 or less.
  case veryUnlikely = "very_unlikely"
  /// 0.01 or less.
  case exceptionallyUnlikely = "exceptionally_unlikely"

  /// The word for `probability`, a number from 0 to 1.
  public init(probability: Double) {
    self =
      switch probability {
      case 0.99...: .virtuallyCertain
      case 0.90...: .veryLikely
      case 0.66...: .likely
      case ...0.01: .exceptionallyUnlikely
      case ...0.10: .veryUnlikely
      case ...0.33: .unlikely
      default: .aboutAsLikelyAsNot
      }
  }
}
