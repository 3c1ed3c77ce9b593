import Assessment
import Distributions
import Plans
import Scenarios
import Testing
import TimeSeries

@Suite struct AttainmentSetTests {
  /// A target as the registers print it.
  private func target(
    _ comparator: Comparator, _ lower: Double?, _ upper: Double?, _ direction: Direction?,
    bounds: Bounds = .percent, step: Double = 1
  ) -> Target {
    Target(
      id: "t", comparator: comparator, lower: lower, upper: upper, year: 2025,
      direction: direction, bounds: bounds, printedStep: step)
  }

  private func reached(_ target: Target) throws -> AttainmentSet {
    try #require(AttainmentSet(of: target))
  }

  @Test func atLeastAndMoreThanDifferOnlyForObservedValues() throws {
    let atLeast = try reached(target(.atLeast, 95, nil, .increase))
    let moreThan = try reached(target(.moreThan, 95, nil, .increase))
    #expect(atLeast.contains(95))
    #expect(!moreThan.contains(95))
    let outcome = StudentT(location: 95, scale: 2, degreesOfFreedom: 5)
    #expect(atLeast.probability(under: outcome) == moreThan.probability(under: outcome))
    #expect(abs(atLeast.probability(under: outcome) - 0.5) < 1e-12)
  }

  @Test func aStrictLimitIsNotReachedByMassOnIt() throws {
    let zero = PointMass(0)
    let some = try reached(target(.moreThan, 0, nil, .increase))
    #expect(some.probability(under: zero) == 0, "> 0 is not reached by a series that stays at 0")
    #expect(try reached(target(.atLeast, 0, nil, .increase)).probability(under: zero) == 1)
    let all = PointMass(100)
    #expect(try reached(target(.lessThan, nil, 100, .decrease)).probability(under: all) == 0)
    #expect(try reached(target(.atMost, nil, 100, .decrease)).probability(under: all) == 1)
    // What is stated agrees with what would be observed.
    for value in [0.0, 1e-9] {
      #expect(some.probability(under: PointMass(value)) == (some.contains(value) ? 1 : 0))
    }
  }

  @Test func aboutIsOneSidedWithADirection() throws {
    let rising = try reached(target(.approximately, 60, 60, .increase))
    #expect(rising.contains(59.5))
    #expect(!rising.contains(59.4))
    #expect(rising.contains(75))
    let falling = try reached(target(.approximately, 4.5, 4.5, .decrease, step: 0.1))
    #expect(falling.contains(4.55))
    #expect(!falling.contains(4.56))
    let kept = try reached(target(.equal, 60, 60, .maintain))
    #expect(kept.contains(60.5) && kept.contains(59.5))
    #expect(!kept.contains(60.6) && !kept.contains(59.4))
  }

  @Test func aLimitBeyondANaturalBoundIsNeverReached() throws {
    let beyond = try reached(target(.atLeast, 105, nil, .increase))
    #expect(beyond.lower == 105)
    #expect(!beyond.contains(100))
    let bound = try reached(target(.atLeast, 100, nil, .increase))
    #expect(bound.contains(99.95) && !bound.contains(99.9))
    let below = try reached(target(.atMost, nil, -3, .decrease))
    #expect(below.upper == -3)
  }

  @Test func anExplicitToleranceReplacesPrintPrecision() throws {
    let set = try #require(
      AttainmentSet(
        of: target(.approximately, 60, 60, .increase),
        tolerance: AttainmentSet.Tolerance(approximate: 2)))
    #expect(set.contains(58))
    #expect(!set.contains(57.9))
  }

  @Test func aTargetOnABoundIsReachedAtPrintPrecision() throws {
    let all = try reached(target(.atLeast, 100, nil, .increase))
    #expect(all.contains(99.95))
    #expect(!all.contains(99.94))
    let none = try reached(target(.atMost, nil, 0, .decrease))
    #expect(none.contains(0.05))
    #expect(!none.contains(0.06))
    let moreThanAll = try reached(target(.moreThan, 100, nil, .increase))
    #expect(moreThanAll.contains(100), "more than everything would be impossible")
  }

  @Test func aRangeIsReachedAtItsNearEndAndExceededBeyondItsFarEnd() throws {
    let rising = try reached(target(.range, 28, 30, .increase))
    #expect(!rising.contains(27.9))
    #expect(rising.contains(28) && rising.contains(31))
    #expect(rising.isExceeded(by: 31, direction: .increase))
    #expect(!rising.isExceeded(by: 29, direction: .increase))
    let falling = try reached(target(.range, 28, 30, .decrease))
    #expect(falling.contains(30) && falling.contains(20) && !falling.contains(30.1))
    #expect(falling.isExceeded(by: 27, direction: .decrease))
    let kept = try reached(target(.range, 28, 30, .maintain))
    #expect(kept.contains(29) && !kept.contains(31) && !kept.contains(27))
  }

  @Test func withoutANumberThereIsNothingToReach() {
    #expect(AttainmentSet(of: Target(id: "t", kind: .qualitative)) == nil)
    #expect(AttainmentSet(of: target(.atLeast, nil, nil, .increase)) == nil)
  }

  @Test func nearAndFarEndFollowTheDirection() {
    #expect(target(.range, 28, 30, .increase).value == 28)
    #expect(target(.range, 28, 30, .increase).farEnd == 30)
    #expect(target(.range, 28, 30, .decrease).value == 30)
    #expect(target(.range, 28, 30, .decrease).farEnd == 28)
    #expect(target(.atMost, nil, 4, .decrease).value == 4)
  }

  // MARK: Other numbers

  /// A target that moves: its ends move together.
  private func moved(_ target: Target, by shift: Double) -> Target {
    var result = target
    result.lower = target.lower.map { $0 + shift }
    result.upper = target.upper.map { $0 + shift }
    return result
  }

  @Test(arguments: Comparator.allCases, [Direction.increase, .decrease, nil])
  func anotherNumberIsJudgedAsIfItWerePrinted(
    comparator: Comparator, direction: Direction?
  ) throws {
    let limits = [
      Bounds.percent, .none, try Bounds(lower: 0, upper: nil), try Bounds(lower: nil, upper: 100),
    ]
    for bounds in limits {
      for number in [0.0, 0.5, 1, 50, 99, 99.5, 100] {
        let isTwoSided = comparator == .range
        let printed = target(
          comparator, number, isTwoSided ? number + 2 : nil, direction, bounds: bounds)
        let rule = try #require(AttainmentRule(of: printed))
        #expect(rule.outcomes(at: rule.number) == AttainmentSet(of: printed))
        for shift in [-100.0, -50, -1, -0.5, 0.25, 1, 50, 99.5, 100] {
          let other = try reached(moved(printed, by: shift))
          #expect(
            rule.outcomes(at: rule.number + shift) == other,
            "\(comparator) \(number) moved by \(shift) within \(bounds)")
        }
      }
    }
  }

  @Test func aStrictLimitStaysStrictWhenItMovesAndIsEasedOnABound() throws {
    let rule = try #require(AttainmentRule(of: target(.moreThan, 1, nil, .increase)))
    #expect(rule.outcomes(at: 0).probability(under: PointMass(0)) == 0)
    #expect(rule.outcomes(at: 100).probability(under: PointMass(100)) == 1)
    #expect(rule.outcomes(at: 100.2).probability(under: PointMass(100)) == 0)
  }
}
