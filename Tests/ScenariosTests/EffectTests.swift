import Testing
import TimeSeries

@testable import Assessment
@testable import Scenarios

/// Effects on single paths, against numbers worked out by hand.
@Suite("What effects do to the years of a path")
struct EffectTests {
  /// Last value 20 in 2024; the years 2025 to 2029.
  private func frame(_ bounds: Bounds = .none, firstFree: Int = 2025) -> SeriesFrame {
    SeriesFrame(
      origin: 2024, horizon: 5, lastValue: 20, firstFreeYear: firstFree,
      medians: [21, 22, 23, 24, 25], bounds: bounds)
  }

  private func apply(
    _ effects: [Effect], to path: [Double], _ frame: SeriesFrame
  ) -> [Double] {
    var compiled = SeriesEffects(frame)
    for effect in effects {
      compiled.add(
        effect, draws: MeasureDraws(effect, seed: 1, stream: "m", paths: 1))
    }
    let result = UnsafeMutablePointer<Double>.allocate(capacity: 5)
    defer { result.deallocate() }
    path.withUnsafeBufferPointer {
      compiled.apply(to: $0.baseAddress!, into: result, paths: 1)
    }
    return (0..<5).map { result[$0] }
  }

  private let path = [21.5, 22, 22.5, 25, 26]

  @Test("Extra pace comes together year by year, within its span")
  func addedPace() throws {
    let effect = Effect.pace(
      try PaceChange(.added(.fixed(2)), span: YearSpan(from: 2026, until: 2027)))
    #expect(apply([effect], to: path, frame()) == [21.5, 24, 26.5, 29, 30])
  }

  @Test("A factor changes the pace of the median and leaves the scatter about it")
  func factor() throws {
    let effect = Effect.pace(try PaceChange(.factor(.fixed(3)), span: YearSpan(from: 2027)))
    // Two more units a year from 2027 on.
    #expect(apply([effect], to: path, frame()) == [21.5, 22, 24.5, 29, 32])
    let halt = Effect.pace(try PaceChange(.factor(.fixed(0)), span: YearSpan(from: 2025)))
    #expect(apply([halt], to: path, frame()) == [20.5, 20, 19.5, 21, 21])
  }

  @Test("A shock wears off by halves, in steps, or not at all")
  func shocks() throws {
    let size = try Effect.Size.fixed(-4)
    let halves = Effect.shock(
      try Shock(size: size, year: 2026, recovery: .halfLife(years: 1)))
    #expect(apply([halves], to: path, frame()) == [21.5, 18, 20.5, 24, 25.5])
    let steps = Effect.shock(try Shock(size: size, year: 2026, recovery: .linear(years: 2)))
    #expect(apply([steps], to: path, frame()) == [21.5, 18, 20.5, 25, 26])
    let share = Effect.shock(try Shock(size: .fixed(-0.5), basis: .share, year: 2028))
    #expect(apply([share], to: path, frame()) == [21.5, 22, 22.5, 12.5, 13])
  }

  @Test("A programme builds up over its ramp, later if it is delayed")
  func programmes() throws {
    let size = try Effect.Size.fixed(6)
    let ramp = Effect.programme(try Programme(size: size, start: 2026, ramp: 3))
    #expect(apply([ramp], to: path, frame()) == [21.5, 24, 26.5, 31, 32])
    let delayed = Effect.programme(
      try Programme(size: size, start: 2026, ramp: 3, delay: .fixed(1.5)))
    #expect(apply([delayed], to: path, frame()) == [21.5, 22, 23.5, 28, 31])
  }

  @Test("What was there before the first year that can be changed is in the data already")
  func past() throws {
    let running = Effect.programme(try Programme(size: .fixed(5), start: 2023, ramp: 5))
    // One fifth each in 2023 and 2024; three are to come.
    #expect(apply([running], to: path, frame()) == [22.5, 24, 25.5, 28, 29])
    let old = Effect.shock(try Shock(size: .fixed(5), year: 2024))
    #expect(apply([old], to: path, frame()) == path)
    // 2025 is not published, but it is past.
    let pace = Effect.pace(try PaceChange(.added(.fixed(1)), span: YearSpan(from: 2020)))
    #expect(apply([pace], to: path, frame(firstFree: 2026)) == [21.5, 23, 24.5, 28, 30])
  }

  @Test("Caps and floors hold in their span, the natural bounds always")
  func limits() throws {
    let cap = Effect.limit(
      try LevelLimit(lower: 22, upper: 22.2, span: YearSpan(from: 2025, until: 2027)))
    #expect(apply([cap], to: path, frame()) == [22, 22, 22.2, 25, 26])
    let pace = Effect.pace(try PaceChange(.added(.fixed(40)), span: YearSpan(from: 2025)))
    #expect(apply([pace], to: path, frame(.percent)) == [61.5, 100, 100, 100, 100])
  }

  @Test("Capacity limits the yearly change, from the value that the limit itself left")
  func capacity() throws {
    let limit = Effect.capacity(
      try CapacityLimit(rise: 1, fall: 0.5, span: YearSpan(from: 2025)))
    #expect(apply([limit], to: path, frame()) == [21, 22, 22.5, 23.5, 24.5])
    #expect(apply([limit], to: [18, 30, 10, 10, 10], frame()) == [19.5, 20.5, 20, 19.5, 19])
  }

  @Test("At most so many more persons in a growing population is ever fewer points")
  func growingDenominator() throws {
    let people = try Denominator(level: 1_000, year: 2024, growth: 0.1)
    let limit = Effect.capacity(
      try CapacityLimit(rise: 50, denominator: people, span: YearSpan(from: 2025)))
    // 200 of 1,000 persons; then 250 of 1,100, 300 of 1,210, …
    let result = apply([limit], to: [90, 90, 90, 90, 90], frame(.percent))
    for (index, value) in result.enumerated() {
      let count = 200 + 50 * Double(index + 1)
      var population = 1_000.0
      for _ in 0...index { population *= 1.1 }
      #expect(abs(value - 100 * count / population) < 1e-9)
    }
  }

  @Test("Quantiles by partial sorting are those of the sorted numbers")
  func orderStatistics() {
    var state: UInt64 = 5
    for count in [1, 2, 3, 10, 101, 1_000] {
      let numbers = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Double(state >> 58)  // many ties
      }
      let sorted = numbers.sorted()
      let levels = SampleStatistics.probabilities
      let buffer = UnsafeMutablePointer<Double>.allocate(capacity: count)
      defer { buffer.deallocate() }
      buffer.initialize(from: numbers, count: count)
      let ranks = levels.map { OrderStatistics.rank($0, count: count) }
      let found = OrderStatistics(buffer, count: count).values(at: ranks)
      #expect(found == ranks.map { sorted[$0] })
    }
  }
}
