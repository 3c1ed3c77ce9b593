/// The words of a Vietnamese mid-term review for where a target stands.
///
/// The words are those of official reviews (Resolution 31/2021/QH15, provincial mid-term reviews).
/// No norm gives them numbers; ours are in ``ReviewThresholds``, printed with every report.
public enum ReviewClass: String, Hashable, Sendable, CaseIterable {
  /// Vượt: observed beyond the target.
  case exceeded
  /// Đạt: observed as reached.
  case met
  /// Xấp xỉ đạt: observed as not reached, but nearly.
  case nearlyMet = "nearly_met"
  /// Không đạt: observed as not reached.
  case notMet = "not_met"
  /// Có khả năng đạt: probability at or above ``ReviewThresholds/likely``.
  case expectedMet = "expected_met"
  /// Có nguy cơ không đạt: between the two, which reviews do not name.
  case atRisk = "at_risk"
  /// Khó có khả năng đạt: probability below ``ReviewThresholds/unlikely``.
  case unlikely
  /// Dự kiến không hoàn thành: probability below ``ReviewThresholds/expectedNot``.
  case expectedNotMet = "expected_not_met"
  /// Chưa có số liệu: nothing to judge by.
  case noData = "no_data"
  /// Không định lượng: no number to reach.
  case notQuantitative = "not_quantitative"

  /// The word for an assessment.
  public init(_ assessment: TargetAssessment, thresholds: ReviewThresholds = .standard) {
    switch assessment.conclusion {
    case .achieved:
      self = thresholds.isExceeded(assessment) ? .exceeded : .met
    case .missed:
      self = thresholds.isNear(assessment) ? .nearlyMet : .notMet
    case .notQuantitative:
      self = .notQuantitative
    case .projected(let expected):
      self = thresholds.expectation(expected.probability)
    case .insufficientData, .failed:
      self = .noData
    }
  }

  /// The class of summaries that holds it; with the standard thresholds the two always agree.
  public var progressClass: ProgressClass {
    switch self {
    case .exceeded, .met: .achieved
    case .nearlyMet, .notMet: .missed
    case .expectedMet: .onCourse
    case .atRisk: .atRisk
    case .unlikely, .expectedNotMet: .offCourse
    case .noData: .noProbability
    case .notQuantitative: .notQuantitative
    }
  }
}
