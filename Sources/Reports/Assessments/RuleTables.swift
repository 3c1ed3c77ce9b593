import Assessment
import Plans

/// The sections of a report that official rules and review words add.
struct RuleTables {
  let rules: [any ProgressRule]
  let review: ReviewThresholds?
  let assessments: [TargetAssessment]
  let language: Language

  private var numbers: NumberText { NumberText(language) }

  /// The sections of a report on many targets, with all verdicts for some of them.
  func sections(detailing shown: [TargetAssessment]) -> [Document.Block] {
    var blocks: [Document.Block] = []
    if !rules.isEmpty {
      var inner: [Document.Block] = [.table(counts())]
      if let details = details(of: shown) { inner.append(details) }
      blocks.append(
        .section(
          title: RuleLabel.officialRules[language], blocks: inner + [.footnote(caveats())]))
    }
    if review != nil { blocks.append(reviewSection()) }
    return blocks
  }

  /// The section of a card: one row a rule.
  func card(_ assessment: TargetAssessment) -> [Document.Block] {
    var blocks: [Document.Block] = []
    let isCovered = rules.contains { assessment.verdict(of: $0).progressClass != nil }
    let notes = Set(rules.map { assessment.verdict(of: $0).note?.sentence(in: language) })
    if !rules.isEmpty, !isCovered, notes.count == 1, let note = notes.first ?? nil {
      blocks.append(
        .section(
          title: RuleLabel.officialRules[language],
          blocks: [.paragraph(RuleLabel.noRule.text(language, ["reason": note]))]))
    } else if !rules.isEmpty {
      let table = Table(
        columns: [
          .init(RuleLabel.rule[language], .leading, .wrapped),
          .init(RuleLabel.verdict[language], .leading, .wrapped),
          .init(RuleLabel.number[language], .leading, .wrapped),
        ],
        rows: rules.map { rule in
          let verdict = assessment.verdict(of: rule)
          return [
            .init(rule.title(in: language)), verdictCell(verdict, isShort: false),
            .init(verdict.numbers.first.map { number($0, of: assessment) } ?? ""),
          ]
        })
      blocks.append(
        .section(
          title: RuleLabel.officialRules[language],
          blocks: [.table(table), .footnote(caveats())]))
    }
    if let review {
      let word = ReviewClass(assessment, thresholds: review).words[language]
      blocks.append(
        .section(
          title: RuleLabel.reviewWords[language],
          blocks: [.paragraph(word + "."), .footnote(review.sentences(in: language))]))
    }
    return blocks
  }

  private func verdictCell(_ verdict: RuleVerdict, isShort: Bool) -> Table.Cell {
    if let given = verdict.progressClass {
      return Table.Cell(given.words[language], tone: given.tone)
    }
    let text = verdict.note.map { isShort ? $0.label(in: language) : $0.sentence(in: language) }
    return Table.Cell("– " + (text ?? ""), tone: .quiet)
  }

  /// A number with its name.
  func number(_ number: RuleVerdict.Number, of assessment: TargetAssessment) -> String {
    let value =
      number.name.isFraction
      ? numbers.percent(numbers.fixed(100 * number.value, decimals: 2))
      : number.name == .baseYear
        ? String(Int(number.value)) : numbers.fixed(number.value, decimals: 2)
    return number.name.words[language] + " " + value
  }

  /// How many targets each rule puts where.
  private func counts() -> Table {
    let standings = RuleVerdict.Class.Standing.allCases
    let columns: [Table.Column] =
      [.init(RuleLabel.rule[language], .leading, .wrapped)]
      + standings.map { .init($0.words[language], .trailing) }
      + [.init(RuleLabel.undefined[language], .trailing)]
    let rows = rules.map { rule -> [Table.Cell] in
      let verdicts = counted.map { $0.verdict(of: rule) }
      let cells = standings.map { standing -> Table.Cell in
        let count = verdicts.count { $0.progressClass?.standing == standing }
        return cell(count)
      }
      return [.init(rule.title(in: language))] + cells
        + [cell(verdicts.count { $0.progressClass == nil })]
    }
    return Table(columns: columns, rows: rows)
  }

  private func cell(_ count: Int) -> Table.Cell {
    count == 0 ? Table.Cell("·", tone: .quiet) : Table.Cell(numbers.count(count))
  }

  /// Doubtful rows are left out of counts, as everywhere.
  private var counted: [TargetAssessment] { assessments.filter { !$0.target.isDoubtful } }

  /// Each target that some rule covers, with all rules side by side.
  private func details(of some: [TargetAssessment]) -> Document.Block? {
    func isCovered(_ assessment: TargetAssessment) -> Bool {
      rules.contains { assessment.verdict(of: $0).progressClass != nil }
    }
    let shown = some.filter(isCovered)
    guard !shown.isEmpty else {
      return assessments.contains(where: isCovered)
        ? nil : .paragraph(RuleLabel.noRules[language])
    }
    let columns: [Table.Column] =
      [
        .init("", .leading), .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(LabelText.chance[language], .trailing),
      ]
      + rules.map { rule in
        let title = rule.title(in: language)
        return .init(title, .leading, .detail, foldedTitle: title + ":")
      }
    let table = Table(
      columns: columns,
      rows: shown.map { assessment in
        let text = TargetText(assessment.target, in: language)
        let progressClass = assessment.progressClass
        let head: [Table.Cell] = [
          .init(progressClass.symbol, tone: progressClass.tone), .init(text.title),
          .init(text.area), .init(text.short),
          .init(
            assessment.probability.map(numbers.probability)
              ?? assessment.status.words[language]),
        ]
        return head + rules.map { verdictCell(assessment.verdict(of: $0), isShort: true) }
      })
    return .section(title: RuleLabel.details[language], blocks: [.table(table)])
  }

  /// What the rules cannot say, and what of them was not verified.
  func caveats() -> String {
    var sentences = [RuleLabel.intro[language]]
    let items = RuleVerdict.Caveat.allCases.compactMap { caveat -> String? in
      let named = rules.filter { $0.caveat == caveat }.map(\.id)
      return named.isEmpty
        ? nil : "\(caveat.words[language]) (\(named.joined(separator: ", ")))"
    }
    if !items.isEmpty {
      sentences.append(
        RuleLabel.caveats[language] + " – " + items.joined(separator: "; ") + ".")
    }
    return sentences.joined(separator: " ")
  }

  /// How many targets have which word of reviews.
  private func reviewSection() -> Document.Block {
    let thresholds = review ?? .standard
    let words = counted.map { ReviewClass($0, thresholds: thresholds) }
    let table = Table(
      columns: [
        .init(RuleLabel.review[language], .leading), .init(LabelText.targets[language], .trailing),
      ],
      rows: ReviewClass.allCases.map { word in
        [.init(word.words[language]), cell(words.count { $0 == word })]
      })
    return .section(
      title: RuleLabel.reviewWords[language],
      blocks: [.table(table), .footnote(thresholds.sentences(in: language))])
  }
}

extension ReviewThresholds {
  /// The thresholds in two sentences.
  func sentences(in language: Language) -> String {
    let numbers = NumberText(language)
    let percent = { (value: Double) in numbers.percent(numbers.exact(100 * value)) }
    return RuleLabel.reviewRange.text(
      language,
      [
        "likely": percent(likely), "unlikely": percent(unlikely),
        "expected_not": percent(expectedNot),
      ]) + " " + RuleLabel.reviewObserved.text(language, ["nearly": percent(nearly)])
  }
}
