import Assessment

/// The memory that one chunk of work uses for all its scenarios.
final class PathWorkspace {
  /// The paths of one series under a scenario, paths × years.
  let values: UnsafeMutablePointer<Double>
  /// The outcomes of one target.
  let outcomes: UnsafeMutablePointer<Double>
  /// How far they are inside what counts as reached.
  let margins: UnsafeMutablePointer<Double>
  /// Numbers to be reordered.
  let scratch: UnsafeMutablePointer<Double>
  let paths: Int

  init(paths: Int, horizon: Int) {
    self.paths = paths
    values = .allocate(capacity: paths * horizon)
    outcomes = .allocate(capacity: paths)
    margins = .allocate(capacity: paths)
    scratch = .allocate(capacity: paths)
    values.initialize(repeating: 0, count: paths * horizon)
    outcomes.initialize(repeating: 0, count: paths)
    margins.initialize(repeating: 0, count: paths)
    scratch.initialize(repeating: 0, count: paths)
  }

  deinit {
    values.deallocate()
    outcomes.deallocate()
    margins.deallocate()
    scratch.deallocate()
  }

  /// Both columns of a target.
  var columns: OutcomeColumns {
    OutcomeColumns(outcomes: outcomes, margins: margins, paths: paths)
  }
}

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

/// How many paths are within a range in one year: before, after, and both before and after.
struct YearlyCounts {
  /// The values that count, the ends included.
  struct Range {
    let low: Double
    let high: Double
  }

  let before: Int
  let after: Int
  let both: Int

  /// Counts in two columns of the same paths, four at a time.
  init(
    before: UnsafePointer<Double>, after: UnsafePointer<Double>, paths: Int, in range: Range
  ) {
    var counts = (before: SIMD4<Int64>.zero, after: SIMD4<Int64>.zero, both: SIMD4<Int64>.zero)
    let one = SIMD4<Int64>.one
    let old = UnsafeRawPointer(before)
    let new = UnsafeRawPointer(after)
    let width = 4 * MemoryLayout<Double>.stride
    for block in 0..<(paths / 4) {
      let x = old.loadUnaligned(fromByteOffset: block * width, as: SIMD4<Double>.self)
      let y = new.loadUnaligned(fromByteOffset: block * width, as: SIMD4<Double>.self)
      let was = (x .>= range.low) .& (x .<= range.high)
      let now = (y .>= range.low) .& (y .<= range.high)
      counts.before &+= SIMD4<Int64>.zero.replacing(with: one, where: was)
      counts.after &+= SIMD4<Int64>.zero.replacing(with: one, where: now)
      counts.both &+= SIMD4<Int64>.zero.replacing(with: one, where: was .& now)
    }
    var total = (
      before: Int(counts.before.wrappedSum()), after: Int(counts.after.wrappedSum()),
      both: Int(counts.both.wrappedSum())
    )
    for path in (paths / 4 * 4)..<paths {
      let was = before[path] >= range.low && before[path] <= range.high ? 1 : 0
      let now = after[path] >= range.low && after[path] <= range.high ? 1 : 0
      total.before += was
      total.after += now
      total.both += was & now
    }
    self.before = total.before
    self.after = total.after
    both = total.both
  }
}
