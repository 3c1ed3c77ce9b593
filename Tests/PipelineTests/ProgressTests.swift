import Reports
import Synchronization
import Testing

@testable import Pipeline

/// What is told of long work.
@Suite struct ProgressTests {
  /// A terminal that keeps what is written, with a clock that is put forward by hand.
  private final class Screen: Sendable {
    private let kept = Mutex<(texts: [String], seconds: Double)>(([], 0))

    var texts: [String] { kept.withLock { $0.texts } }

    func pass(_ seconds: Double) { kept.withLock { $0.seconds += seconds } }

    func progress(_ language: Language = .en) -> Progress {
      Progress(
        language: language, write: { text in self.kept.withLock { $0.texts.append(text) } },
        seconds: { self.kept.withLock { $0.seconds } })
    }
  }

  @Test func shortWorkIsNotSpokenOf() {
    let screen = Screen()
    let progress = screen.progress()
    progress.begin(.assessing, total: 100)
    for _ in 0..<99 {
      screen.pass(0.01)
      progress.advance()
    }
    progress.end()
    #expect(screen.texts.isEmpty)
  }

  @Test func longWorkIsToldFiveTimesASecondAndTakenAway() {
    let screen = Screen()
    let progress = screen.progress()
    progress.begin(.forecasting, total: 200)
    for _ in 0..<200 {
      screen.pass(0.011)
      progress.advance()
    }
    progress.end()
    let texts = screen.texts
    // 1.2 seconds after the first second, in steps of 0.2.
    #expect((5...8).contains(texts.count), "\(texts)")
    #expect(texts[0] == "\rForecasting series: 45\u{A0}%\u{1B}[K")
    #expect(texts.last == "\r\u{1B}[K")
    #expect(texts.allSatisfy { $0.hasPrefix("\r") && !$0.contains("\n") })
  }

  @Test func everyLanguageHasItsWords() {
    for text in ProgressText.allCases {
      #expect(text.line(share: 0.5, in: .vi).contains("50%"))
      #expect(text.line(share: 0.5, in: .en).contains("50\u{A0}%"))
      #expect(text.line(share: 0.5, in: .vi) != text.line(share: 0.5, in: .en))
    }
  }

  /// Chunks tell each item once, whatever the number of threads, and end what they began.
  @Test(arguments: [0, 1, 40, 1000]) func chunksTellEveryItem(count: Int) {
    let screen = Screen()
    screen.pass(0)
    let progress = screen.progress()
    let results = Chunks.map(count: count, grain: 1, progress: (progress, .backtesting)) { index in
      screen.pass(1)
      return index * index
    }
    #expect(results == (0..<count).map { $0 * $0 })
    guard count > 1 else { return }
    #expect(screen.texts.contains { $0.contains("100\u{A0}%") })
    #expect(screen.texts.last == "\r\u{1B}[K")
  }
}
