public import Distributions

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
      /// What areas of the same level did next.
      case siblings = "siblings"
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

  /// The group of areas that the comparable cases are of; `nil` where they are countries.
  public var siblingGroup: String?

  /// Creates an explanation.
  public init(
    drivers: [Driver], horizon: Int, comparableCount: Int, reachedCount: Int,
    reached: [ComparableCase], missed: [ComparableCase], siblingGroup: String? = nil
  ) {
    self.siblingGroup = siblingGroup
    self.drivers = drivers
    self.horizon = horizon
    self.comparableCount = comparableCount
    self.reachedCount = reachedCount
    self.reached = reached
    self.missed = missed
  }
}

extension ProbabilityExplanation.Driver {
  /// A part with the probability that is stated and the one that would be without it.
  init(_ kind: Kind, stated: Double, without: Double, caseCount: Int? = nil) {
    self.init(
      kind: kind, probabilityWithout: min(max(without, 0), 1),
      logOdds: LogOdds.of(stated, margin: 1e-6) - LogOdds.of(without, margin: 1e-6),
      caseCount: caseCount)
  }
}

extension [ProbabilityExplanation.Driver] {
  /// Puts those first without which the probability would move furthest from what is stated.
  mutating func sort(about stated: Double) {
    sort {
      ($1.probabilityWithout - stated).magnitude < ($0.probabilityWithout - stated).magnitude
    }
  }
}

/// A case of the reference class that can be named: what a comparable series did over the same
/// number of years.
public struct ComparableCase: Hashable, Sendable {
  /// The country, ISO 3166-1 alpha-3.
  public let country: String

  /// The reference indicator.
  public let indicator: String

  /// The year of departure.
  public let fromYear: Int

  /// The year of arrival.
  public let toYear: Int

  /// The value of departure, in the unit of the reference indicator, to the precision of the
  /// reference file.
  public let from: Double

  /// The value of arrival.
  public let to: Double

  /// The share of the class that rests on it, 0 to 1.
  public let weight: Double

  /// Creates a case.
  public init(
    country: String, indicator: String, fromYear: Int, toYear: Int, from: Double, to: Double,
    weight: Double
  ) {
    self.country = country
    self.indicator = indicator
    self.fromYear = fromYear
    self.toYear = toYear
    self.from = from
    self.to = to
    self.weight = weight
  }
}

/// A fitted model that can tell what a probability rests on.
public protocol ExplainingModel: FittedModel {
  /// What moved the probability of an event `horizon` years after the last observation.
  ///
  /// It costs several times what the probability itself does.
  ///
  /// - Parameter probability: The probability of the event under a distribution of that year.
  func explanation(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> ProbabilityExplanation

  /// What moved the probability of an event that several years decide together.
  ///
  /// Every part is left out with the same random numbers, so that what moves the probability is the
  /// part.
  ///
  /// - Parameters:
  ///   - horizon: The last of the years, after the last observation.
  ///   - paths: The number of random paths.
  ///   - generator: The random numbers, as those of ``FittedModel/simulate(paths:horizon:using:)``.
  ///   - isReached: Whether the event takes place, given the values of all years up to `horizon`.
  func explanation(
    horizon: Int, paths: Int, using generator: some RandomNumberGenerator,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation
}
