import Dispatch
import Reports

/// Work on many items in a few chunks, one after the other within each.
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
    return map(count: count, grain: grain) { index in
      defer { display?.advance() }
      return body(index)
    }
  }

  private static func map<Result: Sendable>(
    count: Int, grain: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let processors = max(1, ProcessorCount.online)
    // A few chunks a processor even out what items cost.
    let chunks = count < 4 * grain ? 1 : min(count / grain, processors * 8)
    if chunks <= 1 { return (0..<count).map(body) }
    let parts = UnsafeMutableBufferPointer<[Result]>.allocate(capacity: chunks)
    parts.initialize(repeating: [])
    defer {
      parts.deinitialize()
      parts.deallocate()
    }
    let base = SendablePointer(parts.baseAddress!)
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let range = (count * chunk / chunks)..<(count * (chunk + 1) / chunks)
      base.pointer[chunk] = range.map(body)
    }
    return Array(parts.joined())
  }
}

/// Each chunk writes its own element only.
private struct SendablePointer<Element>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>

  init(_ pointer: UnsafeMutablePointer<Element>) {
    self.pointer = pointer
  }
}
