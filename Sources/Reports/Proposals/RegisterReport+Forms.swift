extension ProposedRow {
  /// The columns of a register, then those that only a proposal has.
  static let fields: [Field<ProposedRow>] = [
    Field("plan_id", "The plan.", { $0.planID }),
    Field("target_id", "The key of the target.", { $0.targetID }),
    Field("area", "The name of the area.", { $0.area }),
    Field("area_code", "The area, as a code.", { $0.areaCode }),
    Field("indicator", "The indicator.", { $0.indicator }),
    Field("indicator_vi", "The indicator as the plan prints it.", { $0.indicatorVI }),
    Field("indicator_en", "The indicator in English.", { $0.indicatorEN }),
    Field("unit", "The unit.", { $0.unit }),
    Field("kind", "What quantity it speaks of.", { $0.kind }),
    Field("comparator", "How the outcome is compared.", { Sign($0.comparator) }),
    Field("lower", "The lower limit.", { $0.lower }),
    Field("upper", "The upper limit.", { $0.upper }),
    Field("year", "The target year.", { $0.year }),
    Field("period_start", "The first year of a period.", { $0.periodStart }),
    Field("period_end", "The last year of a period.", { $0.periodEnd }),
    Field("base_year", "The year it is compared with.", { $0.baseYear }),
    Field("direction", "Which way it is wanted to move.", { $0.direction }),
    Field("lower_bound", "The natural lower limit.", { $0.lowerBound }),
    Field("upper_bound", "The natural upper limit.", { $0.upperBound }),
    Field("lead_agency", "Who answers for it.", { $0.leadAgency }),
    Field("source_file", "The file it was read from.", { $0.sourceFile }),
    Field("source_locator", "The headings above it.", { $0.locator }),
    Field("quote_vi", "The text.", { Verbatim($0.quote) }),
    Field("char_start", "Where the text begins.", { $0.start }),
    Field("char_end", "Where the text ends.", { $0.end }),
    Field("value_start", "Where the number begins.", { $0.valueStart }),
    Field("value_end", "Where the number ends.", { $0.valueEnd }),
    Field("repeat_of", "The target that says the same before.", { $0.repeatOf }),
    Field("confidence", "How sure the reading is, from 0 to 1.", { $0.confidence }),
    Field("doubt", "Why one should look twice.", { $0.doubts.joined(separator: ";") }),
    Field("contradicts", "The target that says something else.", { $0.contradicts }),
    Field("candidates", "Indicators that it may be.", { $0.candidates.joined(separator: ";") }),
    Field("baseline", "The value it starts from.", { $0.baseline }),
  ]
}

/// A comparator, which starts as formulas do and is written as it is.
private struct Sign: FieldValue {
  let text: String
  init(_ text: String) { self.text = text }
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    text = try String(json: json, at: path)
  }
  static var fieldType: FieldType { String.fieldType }
  var jsonValue: JSONValue { text.jsonValue }
  var cell: CSVWriter.Cell { .code(text) }
}

/// A quote, whose line ends and tabs stay as they are.
private struct Verbatim: FieldValue {
  let text: String
  init(_ text: String) { self.text = text }
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    text = try String(json: json, at: path)
  }
  static var fieldType: FieldType { String.fieldType }
  var jsonValue: JSONValue { text.jsonValue }
  var cell: CSVWriter.Cell {
    guard text.contains(where: { $0 == "\n" || $0 == "\t" }),
      let first = text.unicodeScalars.first, !"=+-@\t\r".unicodeScalars.contains(first)
    else { return .text(text) }
    let inert = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).inert }
        .joined(separator: "\t")
    }.joined(separator: "\n")
    return .code(inert)
  }
}

extension RegisterReport {
  /// One row a target, with the columns of a register.
  package func csv() -> String { CSVWriter.table(targets, ProposedRow.fields) }

  /// The report with the schema `khathi.plan-read/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.plan-read/1")),
      ("run", run.jsonValue),
      ("targets", .rows(targets, ProposedRow.fields)),
      ("tasks", .rows(tasks, Self.taskFields)),
      ("duties", .rows(duties, Self.dutyFields)),
      ("results", .rows(results, Self.resultFields)),
    ]).text
  }

  /// The tasks with their columns.
  package func taskTable() -> String { CSVWriter.table(tasks, Self.taskFields) }

  /// The duties with the columns of `reporting.csv`.
  package func dutyTable() -> String { CSVWriter.table(duties, Self.dutyFields) }

  /// The values reached, with the columns of observations.
  package func resultTable() -> String { CSVWriter.table(results, Self.resultFields) }

  private static let taskFields: [Field<ProposedTaskRow>] = [
    Field("plan_id", "The plan.", { $0.planID }),
    Field("task_id", "The key of the task.", { $0.taskID }),
    Field("task_vi", "What is to be done.", { $0.task }),
    Field("lead_agency", "Who answers for it.", { $0.leadAgency }),
    Field("with", "Who helps.", { $0.with }),
    Field("due", "Until when: a year or a date.", { $0.due }),
    Field("to_whom", "To whom the result goes.", { $0.toWhom }),
    Field("source_file", "The file it was read from.", { $0.sourceFile }),
    Field("quote_vi", "The text.", { Verbatim($0.quote) }),
    Field("char_start", "Where the text begins.", { $0.start }),
    Field("char_end", "Where the text ends.", { $0.end }),
    Field("status", "How far it is; empty in a proposal.", { _ in "" }),
    Field("status_date", "When that was known; empty in a proposal.", { _ in "" }),
    Field("evidence", "What shows it; empty in a proposal.", { _ in "" }),
  ]

  private static let dutyFields: [Field<ProposedDutyRow>] = [
    Field("plan_id", "The plan.", { $0.planID }),
    Field("duty", "What is to be reported.", { $0.duty }),
    Field("due", "When, as printed.", { $0.due }),
    Field("to_whom", "To whom.", { $0.toWhom }),
    Field("source_file", "The file it was read from.", { $0.sourceFile }),
    Field("quote_vi", "The text.", { Verbatim($0.quote) }),
  ]

  private static let resultFields: [Field<ProposedResultRow>] = [
    Field("area", "The name of the area.", { $0.area }),
    Field("area_code", "The area, as a code.", { $0.areaCode }),
    Field("indicator", "The indicator.", { $0.indicator }),
    Field("indicator_vi", "The indicator as the plan prints it.", { $0.indicatorVI }),
    Field("unit", "The unit.", { $0.unit }),
    Field("year", "The year.", { $0.year }),
    Field("value", "The value.", { $0.value }),
    Field("source_file", "The file it was read from.", { $0.sourceFile }),
    Field("quote_vi", "The text.", { Verbatim($0.quote) }),
  ]

  /// What is proposed, doubtful rows first.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let table = Table(
      columns: [
        .init(LabelText.target[language], .leading, .fixed),
        .init(LabelText.indicator[language], .leading, .wrapped),
        .init(ProposalText.goal[language], .trailing),
        .init(LabelText.unit[language], .leading),
        .init(LabelText.year[language], .trailing),
        .init(LabelText.agency[language], .leading, .detail),
        .init(ProposalText.doubt[language], .leading, .detail),
      ],
      rows: ordered.map { row in
        [
          .init(row.repeatOf.map { "= \($0)" } ?? row.targetID), .init(row.indicatorVI),
          .init(Self.goal(row, in: language)), .init(row.unit),
          .init(Self.years(row)), .init(row.leadAgency),
          .init(row.doubts.map { ProposalText.doubt($0, in: language) }.joined(separator: "; ")),
        ]
      })
    let numbers = NumberText(language)
    let counts = ProposalText.counts.text(
      language,
      [
        "targets": numbers.count(targets.count { $0.repeatOf == nil }),
        "repeats": numbers.count(targets.count { $0.repeatOf != nil }),
        "doubtful": numbers.count(targets.count { !$0.doubts.isEmpty }),
        "tasks": numbers.count(tasks.count), "duties": numbers.count(duties.count),
        "results": numbers.count(results.count),
      ])
    return Document(
      title: ProposalText.title[language],
      blocks: [.paragraph(counts), .table(table), .footnote(ProposalText.unconfirmed[language])])
  }

  /// The rows, those to look at first in front.
  var ordered: [ProposedRow] {
    targets.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      if (one.repeatOf == nil) != (two.repeatOf == nil) { return one.repeatOf == nil }
      return (one.confidence, left.offset) < (two.confidence, right.offset)
    }.map(\.element)
  }

  /// The comparator and the number.
  static func goal(_ row: ProposedRow, in language: Language) -> String {
    let numbers = NumberText(language)
    func number(_ value: Double?) -> String { value.map { numbers.exact($0) } ?? "" }
    switch row.comparator {
    case "range": return number(row.lower) + "–" + number(row.upper)
    case "approx": return "≈ " + number(row.lower)
    case ">=": return "≥ " + number(row.lower)
    case "<=": return "≤ " + number(row.upper)
    default: return row.comparator + " " + number(row.lower ?? row.upper)
    }
  }

  static func years(_ row: ProposedRow) -> String {
    if let year = row.year { return String(year) }
    let years = [row.periodStart, row.periodEnd].compactMap { $0.map(String.init) }
    return years.joined(separator: "–")
  }
}

/// Headings and sentences about a proposed register.
enum ProposalText: String, TextKey {
  static let textGroup = "proposal"

  case title, counts, unconfirmed, goal, doubt, accept, strike, save, text, keys, accepted, stricken
  case yearFromHeading = "doubt.year_from_heading"
  case yearFromTitle = "doubt.year_from_title"
  case noUnit = "doubt.no_unit"
  case nameElided = "doubt.name_elided"
  case directionUnknown = "doubt.direction_unknown"
  case outsideTargets = "doubt.outside_targets"
  case contradiction = "doubt.contradiction"
  case nameUncertain = "doubt.name_uncertain"
  case split = "doubt.split"
  case vision = "doubt.vision"

  /// A reason to look twice, by its code.
  static func doubt(_ code: String, in language: Language) -> String {
    ProposalText(rawValue: "doubt." + code)?[language] ?? code
  }
}
