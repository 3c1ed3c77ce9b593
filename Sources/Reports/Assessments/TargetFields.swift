import Assessment
import Plans
import TimeSeries

/// A row about one target.
protocol TargetHolder: SendableMetatype {
  /// The target.
  var target: Target { get set }
}

extension TargetAssessment: TargetHolder {}

extension Field where Row: TargetHolder {
  static var targetID: Self {
    Self("target_id", "The key of the target.", { $0.target.id }, { $0.target.id = $1 })
      .shown(OfficeText.key, as: .text, width: 30)
  }
  static var planID: Self {
    Self("plan_id", "The plan that sets it.", { $0.target.planID }, { $0.target.planID = $1 })
      .shown(LabelText.plan, as: .text, width: 40) { row, context in
        guard let id = row.target.planID else { return "" }
        return context.plans[id]?.title(in: context.language) ?? id
      }
  }
  static var targetSeriesID: Self {
    Self(
      "target_series_id", "The series that the table of targets names.", { $0.target.seriesID },
      { $0.target.seriesID = $1 })
  }
  static var areaCode: Self {
    Self("area_code", "The area, as a code.", { $0.target.areaCode }, { $0.target.areaCode = $1 })
  }
  static var area: Self {
    Self("area", "The name of the area.", { $0.target.areaName }, { $0.target.areaName = $1 })
      .shown(LabelText.area, as: .text, width: 18, onPage: .init(.area, "ar", isWide: true)) {
        $1.text.area
      }
  }
  static var indicator: Self {
    Self("indicator", "The indicator.", { $0.target.indicator }, { $0.target.indicator = $1 })
  }
  static var titleVi: Self {
    Self(
      "title_vi", "The indicator in Vietnamese, as the plan prints it.",
      { $0.target.titleVietnamese }, { $0.target.titleVietnamese = $1 }
    ).shown(LabelText.title, as: .text, width: 46, onPage: .init(.indicator, "n")) { $1.text.title }
  }
  static var titleEn: Self {
    Self(
      "title_en", "The indicator in English.", { $0.target.titleEnglish },
      { $0.target.titleEnglish = $1 })
  }
  static var sector: Self {
    Self("sector", "The sector, such as health.", { $0.target.sector }, { $0.target.sector = $1 })
      .shown(NotebookText.columnGroup, as: .text, width: 20) {
        SectorText.name($0.target.sector, in: $1.language)
      }
  }
  static var leadAgency: Self {
    Self(
      "lead_agency", "The agency that answers for it.", { $0.target.leadAgency },
      { $0.target.leadAgency = $1 }
    ).shown(OfficeText.agency, as: .text, width: 24)
  }
  static var unit: Self {
    Self("unit", "The unit as printed.", { $0.target.unit }, { $0.target.unit = $1 })
      .shown(OfficeText.unit, as: .text, width: 18) { row, context in
        row.target.unit.map { UnitText.name($0, in: context.language) } ?? ""
      }
  }
  static var kind: Self {
    Self("kind", "What quantity it speaks of.", { $0.target.kind }, { $0.target.kind = $1 })
  }
  static var comparator: Self {
    Self(
      "comparator", "How the outcome is compared.", { $0.target.comparator },
      { $0.target.comparator = $1 }
    ).shown(OfficeText.goal, as: .text, width: 24, onPage: .init(.target, "g")) {
      $0.target.value == nil ? "" : $1.text.long
    }
  }
  static var lower: Self {
    Self(
      "lower", "The number of a lower limit, or the lower end of a range.", { $0.target.lower },
      { $0.target.lower = $1 })
  }
  static var upper: Self {
    Self(
      "upper", "The number of an upper limit, or the upper end of a range.", { $0.target.upper },
      { $0.target.upper = $1 })
  }
  static var printedStep: Self {
    Self(
      "printed_step", "The step of the last digit printed in the number.",
      { $0.target.printedStep }, { $0.target.printedStep = $1 }, default: 1)
  }
  static var year: Self {
    Self("year", "The target year as printed.", { $0.target.year }, { $0.target.year = $1 })
  }
  static var periodStart: Self {
    Self(
      "period_start", "The first year of a period.", { $0.target.periodStart },
      { $0.target.periodStart = $1 })
  }
  static var periodEnd: Self {
    Self(
      "period_end", "The last year of a period.", { $0.target.periodEnd },
      { $0.target.periodEnd = $1 })
  }
  static var baseYear: Self {
    Self(
      "base_year", "The year a ratio refers to.", { $0.target.baseYear },
      { $0.target.baseYear = $1 })
  }
  static var direction: Self {
    Self(
      "direction", "Which way the indicator is wanted to move.", { $0.target.direction },
      { $0.target.direction = $1 })
  }
  static var lowerBound: Self {
    Self(
      "lower_bound", "The least value that the indicator can take.", { $0.target.bounds.lower },
      { $0.target.bounds = try Bounds(lower: $1, upper: $0.target.bounds.upper) })
  }
  static var upperBound: Self {
    Self(
      "upper_bound", "The greatest value that the indicator can take.",
      { $0.target.bounds.upper },
      { $0.target.bounds = try Bounds(lower: $0.target.bounds.lower, upper: $1) })
  }
  static var everyYear: Self {
    Self(
      "every_year", "Whether the number holds in every year of the period.",
      { $0.target.holdsEveryYear }, { $0.target.holdsEveryYear = $1 })
  }
  static var doubtful: Self {
    Self(
      "doubtful", "Whether the register marks the row as doubtful.", { $0.target.isDoubtful },
      { $0.target.isDoubtful = $1 })
  }
  static var locator: Self {
    Self("locator", "Where the plan prints it.", { $0.target.locator }, { $0.target.locator = $1 })
  }
  static var quote: Self {
    Self("quote", "The printed text.", { $0.target.quote }, { $0.target.quote = $1 })
  }
  static var note: Self {
    Self("note", "A remark of whoever recorded it.", { $0.target.note }, { $0.target.note = $1 })
  }

  /// The year that decides.
  static var targetYear: Self {
    Self("target_year", "The year that decides.") { $0.target.decisionYear }.derived
      .shown(LabelText.year, as: .year, width: 8)
  }
  /// The number, where a row has one column for it.
  static var value: Self {
    Self("value", "The only number, or the near end of a range.") { $0.target.value }
      .shown(OfficeText.number, as: .printed)
  }
  /// The far end, where a row has ``value``.
  static var upperEnd: Self { Self("upper", "The far end of a range.") { $0.target.farEnd } }
}
