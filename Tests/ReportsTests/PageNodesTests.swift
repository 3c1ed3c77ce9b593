import Assessment
import Distributions
import Foundation
import Testing

@testable import Reports

@Suite("Distributions of the page")
struct PageNodesTests {
  @Test("The curve of the page keeps within its allowance of every forecast of two plans")
  func forecasts() throws {
    let report = try #require(PlanReportTests.assessed)
    var (all, kept) = (0, 0)
    for year in report.series.flatMap(\.forecast) {
      let table = year.distribution
      let nodes = PageNodes(table)
      expectNear(nodes, table)
      all += table.values.count
      kept += nodes.values.count
    }
    #expect(kept < all * 2 / 3, "\(kept) nodes of \(all)")
  }

  @Test(
    "Any scale, any unit",
    arguments: [1e-9, 1e-4, 0.3, 1, 720, 1e6, 3e13], [-40.0, 0, 2.5, 90])
  func scales(scale: Double, centre: Double) {
    for degrees in [1.5, 4, 40] {
      let table = TabulatedDistribution(
        of: StudentT(
          location: centre * scale, scale: 3 * scale, degreesOfFreedom: degrees))
      expectNear(PageNodes(table), table)
    }
  }

  @Test("Mass on a natural limit stays exactly there")
  func jumps() throws {
    let table = try #require(
      TabulatedDistribution(
        values: [61.37, 80, 95.4, 100, 100], probabilities: [0, 0.1, 0.5, 0.73, 1]))
    let nodes = PageNodes(table)
    expectNear(nodes, table)
    let curve = Curve(nodes)
    #expect(curve.probability(upTo: 100, includes: true) == 1)
    #expect((curve.probability(upTo: 100, includes: false) - 0.73).magnitude <= 1e-12)
    let point = try #require(TabulatedDistribution(values: [0.1, 0.1], probabilities: [0, 1]))
    #expect(Curve(PageNodes(point)).probability(upTo: 0.1, includes: true) == 1)
    #expect(Curve(PageNodes(point)).probability(upTo: 0.1, includes: false) == 0)
  }

  @Test("A long straight piece stays straight, as where a forecast has few nodes")
  func straight() throws {
    let table = try #require(
      TabulatedDistribution(
        values: [0, 17.24, 24.4, 24.4, 32.306, 36.2, 90],
        probabilities: [0, 0.1, 0.267517, 0.267622, 0.499993, 0.6, 1]))
    expectNear(PageNodes(table), table)
  }

  @Test("Medians and ends of intervals are nodes")
  func levels() {
    let table = TabulatedDistribution(of: Normal(mean: 50, standardDeviation: 7))
    let curve = Curve(PageNodes(table))
    for level in [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] {
      let place = curve.probabilities.firstIndex(of: level)
      #expect(place != nil, "\(level)")
      if let place { #expect((curve.values[place] - table.quantile(level)).magnitude < 0.01) }
    }
  }

  /// Compares both curves at every node of the table, between them, and just below the jumps.
  private func expectNear(_ nodes: PageNodes, _ table: TabulatedDistribution) {
    let curve = Curve(nodes)
    let between = zip(table.values, table.values.dropFirst()).flatMap { low, high in
      [0.07, 0.25, 0.5, 0.658, 0.9].map { low + $0 * (high - low) }
    }
    for value in table.values + between {
      let upTo = curve.probability(upTo: value, includes: true)
      #expect((upTo - table.cdf(value)).magnitude <= Self.limit, "P(X ≤ \(value))")
      let below = curve.probability(upTo: value, includes: false)
      #expect((below - table.probabilityBelow(value)).magnitude <= Self.limit, "P(X < \(value))")
    }
  }

  /// What the page may be off from the table: the allowance at its points, a quarter more between.
  private static let limit = PageNodes.allowance * 1.25
}

/// Nodes as the script of the page reads them.
private struct Curve {
  let values: [Double]
  let probabilities: [Double]

  init(_ nodes: PageNodes) {
    func unit(_ places: Int) -> Double { (0..<places).reduce(1) { unit, _ in unit * 10 } }
    values = nodes.values.map {
      nodes.decimals < 0 ? Double($0) * unit(-nodes.decimals) : Double($0) / unit(nodes.decimals)
    }
    probabilities = nodes.probabilities.map { Double($0) / 10_000 }
  }

  func probability(upTo x: Double, includes: Bool) -> Double {
    let next = values.firstIndex { includes ? $0 > x : $0 >= x } ?? values.count
    if next == 0 { return 0 }
    if next == values.count { return 1 }
    let share = (x - values[next - 1]) / (values[next] - values[next - 1])
    let (from, to) = (probabilities[next - 1], probabilities[next])
    if from <= 0 || to >= 1 { return from + share * (to - from) }
    // Log odds, written as odds: from · (to / from)^share.
    let odds = (from / (1 - from), to / (1 - to))
    let at = odds.0 * pow(odds.1 / odds.0, share)
    return at / (1 + at)
  }
}
