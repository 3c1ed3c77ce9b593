import Assessment
package import Forecasting
import LinearAlgebra
import Plans
import TimeSeries

/// The targets of a plan on paths that hang together between series.
///
/// The innovations of each calendar year, of which a ``YearlyCopula`` makes the years of a series,
/// are correlated as ``CommonShocks`` finds the yearly shocks in the data:
///
/// ```
/// ε(joint) = L ε(own),   L Lᵀ = correlation
/// ```
/// Every series keeps its predictive distributions; only how series go together changes.
public struct JointStudy: Sendable {
  /// The targets and what is said of each alone.
  public let study: ScenarioStudy

  /// The series of the targets, each once.
  public let seriesIDs: [String]

  /// The dependence between them, in the order of ``seriesIDs``.
  package let dependence: CommonShocks

  /// For each series of the study paths × years, column-major.
  let paths: [[Double]]

  /// Simulates the series of a study jointly.
  public init(_ study: ScenarioStudy) {
    self.study = study
    let series = study.series
    let settings = study.settings
    // Two targets may see one series with other limits: its shocks are the same.
    var positions: [String: Int] = [:]
    var distinct: [AnnualSeries] = []
    for item in series where positions[item.series.id] == nil {
      positions[item.series.id] = distinct.count
      distinct.append(item.series)
    }
    seriesIDs = distinct.map(\.id)
    dependence = CommonShocks(distinct)
    let lower =
      (try? CholeskyFactor(dependence.correlation).lower) ?? Matrix.identity(distinct.count)
    let firstYear = series.map { $0.frame.year(0) }.min() ?? 0
    let lastYear = series.map { $0.frame.year($0.frame.horizon - 1) }.max() ?? firstYear
    let years = firstYear...lastYear
    // Every series has numbers for every year, also for those it was observed in; they tie the
    // others together as if it had not been, and are not used for itself.
    let ids = seriesIDs
    let own = ParallelWork.map(
      count: ids.count, processors: settings.processors
    ) { position in
      StudySeries.innovations(of: ids[position], years: years, settings: settings)
    }
    let places = positions
    paths = ParallelWork.map(
      count: series.count, processors: settings.processors
    ) { index in
      let frame = series[index].frame
      let position = places[series[index].series.id] ?? 0
      let skipped = (frame.year(0) - years.lowerBound) * settings.paths
      let count = frame.horizon * settings.paths
      var joint = [Double](repeating: 0, count: count)
      for cause in 0...position {
        let weight = lower[position, cause]
        if weight == 0 { continue }
        own[cause].elements.withUnsafeBufferPointer { numbers in
          for place in 0..<count { joint[place] += weight * numbers[skipped + place] }
        }
      }
      return series[index].copula.values(
        innovations: Matrix(rows: settings.paths, columns: frame.horizon, elements: joint)
      ).elements
    }
  }
}

extension JointStudy {
  /// The chance that the targets are met together under a scenario.
  ///
  /// Paths say how the targets go together, ``ScenarioOutcome/probability`` how likely each is: of the
  /// paths, those that are furthest inside what counts as reached, so many that their share is that
  /// probability, count as meeting the target. The path on the edge counts in part, and paths that
  /// are equal share what is left. So `joint` never contradicts what is said of a single target:
  /// P(all) is at most the smallest of the probabilities, and the mean count is their sum.
  ///
  /// Targets that are judged without paths of a series of their own are taken as independent.
  ///
  /// - Parameters:
  ///   - scenario: `nil` for the baseline.
  ///   - targets: The positions in ``ScenarioStudy/assessments``; `nil` for all.
  public func view(of scenario: Scenario? = nil, targets: [Int]? = nil) -> JointView {
    let positions = targets ?? Array(study.assessments.indices)
    let outcomes = study.outcomes(of: scenario ?? .baseline)
    let open = positions.filter { outcomes[$0].probability != nil }
    let probabilities = open.map { outcomes[$0].probability ?? 0 }
    let columns = shares(of: open, probabilities: probabilities, under: scenario)
    let joint = counts(of: columns)
    let ids = { (status: TargetAssessment.Status) in
      positions.filter { study.assessments[$0].status == status }.map {
        study.assessments[$0].target.id
      }
    }
    var product = PathProduct(columns, paths: study.settings.paths)
    let error = product.error
    return JointView(
      scenario: scenario?.name ?? Scenario.baselineName,
      targetIDs: open.map { study.assessments[$0].target.id }, probabilities: probabilities,
      achievedIDs: ids(.achieved), missedIDs: ids(.missed), joint: joint,
      independent: JointView.Count(independent: probabilities), allError: error,
      bottlenecks: bottlenecks(open, probabilities, &product))
  }

  /// For each open target the weight with which each path meets it: mostly 0 or 1.
  private func shares(
    of open: [Int], probabilities: [Double], under scenario: Scenario?
  ) -> [[Double]] {
    let draws = ScenarioDraws(scenario, settings: study.settings)
    var columns = probabilities.map { Array(repeating: $0, count: study.settings.paths) }
    let place = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1, $0) })
    let parts = ParallelWork.map(
      count: study.series.count, processors: study.settings.processors,
      workspace: study.makeWorkspace
    ) { position, space in
      let item = study.series[position]
      let asked = item.targets.filter { place[$0] != nil }
      if asked.isEmpty { return [(Int, [Double])]() }
      let effects = draws.effects(on: item).effects
      paths[position].withUnsafeBufferPointer {
        effects.apply(to: $0.baseAddress!, into: space.values, paths: space.paths)
      }
      return asked.compactMap { target in
        guard let subject = study.subjects[target], let index = place[target] else { return nil }
        space.columns.fill(subject.projection, values: space.values)
        let margins = (0..<space.paths).map { space.margins[$0] }
        return (index, Self.shares(margins: margins, probability: probabilities[index]))
      }
    }
    for (index, column) in parts.joined() { columns[index] = column }
    return columns
  }

  /// The weights with the mean `probability` that take the largest margins first.
  static func shares(margins: [Double], probability: Double) -> [Double] {
    var wanted = probability * Double(margins.count)
    var shares = Array(repeating: 0.0, count: margins.count)
    let order = margins.indices.sorted { (margins[$0], $0) > (margins[$1], $1) }
    var first = 0
    while first < order.count, wanted > 0 {
      var last = first
      while last + 1 < order.count, margins[order[last + 1]] == margins[order[first]] { last += 1 }
      let share = min(wanted / Double(last - first + 1), 1)
      for rank in first...last { shares[order[rank]] = share }
      wanted -= Double(last - first + 1)
      first = last + 1
    }
    return shares
  }

  /// The mean over the paths of the counts of each.
  private func counts(of columns: [[Double]]) -> JointView.Count {
    let paths = study.settings.paths
    var sum = Array(repeating: 0.0, count: columns.count + 1)
    for path in 0..<paths {
      var certain = 0
      var uncertain: [Double] = []
      for column in columns {
        if column[path] == 1 {
          certain += 1
        } else if column[path] > 0 {
          uncertain.append(column[path])
        }
      }
      let rest = JointView.Count(independent: uncertain).probabilities
      for (count, probability) in rest.enumerated() { sum[certain + count] += probability }
    }
    return JointView.Count(sum.map { $0 / Double(paths) })
  }

  /// Takes targets as met one after the other, each time the one that helps most.
  private func bottlenecks(
    _ open: [Int], _ probabilities: [Double], _ product: inout PathProduct
  ) -> [JointView.Bottleneck] {
    let all = product.mean
    var left = open.indices.filter { probabilities[$0] < 1 }
    var gains: [Int: Double] = [:]
    for index in left { gains[index] = product.mean(without: index) - all }
    var result: [JointView.Bottleneck] = []
    while !left.isEmpty {
      var best = left[0]
      var bestAll = -1.0
      for index in left {
        let value = product.mean(without: index)
        // Where no path meets all the others, the least likely target holds the plan back most.
        if value > bestAll || (value == bestAll && probabilities[index] < probabilities[best]) {
          (best, bestAll) = (index, value)
        }
      }
      product.remove(best)
      left.removeAll { $0 == best }
      result.append(
        JointView.Bottleneck(
          targetID: study.assessments[open[best]].target.id, probability: probabilities[best],
          gainInAll: gains[best] ?? 0, gainInCount: 1 - probabilities[best],
          allOnceMet: bestAll))
    }
    return result
  }
}
