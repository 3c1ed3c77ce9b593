internal import Dispatch

/// Work on many items in a few chunks, one item after the other within each.
///
/// One task an item would cost more than the items themselves, so that a chunk holds many of them;
/// a few chunks a processor even out what items cost. Results do not depend on the number of
/// chunks or processors.
package enum ParallelWork {
  /// The chunks for each processor.
  private static let chunksPerProcessor = 8

  /// Calls `body` with each of `chunks` ranges of nearly equal length that make up `0..<count`,
  /// several of them at a time.
  package static func forEachRange(
    count: Int, chunks: Int, _ body: @Sendable (Range<Int>) -> Void
  ) {
    precondition(count >= 0 && chunks >= 1, "\(count) items in \(chunks) chunks")
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      body((count * chunk / chunks)..<(count * (chunk + 1) / chunks))
    }
  }

  /// Calls `body` for every index below `count` and gives back the results in order.
  ///
  /// - Parameters:
  ///   - processors: How many processors there are; with one, nothing runs at a time.
  ///   - grain: The fewest items of a chunk; 1 for items that take long.
  ///   - workspace: Makes what one chunk keeps from item to item.
  package static func map<Workspace, Result: Sendable>(
    count: Int, processors: Int, grain: Int = 1, workspace: @Sendable () -> Workspace,
    _ body: @Sendable (Int, Workspace) -> Result
  ) -> [Result] {
    let chunks = processors <= 1 ? 1 : min(count / grain, processors * chunksPerProcessor)
    if chunks <= 1 {
      let space = workspace()
      return (0..<count).map { body($0, space) }
    }
    var parts = Array(repeating: [Result](), count: chunks)
    parts.withUnsafeMutableBufferPointer { parts in
      // Every chunk writes an element of its own.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
        let space = workspace()
        let range = (count * chunk / chunks)..<(count * (chunk + 1) / chunks)
        parts[chunk] = range.map { body($0, space) }
      }
    }
    return Array(parts.joined())
  }

  /// Calls `body` for every index below `count` and gives back the results in order.
  ///
  /// - Parameters:
  ///   - processors: How many processors there are; with one, nothing runs at a time.
  ///   - grain: The fewest items of a chunk; 1 for items that take long.
  package static func map<Result: Sendable>(
    count: Int, processors: Int, grain: Int = 1, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count: count, processors: processors, grain: grain, workspace: {}) { index, _ in
      body(index)
    }
  }
}
