/// A plan as blocks of text in reading order, whatever file it came from.
public struct PlanDocument: Hashable, Sendable {
  /// A paragraph, a list item, a heading or a row of a table.
  public struct Block: Hashable, Sendable {
    /// What a block is.
    public enum Kind: Hashable, Sendable {
      /// Running text, with or without a list marker.
      case paragraph
      /// A row of a table.
      case row
    }

    /// What it is.
    public var kind: Kind
    /// Where its text stands, in scalars: several ranges where a page break cuts it.
    public var ranges: [Range<Int>]
    /// The cells of a row, empty ones included; a cell may stand in several places.
    public var cells: [[Range<Int>]]
    /// The number of the table a row belongs to.
    public var table: Int
    /// How deep its list marker stands: 0 parts, 1 `I.`, 2 `1.`, 3 `1.1.`, 5 `a)`, 6 `-`, 7 `+`; 9 none.
    public var level: Double
    /// Where the text after the list marker begins.
    public var bodyStart: Int
    /// Whether the file marks it as a heading.
    public var isHeading: Bool

    init(paragraph ranges: [Range<Int>], level: Double, bodyStart: Int, isHeading: Bool = false) {
      kind = .paragraph
      self.ranges = ranges
      cells = []
      table = 0
      self.level = level
      self.bodyStart = bodyStart
      self.isHeading = isHeading
    }

    init(row cells: [[Range<Int>]], table: Int) {
      kind = .row
      ranges = cells.flatMap { $0 }
      self.cells = cells
      self.table = table
      level = 9
      bodyStart = ranges.first?.lowerBound ?? 0
      isHeading = false
    }
  }

  /// The text that offsets count.
  public let text: PlanText

  /// The blocks in reading order.
  public let blocks: [Block]

  /// Whether it is written in English rather than in Vietnamese.
  public let isEnglish: Bool

  init(text: PlanText, blocks: [Block]) {
    self.text = text
    self.blocks = blocks
    isEnglish = Self.isEnglish(text)
  }

  /// Reads plain text or Markdown, also what was converted from other forms: one cell a line,
  /// wrapped lines, page numbers in between.
  public init(plainText text: PlanText) {
    self.init(text: text, blocks: LineLayout(text).blocks())
  }

  /// Several files as one plan, one after another.
  public init(joining documents: [PlanDocument]) {
    var scalars: [Unicode.Scalar] = []
    var blocks: [Block] = []
    var tables = 0
    for document in documents {
      let shift = scalars.count
      for block in document.blocks {
        blocks.append(block.moved(by: shift, tables: tables))
      }
      tables = blocks.map(\.table).max() ?? tables
      scalars += document.text.scalars
      if document != documents.last { scalars += ["\n", "\n"] }
    }
    self.init(
      text: PlanText(scalars: scalars, name: documents.first?.text.name ?? ""), blocks: blocks)
  }

  private static func isEnglish(_ text: PlanText) -> Bool {
    var letters = 0
    var foreign = 0
    for scalar in text.scalars.prefix(40_000) where Tokenizer.isLetter(scalar) {
      letters += 1
      if scalar.value >= 0x80 { foreign += 1 }
    }
    return letters > 0 && foreign * 50 < letters
  }
}

extension PlanDocument.Block {
  /// The block of a text that stands further back in a longer one.
  fileprivate func moved(by shift: Int, tables: Int) -> Self {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + shift..<range.upperBound + shift
    }
    var block = self
    block.ranges = ranges.map(moved)
    block.cells = cells.map { $0.map(moved) }
    block.bodyStart += shift
    if kind == .row { block.table += tables }
    return block
  }
}
