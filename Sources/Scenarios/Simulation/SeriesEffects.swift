import Assessment
import TimeSeries

/// The measures that act on one series, made ready to be applied to the columns of its paths.
struct SeriesEffects: Sendable {
  /// An effect that adds: number of the path × share of the year, times the value where the size is
  /// a share.
  struct Addition: Sendable {
    let size: PathNumbers
    let basis: Effect.Basis
    let shape: Shape
  }

  /// How an effect spreads over the years.
  enum Shape: Sendable {
    /// A share for each column, common to all paths.
    case common([Double])
    /// A ramp that begins later on some paths: (start, ramp, delays), with what was there before
    /// the first year that can be changed taken off.
    case delayed(start: Double, ramp: Double, delays: [Double])
  }

  /// The largest rise and fall of one column from the column before:
  /// ratio · before − fall ≤ value ≤ ratio · before + rise.
  struct Steps: Sendable {
    var ratio: Double
    var rise: Double
    var fall: Double
  }

  /// How far each value is from the median of its year, and what is added to it, before any measure;
  /// used to try out other paths than those of the model.
  struct Rescaling: Sendable {
    let spread: Double
    let shift: Double
  }

  let frame: SeriesFrame
  var rescaling: Rescaling?
  private(set) var additions: [Addition] = []
  private var steps: [[Steps]] = []
  private var lower: [Double]
  private var upper: [Double]
  private var hasLimits = false

  /// No effect yet.
  init(_ frame: SeriesFrame) {
    self.frame = frame
    lower = Array(
      repeating: frame.bounds.lower ?? -.greatestFiniteMagnitude, count: frame.horizon)
    upper = Array(repeating: frame.bounds.upper ?? .greatestFiniteMagnitude, count: frame.horizon)
    steps = Array(repeating: [], count: frame.horizon)
  }

  /// Whether nothing is changed.
  var isIdle: Bool {
    rescaling == nil && additions.isEmpty && !hasLimits
  }

  /// Adds one measure.
  ///
  /// - Returns: Whether it touches any year.
  @discardableResult
  mutating func add(_ effect: Effect, draws: MeasureDraws) -> Bool {
    switch effect {
    case .pace(let change):
      let shape = frame.paceShape(change)
      return append(Addition(size: draws.size, basis: .units, shape: .common(shape)))
    case .shock(let shock):
      let shape = frame.shockShape(shock)
      return append(Addition(size: draws.size, basis: shock.basis, shape: .common(shape)))
    case .programme(let programme):
      return addProgramme(
        draws, basis: programme.basis, start: Double(programme.start), ramp: programme.ramp)
    case .limit(let limit):
      return add(limit)
    case .capacity(let limit):
      return add(limit)
    }
  }

  /// Adds a known extra pace.
  mutating func addPace(_ pace: Double, span: YearSpan) {
    let shape = frame.paceShape(span: span)
    _ = append(Addition(size: .constant(pace), basis: .units, shape: .common(shape)))
  }

  /// Adds a programme, whose start may lie within a year.
  @discardableResult
  mutating func addProgramme(
    _ draws: MeasureDraws, basis: Effect.Basis, start: Double, ramp: Double
  ) -> Bool {
    let shape: Shape
    switch draws.delay {
    case .constant(let delay):
      shape = .common(frame.rampShape(start: start + delay, ramp: ramp))
    case .column(let delays):
      guard Int(start) <= frame.year(frame.horizon - 1) else { return false }
      shape = .delayed(start: start, ramp: ramp, delays: delays)
    }
    return append(Addition(size: draws.size, basis: basis, shape: shape))
  }

  private mutating func append(_ addition: Addition) -> Bool {
    if case .common(let shares) = addition.shape, shares.allSatisfy({ $0 == 0 }) { return false }
    additions.append(addition)
    return true
  }

  private mutating func add(_ limit: LevelLimit) -> Bool {
    var touches = false
    for column in frame.freeColumns where limit.span.contains(frame.year(column)) {
      if let floor = limit.lower { lower[column] = max(lower[column], frame.bounds.clamp(floor)) }
      if let cap = limit.upper { upper[column] = min(upper[column], frame.bounds.clamp(cap)) }
      touches = true
    }
    hasLimits = hasLimits || touches
    return touches
  }

  private mutating func add(_ limit: CapacityLimit) -> Bool {
    var touches = false
    for column in frame.freeColumns where limit.span.contains(frame.year(column)) {
      var ratio = 1.0
      var unit = 1.0
      if let denominator = limit.denominator {
        let year = frame.year(column)
        let now = denominator.value(in: year)
        ratio = denominator.value(in: year - 1) / now
        unit = denominator.whole / now
      }
      steps[column].append(
        Steps(
          ratio: ratio, rise: (limit.rise ?? .infinity) * unit,
          fall: (limit.fall ?? .infinity) * unit))
      touches = true
    }
    hasLimits = hasLimits || touches
    return touches
  }
}

extension SeriesEffects {
  /// Carries the paths of the model through all effects.
  ///
  /// - Parameters:
  ///   - source: Paths × years, column-major.
  ///   - target: As many elements; receives the result.
  ///   - paths: The number of paths.
  ///   - columns: The number of years wanted; `nil` for all.
  func apply(
    to source: UnsafePointer<Double>, into target: UnsafeMutablePointer<Double>, paths: Int,
    columns: Int? = nil
  ) {
    for column in 0..<min(columns ?? frame.horizon, frame.horizon) {
      let values = target + column * paths
      let base = source + column * paths
      guard column >= frame.freeColumns.lowerBound || rescaling != nil else {
        values.update(from: base, count: paths)
        continue
      }
      start(values, base: base, column: column, paths: paths)
      for addition in additions {
        addition.apply(to: values, base: base, column: column, frame: frame, paths: paths)
      }
      let before = column == 0 ? nil : values - paths
      for step in steps[column] { limit(values, to: step, before: before, paths: paths) }
      let low = lower[column]
      let high = upper[column]
      for path in 0..<paths { values[path] = min(max(values[path], low), high) }
    }
  }

  /// Copies a column, with what is added to all of its paths alike.
  private func start(
    _ values: UnsafeMutablePointer<Double>, base: UnsafePointer<Double>, column: Int, paths: Int
  ) {
    let added = additions.reduce(0) { $0 + ($1.known(column) ?? 0) }
    guard let rescaling else {
      for path in 0..<paths { values[path] = base[path] + added }
      return
    }
    let median = frame.medians[column]
    let low = frame.bounds.lower ?? -.greatestFiniteMagnitude
    let high = frame.bounds.upper ?? .greatestFiniteMagnitude
    for path in 0..<paths {
      let moved = median + rescaling.spread * (base[path] - median) + rescaling.shift
      values[path] = min(max(moved, low), high) + added
    }
  }

  private func limit(
    _ values: UnsafeMutablePointer<Double>, to step: Steps,
    before: UnsafeMutablePointer<Double>?, paths: Int
  ) {
    guard let before else {
      let start = step.ratio * frame.lastValue
      for path in 0..<paths {
        values[path] = min(max(values[path], start - step.fall), start + step.rise)
      }
      return
    }
    for path in 0..<paths {
      let start = step.ratio * before[path]
      values[path] = min(max(values[path], start - step.fall), start + step.rise)
    }
  }
}

extension SeriesEffects.Addition {
  /// What is added in a column to all paths alike; `nil` where paths differ.
  fileprivate func known(_ column: Int) -> Double? {
    guard basis == .units, case .constant(let amount) = size, case .common(let shares) = shape
    else { return nil }
    return amount * shares[column]
  }

  /// Adds to one column what differs between its paths.
  ///
  /// - Parameter base: The values of the model, of which a size may be a share.
  fileprivate func apply(
    to values: UnsafeMutablePointer<Double>, base: UnsafePointer<Double>, column: Int,
    frame: SeriesFrame, paths: Int
  ) {
    switch shape {
    case .common(let shares):
      let share = shares[column]
      if share == 0 { return }
      switch (size, basis) {
      case (.constant, .units):
        // Added with the column: see ``known(_:)``.
        return
      case (.constant(let amount), .share):
        let added = amount * share
        for path in 0..<paths { values[path] += added * base[path] }
      case (.column(let amounts), .units):
        amounts.withUnsafeBufferPointer { amounts in
          for path in 0..<paths { values[path] += amounts[path] * share }
        }
      case (.column(let amounts), .share):
        amounts.withUnsafeBufferPointer { amounts in
          for path in 0..<paths { values[path] += amounts[path] * share * base[path] }
        }
      }
    case .delayed(let start, let ramp, let delays):
      for path in 0..<paths {
        let share = frame.rampShare(column: column, start: start + delays[path], ramp: ramp)
        let amount =
          switch size {
          case .constant(let amount): amount
          case .column(let amounts): amounts[path]
          }
        values[path] += amount * share * (basis == .share ? base[path] : 1)
      }
    }
  }
}
