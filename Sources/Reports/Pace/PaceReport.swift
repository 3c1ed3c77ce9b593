package import Assessment
import Plans
import TimeSeries

/// The answer of `khathi pace`: how fast each target asks to move, how fast it moves, and when it
/// would be there.
package struct PaceReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// One assessment with its pace for each target, in input order.
  package var assessments: [TargetAssessment]

  /// The thresholds of the words of reviews.
  package var review: ReviewThresholds

  /// Creates a report.
  package init(
    run: RunInfo, assessments: [TargetAssessment], review: ReviewThresholds = .standard
  ) {
    self.run = run
    self.assessments = assessments
    self.review = review
  }

  /// The ways through several target years of one indicator in one plan, in input order.
  var paths: [(first: TargetAssessment, path: TargetPath)] {
    var groups: [[String]: [TargetAssessment]] = [:]
    var order: [[String]] = []
    for assessment in assessments {
      guard let series = assessment.seriesID, assessment.lastValue != nil else { continue }
      let key = [series, assessment.target.planID ?? "", assessment.target.indicator ?? ""]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(assessment)
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first,
        let year = first.lastYear, let value = first.lastValue,
        let path = TargetPath(
          group.map(\.target), from: Observation(year: year, value: value))
      else { return nil }
      return (first, path)
    }
  }
}
