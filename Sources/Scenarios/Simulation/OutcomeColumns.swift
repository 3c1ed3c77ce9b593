import Assessment

/// The outcomes of one target on all paths, and how far each is inside the set that counts as
/// reached: 0 or more where it is reached, below 0 by what it falls short.
struct OutcomeColumns {
  let outcomes: UnsafeMutablePointer<Double>
  let margins: UnsafeMutablePointer<Double>
  let paths: Int

  /// Fills both columns.
  ///
  /// - Parameter values: The paths of the series, paths × years.
  func fill(_ projection: TargetProjection, values: UnsafePointer<Double>) {
    let years = projection.quantity.years
    let sources = years.enumerated().map { index, year in
      Source(
        known: projection.observed[index],
        column: values + max(year - projection.originYear - 1, 0) * paths)
    }
    switch projection.quantity {
    case .value: linear(sources, weights: [1])
    case .ratio: linear(sources, weights: [1 / projection.baseValue])
    case .change: linear(sources, weights: [-1, 1])
    case .reduction: linear(sources, weights: [1, -1])
    case .sum: linear(sources, weights: Array(repeating: 1, count: sources.count))
    case .mean:
      linear(sources, weights: Array(repeating: 1 / Double(sources.count), count: sources.count))
    case .everyYear:
      worst(sources.map { [($0, 1)] }, projection.reached)
      return
    case .everyReduction:
      worst(zip(sources, sources.dropFirst()).map { [($0, 1), ($1, -1)] }, projection.reached)
      return
    }
    measure(projection.reached)
  }

  /// A year that is known, or a column of paths.
  private struct Source {
    let known: Double?
    let column: UnsafePointer<Double>

    func value(_ path: Int) -> Double { known ?? column[path] }
  }

  private func linear(_ sources: [Source], weights: [Double]) {
    for path in 0..<paths { outcomes[path] = 0 }
    for (source, weight) in zip(sources, weights) {
      if let known = source.known {
        for path in 0..<paths { outcomes[path] += weight * known }
      } else {
        let column = source.column
        for path in 0..<paths { outcomes[path] += weight * column[path] }
      }
    }
  }

  private func measure(_ reached: AttainmentSet) {
    let low = reached.lower ?? -.infinity
    let high = reached.upper ?? .infinity
    for path in 0..<paths { margins[path] = min(outcomes[path] - low, high - outcomes[path]) }
  }

  /// The year that is nearest to missing the target, or misses it by most.
  private func worst(_ years: [[(Source, Double)]], _ reached: AttainmentSet) {
    let low = reached.lower ?? -.infinity
    let high = reached.upper ?? .infinity
    for path in 0..<paths {
      var margin = Double.infinity
      var outcome = Double.nan
      for terms in years {
        let value = terms.reduce(0) { $0 + $1.1 * $1.0.value(path) }
        let distance = min(value - low, high - value)
        if distance < margin { (margin, outcome) = (distance, value) }
      }
      outcomes[path] = outcome
      margins[path] = margin
    }
  }
}
