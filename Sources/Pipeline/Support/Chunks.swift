import LinearAlgebra
import Reports

/// Work on many items on all processors, with its progress.
enum Chunks {
  /// Calls `body` for every index below `count`, in as many concurrent chunks as there are
  /// processors, and gives back the results in order.
  ///
  /// One task an item would cost more than the items themselves.
  ///
  /// - Parameters:
  ///   - grain: The fewest items of a chunk; 1 for items that take long.
  ///   - progress: Told of the work, and of each item that is done.
  static func map<Result: Sendable>(
    count: Int, grain: Int = 16, progress: (Progress, ProgressText)? = nil,
    _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let display = progress?.0
    if let (display, text) = progress { display.begin(text, total: count) }
    defer { display?.end() }
    return ParallelWork.map(count: count, processors: ProcessorCount.online, grain: grain) {
      index in
      defer { display?.advance() }
      return body(index)
    }
  }
}
