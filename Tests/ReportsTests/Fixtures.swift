import Assessment
import Forecasting
import Plans
import Reports
import TimeSeries

/// Results as an assessment of two provincial plans gives them.
enum Fixtures {
  static let run = RunInfo(
    command: "assess", version: "0.1.0",
    settings: [.init("model", "auto"), .init("tolerance", "print")],
    inputs: [.init(name: "bundled:vietnam", hash: "sha256:3a7bd3e2360a3d29eea436fcfb7e44c7")],
    seed: 42, asOfYear: 2024)

  static let plans = [
    PlanInfo(
      id: "ninh-thuan-1221-2024", titleVietnamese: "Kế hoạch 1221/KH-UBND ngày 20/3/2024",
      titleEnglish: "Ninh Thuận, plan 1221/KH-UBND of 20 March 2024", areaCode: "VN-36",
      areaName: "Ninh Thuận"),
    PlanInfo(
      id: "brvt-143-2024", titleVietnamese: "Kế hoạch 143/KH-UBND ngày 5/6/2024",
      titleEnglish: "Bà Rịa - Vũng Tàu, plan 143/KH-UBND of 5 June 2024", areaCode: "VN-43",
      areaName: "Bà Rịa - Vũng Tàu"),
  ]

  /// A target of a plan.
  static func target(
    _ id: String, _ vietnamese: String, _ english: String, indicator: String,
    plan: PlanInfo = plans[0], comparator: Comparator = .atLeast, lower: Double? = nil,
    upper: Double? = nil, year: Int = 2025, unit: String = "%", agency: String? = "Sở Y tế"
  ) -> Target {
    var target = Target(
      id: id, comparator: comparator, lower: lower, upper: upper, year: year,
      direction: .increase, bounds: unit.hasPrefix("%") ? .percent : .nonNegative)
    target.titleVietnamese = vietnamese
    target.titleEnglish = english
    target.indicator = indicator
    target.planID = plan.id
    target.areaCode = plan.areaCode
    target.areaName = plan.areaName
    target.leadAgency = agency
    target.unit = unit
    return target
  }

  /// An assessment with a probability.
  static func projected(
    _ target: Target, probability: Double, median: Double, half: Double, last: Double,
    lastYear: Int = 2024, needed: Double, recent: Double?, evidence: EvidenceGrade = .a
  ) -> TargetAssessment {
    var assessment = TargetAssessment(
      target: target,
      .projected(
        Expectation(
          probability: probability,
          prediction: PredictionSummary(
            median: median, lower80: median - half, upper80: median + half,
            lower95: median - 1.6 * half, upper95: median + 1.5 * half),
          modelName: "damped-drift", modelShortName: "RW+damped drift")))
    var used = UsedSeries(
      id: "VN-36.\(target.indicator ?? "")", last: .init(year: lastYear, value: last))
    used.requiredPerYear = needed
    used.recentPerYear = recent
    assessment.series = used
    assessment.evidence = evidence
    return assessment
  }

  static let insurance = projected(
    target(
      "nt-hi-2025", "Tỷ lệ dân số tham gia bảo hiểm y tế", "Health insurance coverage",
      indicator: "health_insurance_coverage_pct", lower: 95, agency: "BHXH tỉnh"),
    probability: 0.724, median: 95.41, half: 1.22, last: 94.29, needed: 0.71, recent: 0.845)

  static let clinics = projected(
    target(
      "nt-beds-2025",
      "Số giường bệnh trên một vạn dân của các cơ sở khám bệnh, chữa bệnh công lập và tư nhân",
      "Hospital beds per 10,000 inhabitants in public and private medical establishments",
      indicator: "hospital_beds_per_10000", lower: 32,
      unit: "beds per 10,000 population"),
    probability: 0.081, median: 28.94, half: 1.9, last: 28.1, lastYear: 2022, needed: 1.3,
    recent: 0.31, evidence: .b)

  static let grdp = projected(
    target(
      "bv-grdp-2025", "GRDP bình quân đầu người", "GRDP per capita",
      indicator: "grdp_per_capita_usd", plan: plans[1], comparator: .range, lower: 18_000,
      upper: 18_500, unit: "USD per person", agency: "Cục Thống kê tỉnh"),
    probability: 0.5, median: 18_012.4, half: 912.7, last: 16_420, needed: 1_580, recent: 1_204.6,
    evidence: .c)

  /// Everything that can stand in a report.
  static let assessments: [TargetAssessment] = {
    var achieved = TargetAssessment(
      target: target(
        "nt-water-2024", "Tỷ lệ dân số được sử dụng nước hợp vệ sinh",
        "Population with hygienic water", indicator: "hygienic_water_pct", lower: 98,
        year: 2024), .achieved(outcome: 98.2))
    achieved.series = UsedSeries(
      id: "VN-36.hygienic_water_pct", last: .init(year: 2024, value: 98.2))
    achieved.evidence = .a
    var missed = TargetAssessment(
      target: target(
        "nt-poverty-2024", "Tỷ lệ hộ nghèo đa chiều", "Multidimensional poverty",
        indicator: "poverty_rate_multidimensional", comparator: .lessThan, upper: 3.5,
        year: 2024), .missed(outcome: 4.07))
    missed.series = UsedSeries(
      id: "VN-36.poverty_rate_multidimensional", last: .init(year: 2024, value: 4.07))
    var all = [insurance, achieved, missed, clinics, grdp]
    for (id, year, plan) in [("a", 2025, plans[0]), ("b", 2030, plans[0]), ("c", 2025, plans[1])] {
      all.append(
        TargetAssessment(
          target: target(
            "doctors-\(id)", "Số bác sĩ trên một vạn dân", "Doctors per 10,000 inhabitants",
            indicator: "doctors_per_10000", plan: plan, lower: 10, year: year,
            unit: "doctors per 10,000 inhabitants"),
          .insufficientData,
          reasons: [
            Reason(
              .noSeries, ["indicator": "doctors_per_10000", "area": .text(plan.areaName ?? "")])
          ]))
    }
    all.append(
      TargetAssessment(
        target: target(
          "nt-houses-2025", "Số căn nhà ở xã hội", "Social dwellings", indicator: "dwellings",
          lower: 6500, unit: "dwellings", agency: "Sở Xây dựng"),
        .insufficientData, reasons: [Reason(.periodStartMissing)]))
    var qualitative = Target(id: "nt-task-1", kind: .qualitative)
    qualitative.planID = plans[0].id
    qualitative.titleVietnamese = "Hoàn thiện hệ thống y tế cơ sở"
    all.append(TargetAssessment(target: qualitative, .notQuantitative))
    return all + contradictory
  }()

  /// Two rows that contradict each other, one of them doubtful, in an area that has ceased.
  private static let contradictory: [TargetAssessment] = [(60.0, false), (65.0, true)].map {
    value, isDoubtful in
    var row = target(
      "bv-trained-\(Int(value))", "Tỷ lệ lao động qua đào tạo", "Trained workers",
      indicator: "trained_workers_pct", plan: plans[1], lower: value, year: 2030,
      agency: "Sở Lao động - Thương binh và Xã hội")
    row.isDoubtful = isDoubtful
    row.locator = isDoubtful ? "Phụ lục, STT 12" : "II.2.1"
    var assessment = TargetAssessment(
      target: row, .insufficientData,
      reasons: [
        Reason(.noSeries, ["indicator": "trained_workers_pct", "area": "Bà Rịa - Vũng Tàu"])
      ])
    assessment.findings = [
      Finding(
        .areaDissolved, severity: .warning, subject: row.id,
        arguments: [
          "area_code": "VN-43", "valid_to": "2025-06-30",
          "successor": "Thành phố Hồ Chí Minh",
        ])
    ]
    return assessment
  }

  static let report = AssessmentReport(
    run: run, plans: plans, assessments: assessments,
    findings: [
      Finding(
        .contradictoryTargets, severity: .warning, subject: "bv-trained-65",
        year: 2030, arguments: ["other": "bv-trained-60", "other_line": "17"]),
      Finding(
        .unitSlip, severity: .warning, subject: "VN-36.health_insurance",
        year: 2019, arguments: ["value": .number(0.93), "factor": .count(100)]),
    ])
}
