import Foundation
import Pipeline

@testable import Reports

/// Reports of bundled plans.
enum PlanFixtures {
  /// The report of one plan, with all that charts need.
  static func report(_ plan: String) throws -> PlanReport {
    try ReportRun(settings(plan)).report()
  }

  /// The settings of its run.
  static func settings(_ plan: String, language: Language = .vi) -> ReportSettings {
    var settings = ReportSettings()
    settings.assess.plans = [plan]
    settings.language = language
    return settings
  }
}
