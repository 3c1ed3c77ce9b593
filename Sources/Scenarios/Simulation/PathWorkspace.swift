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
