import Plans
import TimeSeries

/// The words of a Vietnamese mid-term review for where a target stands.
///
/// The words are those of official reviews (Resolution 31/2021/QH15, provincial mid-term reviews).
/// No norm gives them numbers; ours are in ``ReviewThresholds``, printed with every report.
package enum ReviewClass: String, Hashable, Sendable, CaseIterable {
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
  package init(_ assessment: TargetAssessment, thresholds: ReviewThresholds = .standard) {
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
  package var progressClass: ProgressClass {
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

/// The numbers behind the words of a review.
package struct ReviewThresholds: Hashable, Sendable {
  /// The least probability of *có khả năng đạt*.
  package let likely: Double

  /// Below it *khó có khả năng đạt*.
  package let unlikely: Double

  /// Below it *dự kiến không hoàn thành*.
  package let expectedNot: Double

  /// How far a miss may be off to count as *xấp xỉ đạt*, as a share of the number to reach.
  package let nearly: Double

  /// 0.66 and 0.33 as in all summaries, 0.10 as in the IPCC's *very unlikely*, and 1 %.
  package static let standard = ReviewThresholds(
    uncheckedLikely: ProgressClass.cutOffs[0].least, unlikely: ProgressClass.cutOffs[1].least,
    expectedNot: 0.1, nearly: 0.01)

  /// Creates thresholds.
  ///
  /// - Returns: `nil` unless 0 ≤ `expectedNot` ≤ `unlikely` ≤ `likely` ≤ 1 and 0 ≤ `nearly` < 1.
  package init?(
    likely: Double = standard.likely, unlikely: Double = standard.unlikely,
    expectedNot: Double = standard.expectedNot, nearly: Double = standard.nearly
  ) {
    guard 0 <= expectedNot, expectedNot <= unlikely, unlikely <= likely, likely <= 1,
      0 <= nearly, nearly < 1
    else { return nil }
    self.init(
      uncheckedLikely: likely, unlikely: unlikely, expectedNot: expectedNot, nearly: nearly)
  }

  private init(uncheckedLikely: Double, unlikely: Double, expectedNot: Double, nearly: Double) {
    likely = uncheckedLikely
    self.unlikely = unlikely
    self.expectedNot = expectedNot
    self.nearly = nearly
  }

  /// The word for a probability.
  package func expectation(_ probability: Double) -> ReviewClass {
    if probability >= likely { return .expectedMet }
    if probability < expectedNot { return .expectedNotMet }
    return probability < unlikely ? .unlikely : .atRisk
  }

  /// Whether an outcome lies beyond the number, or the far end of the range, in the wanted
  /// direction; a target of a natural limit can't be exceeded.
  func isExceeded(_ assessment: TargetAssessment) -> Bool {
    let target = assessment.target
    guard let outcome = assessment.outcome, let goal = target.farEnd ?? target.value else {
      return false
    }
    switch target.wantedSign {
    case 1: return outcome > goal
    case -1: return outcome < goal
    default: return false
    }
  }

  /// Whether a miss is within ``nearly`` of the number, on either side.
  func isNear(_ assessment: TargetAssessment) -> Bool {
    guard let outcome = assessment.outcome else { return false }
    let goals = [assessment.target.lower, assessment.target.upper].compactMap { $0 }
    return goals.contains { (outcome - $0).magnitude <= nearly * $0.magnitude }
  }
}

extension Target {
  /// 1 where more is wanted, −1 where less is, 0 where the number itself is.
  var wantedSign: Int {
    switch comparator {
    case .atLeast, .moreThan: return 1
    case .atMost, .lessThan: return -1
    default:
      switch direction {
      case .increase: return 1
      case .decrease: return -1
      default: return 0
      }
    }
  }
}
