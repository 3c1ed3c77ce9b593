import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("Documents as Markdown and as pages for Word")
struct DocumentFormTests {
  private static let document = Document(
    title: "Báo cáo & <đánh giá>",
    blocks: [
      .figure(.init(name: "target-1", description: "A [chart] | of x", svg: "<svg/>")),
      .section(
        title: "# Phần 1",
        blocks: [
          .table(
            Table(
              columns: [
                .init("", .leading), .init("Chỉ tiêu", .leading, .truncated),
                .init("Địa bàn", .leading, .detail, foldedTitle: ""),
                .init("Mới nhất", .trailing, .detail, foldedTitle: "mới nhất"),
                .init("Cần", .trailing, .detail, foldedTitle: "cần"),
                .init("Xác suất", .trailing), .init("Khả năng", .leading),
              ],
              rows: [["●", "Tỷ lệ\n<b>", "Bình Thuận", "90", "", "47%", "ngang nhau"]],
              total: ["", "Tổng", "", "", "", "1", ""])),
          .list(["a < b"]), .facts([.init("Năm", "2025")]), .footnote("x"),
        ]),
    ])

  @Test("Pictures stand in Markdown where there is a folder for them, else their description")
  func pictures() {
    let with = Self.document.markdown(pictureFolder: "charts")
    #expect(with.contains("![A \\[chart\\] \\| of x](charts/target-1.svg)"))
    let without = Self.document.markdown()
    #expect(without.contains("*A \\[chart\\] \\| of x*") && !without.contains(".svg"))
    #expect(Self.document.figures.map(\.name) == ["target-1"])
  }

  @Test("A page holds header rows, widths and folded details, and no markup of the data")
  func page() {
    let page = Self.document.page(in: .vi)
    #expect(page.contains("<html lang=\"vi\">"))
    #expect(page.contains("<title>Báo cáo &amp; &lt;đánh giá&gt;</title>"))
    #expect(page.contains("<thead><tr><th></th><th>Chỉ tiêu</th>"))
    // A line break of the data is none; that of folded details is.
    #expect(page.contains("<td>Tỷ lệ &lt;b&gt;<br>Bình Thuận · mới nhất 90</td>"))
    #expect(page.contains("<img src=\"target-1.png\" alt=\"A [chart] | of x\""))
    #expect(page.contains("<td><strong>Tổng</strong></td>"))
    let widths = page.matches(of: /width:(\d+)%/).compactMap { Int($0.output.1) }
    #expect(widths.count == 4 && (95...105).contains(widths.reduce(0, +)))
  }

  @Test("Sectors of all bundled registers have names in both languages")
  func sectors() throws {
    let datasets = Checkout.datasets
    for register in ["plans", "plans-national"] {
      let text = try String(
        contentsOf: datasets.appending(path: "\(register)/targets.csv"), encoding: .utf8)
      let sectors = text.split(whereSeparator: \.isNewline).dropFirst().compactMap {
        $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(4).first
      }.filter { $0.wholeMatch(of: /[a-z_]+/) != nil }
      #expect(sectors.count > 100)
      for sector in Set(sectors) {
        #expect(SectorText.names[String(sector)] != nil, "\(sector)")
      }
    }
  }
}

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
