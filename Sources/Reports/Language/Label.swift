/// Headings and column titles.
enum Label: CaseIterable {
  case advice, agency, all, area, assessment, card, chance, coefficient, coefficients,
    contradictions
  case dataset, datasets, dataCheck, definition, doubtful, error, estimate, evidence, failed
  case findings, finding, fit, forecast, horizon, howLikely, howMany, indicator, information, last
  case licence, likelihood, line, median, missing, model, needed, none, observed, outcome, place
  case plan, plans, points, probability, projected, publisher, pValue, quality, quote, reason
  case recent, rSquared, range80, residualSD, rows, runInfo, series, seriesPassedOver, settings
  case seed, severity, standardError, status, subject, target, targets, title, tolerance, trend
  case tValue, unit, unlock, unlockByAgency, version, whatMustChange, standing, why, year, years
  case degreesOfFreedom, diagnostics, refusals, proxies
  case access, better, bounds, cells, country, firstYear, lastYear, less, measured, modelled, more
  case name, open, pooled, referenceData, source

  /// The words.
  var words: Words {
    let pair = Self.pairs[self] ?? ("", "")
    return Words(vi: pair.0, en: pair.1)
  }

  subscript(language: Language) -> String { words[language] }

  private static let pairs: [Label: (String, String)] = [
    .access: ("Dạng số liệu", "Access"),
    .better: ("Tốt hơn khi", "Better"),
    .bounds: ("Giới hạn", "Limits"),
    .cells: ("Ô gộp", "Cells"),
    .country: ("Nước", "Country"),
    .firstYear: ("Năm đầu", "First year"),
    .lastYear: ("Năm cuối", "Last year"),
    .less: ("giảm", "less"),
    .measured: ("quan sát", "observed"),
    .modelled: ("mô hình hóa", "modelled"),
    .more: ("tăng", "more"),
    .name: ("Tên nước", "Name"),
    .open: ("công khai", "open"),
    .pooled: ("gộp", "pooled"),
    .referenceData: ("Số liệu tham chiếu", "Reference data"),
    .source: ("Nguồn", "Source"),
    .advice: ("Cách xử lý", "What to do"),
    .agency: ("Cơ quan chủ trì", "Lead agency"),
    .all: ("Tổng", "All"),
    .area: ("Địa bàn", "Area"),
    .assessment: ("Khả năng đạt các chỉ tiêu", "How likely the targets are"),
    .card: ("Đánh giá chỉ tiêu", "One target"),
    .chance: ("Xác suất", "Chance"),
    .coefficient: ("Hệ số", "Coefficient"),
    .coefficients: ("Các hệ số", "Coefficients"),
    .contradictions: ("Chỉ tiêu mâu thuẫn giữa các văn bản", "Targets that contradict each other"),
    .dataset: ("Bộ dữ liệu", "Dataset"),
    .datasets: ("Dữ liệu hiện có", "Data at hand"),
    .dataCheck: ("Kiểm tra dữ liệu", "Check of the data"),
    .definition: ("Định nghĩa", "Definition"),
    .degreesOfFreedom: ("Bậc tự do", "Degrees of freedom"),
    .diagnostics: ("Lưu ý", "Caveats"),
    .doubtful: ("Dòng nghi vấn", "Doubtful rows"),
    .error: ("lỗi", "error"),
    .estimate: ("Ước lượng", "Estimate"),
    .evidence: ("Căn cứ", "Evidence"),
    .failed: ("Không xử lý được", "Failed"),
    .findings: ("Vấn đề về dữ liệu", "Findings"),
    .finding: ("Vấn đề", "Finding"),
    .fit: ("Kết quả hồi quy", "Regression"),
    .forecast: ("Dự báo", "Forecast"),
    .horizon: ("Số năm", "Ahead"),
    .howLikely: ("Khả năng đạt", "How likely"),
    .howMany: ("Số chỉ tiêu", "Targets"),
    .indicator: ("Chỉ tiêu", "Indicator"),
    .information: ("Năm thông tin", "Known up to"),
    .last: ("Mới nhất", "Last"),
    .licence: ("Giấy phép", "Licence"),
    .likelihood: ("Khả năng", "Likelihood"),
    .line: ("Dòng", "Line"),
    .median: ("Trung vị", "Median"),
    .missing: ("Vì sao chưa đánh giá được", "Why the others have no probability"),
    .model: ("Mô hình", "Model"),
    .needed: ("Cần mỗi năm", "Yearly need"),
    .none: ("Không có", "None"),
    .observed: ("Đã có kết quả", "Already decided"),
    .outcome: ("Kết quả", "Outcome"),
    .place: ("Vị trí", "Place"),
    .plan: ("Kế hoạch", "Plan"),
    .plans: ("Các kế hoạch", "Plans"),
    .points: ("Quan sát", "Points"),
    .probability: ("Xác suất", "Probability"),
    .projected: ("Dự báo, khó đạt nhất xếp trước", "Projected, least likely first"),
    .proxies: ("Chuỗi có thể thay thế", "Series that might stand in"),
    .publisher: ("Cơ quan công bố", "Publisher"),
    .pValue: ("p", "p"),
    .quality: ("Chất lượng", "Quality"),
    .quote: ("Nguyên văn", "As printed"),
    .reason: ("Lý do", "Reason"),
    .recent: ("Gần đây mỗi năm", "Recent yearly"),
    .refusals: ("Không dự báo được", "Not forecast"),
    .rSquared: ("R²", "R²"),
    .range80: ("Khoảng 80%", "80\u{A0}% range"),
    .residualSD: ("Độ lệch chuẩn phần dư", "Residual SD"),
    .rows: ("Số dòng", "Rows"),
    .runInfo: ("Cách tính", "How it was made"),
    .series: ("Chuỗi", "Series"),
    .seriesPassedOver: ("Các chuỗi không dùng", "Series passed over"),
    .settings: ("Thiết lập", "Settings"),
    .seed: ("Số khởi tạo ngẫu nhiên", "Seed"),
    .severity: ("Mức độ", "Severity"),
    .standardError: ("Sai số chuẩn", "Standard error"),
    .status: ("Tình trạng", "Status"),
    .subject: ("Đối tượng", "Subject"),
    .target: ("Mục tiêu", "Target"),
    .targets: ("Chỉ tiêu", "Targets"),
    .title: ("Tên", "Title"),
    .tolerance: ("Dung sai", "Tolerance"),
    .trend: ("Xu thế", "What the trend says"),
    .tValue: ("t", "t"),
    .unit: ("Đơn vị tính", "Unit"),
    .unlock: ("Số liệu cần bổ sung trước nhất", "Data that would answer most targets"),
    .unlockByAgency: (
      "Số liệu cần bổ sung, theo cơ quan chủ trì", "The same by lead agency"
    ),
    .version: ("Phiên bản", "Version"),
    .whatMustChange: ("Cần thay đổi gì", "What would have to change"),
    .standing: ("Hiện trạng", "Where it stands"),
    .why: ("Vì sao", "Why"),
    .year: ("Năm", "Year"),
    .years: ("Giai đoạn", "Years"),
  ]
}
