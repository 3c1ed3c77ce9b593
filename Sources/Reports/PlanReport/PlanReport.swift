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
  package var tolerance: AttainmentTolerance

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
