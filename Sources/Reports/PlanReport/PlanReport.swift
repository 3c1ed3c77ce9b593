package import Assessment
package import Plans
import Scenarios
package import TimeSeries

/// Everything that reports for people are made of: plans, targets, series with their forecasts,
/// findings, and how it was made.
///
/// There are two ways to it, which give the same value: from a run of `assess`
/// (``init(_:)``), or from what `khathi assess --format json` has written (``init(json:)``), so that
/// no report needs a second fit.
///
/// ```swift
/// let report = try PlanReport(json: Array(text.utf8))
/// for target in report.targets { print(target.target.id, target.probability ?? .nan) }
/// ```
package struct PlanReport: Hashable, Sendable {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// How near counts as reached.
  package var tolerance: AttainmentSet.Tolerance

  /// The plans, in input order.
  package var plans: [PlanInfo]

  /// What is known and expected of each target, in input order.
  package var targets: [TargetAssessment]

  /// The fitted series with their forecasts; targets refer to them by ``Assessment/seriesKey``.
  package var series: [SeriesReport]

  /// Where observations were read.
  package var sources: [SourceInfo]

  /// Findings that belong to no single target.
  package var findings: [Finding]

  /// The official rules that stand beside, by key, in order.
  package var ruleIDs: [String]

  /// The thresholds of the words of reviews, where these are wanted.
  package var review: ReviewThresholds?

  /// Takes over the result of a run.
  package init(_ report: AssessmentReport) {
    run = report.run.groupingSettings
    tolerance = report.tolerance
    plans = report.plans
    series = report.series
    sources = report.sources
    findings = report.findings
    ruleIDs = report.rules.map(\.id)
    review = report.review
    let rules = report.rules
    targets = report.assessments.map { assessment in
      // Where no rule was asked about a series, that is said here once for all forms.
      var assessment = assessment
      let verdicts = rules.map { assessment.verdict(of: $0) }
      assessment.series?.verdicts = verdicts
      return assessment
    }
  }

  /// The rules of ``ruleIDs`` that this version knows.
  package var rules: [any ProgressRule] {
    ruleIDs.compactMap { id in OfficialRules.all.first { $0.id == id } }
  }

  /// The series with this key.
  package func series(key: String?) -> SeriesReport? {
    guard let key else { return nil }
    return series.first { $0.key == key }
  }

  /// The titles of the sources of a target's observations, in order of first appearance.
  func sourceTitles(of assessment: TargetAssessment) -> [String] {
    guard let series = series(key: assessment.seriesKey) else { return [] }
    return series.series.observations.compactMap(\.sourceID).withoutRepeats.map { id in
      sources.first { $0.id == id }.flatMap(\.title) ?? id
    }
  }

  /// The plan of a target.
  package func plan(of target: Target) -> PlanInfo? {
    plans.first { $0.id == target.planID }
  }

  /// The same as the result of a run, for tables and sentences.
  package var assessmentReport: AssessmentReport {
    var report = AssessmentReport(
      run: run, plans: plans, assessments: targets, findings: findings, tolerance: tolerance)
    report.rules = rules
    report.review = review
    report.series = series
    report.sources = sources
    return report
  }
}

extension RunInfo {
  /// The record with the values of one setting behind each other, as JSON tells them.
  fileprivate var groupingSettings: RunInfo {
    var names: [String] = []
    for setting in settings where !names.contains(setting.name) { names.append(setting.name) }
    var run = self
    run.settings = names.flatMap { name in settings.filter { $0.name == name } }
    return run
  }
}

extension PlanReport {
  /// The part that speaks of one target; `nil` where there is none with this key.
  package func part(of targetID: String) -> PlanReport? {
    guard let assessment = targets.first(where: { $0.target.id == targetID }) else { return nil }
    var part = self
    part.targets = [assessment]
    part.plans = plans.filter { $0.id == assessment.target.planID }
    part.series = series.filter { $0.key == assessment.seriesKey }
    let used = Set(part.series.flatMap { $0.series.observations.compactMap(\.sourceID) })
    part.sources = sources.filter { used.contains($0.id) }
    part.findings = findings.filter { $0.subject == targetID }
    return part
  }
}

extension PlanReport {
  /// Reads what `khathi assess --format json` has written: `khathi.assess/1`, or for a single target
  /// `khathi.ask/1`.
  ///
  /// Fields that this version does not know are ignored.
  ///
  /// - Parameter text: The content of the file, UTF-8.
  /// - Throws: ``PlanReportError`` with the place.
  package init(json text: [UInt8]) throws(PlanReportError) {
    self.init(try AssessmentReport.read(json: text))
  }
}

/// Why a text is no report on a plan.
public enum PlanReportError: Error, Hashable, Sendable {
  /// It is no JSON from this place on.
  case syntax(line: Int, column: Int)
  /// It has another schema than `khathi.assess/1`, or none.
  case schema(found: String)
  /// It has another schema than `khathi.scenario/1`, or none.
  case scenarioSchema(found: String)
  /// A field is missing. The path is written `targets[3].status`.
  case missing(path: String)
  /// A field has a value that cannot be read.
  case invalid(path: String)

  /// The identifiers of the errors, as in the files of languages.
  package enum Code: String, NoticeCode {
    /// It is no JSON.
    case syntax = "report_syntax"
    /// It is no result of an assessment. Arguments: `found`.
    case schema = "report_schema"
    /// It is no result of scenarios. Arguments: `found`.
    case scenarioSchema = "report_scenario_schema"
    /// A field is missing. Arguments: `path`.
    case missing = "report_field_missing"
    /// A field cannot be read. Arguments: `path`.
    case invalid = "report_field_invalid"
  }

  /// The error as it is told.
  package var notice: Notice<Code> {
    switch self {
    case .syntax: Notice(.syntax)
    case .schema(let found): Notice(.schema, ["found": .text(found)])
    case .scenarioSchema(let found): Notice(.scenarioSchema, ["found": .text(found)])
    case .missing(let path): Notice(.missing, ["path": .text(path)])
    case .invalid(let path): Notice(.invalid, ["path": .text(path)])
    }
  }

  /// The place in the text, where it is known.
  public var place: (line: Int, column: Int)? {
    if case .syntax(let line, let column) = self { (line, column) } else { nil }
  }
}
