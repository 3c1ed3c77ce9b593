public import Assessment
import Plans
import Scenarios
public import TimeSeries

/// The answer of `khathi assess`: every target of one or more plans, with what can be said of it.
public struct AssessmentReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The plans, in input order.
  package var plans: [PlanInfo]

  /// One assessment for each target, in input order.
  public var assessments: [TargetAssessment]

  /// Findings about the data that belong to no single target.
  public var findings: [Finding]

  /// How near counts as reached.
  public var tolerance: AttainmentSet.Tolerance

  /// The official rules that stand beside, in order.
  public var rules: [any ProgressRule] = []

  /// The thresholds of the words of reviews, where these are wanted.
  package var review: ReviewThresholds?

  /// The fitted series with their forecasts, where these were asked for.
  package var series: [SeriesReport] = []

  /// Where the observations of ``series`` were read.
  package var sources: [SourceInfo] = []

  /// Creates a report.
  ///
  /// A finding whose subject is the key of a target moves to the assessment of that target, but
  /// for contradictions: what is seen only beside other targets is no part of a row.
  package init(
    run: RunInfo, plans: [PlanInfo] = [], assessments: [TargetAssessment], findings: [Finding] = [],
    tolerance: AttainmentSet.Tolerance = .printPrecision
  ) {
    self.run = run
    self.plans = plans
    self.assessments = assessments
    self.findings = []
    self.tolerance = tolerance
    var positions: [String: Int] = [:]
    for (position, assessment) in assessments.enumerated() {
      positions[assessment.target.id] = position
    }
    for finding in findings {
      guard finding.code != FindingCode.contradiction, let position = positions[finding.subject]
      else {
        self.findings.append(finding)
        continue
      }
      if !self.assessments[position].findings.contains(finding) {
        self.assessments[position].findings.append(finding)
      }
    }
  }
}

/// A plan as reports name it.
package struct PlanInfo: Hashable, Sendable {
  /// The key that targets refer to.
  package var id: String

  /// The title in Vietnamese, as printed.
  package var titleVietnamese: String?

  /// The title in English.
  package var titleEnglish: String?

  /// The area that the plan is made for.
  package var areaCode: String?

  /// The name of that area as printed.
  package var areaName: String?

  /// Creates a plan.
  package init(
    id: String, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    areaCode: String? = nil, areaName: String? = nil
  ) {
    self.id = id
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.areaCode = areaCode
    self.areaName = areaName
  }
}

extension PlanInfo: FieldRecord {
  static let record = Record<PlanInfo>(
    Member("id", "The key that targets refer to.", \.id),
    Member("title_vi", "The title in Vietnamese, as printed.", \.titleVietnamese),
    Member("title_en", "The title in English.", \.titleEnglish),
    Member("area_code", "The area that the plan is made for.", \.areaCode),
    Member("area", "The name of that area.", \.areaName)
  ) {
    PlanInfo(id: $0, titleVietnamese: $1, titleEnglish: $2, areaCode: $3, areaName: $4)
  }
}

extension PlanInfo {
  /// The title in the language where known, else in the other one, else the key.
  func title(in language: Language) -> String {
    language.chosen(vietnamese: titleVietnamese, english: titleEnglish) ?? id
  }
}

extension AssessmentReport {
  /// The report for people: counts, projections, outcomes, gaps, findings, and how it was made.
  package func document(in style: RenderStyle) -> Document {
    document(in: style, rulesByTargetFor: assessments)
  }

  /// The same with the verdicts of official rules, target by target, only for some of the targets.
  func document(in style: RenderStyle, rulesByTargetFor shown: [TargetAssessment]) -> Document {
    let language = style.language
    let set = AssessmentTables(report: self, style: style)
    var blocks: [Document.Block] = []
    if assessments.isEmpty {
      blocks.append(.paragraph(PhraseText.noTargets.text(language)))
    } else {
      blocks.append(.table(set.counts()))
      blocks += set.notesOnCounts()
    }
    let sections = [
      set.projected(), SourceOffsetText.section(of: assessments, in: language), set.decided(),
      set.missingReasons(), set.unlocking(),
      set.unlockingByAgency(), set.failures(),
    ]
    blocks += sections.compactMap { $0 }
    blocks += RuleTables(
      rules: rules, review: review, assessments: assessments, language: language
    ).sections(detailing: shown)
    blocks += AssessmentFindings(report: self, style: style).sections()
    blocks.append(.footnote(set.footnote()))
    return Document(title: LabelText.assessment[language], blocks: blocks)
  }
}

extension AssessmentReport {
  /// The columns of this report: two more for each official rule, one for the word of reviews.
  var csvFields: [Field<TargetAssessment>] {
    TargetAssessment.csvFields + rules.flatMap { Field<TargetAssessment>.columns(of: $0) }
      + reviewFields
  }

  /// One row for each target, in input order, with English codes and decimal points.
  ///
  /// Text that a spreadsheet would run as a formula starts with an apostrophe.
  package func csv() -> String { CSVWriter.table(assessments, csvFields) }

  /// The report with the schema `khathi.assess/1`: run, plans, targets in input order, findings.
  package func json() -> String { json(as: .plans) }

  fileprivate func json(as shape: Shape) -> String {
    let members = [("schema", JSONValue.string(shape.schema))]
    let fields = Self.fields(
      as: shape, hasRules: !rules.isEmpty, hasReview: review != nil)
    return JSONValue.object(members + fields.members(of: self)).text
  }

  /// Reads what `khathi assess --format json` or `khathi ask --format json` has written.
  static func read(json text: [UInt8]) throws(PlanReportError) -> AssessmentReport {
    let (reader, schema) = try JSONReader.document(text)
    guard let reader, let shape = Shape.allCases.first(where: { $0.schema == schema }) else {
      throw .schema(found: schema)
    }
    var report = AssessmentReport(run: RunInfo(command: "", version: ""), assessments: [])
    for field in fields(as: shape, hasRules: true, hasReview: true) {
      try field.read?(reader, &report)
    }
    return report
  }

  /// The two ways in which targets stand in JSON.
  fileprivate enum Shape: CaseIterable {
    /// Plans and targets, in lists.
    case plans
    /// One target and its plan.
    case card

    var schema: String {
      switch self {
      case .plans: "khathi.assess/1"
      case .card: "khathi.ask/1"
      }
    }
  }

  /// The members of JSON, in order, as they are written and read.
  private static func fields(
    as shape: Shape, hasRules: Bool, hasReview: Bool
  ) -> [Field<AssessmentReport>] {
    var fields: [Field<AssessmentReport>] = [.run, .tolerance]
    switch shape {
    case .plans: fields += [.plans, .targets, .findings]
    case .card: fields += [.plan, .target]
    }
    if hasRules { fields.append(.rules) }
    if hasReview { fields.append(.review) }
    return fields + [.series, .sources]
  }
}

extension TargetCard {
  /// The same as a report of one target.
  private var report: AssessmentReport {
    var report = AssessmentReport(
      run: run, plans: [plan].compactMap { $0 }, assessments: [assessment], tolerance: tolerance)
    report.rules = rules
    report.review = review
    report.series = series
    report.sources = sources
    return report
  }

  /// The card with the schema `khathi.ask/1`: the same fields as one target of `khathi.assess/1`.
  package func json() -> String { report.json(as: .card) }

  /// The same single row as in the CSV of an assessment report.
  package func csv() -> String { report.csv() }
}

// MARK: - Members of the report

extension Field where Row == AssessmentReport {
  fileprivate static var run: Self {
    Self("run", "What has to be known to repeat the run.", { $0.run }, { $0.run = $1 })
  }
  fileprivate static var tolerance: Self {
    Self("tolerance", "How near counts as reached.", { $0.tolerance }, { $0.tolerance = $1 })
  }
  fileprivate static var plans: Self {
    Self("plans", "The plans, in input order.", { $0.plans }, { $0.plans = $1 })
  }
  fileprivate static var plan: Self {
    Self(
      "plan", "The plan that sets the target.", { $0.plans.first },
      { $0.plans = [$1].compactMap { $0 } })
  }
  fileprivate static var targets: Self {
    Self(
      "targets", "The targets, in input order.",
      { report in
        let fields = report.targetFields
        return report.assessments.map { TargetObject($0, fields) }
      },
      { $0.assessments = $1.map(\.assessment) })
  }
  fileprivate static var target: Self {
    Self(
      "target", "The target.", { TargetObject($0.assessments[0], $0.targetFields) },
      { $0.assessments = [$1.assessment] })
  }
  fileprivate static var findings: Self {
    Self("findings", "Findings that belong to no target.", { $0.findings }, { $0.findings = $1 })
  }
  fileprivate static var rules: Self {
    Self(
      "rules", "The official rules that stand beside.", { $0.rules.map(RuleInfo.init) },
      { $0.rules = $1.compactMap(\.known) })
  }
  fileprivate static var review: Self {
    Self("review", "The thresholds of the words of reviews.", { $0.review }, { $0.review = $1 })
  }
  fileprivate static var series: Self {
    Self("series", "The fitted series with their forecasts.", { $0.series }, { $0.series = $1 })
  }
  fileprivate static var sources: Self {
    Self("sources", "Where the observations were read.", { $0.sources }, { $0.sources = $1 })
  }
}

extension AssessmentReport {
  fileprivate var targetFields: [Field<TargetAssessment>] {
    let rules = rules.isEmpty ? [] : [Field<TargetAssessment>.verdicts(rules)]
    return TargetAssessment.jsonFields(rules: rules + reviewFields, tolerance: tolerance)
  }

  fileprivate var reviewFields: [Field<TargetAssessment>] {
    review.map { [Field<TargetAssessment>.reviewClass($0)] } ?? []
  }
}

/// A target with the fields that its report tells of it.
struct TargetObject: FieldValue {
  let assessment: TargetAssessment
  private let fields: [Field<TargetAssessment>]

  init(_ assessment: TargetAssessment, _ fields: [Field<TargetAssessment>]) {
    self.assessment = assessment
    self.fields = fields
  }

  /// All fields that a report can tell.
  static let record = Record<TargetAssessment>(
    TargetAssessment.jsonFields(
      rules: [.verdicts([]), .reviewClass(.standard)], tolerance: .printPrecision),
    blank: { TargetAssessment(target: Target(id: ""), .failed) })

  static var fieldType: FieldType { .record(record.fields.map(\.description)) }

  var jsonValue: JSONValue { .object(fields.members(of: assessment)) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    guard let json else { throw .missing(path: path) }
    assessment = try Self.record.read(JSONReader(json, path: path))
    fields = Self.record.fields
  }
}

/// An official rule as a report names it.
private struct RuleInfo: FieldRecord {
  let id: String
  let edition: String
  let source: String
  let caveat: RuleVerdict.Caveat?
  let classes: [String]

  static let record = Record<RuleInfo>(
    Member("rule", "The key of the rule, with its edition.", \.id),
    Member("edition", "The edition.", \.edition, default: ""),
    Member("source", "Where it was published.", \.source, default: ""),
    Member("caveat", "What should be known about how it was read.", \.caveat),
    Member("classes", "Its classes, best first.", \.classes)
  ) { RuleInfo(id: $0, edition: $1, source: $2, caveat: $3, classes: $4) }

  /// The rule of this version.
  var known: (any ProgressRule)? { OfficialRules.all.first { $0.id == id } }
}

extension RuleInfo {
  init(_ rule: any ProgressRule) {
    self.init(
      id: rule.id, edition: rule.edition, source: rule.source, caveat: rule.caveat,
      classes: rule.classes.map(\.code))
  }
}
