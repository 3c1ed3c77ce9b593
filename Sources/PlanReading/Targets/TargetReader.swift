/// Reads a plan's targets, block by block.
struct TargetReader {
  let document: PlanDocument
  let tokenizer: Tokenizer
  let head: PlanHead
  var context = ReadingContext()
  var targets: [ProposedTarget] = []
  var results: [ProposedResult] = []
  private var previousName: [Token]?
  private var isYearly = false
  private var sawTargets = false

  init(_ document: PlanDocument) {
    self.document = document
    tokenizer = Tokenizer(document.text, isEnglish: document.isEnglish)
    head = HeadReader.head(of: document, tokenizer: tokenizer)
    read()
    if !sawTargets {
      // No heading says where targets stand: all of the text may set some.
      targets = []
      results = []
      context = ReadingContext()
      context.unheaded = .targets
      read()
    }
    HorizonFiller.fill(&targets, head: head)
    RepeatFinder.link(&targets)
  }

  private mutating func read() {
    var index = 0
    let blocks = document.blocks
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .row {
        var end = index
        while end < blocks.count, blocks[end].kind == .row, blocks[end].table == block.table {
          end += 1
        }
        var table = TableTargets(
          rows: Array(blocks[index..<end]), document: document, tokenizer: tokenizer, head: head,
          context: context)
        table.read()
        if !table.targets.isEmpty { sawTargets = true }
        targets += table.targets
        index = end
      } else {
        read(block)
        index += 1
      }
    }
  }

  // MARK: - Headings

  private mutating func read(_ block: PlanDocument.Block) {
    let body = block.ranges.enumerated().map { index, range in
      index == 0 ? min(block.bodyStart, range.upperBound)..<range.upperBound : range
    }
    let tokens = tokenizer.tokens(in: body)
    guard !tokens.isEmpty else { return }
    let shape = HeadingShape(tokens, block, document.text)
    if block.level < 9 {
      if block.level <= 6 { previousName = nil }
      context.leave(block.level)
    }
    var content = 0..<tokens.count
    if let end = shape.headingEnd {
      enter(Array(tokens[..<end]), block, wholeLine: end == tokens.count)
      content = end..<tokens.count
      if end == tokens.count { content = tokens.indices }
    }
    if tokens[tokens.count - 1].isSymbol(":"), NameWords.rates.match(tokens, at: 0) != nil {
      previousName = Array(tokens.dropLast())
    }
    isYearly = NameWords.yearly.match(tokens, at: 0) != nil
    var carry = Carry()
    for sentence in Sentences.split(tokens, content) {
      let before = sentence.lowerBound - 1
      if before < 0 || !tokens[before].isSymbol(";") { carry.hasAim = false }
      read(Array(tokens[sentence]), block, &carry)
    }
  }

  private mutating func enter(_ tokens: [Token], _ block: PlanDocument.Block, wholeLine: Bool) {
    var section = SectionLexicon.section(tokens)
    let text = document.text.text(
      tokens[0].range.lowerBound..<tokens[tokens.count - 1].range.upperBound)
    if text.hasPrefix("PHỤ LỤC") || text.hasPrefix("Phụ lục") || text.hasPrefix("ANNEX") {
      section = section ?? .targets
      context.enter(.init(depth: 0, text: text, section: section))
      return
    }
    if section == .targets { sawTargets = true }
    var level = ReadingContext.Level(depth: block.level, text: text, section: section)
    for year in YearReader.years(in: tokens) {
      switch year.role {
      case .target: if level.year == nil { level.year = year.year }
      case .vision: if section == .vision { level.year = year.year }
      case .period(let start):
        if level.period == nil {
          level.period = start...year.year
          if level.year == nil { level.year = year.year }
        }
      default: break
      }
    }
    if section == .vision { level.section = .vision }
    level.agency = AgencyReader.agency(tokens, document.text)
    if block.level == 9 {
      level.depth = context.depth(ofUnmarked: section)
      level.isUnmarked = true
      let letters = text.filter(\.isLetter)
      if letters.count >= 4, letters.allSatisfy(\.isUppercase), !context.levels.isEmpty {
        // A part in capitals without a number stands beside the parts, not within an item.
        guard section != nil || level.year != nil else { return }
        level.depth = min(level.depth, 0.9)
      }
    }
    context.enter(level)
  }

  // MARK: - Sentences

  /// What one sentence of a paragraph hands on to the next.
  struct Carry {
    var year: Int?
    var period: ClosedRange<Int>?
    /// Whether a clause before, parted by a semicolon, says that it is wanted.
    var hasAim = false
  }

  private mutating func read(
    _ tokens: [Token], _ block: PlanDocument.Block, _ carry: inout Carry
  ) {
    guard tokens.contains(where: { $0.isNumber || $0.isWord }) else { return }
    let sentence = SentenceReader(tokens, previousName: previousName)
    if sentence.readings.isEmpty {
      for year in sentence.numbers.years { take(year, &carry) }
      return
    }
    let gate = SentenceGate(sentence, context: context, head: head, hasAimBefore: carry.hasAim)
    carry.hasAim = gate.hasStrongAim
    for reading in sentence.readings {
      let verdict = gate.verdict(reading)
      if case .result = verdict {} else { for year in reading.years { take(year, &carry) } }
      switch verdict {
      case .pass:
        if let target = target(reading, sentence, carry) {
          targets += GroupSplitter.split(target, reading.name, document.text)
        }
        previousName = reading.name
      case .result:
        addResult(reading, sentence, carry)
        previousName = reading.name
      case .no: break
      }
    }
  }

  private func take(_ year: YearMention, _ carry: inout Carry) {
    switch year.role {
    case .target, .vision:
      carry.year = year.year
      carry.period = nil
    case .period(let start):
      carry.year = year.year
      carry.period = start...year.year
    default: break
    }
  }

  private func target(
    _ reading: SentenceReader.Reading, _ sentence: SentenceReader, _ carry: Carry
  ) -> ProposedTarget? {
    guard !reading.name.isEmpty else { return nil }
    var maker = TargetMaker(
      reading: reading, tokens: sentence.tokens, text: document.text, head: head,
      context: context)
    maker.isYearly = isYearly
    maker.carriedYear = carry.year
    maker.carriedPeriod = carry.period
    return maker.target()
  }

  private mutating func addResult(
    _ reading: SentenceReader.Reading, _ sentence: SentenceReader, _ carry: Carry
  ) {
    guard let unit = reading.mention.unit, !reading.name.isEmpty else { return }
    let tokens = sentence.tokens
    let claim = NameCleaner.trim(tokens, reading.claim, [])
    guard !claim.isEmpty else { return }
    results.append(
      ProposedResult(
        name: NameCleaner.text(reading.name, of: document.text), unit: unit.code,
        year: reading.years.last?.year ?? carry.year ?? head.year, value: reading.mention.low,
        quote: tokens[reading.claim.lowerBound].range
          .lowerBound..<tokens[reading.claim.upperBound - 1].range.upperBound,
        valueRange: tokens[reading.mention.tokens.lowerBound].range
          .lowerBound..<tokens[reading.mention.tokens.upperBound - 1].range.upperBound))
  }
}

/// Whether a paragraph is a heading, and how far.
struct HeadingShape {
  /// The token after the heading, or `nil` if there is none.
  let headingEnd: Int?

  init(_ tokens: [Token], _ block: PlanDocument.Block, _ text: PlanText) {
    let last = tokens[tokens.count - 1]
    let isShort = tokens.count <= 45
    if block.isHeading || isShort && last.isSymbol(":") {
      headingEnd = tokens.count
      return
    }
    let endsOpen = !(last.isSymbol(".") || last.isSymbol(";") || last.isSymbol(","))
    let isMarked = block.level < 6
    let printed = text.text(tokens[0].range.lowerBound..<last.range.upperBound)
    let letters = printed.filter(\.isLetter)
    let isUpper =
      letters.count >= 4 && letters.filter(\.isUppercase).count * 10 >= letters.count * 8
    if isUpper, isShort || tokens.count < 90 {
      headingEnd = tokens.count
      return
    }
    let hasPercent = tokens.contains { $0.isSymbol("%") }
    if isMarked, endsOpen, isShort, !hasPercent, block.level <= 5 {
      headingEnd = tokens.count
      return
    }
    let raw = text.scalars[block.ranges[0]].first
    if block.level == 9, endsOpen, tokens.count <= 30, raw == "*" || tokens.count <= 14,
      !hasPercent,
      SectionLexicon.section(tokens) != nil || raw == "*"
        || YearReader.years(in: tokens).contains(where: { $0.role == .target })
    {
      headingEnd = tokens.count
      return
    }
    if isMarked, let colon = tokens.prefix(16).firstIndex(where: { $0.isSymbol(":") }), colon > 0,
      !tokens[..<colon].contains(where: { $0.isSymbol("%") })
    {
      headingEnd = colon + 1
      return
    }
    headingEnd = nil
  }
}

/// Cuts a paragraph into sentences.
enum Sentences {
  static func split(
    _ tokens: [Token], _ range: Range<Int>, atSemicolons: Bool = true
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      let token = tokens[index]
      guard token.kind == .symbol else { continue }
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth = max(0, depth - 1) }
      var isEnd = token.text == ";" && depth == 0 && atSemicolons
      if token.text == "." || token.text == "!" {
        let next = index + 1 < range.upperBound ? tokens[index + 1] : nil
        isEnd =
          next == nil || next!.isCapital && !next!.isGlued || next!.isNumber && !next!.isGlued
          || next!.isSymbol("-") || next!.isSymbol("+") || next!.isSymbol("\"")
        if index > range.lowerBound, ["tp", "ts", "v", "st", "no"].contains(tokens[index - 1].text)
        {
          isEnd = false
        }
        if isEnd { depth = 0 }
      }
      if isEnd {
        if index > start { result.append(start..<index) }
        start = index + 1
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }
}
