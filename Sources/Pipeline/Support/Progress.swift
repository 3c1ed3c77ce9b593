import LinearAlgebra
package import Reports
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells how far long work has come, on one line that is written over and taken away at the end.
///
/// Nothing is told of work that ends within a second.
package final class Progress: Sendable {
  private let language: Language
  private let write: @Sendable (String) -> Void
  private let seconds: @Sendable () -> Double
  private let state = Mutex(State())

  private struct State {
    var text = ProgressText.assessing
    var total = 0
    var done = 0
    var start = 0.0
    var told: Double?
  }

  /// How long work is not spoken of, and how long a line stands at least.
  private static let patience = 1.0
  private static let interval = 0.2

  /// Takes the line back to its start, and clears what stands to the right.
  private static let restart = "\r"
  private static let clear = "\u{1B}[K"

  /// Creates the display.
  ///
  /// - Parameters:
  ///   - write: Puts text on the terminal, as it is.
  ///   - seconds: A clock that never goes back.
  package init(
    language: Language, write: @escaping @Sendable (String) -> Void,
    seconds: (@Sendable () -> Double)? = nil
  ) {
    self.language = language
    self.write = write
    let start = ContinuousClock.now
    self.seconds = seconds ?? { (ContinuousClock.now - start) / .seconds(1) }
  }

  /// Work of `total` equal pieces begins.
  func begin(_ text: ProgressText, total: Int) {
    let now = seconds()
    state.withLock { $0 = State(text: text, total: total, start: now) }
  }

  /// A piece is done.
  func advance() {
    let now = seconds()
    state.withLock { state in
      state.done += 1
      guard now - state.start >= Self.patience,
        now - (state.told ?? -.infinity) >= Self.interval
      else { return }
      state.told = now
      let share = Double(state.done) / Double(max(state.total, 1))
      write(Self.restart + state.text.line(share: min(share, 1), in: language) + Self.clear)
    }
  }

  /// The work is over.
  func end() {
    state.withLock { state in
      if state.told != nil { write(Self.restart + Self.clear) }
      state.told = nil
    }
  }
}

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

enum ProcessorCount {
  /// The number of processors that can be used.
  static var online: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}

extension Double {
  /// The number as one would type it: 80, not 80.0.
  var plain: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
