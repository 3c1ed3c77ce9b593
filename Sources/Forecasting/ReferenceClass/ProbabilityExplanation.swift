/// What a probability rests on: which parts moved it, and what comparable cases did.
public struct ProbabilityExplanation: Hashable, Sendable {
  /// One part of the evidence.
  public struct Driver: Hashable, Sendable {
    /// The parts that can move a probability.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// What cases of the same indicator did next.
      case sameIndicator = "same_indicator"
      /// What cases of indicators of the same kind did next.
      case kindred = "kindred"
      /// The course of the series before its last value.
      case ownHistory = "own_history"
      /// That progress comes slower than past cases suggest.
      case slowdown = "slowdown"
      /// The natural limit, at which values stay.
      case bound = "bound"
      /// The pace of the same indicator in the area around, which a series with few points borrows.
      case relative = "relative"
    }

    /// The part.
    public let kind: Kind

    /// The probability without this part.
    public let probabilityWithout: Double

    /// What the part adds to the log-odds of the probability.
    public let logOdds: Double

    /// The number of cases behind the part, where it has cases.
    public let caseCount: Int?

    /// Creates a driver.
    public init(kind: Kind, probabilityWithout: Double, logOdds: Double, caseCount: Int?) {
      self.kind = kind
      self.probabilityWithout = probabilityWithout
      self.logOdds = logOdds
      self.caseCount = caseCount
    }
  }

  /// The parts, by how far the probability moves when they are left out.
  public var drivers: [Driver]

  /// The years ahead over which the comparable cases are followed; fewer than asked for where no
  /// case is known for so long.
  public var horizon: Int

  /// The countries in a comparable position, each with its nearest case.
  public var comparableCount: Int

  /// How many of them moved far enough: as far as this series would have to.
  public var reachedCount: Int

  /// The nearest cases that moved far enough, five at most.
  public var reached: [ComparableCase]

  /// The nearest cases that did not, five at most.
  public var missed: [ComparableCase]

  /// Creates an explanation.
  public init(
    drivers: [Driver], horizon: Int, comparableCount: Int, reachedCount: Int,
    reached: [ComparableCase], missed: [ComparableCase]
  ) {
    self.drivers = drivers
    self.horizon = horizon
    self.comparableCount = comparableCount
    self.reachedCount = reachedCount
    self.reached = reached
    self.missed = missed
  }
}
