import RealModule

/// A stated probability beside what happened.
public struct ProbabilityCase: Hashable, Sendable {
  /// The probability, 0 to 1.
  public let probability: Double

  /// Whether it came true.
  public let isMet: Bool

  /// What hangs together with it, such as its country: cases of one cluster are not independent.
  public let cluster: String

  /// Creates a case.
  public init(probability: Double, isMet: Bool, cluster: String) {
    precondition(
      probability >= 0 && probability <= 1, "probability is \(probability), not 0 to 1")
    self.probability = probability
    self.isMet = isMet
    self.cluster = cluster
  }

  /// The squared error of the probability, 0 to 1: Brier (1950).
  public var brier: Double {
    let error = probability - (isMet ? 1 : 0)
    return error * error
  }

  /// −ln of the probability of what happened, which is first kept within 0.001 … 0.999, so that one
  /// certainty that failed does not outweigh everything else.
  public var logLoss: Double {
    let kept = min(max(probability, 0.001), 0.999)
    return -Double.log(isMet ? kept : 1 - kept)
  }
}
