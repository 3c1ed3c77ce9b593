import Distributions
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

@Suite("The default engine on bad input")
struct ReferenceBadInputTests {
  struct Input: CustomStringConvertible, Sendable {
    let description: String
    let values: [Double]
    var step = 1
    var bounds = Bounds.nonNegative

    /// Whether no value differs from a bound by as much as half of what a print shows, so that the
    /// series may truly stay there.
    var isOnBound: Bool {
      values.allSatisfy { $0 < 1e-290 } || values.allSatisfy { $0 == bounds.upper }
    }
  }

  /// What the inverse of a logarithm softened by 0.05 leaves of values near 0.
  static let rounding = 1e-12

  static let inputs: [Input] = [
    Input(description: "constant", values: Array(repeating: 57, count: 8)),
    Input(description: "constant percent", values: [57, 57, 57, 57], bounds: .percent),
    Input(description: "two values", values: [3, 4]),
    Input(description: "one value", values: [40], bounds: .percent),
    Input(description: "one zero", values: [0]),
    Input(description: "zeros", values: [0, 0, 0, 0, 0]),
    Input(description: "zero percent", values: [0, 0, 0, 0], bounds: .percent),
    Input(description: "full percent", values: [100, 100, 100], bounds: .percent),
    Input(description: "full at last", values: [96, 98, 100, 100], bounds: .percent),
    Input(description: "exact line", values: [10, 12, 14, 16, 18, 20, 22]),
    Input(description: "jump by 1000", values: [12, 12.5, 13, 12_900, 13_100]),
    Input(description: "fall by 1000", values: [12_500, 13_000, 12.9, 13.1]),
    Input(description: "ten-year gaps", values: [20, 24, 31, 33], step: 10, bounds: .percent),
    Input(description: "twenty-year gaps", values: [20, 24, 31], step: 20, bounds: .percent),
    Input(description: "1e-300", values: [1e-300, 2e-300, 2.5e-300, 4e-300]),
    Input(description: "1e-300 and zero", values: [0, 0, 1e-300]),
    Input(
      description: "smallest", values: [.leastNonzeroMagnitude, .leastNonzeroMagnitude, 1e-300]),
    Input(description: "1e300", values: [1e300, 2e300, 2.5e300, 3e300]),
    Input(description: "largest", values: [1.7e308, 1.6e308, 1.75e308]),
    Input(description: "1e-300 to 1e300", values: [1e-300, 1, 1e300]),
  ]

  @Test(arguments: inputs)
  func answersAreFiniteAndOrdered(input: Input) throws {
    let library = try ReferenceData.shipped.get()
    for indicator in [nil, input.bounds == .percent ? "unemployment" : "mmr"] {
      for direction in [Direction.increase, .decrease, nil] {
        let series = try ReferenceData.series(
          input.values, from: 1960, step: input.step, indicator: indicator, bounds: input.bounds,
          direction: direction)
        let fitted: any FittedModel
        do throws(FitError) {
          fitted = try AutomaticModel(reference: library, asOf: 2023).fit(to: series)
        } catch {
          Issue.record("\(input), \(error): a reference was at hand")
          continue
        }
        for horizon in [1, 5, 11, 21, 40] {
          check(
            fitted.distribution(horizon: horizon), input,
            "\(input) \(indicator ?? "-") \(horizon)")
        }
        // Paths read the same quantiles; one direction is enough.
        guard direction == .increase else { continue }
        var generator = SplitMix64(seed: 1, stream: "bad")
        let paths = fitted.simulate(paths: 8, horizon: 1, using: &generator)
        for path in 0..<8 { #expect(paths[path, 0].isFinite) }
      }
    }
  }

  private func check(_ distribution: PredictiveDistribution, _ input: Input, _ label: String) {
    var last = -Double.infinity
    for probability in [0.025, 0.1, 0.5, 0.9, 0.975] {
      let quantile = distribution.quantile(probability)
      #expect(
        quantile.isFinite && quantile >= last - Self.rounding,
        "\(label), \(probability): \(quantile)")
      #expect(distribution.scale.bounds.contains(quantile), "\(label)")
      last = quantile
    }
    let width = distribution.quantile(0.975) - distribution.quantile(0.025)
    #expect(width > 0 || input.isOnBound, "\(label): no width")
    for value in [0, 1e-300, 1, 50, 100, 1e300] {
      let probability = distribution.cdf(value)
      #expect(probability >= 0 && probability <= 1, "\(label), cdf(\(value)) = \(probability)")
    }
  }

  /// A share of one in ten thousand is no zero: the spread follows the size of the values.
  @Test(arguments: [1e-3, 1e-6, 1e-12, 1e-100])
  func tinyUnitsGiveTheSameAnswer(unit: Double) throws {
    let library = try ReferenceData.shipped.get()
    let values = [0.31, 0.36, 0.44, 0.52]
    func fit(_ unit: Double) throws -> any FittedModel {
      try AutomaticModel(reference: library).fit(
        to: ReferenceData.series(values.map { $0 * unit }, bounds: .nonNegative))
    }
    let plain = try fit(1).distribution(horizon: 4)
    let tiny = try fit(unit).distribution(horizon: 4)
    for threshold in [0.4, 0.52, 0.6, 0.8] {
      expectClose(
        tiny.latent.cdf(tiny.scale.transformation.forward(threshold * unit, margin: 0)),
        plain.latent.cdf(plain.scale.transformation.forward(threshold, margin: 0)),
        Tolerance(absolute: 1e-6, because: "quantiles of the own trend are found by search"),
        "\(threshold)")
    }
  }

  @Test func withoutReferenceTheCombinationAnswers() throws {
    let series = try ReferenceData.series([60, 62, 63, 65])
    let fitted = try AutomaticModel(in: .withoutReference).fit(to: series)
    #expect(fitted.modelName == "auto")
    #expect(fitted.diagnostics.map(\.code) == [.withoutReference])
    let shipped = try AutomaticModel(reference: ReferenceData.shipped.get()).fit(to: series)
    #expect(!shipped.diagnostics.map(\.code).contains(.withoutReference))
    #expect(throws: FitError.referenceMissing) {
      _ = try ReferenceModel(in: .withoutReference).fit(to: series)
    }
  }

  @Test func emptySeriesIsRefused() throws {
    #expect(throws: FitError.tooFewObservations(needed: 1, available: 0)) {
      _ = try AutomaticModel(reference: ReferenceData.library()).fit(
        to: ReferenceData.series([]))
    }
  }

  @Test func comparableCasesAreNamed() throws {
    let library = try ReferenceData.shipped.get()
    let series = try ReferenceData.series([21, 22, 24, 25], indicator: "women_parliament")
    let fitted = try #require(
      try AutomaticModel(reference: library, asOf: 2020).fit(to: series) as? FittedReference)
    for horizon in [1, 5, 20, 40] {
      for one in fitted.comparableCases(horizon: horizon) {
        #expect(one.toYear <= 2020 && one.weight > 0 && one.country.count == 3)
        #expect(Bounds.percent.contains(one.from) && Bounds.percent.contains(one.to))
      }
    }
    #expect(fitted.comparableCases(horizon: 5).count == 10)
  }
}
