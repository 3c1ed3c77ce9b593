import TestSupport
import Testing

@testable import Forecasting

@Suite("Weights of comparable cases")
struct KernelWeighingTests {
  private static let rounding = Tolerance(absolute: 1e-12, because: "sums of a few hundred numbers")
  private static let numbers = LearnedNumbers()

  private static func selection(_ points: Int) -> FeatureSelection {
    .sameIndicator(points: points, kernel: numbers.sameIndicator)
  }

  private static func estimate(
    level: Double, horizon: Int = 5, asOf: Int = 2020
  ) -> ClassEstimate? {
    var query = Array(repeating: 0.1, count: CaseFeatures.count)
    query[CaseFeatures.Index.level] = level
    query[CaseFeatures.Index.recentUnrest] = -2
    query[CaseFeatures.Index.gap] = 1
    return ClassEstimate(
      ReferenceData.library().cases(of: 0), query: query, selection: selection(5),
      kernel: numbers.sameIndicator, numbers: numbers, horizon: horizon, asOf: asOf)
  }

  private static func visible(_ table: CaseTable, asOf: Int) -> VisibleCases {
    VisibleCases(CaseColumns(table, tier: 1, horizon: 1, unrestTransfer: 0), asOf: asOf)
  }

  @Test func weightsAddUpToOne() throws {
    for level in [-3.0, 0, 1.5] {
      let estimate = try #require(Self.estimate(level: level))
      expectClose(estimate.heaviest.reduce(0) { $0 + $1.weight }, 1, Self.rounding)
      #expect(estimate.effectiveSize <= Double(estimate.visibleCount) * (1 + 1e-12))
      #expect(estimate.effectiveSize >= 1)
    }
  }

  @Test func survivalFallsFromOneToNothing() throws {
    let estimate = try #require(Self.estimate(level: 0.8))
    var last = 1.0
    for step in -400...400 {
      let x = estimate.mean + estimate.deviation * Double(step) / 20
      let survival = estimate.survival(x)
      #expect(survival <= last + 1e-12 && survival >= 0 && survival <= 1 + 1e-12)
      #expect(estimate.survivalBeyond(x) <= survival)
      last = survival
    }
    expectClose(
      estimate.survival(estimate.mean - 20 * estimate.deviation), 1, Self.rounding)
    expectClose(
      estimate.survival(estimate.mean + 20 * estimate.deviation), 0, Self.rounding)
  }

  /// Cases that did not change are a step at 0 and nowhere else.
  @Test func atomLiesAtZero() throws {
    let estimate = try #require(Self.estimate(level: 0.8, horizon: 1))
    #expect(estimate.atom > 0)
    expectClose(estimate.survival(0) - estimate.survivalBeyond(0), estimate.atom, Self.rounding)
    #expect(estimate.survival(1e-9) == estimate.survivalBeyond(1e-9))
    #expect(estimate.survival(-1e-9) == estimate.survivalBeyond(-1e-9))
  }

  /// One case near the query and many far off: the kernel widens until twenty count.
  @Test func lonelyQueryWidensTheKernel() {
    var table = CaseTable()
    for index in 0..<60 {
      var features = Array(repeating: 0.0, count: CaseFeatures.count)
      features[0] = index == 0 ? 0 : 5 + 0.05 * Double(index)
      table.append(
        features: features, outcomes: [0.1 * Double(index % 7)],
        origin: CaseTable.Origin(series: 0, year: 2000))
    }
    func effectiveSize(_ level: Double) -> Double {
      KernelWeighing(
        Self.visible(table, asOf: 2010),
        query: [0] + Array(repeating: 0, count: CaseFeatures.count - 1),
        selection: Self.selection(1),
        kernel: LearnedNumbers.Kernel(
          level: level, pace: 1, unrest: 1, stillness: 1, memory: 10, unrestTransfer: 0,
          ridge: 0.05)
      ).effectiveSize
    }
    // As asked, all others would lie at the cap of nine squared bandwidths: e^(−4.5) each, fewer
    // than three effective cases.
    #expect(effectiveSize(0.01) >= 20)
    #expect(effectiveSize(2) >= 20)
  }

  @Test func recentCasesCountMore() {
    var table = CaseTable()
    for year in [1990, 2010] {
      for index in 0..<20 {
        var features = Array(repeating: 0.0, count: CaseFeatures.count)
        features[0] = Double(index)
        table.append(
          features: features, outcomes: [year == 2010 ? 1 : -1],
          origin: CaseTable.Origin(series: 0, year: Int32(year)))
      }
    }
    let weighing = KernelWeighing(
      Self.visible(table, asOf: 2011), query: Array(repeating: 10, count: CaseFeatures.count),
      selection: Self.selection(1), kernel: Self.numbers.sameIndicator)
    let old = zip(weighing.rows, weighing.weights).filter { $0.0 < 20 }.reduce(0) { $0 + $1.1 }
    // Twenty years at a memory of twelve: e^(−20/12) to 1.
    expectClose(old / (1 - old), 0.18887560283756183, Self.rounding)
  }

  @Test func tooFewCasesMakeNoClass() {
    #expect(Self.estimate(level: 0, asOf: 1990) == nil)
  }

  /// On cases that lie on a plane the local regression finds the plane, but for the ridge.
  @Test func localRegressionFindsThePlane() throws {
    var table = CaseTable()
    for index in 0..<200 {
      var features = Array(repeating: 0.0, count: CaseFeatures.count)
      features[0] = Double(index % 20) / 10
      features[1] = Double(index / 20) / 10
      table.append(
        features: features, outcomes: [1 + 0.5 * features[0] - 0.25 * features[1]],
        origin: CaseTable.Origin(series: 0, year: 2000))
    }
    var query = Array(repeating: 0.0, count: CaseFeatures.count)
    query[0] = 0.95
    query[1] = 0.45
    let weighing = KernelWeighing(
      Self.visible(table, asOf: 2001), query: query, selection: Self.selection(2),
      kernel: Self.numbers.sameIndicator)
    let outcomes = weighing.gathered(
      CaseColumns(table, tier: 1, horizon: 1, unrestTransfer: 0).outcomes)
    let slopes = try #require(weighing.localRegression(of: outcomes, ridge: 1e-12))
    expectClose(
      slopes[0], 1 + 0.5 * 0.95 - 0.25 * 0.45,
      Tolerance(absolute: 1e-9, because: "a ridge of 1e-12"))
    for residual in weighing.residuals(of: outcomes, slopes: slopes) {
      #expect(residual.magnitude < 1e-9)
    }
  }
}
