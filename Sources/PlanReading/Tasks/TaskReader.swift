/// Reads a plan's dated tasks and duties to report.
struct TaskReader {
  let document: PlanDocument
  let tokenizer: Tokenizer
  private(set) var tasks: [ProposedTask] = []
  private(set) var duties: [ProposedDuty] = []
  private var context = ReadingContext()
  private var pending: [[Token]] = []

  init(_ document: PlanDocument) {
    self.document = document
    tokenizer = Tokenizer(document.text, isEnglish: document.isEnglish)
    read()
    for index in tasks.indices { tasks[index].id = "task-\(index + 1)" }
  }

  private mutating func read() {
    var index = 0
    let blocks = document.blocks
    while index < blocks.count {
      let block = blocks[index]
      guard block.kind == .row else {
        read(block)
        index += 1
        continue
      }
      var end = index
      while end < blocks.count, blocks[end].kind == .row, blocks[end].table == block.table {
        end += 1
      }
      read(table: Array(blocks[index..<end]))
      index = end
    }
  }

  // MARK: - Tables

  private mutating func read(table rows: [PlanDocument.Block]) {
    var roles: [TableLexicon.Role?] = []
    for row in rows {
      let cells = row.cells.map { tokenizer.tokens(in: $0) }
      if roles.isEmpty {
        let found = cells.map { TableLexicon.role(of: $0.map(\.text)) }
        if found.contains(.due), found.contains(where: { $0 == .name }) { roles = found }
        continue
      }
      guard cells.count >= 3, let due = column(.due, roles, cells).flatMap({ DueReader.due($0) }),
        let name = column(.name, roles, cells), !name.isEmpty
      else { continue }
      var task = ProposedTask(
        task: NameCleaner.printed(name, document.text), due: due,
        quote: name[0].range.lowerBound..<(row.ranges.map(\.upperBound).max() ?? 0))
      task.leadAgency = text(column(.lead, roles, cells))
      task.with = text(column(.with, roles, cells))
      task.toWhom = text(column(.superior, roles, cells))
      tasks.append(task)
    }
  }

  private func column(
    _ role: TableLexicon.Role, _ roles: [TableLexicon.Role?], _ cells: [[Token]]
  ) -> [Token]? {
    guard let index = roles.firstIndex(of: role), index < cells.count else { return nil }
    return cells[index]
  }

  private func text(_ tokens: [Token]?) -> String {
    guard let tokens, !tokens.isEmpty else { return "" }
    return AgencyReader.collapse(NameCleaner.printed(tokens, document.text))
  }

  // MARK: - Prose

  private mutating func read(_ block: PlanDocument.Block) {
    let body = block.ranges.enumerated().map { index, range in
      index == 0 ? min(block.bodyStart, range.upperBound)..<range.upperBound : range
    }
    let tokens = tokenizer.tokens(in: body)
    guard !tokens.isEmpty else { return }
    enterHeading(tokens, block)
    if let due = completion(tokens) {
      if let due, let name = pending.last.map(lastClause) { add(name, due: due) }
      pending = []
      return
    }
    if tokens.count >= 4, !isFootnote(block) { pending.append(tokens) }
    readBracketed(tokens)
    readDeadline(tokens)
    DutyReader(tokens, document.text, agency: context.agency).append(to: &duties)
  }

  private func isFootnote(_ block: PlanDocument.Block) -> Bool {
    guard let first = block.ranges.first else { return false }
    return document.text.scalars[first].starts(with: "<sup>".unicodeScalars)
  }

  private mutating func enterHeading(_ tokens: [Token], _ block: PlanDocument.Block) {
    if block.level < 9 { context.leave(block.level) }
    let shape = HeadingShape(tokens, block, document.text)
    guard let end = shape.headingEnd else {
      if block.level < 6, let agency = AgencyReader.agency(tokens, document.text) {
        context.enter(.init(depth: block.level, text: "", agency: agency))
      }
      return
    }
    if end == tokens.count { pending = [] }
    var level = ReadingContext.Level(
      depth: block.level, text: "", section: SectionLexicon.section(tokens))
    level.agency = AgencyReader.agency(Array(tokens[..<end]), document.text)
    if block.level == 9 {
      level.depth = context.depth(ofUnmarked: level.section)
      level.isUnmarked = true
    }
    context.enter(level)
  }

  private static let completionHeads = PhraseTable<Bool>([
    "thời gian hoàn thành", "thời hạn hoàn thành", "thời gian thực hiện", "thời hạn", "hoàn thành",
    "thời gian", "deadline", "tiến độ",
  ])

  /// `Thời gian hoàn thành: Trong năm 2024.`; the inner `nil` says that it goes on all the time.
  private func completion(_ tokens: [Token]) -> String?? {
    guard tokens.count <= 16,
      let (_, count) = Self.completionHeads.match(tokens, at: 0), count < tokens.count,
      tokens[count].isSymbol(":")
    else { return nil }
    return .some(DueReader.due(tokens, allowsSpan: true))
  }

  private func lastClause(_ tokens: [Token]) -> [Token] {
    let sentences = Sentences.split(tokens, tokens.indices.lowerBound..<tokens.count)
    guard let last = sentences.last(where: { $0.count >= 6 }) else { return tokens }
    return Array(tokens[last])
  }

  /// `Xây dựng Đề án … (năm 2022)`
  private mutating func readBracketed(_ tokens: [Token]) {
    var start = 0
    for open in tokens.indices where tokens[open].isSymbol("(") {
      guard let close = tokens[open...].firstIndex(where: { $0.isSymbol(")") }),
        close - open <= 16, open > start
      else { continue }
      let inner = Array(tokens[open + 1..<close])
      guard let due = bracketDue(inner) else { continue }
      var from = start
      for index in start..<open {
        let sign = tokens[index]
        let isEnd =
          sign.isSymbol(".") && index + 1 < open && tokens[index + 1].isCapital
          || sign.isSymbol(";") || sign.isSymbol(":")
        if isEnd { from = index + 1 }
      }
      if from < open, tokens[from].isSymbol("("), from + 2 < open, tokens[from + 2].isSymbol(")") {
        from += 3
      }
      while from < open, [",", "và"].contains(tokens[from].text) { from += 1 }
      if open - from >= 3 { add(Array(tokens[from..<open]), due: due) }
      start = close + 1
    }
  }

  private static let bracketWords: Set<String> = [
    "năm", "trong", "dự", "kiến", "hoàn", "thành", "quý", "tháng", "trước", "ngày", "đến", "xong",
    "cuối", "đầu", "i", "ii", "iii", "iv", "vào", "hết", "by",
  ]

  private func bracketDue(_ inner: [Token]) -> String? {
    guard let due = DueReader.due(inner) else { return nil }
    let part = inner.lastIndex { $0.isSymbol(",") }.map { inner[($0 + 1)...] } ?? inner[...]
    let isPlain = part.allSatisfy { token in
      token.isNumber || token.kind == .symbol || Self.bracketWords.contains(token.text)
    }
    return isPlain ? due : nil
  }

  private static let deadlines = PhraseTable<Bool>([
    "hoàn thành trong", "hoàn thành trước", "hoàn thành vào", "xong trước", "xong trong",
    "hoàn thành xong trước", "trước ngày", "hoàn thành năm", "hoàn thành trong năm", "chậm nhất",
  ])

  /// `… hoàn thành trước ngày 30/6/2025`
  private mutating func readDeadline(_ tokens: [Token]) {
    for sentence in Sentences.split(tokens, tokens.indices.lowerBound..<tokens.count) {
      let clause = Array(tokens[sentence])
      guard let cue = Self.deadlines.first(clause, in: 0..<clause.count), cue.index >= 4,
        !clause.contains(where: { $0.isSymbol("%") })
      else { continue }
      let tail = Array(clause[cue.index..<min(clause.count, cue.index + 12)])
      guard let due = DueReader.due(tail) else { continue }
      var end = cue.index
      while end > 0, clause[end - 1].kind == .symbol { end -= 1 }
      guard end >= 4, !tasks.contains(where: { $0.quote.overlaps(clause[0].range) }) else {
        continue
      }
      add(Array(clause[..<end]), due: due)
    }
  }

  private mutating func add(_ tokens: [Token], due: String) {
    let cut = tokens.indices.dropFirst(9).first {
      ["để", "nhằm", "góp"].contains(tokens[$0].text)
    }
    let tokens = cut.map { Array(tokens[..<$0]) } ?? tokens
    guard let first = tokens.first, let last = tokens.last else { return }
    var task = ProposedTask(
      task: NameCleaner.text(tokens, of: document.text), due: due,
      quote: first.range.lowerBound..<last.range.upperBound)
    task.leadAgency = context.agency ?? ""
    tasks.append(task)
  }
}
