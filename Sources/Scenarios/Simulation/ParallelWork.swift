import Dispatch

/// Work on many items on a few processors, with a workspace that each chunk makes once.
enum ParallelWork {
  /// Calls `body` for every index below `count` and gives back the results in order.
  ///
  /// - Parameter workspace: Makes what one chunk keeps from item to item.
  static func map<Workspace, Result: Sendable>(
    count: Int, processors: Int, workspace: @Sendable () -> Workspace,
    _ body: @Sendable (Int, Workspace) -> Result
  ) -> [Result] {
    let chunks = processors <= 1 ? 1 : min(count, processors * 8)
    if chunks <= 1 {
      let space = workspace()
      return (0..<count).map { body($0, space) }
    }
    let parts = UnsafeMutableBufferPointer<[Result]>.allocate(capacity: chunks)
    parts.initialize(repeating: [])
    defer {
      parts.deinitialize()
      parts.deallocate()
    }
    let base = ChunkResults(parts.baseAddress!)
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let space = workspace()
      let range = (count * chunk / chunks)..<(count * (chunk + 1) / chunks)
      base.pointer[chunk] = range.map { body($0, space) }
    }
    return Array(parts.joined())
  }
}

/// Each chunk writes its own element only.
private struct ChunkResults<Element>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>

  init(_ pointer: UnsafeMutablePointer<Element>) {
    self.pointer = pointer
  }
}
