/// The words of the page's own parts: headings, controls, and what the script reads out.
///
/// Places such as `{count}` are filled by the script.
enum PageWord: String, TextTable {
  case eyebrow, skip, language, theme, light, dark, automatic, summary, targets, bySector
  case byAgency, byPlan, allTargets, noscript, printAll, closing, counted, withProbability
  case decided, undecided, classHelp, made, scenario, baseline, difference
  case scenarioTitle, scenarioNote, scenarioElsewhere, scenarioPaths
  case leastLikely, lastShort, expectedShort
  case search, searchHint, anyClass, anySector, anyAgency, anyPlan, clear, shown, nothing
  case indicator, area, target, last, median, probability, evidence, agency, sector, plan, quote
  case place, status, notStated, doubtful, doubtfulNote
  case chart, chartSummary, observed, weak, median50, band50, band80, band95, neededPath
  case targetMark, reachRange, reachIn, reachBetween, reachNotBefore, reachNow, reachThere
  case reachAfter, year, value, source, definition, note, lower80, upper80, lower95, upper95
  case observations, forecastTable, caveats
  case whatIf, whatIfHelp, targetValue, targetYear, reset, readout, needed, neededNow, planned
  case changed, handle, onlyPlanYear
  case why, drivers, comparable, casesReached, casesMissed, standing, rules, rule, verdict
  case number, findings, passedOver, method, noProbability

  static let pairs: [PageWord: (String, String)] =
    frame.merging(table) { first, _ in first }.merging(detail) { first, _ in first }

  private static let frame: [PageWord: (String, String)] = [
    .eyebrow: ("Báo cáo khả năng đạt chỉ tiêu", "How likely the targets are"),
    .skip: ("Đến bảng chỉ tiêu", "Skip to the targets"),
    .language: ("Ngôn ngữ", "Language"),
    .theme: ("Nền", "Theme"),
    .light: ("Sáng", "Light"),
    .dark: ("Tối", "Dark"),
    .automatic: ("Tự động", "Automatic"),
    .summary: ("Tổng quan", "Summary"),
    .targets: ("Chỉ tiêu", "Targets"),
    .bySector: ("Theo lĩnh vực", "By sector"),
    .byAgency: ("Theo cơ quan chủ trì", "By lead agency"),
    .byPlan: ("Theo kế hoạch", "By plan"),
    .allTargets: ("Tất cả", "All"),
    .noscript: (
      "Tệp này mở được trong mọi trình duyệt; biểu đồ và phần tương tác cần JavaScript. Bảng dưới đây"
        + " nêu kết quả của từng chỉ tiêu.",
      "This file opens in every browser; charts and controls need JavaScript. The table below has the"
        + " result of every target."
    ),
    .printAll: ("In toàn bộ", "Print all"),
    .closing: ("Cách tính", "How it was made"),
    .counted: (
      "{count} chỉ tiêu, trong đó {numeric} có con số phải đạt.",
      "{count} targets, {numeric} of them with a number to reach."
    ),
    .withProbability: (
      "{projected} chỉ tiêu có xác suất: {on_course} có khả năng đạt, {at_risk} có nguy cơ không đạt,"
        + " {off_course} khó có khả năng đạt.",
      "{projected} have a probability: {on_course} on course, {at_risk} at risk,"
        + " {off_course} off course."
    ),
    .decided: (
      "{decided} đã có kết quả: {achieved} đạt, {missed} không đạt.",
      "{decided} are decided: {achieved} achieved, {missed} missed."
    ),
    .undecided: (
      "{no_probability} chưa đủ căn cứ đánh giá.", "For {no_probability} there is no basis yet."
    ),
    .classHelp: (
      "Có khả năng đạt: xác suất từ 66%. Có nguy cơ không đạt: 33–66%. Khó có khả năng đạt: dưới 33%.",
      "On course: a probability of 66\u{A0}% or more. At risk: 33–66\u{A0}%. Off course: below 33\u{A0}%."
    ),
    .scenarioTitle: ("So sánh các kịch bản", "Scenarios compared"),
    .scenarioNote: (
      "Xác suất đạt theo từng kịch bản, và chênh lệch (điểm %) so với không có kịch bản. {moved}/{known}"
        + " chỉ tiêu thay đổi.",
      "Probability under each scenario, and the difference in points from none. {moved} of {known}"
        + " targets move."
    ),
    .scenarioElsewhere: (
      "{count} chỉ tiêu của kịch bản không có trong báo cáo này.",
      "Targets of the scenarios that are not in this report: {count}."
    ),
    .scenarioPaths: (
      "Kịch bản được tính bằng mô phỏng, nên dòng không có kịch bản có thể lệch nhẹ so với xác suất ở"
        + " trên.",
      "Scenarios are simulated, so that the line without one may differ a little from the probability"
        + " above."
    ),
    .leastLikely: ("Khó đạt nhất", "Least likely to be reached"),
    .lastShort: ("mới nhất {value} ({year})", "last {value} ({year})"),
    .expectedShort: ("dự báo {value}", "expected {value}"),
    .made: ("Số liệu và phiên bản", "Data and version"),
    .scenario: ("Kịch bản", "Scenario"),
    .baseline: ("Không có kịch bản", "Without scenario"),
    .difference: ("Chênh lệch (điểm %)", "Difference (points)"),
  ]

  private static let table: [PageWord: (String, String)] = [
    .search: ("Tìm chỉ tiêu", "Find a target"),
    .searchHint: ("Tên, địa bàn, cơ quan… không cần dấu", "Name, area, agency …"),
    .anyClass: ("Mọi kết luận", "Any class"),
    .anySector: ("Mọi lĩnh vực", "Any sector"),
    .anyAgency: ("Mọi cơ quan", "Any lead agency"),
    .anyPlan: ("Mọi kế hoạch", "Any plan"),
    .clear: ("Bỏ lọc", "Clear filters"),
    .shown: ("{shown}/{count} chỉ tiêu", "{shown} of {count} targets"),
    .nothing: ("Không có chỉ tiêu nào khớp.", "No target matches."),
    .indicator: ("Chỉ tiêu", "Indicator"),
    .area: ("Địa bàn", "Area"),
    .target: ("Mục tiêu", "Target"),
    .last: ("Mới nhất", "Last value"),
    .median: ("Dự báo", "Expected"),
    .probability: ("Xác suất", "Probability"),
    .evidence: ("Căn cứ", "Evidence"),
    .agency: ("Cơ quan chủ trì", "Lead agency"),
    .sector: ("Lĩnh vực", "Sector"),
    .plan: ("Kế hoạch", "Plan"),
    .quote: ("Nguyên văn", "As printed"),
    .place: ("Vị trí", "Place"),
    .status: ("Kết luận", "Class"),
    .notStated: ("Không nêu", "Not stated"),
    .doubtful: ("nghi vấn", "doubtful"),
    .doubtfulNote: (
      "{count} dòng nghi vấn không tính vào tổng quan.",
      "Doubtful rows, not counted in the summary: {count}."
    ),
  ]

  private static let detail: [PageWord: (String, String)] = [
    .chart: ("Diễn biến và dự báo", "Course and forecast"),
    .chartSummary: (
      "Biểu đồ: số liệu {from}–{to}, dự báo đến {end}. Mục tiêu {target}. Dự báo năm {year}: {median},"
        + " khoảng 80% từ {lower} đến {upper}.",
      "Chart: observations {from}–{to}, forecast to {end}. Target {target}. Expected in {year}:"
        + " {median}, 80\u{A0}% range {lower} to {upper}."
    ),
    .observed: ("Số liệu", "Observed"),
    .weak: ("Số liệu yếu, không dùng", "Weak value, not used"),
    .median50: ("Trung vị", "Median"),
    .band50: ("Khoảng dự báo 50%", "50\u{A0}% prediction interval"),
    .band80: ("80%", "80\u{A0}%"),
    .band95: ("95%", "95\u{A0}%"),
    .neededPath: ("Đường thẳng đến mục tiêu", "Straight path to the target"),
    .targetMark: ("Mục tiêu", "Target"),
    .reachRange: ("Năm đạt", "Year of reaching"),
    .reachIn: ("Dự kiến đạt năm {median}", "Reached in {median}"),
    .reachBetween: (" (80%: {earliest}–{latest})", " (80\u{A0}%: {earliest}–{latest})"),
    .reachNotBefore: ("không trước {year}", "not before {year}"),
    .reachThere: ("đang ở mức này", "there now"),
    .reachAfter: ("sau {year}", "after {year}"),
    .caveats: ("Cách đọc các quy tắc", "How to read the rules"),
    .reachNow: ("Số liệu mới nhất đã ở mức mục tiêu", "The last value is there already"),
    .year: ("Năm", "Year"),
    .value: ("Giá trị", "Value"),
    .source: ("Nguồn", "Source"),
    .definition: ("Định nghĩa", "Definition"),
    .note: ("Ghi chú", "Note"),
    .lower80: ("80%: từ", "80\u{A0}%: from"),
    .upper80: ("80%: đến", "80\u{A0}%: to"),
    .lower95: ("95%: từ", "95\u{A0}%: from"),
    .upper95: ("95%: đến", "95\u{A0}%: to"),
    .observations: ("Số liệu và nguồn", "Observations and sources"),
    .forecastTable: ("Dự báo từng năm", "Forecast by year"),
    .whatIf: ("Thử mục tiêu khác", "Try another target"),
    .whatIfHelp: (
      "Kéo dấu mục tiêu trên biểu đồ, dùng phím mũi tên, hoặc nhập số.",
      "Drag the mark in the chart, use the arrow keys, or type a number."
    ),
    .targetValue: ("Mức", "Value"),
    .targetYear: ("Năm", "Year"),
    .reset: ("Về mục tiêu của kế hoạch", "Back to the plan's target"),
    .readout: (
      "{target}: xác suất {probability}, {class}", "{target}: probability {probability}, {class}"
    ),
    .needed: ("Cần mỗi năm", "Needed a year"),
    .neededNow: ("gần đây {recent}", "recently {recent}"),
    .planned: ("Theo kế hoạch", "As planned"),
    .changed: ("Mục tiêu thử", "Tried target"),
    .handle: ("Mức mục tiêu", "Target value"),
    .onlyPlanYear: (
      "Chỉ tiêu này tính trên cả kỳ nên không đổi năm được.",
      "This target is judged over its whole period; its year is fixed."
    ),
    .why: ("Vì sao", "Why"),
    .drivers: ("Tác động mạnh nhất đến xác suất", "What moved the probability most"),
    .comparable: ("Các trường hợp tương tự", "Comparable cases"),
    .casesReached: ("Đi đủ xa", "Moved far enough"),
    .casesMissed: ("Không đủ", "Did not"),
    .standing: ("Hiện trạng và tốc độ", "Where it stands, and the pace"),
    .rules: ("Theo các quy tắc chính thức", "By the official rules"),
    .rule: ("Quy tắc", "Rule"),
    .verdict: ("Đánh giá", "Verdict"),
    .number: ("Con số", "Number"),
    .findings: ("Vấn đề về dữ liệu", "Data quality"),
    .passedOver: ("Các chuỗi không dùng", "Series passed over"),
    .method: ("Phương pháp", "Method"),
    .noProbability: ("Chưa có xác suất", "No probability"),
  ]
}
