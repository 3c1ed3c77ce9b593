/// Headings, column titles and sentences of backtests.
enum EvaluationText: TextTable {
  case forecastTitle, targetTitle, model, all, ahead, targets, windows, refused
  case smape, mase, rmsse, crps, logScore, coverage, msis
  case byHorizon, histogram, histogramNote, position, share
  case brier, logLoss, calibration, byChance, auc, difference, stated, cameTrue
  case reliability, reliabilityNote, byGroup, group, rules, rule, progressClass, noClass, rulesNote
  case forecastHead, refusedNote, constantNote, targetHead, missingNote, unmatchedNote
  case noWindows, errorNote, scoreNote, forecastNote, calibrationNote
  case fitTitle, fitHead, fitNote, unfinishedNote, learnedNumber, learnedNumbers, shipped, fitted
  case leastFold, mostFold, observations, withheld

  static let pairs: [EvaluationText: (String, String)] = titles.merging(sentences) {
    first, _ in first
  }

  private static let titles: [EvaluationText: (String, String)] = [
    .forecastTitle: ("Kiểm tra dự báo trên quá khứ", "Backtest of forecasts"),
    .targetTitle: ("Kiểm tra xác suất trên quá khứ", "Backtest of probabilities"),
    .model: ("Mô hình", "Model"),
    .all: ("Tất cả", "All"),
    .ahead: ("Số năm", "Ahead"),
    .targets: ("Mục tiêu", "Targets"),
    .windows: ("Lượt", "Windows"),
    .refused: ("Từ chối", "Refused"),
    .smape: ("sMAPE", "sMAPE"),
    .mase: ("MASE", "MASE"),
    .rmsse: ("RMSSE", "RMSSE"),
    .crps: ("CRPS", "CRPS"),
    .logScore: ("Điểm log", "Log score"),
    .coverage: ("Trong khoảng {level}", "Inside {level}"),
    .msis: ("MSIS {level}", "MSIS {level}"),
    .byHorizon: ("Theo số năm dự báo", "By years ahead"),
    .histogram: (
      "Kết quả rơi vào phần mười nào của phân bố", "Where outcomes fell in their distribution"
    ),
    .position: ("Phần", "Tenth"),
    .share: ("Tỷ lệ", "Share"),
    .brier: ("Brier", "Brier"),
    .logLoss: ("Log loss", "Log loss"),
    .calibration: ("ECE", "ECE"),
    .byChance: ("Ngẫu nhiên", "Chance"),
    .auc: ("AUC", "AUC"),
    .difference: ("So với {model}", "Less {model}"),
    .stated: ("Đã nêu", "Stated"),
    .cameTrue: ("Đã xảy ra", "Came true"),
    .reliability: ("Độ tin cậy: {model}", "Reliability: {model}"),
    .byGroup: ("Theo {group}", "By {group}"),
    .group: ("Nhóm", "Group"),
    .rules: ("Các bộ quy tắc chính thức", "Official rules"),
    .rule: ("Quy tắc", "Rule"),
    .progressClass: ("Xếp loại", "Class"),
    .noClass: ("không xếp loại", "no class"),
    .fitTitle: ("Ước lượng lại các con số học được", "Learned numbers fitted anew"),
    .learnedNumber: ("Con số", "Number"),
    .learnedNumbers: ("Bộ số", "Numbers"),
    .shipped: ("Đang dùng", "Shipped"),
    .fitted: ("Ước lượng", "Fitted"),
    .leastFold: ("Thấp nhất", "Lowest fold"),
    .mostFold: ("Cao nhất", "Highest fold"),
    .observations: ("Số liệu", "Observations"),
    .withheld: ("giấu chỉ tiêu", "indicator withheld"),
  ]

  private static let sentences: [EvaluationText: (String, String)] = [
    .histogramNote: (
      "Dự báo tốt có 10% ở mỗi phần; nhiều ở hai đầu là khoảng quá hẹp, nhiều ở giữa là quá rộng.",
      "Calibrated forecasts have 10\u{A0}% in each; more at both ends means intervals too narrow,"
        + " more in the middle too wide."
    ),
    .reliabilityNote: (
      "○ xác suất đã nêu, ● tỷ lệ đã xảy ra, ◉ trùng nhau; càng gần nhau càng đúng.",
      "○ stated, ● came true, ◉ both; the nearer to each other, the better calibrated."
    ),
    .forecastHead: (
      "Số lượt {windows}, cắt từ {series} chuỗi; điểm tính trên {common} lượt mà mọi mô hình đều dự báo.",
      "Windows: {windows}, series: {series}; scored on the {common} windows that all models answer."
    ),
    .noWindows: (
      "Không có chuỗi nào đủ dài để cắt: xem --min-history (số quan sát trước điểm cắt) và --horizon"
        + " (số năm sau đó). Chuỗi quá ngắn hoặc không hợp lệ: {count}.",
      "No series is long enough to be cut: see --min-history, the observations up to an origin, and"
        + " --horizon, the years after it. Series too short or malformed: {count}."
    ),
    .refusedNote: (
      "Chuỗi quá ngắn hoặc không hợp lệ: {count}.",
      "Series too short or malformed: {count}."
    ),
    .constantNote: (
      "Lượt không hề thay đổi, không tính vào MASE, RMSSE, CRPS và MSIS: {count}.",
      "Windows that never moved, left out of MASE, RMSSE, CRPS and MSIS: {count}."
    ),
    .targetHead: (
      "Số mục tiêu {targets}, ở {clusters} địa bàn.",
      "Targets: {targets}, countries or areas: {clusters}."
    ),
    .missingNote: (
      "{model}: số mục tiêu không có xác suất, tính là 0,5: {count}.",
      "{model}: targets without a probability, counted as 0.5: {count}."
    ),
    .unmatchedNote: (
      "Kết quả không có mục tiêu tương ứng: {count}.",
      "Outcomes without a target: {count}."
    ),
    .errorNote: (
      "± là sai số chuẩn theo cụm địa bàn. So sánh mô hình bằng cột “So với”: hiệu số Brier trên"
        + " cùng mục tiêu.",
      "± is a standard error clustered by country or area. Compare models by the column “Less”,"
        + " the difference of the Brier scores on the same targets."
    ),
    .calibrationNote: (
      "ECE là khoảng cách bình quân giữa xác suất đã nêu và tỷ lệ đã xảy ra; “Ngẫu nhiên” là mức"
        + " mà xác suất hoàn toàn đúng vẫn có.",
      "ECE is the mean distance between stated and came true; “Chance” is what perfectly"
        + " calibrated probabilities would show."
    ),
    .rulesNote: (
      "Năm gốc là năm đầu của mỗi chuỗi. Quy tắc không nêu xác suất.",
      "The base year is the first year of each window. Rules state no probability."
    ),
    .forecastNote: (
      "Điểm càng thấp càng tốt; khoảng dự báo cần chứa đúng tỷ lệ đã nêu.",
      "Lower is better; intervals should hold the share that they claim."
    ),
    .fitHead: (
      "Số địa bàn {countries}, chia thành {folds} phần.",
      "Countries or areas: {countries}, in {folds} folds."
    ),
    .fitNote: (
      "Điểm của mỗi địa bàn tính bằng các con số ước lượng từ những phần khác.",
      "Each country is scored by numbers fitted to the other folds."
    ),
    .unfinishedNote: (
      "Phép tìm chưa hội tụ.", "The search did not converge."
    ),
    .scoreNote: (
      "Càng thấp càng tốt, trừ AUC.", "Lower is better, but for AUC."
    ),
  ]
}

extension EvaluationText {
  /// What targets are grouped by, in words.
  static func grouping(_ name: String) -> Words {
    groupings[name] ?? Words(vi: name, en: name)
  }

  /// A group in words; codes that are names stand for themselves.
  static func group(_ name: String) -> Words {
    groups[name] ?? Words(vi: name, en: name)
  }

  static let groupings: [String: Words] = [
    "h": Words(vi: "số năm tới hạn", en: "years ahead"),
    "m": Words(
      vi: "mức tham vọng (bội số của thay đổi thường gặp)", en: "ambition (typical changes)"),
    "kind": Words(vi: "loại chỉ tiêu", en: "kind of indicator"),
    "history": Words(vi: "số quan sát", en: "observations"),
    "era": Words(vi: "thời kỳ", en: "era"),
    "indicator": Words(vi: "chỉ tiêu", en: "indicator"),
  ]

  static let groups: [String: Words] = [
    "before_2020": Words(vi: "trước 2020", en: "before 2020"),
    "from_2020": Words(vi: "từ 2020", en: "from 2020"),
    "share": Words(vi: "tỷ lệ hoặc chỉ số", en: "share or index"),
    "positive": Words(vi: "số dương", en: "positive quantity"),
    "unbounded": Words(vi: "không giới hạn", en: "without a lower bound"),
    "3-4": Words(vi: "3–4", en: "3–4"), "5-7": Words(vi: "5–7", en: "5–7"),
    "8+": Words(vi: "từ 8", en: "8 or more"),
    "unknown": Words(vi: "không rõ", en: "unknown"),
  ]
}
