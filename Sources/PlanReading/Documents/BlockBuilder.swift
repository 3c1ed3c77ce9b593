/// Collects lines into blocks.
struct BlockBuilder {
  let text: PlanText
  var blocks: [PlanDocument.Block] = []
  var table = 0
  var sawBlank = false

  private var open: [Range<Int>] = []
  private var asides: [Range<Int>] = []

  init(text: PlanText) { self.text = text }

  var hasOpen: Bool { !open.isEmpty }

  var lastLength: Int { open.last?.count ?? 0 }

  /// Whether the open paragraph ends as a sentence does.
  var endsSentence: Bool {
    guard let last = lastScalar else { return true }
    return ".;:!?".unicodeScalars.contains(last)
  }

  /// Whether the open paragraph breaks off within a sentence.
  var isOpenEnded: Bool {
    guard let last = lastScalar, (open.reduce(0) { $0 + $1.count }) >= 40 else { return false }
    return !".;:!?|".unicodeScalars.contains(last)
  }

  private var lastScalar: Unicode.Scalar? {
    guard let range = open.last else { return nil }
    return text.scalars[range].last { !"*_ ”\"".unicodeScalars.contains($0) }
  }

  /// Whether the open paragraph is a heading in capitals.
  var isUpperCase: Bool { open.allSatisfy(isUpperCase) && !open.isEmpty }

  func isUpperCase(_ range: Range<Int>) -> Bool {
    var letters = 0
    var capitals = 0
    for scalar in text.scalars[range] where Tokenizer.isLetter(scalar) {
      letters += 1
      if Tokenizer.isCapital(scalar) { capitals += 1 }
    }
    return letters >= 4 && capitals * 10 >= letters * 9
  }

  func startsLower(_ range: Range<Int>) -> Bool {
    guard let first = text.scalars[range].first(where: { !"*_(".unicodeScalars.contains($0) })
    else { return false }
    return Tokenizer.isLetter(first) && !Tokenizer.isCapital(first)
  }

  /// Whether a line begins with a number of more than two digits, which is no list marker.
  func startsNumber(_ range: Range<Int>) -> Bool {
    text.scalars[range].prefix(3).filter(Tokenizer.isDigit).count == 3
      && lastScalar.map { Tokenizer.isLetter($0) } == true
  }

  /// Whether a line that begins with a dash goes on with a range: `05` / `- 06 %`.
  func continuesRange(_ range: Range<Int>) -> Bool {
    guard let last = lastScalar, Tokenizer.isDigit(last) else { return false }
    let rest = text.scalars[range].drop { "-– ".unicodeScalars.contains($0) }
    return "-–".unicodeScalars.contains(text.scalars[range.lowerBound])
      && rest.first.map(Tokenizer.isDigit) == true
  }

  /// Whether a line is a footnote, which begins with a raised or bracketed number.
  func isFootnote(_ range: Range<Int>) -> Bool {
    let head = text.scalars[range].prefix(5)
    guard let first = head.first else { return false }
    if text.scalars[range].starts(with: "<sup>".unicodeScalars) { return true }
    if "⁽¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(first) { return true }
    return first == "[" && head.dropFirst().first.map(Tokenizer.isDigit) == true
      && head.contains("]")
  }

  mutating func add(_ range: Range<Int>, joined: Bool, isMarked: Bool) {
    if !joined { close() }
    open.append(range)
    sawBlank = false
  }

  /// Adds a footnote: a block of its own that does not end the paragraph it stands in.
  mutating func addAside(_ range: Range<Int>) { asides.append(range) }

  /// Ends the open paragraph.
  mutating func close() {
    if let first = open.first {
      blocks.append(Self.block(open, first, text))
    }
    open = []
    for range in asides {
      blocks.append(
        .init(paragraph: [range], level: 9, bodyStart: range.lowerBound))
    }
    asides = []
    sawBlank = false
  }

  private static func block(
    _ ranges: [Range<Int>], _ first: Range<Int>, _ text: PlanText
  ) -> PlanDocument.Block {
    let marker = ListMarker(text.scalars, first)
    let head = text.scalars[first].first
    return .init(
      paragraph: ranges, level: marker?.level ?? 9, bodyStart: marker?.end ?? first.lowerBound,
      isHeading: head == "#")
  }

  /// Adds a row of a table.
  mutating func add(row cells: [[Range<Int>]]) {
    blocks.append(PlanDocument.Block(row: cells, table: table))
  }
}
