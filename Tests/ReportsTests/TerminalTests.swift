import Foundation
import Testing

@testable import Reports

@Suite("Columns of a terminal")
struct TerminalTests {
  private static let title = "Tỷ lệ dân số tham gia bảo hiểm y tế được cấp thẻ"

  @Test("Composed and decomposed Vietnamese take the same columns")
  func combiningMarks() {
    let composed = Self.title.precomposedStringWithCanonicalMapping
    let decomposed = Self.title.decomposedStringWithCanonicalMapping
    #expect(composed.unicodeScalars.count < decomposed.unicodeScalars.count)
    #expect(composed.displayWidth == 48)
    #expect(decomposed.displayWidth == 48)
    for width in 1...50 {
      let cut = decomposed.truncated(toWidth: width)
      #expect(cut.displayWidth <= width)
      #expect(
        cut.precomposedStringWithCanonicalMapping == composed.truncated(toWidth: width))
    }
  }

  @Test("Wide and joined characters")
  func wideCharacters() {
    #expect("統計".displayWidth == 4)
    #expect("👨‍👩‍👧".displayWidth == 2)
    #expect("▲●▼✓✗≥–…".displayWidth == 8)
    #expect("統計局".truncated(toWidth: 4) == "統…")
  }

  @Test("Wrapping loses nothing and keeps to its width", arguments: 1...30)
  func wrapping(width: Int) {
    let lines = Self.title.wrapped(toWidth: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(
      lines.joined().filter { $0 != " " } == Self.title.filter { $0 != " " })
    #expect("a\u{A0}b c".wrapped(toWidth: 4) == ["a\u{A0}b", "c"])
  }

  @Test("No line is wider than the terminal", arguments: Language.allCases)
  func lineWidths(language: Language) {
    for width in 60...220 {
      let text = Fixtures.report.render(
        as: .table, style: RenderStyle(language: language, width: width))
      let widest = text.split(separator: "\n").map(\.displayWidth).max() ?? 0
      #expect(widest <= width, "\(widest) columns on \(width)")
    }
  }

  @Test("Numbers and verdicts are whole at every width", arguments: [40, 50, 60, 80, 120, 200])
  func nothingLost(width: Int) {
    let text = Fixtures.report.render(as: .table, style: RenderStyle(width: width))
    for number in ["94.29", "28.1", "16,420", "72 %", "8 %", "+0.71", "+1,580", "95.4", "18,012"] {
      #expect(text.contains(number), "\(number) at \(width)")
    }
  }
}
