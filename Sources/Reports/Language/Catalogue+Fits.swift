public import Forecasting
public import TimeSeries

extension Catalogue {
  /// Why a model cannot be fitted, by the code of `FitError`; clauses that follow a colon.
  public static let fitErrors: [String: Message] = [
    "too_few_observations": Message(
      Words(
        vi: "cần ít nhất {needed} quan sát, hiện có {available}",
        en:
          "it needs {needed} {needed|observation/observations}, {available} {available|exists/exist}"
      ),
      advice: Words(
        vi: "Bổ sung số liệu các năm trước hoặc chọn mô hình đơn giản hơn",
        en: "Add earlier years or choose a simpler model")),
    "rank_deficient": Message(
      Words(
        vi: "các cột {columns} phụ thuộc tuyến tính, không xác định được hệ số",
        en: "the columns {columns} depend on each other, so that their coefficients are undefined"),
      advice: Words(
        vi: "Bỏ bớt một trong các cột đã nêu", en: "Leave out one of the columns named")),
    "value_not_above": Message(
      Words(
        vi: "mọi giá trị phải lớn hơn {limit|number}, nhưng năm {year} thì không",
        en: "all values must be above {limit|number}, that of {year} is not"),
      advice: Words(
        vi: "Chọn mô hình không lấy lô-ga-rít, ví dụ drift",
        en: "Choose a model without a logarithm, such as drift")),
    "bounds_missing": Message(
      Words(
        vi: "cần biết giới hạn dưới và giới hạn trên của chỉ tiêu",
        en: "it needs the lower and the upper limit of the indicator"),
      advice: Words(
        vi: "Khai báo lower_bound và upper_bound", en: "State lower_bound and upper_bound")),
    "numeric_range": Message(
      Words(
        vi: "các con số quá lớn hoặc quá nhỏ để tính toán",
        en: "the numbers are too large or too small to compute with"),
      advice: Words(
        vi: "Đổi sang đơn vị phù hợp hơn, ví dụ triệu đồng thay cho đồng",
        en: "Use a unit that brings the values nearer to 1, such as millions")),
    "reference_missing": Message(
      Words(
        vi: "không có chuỗi tương tự nào để so sánh", en: "there are no comparable series"),
      advice: Words(
        vi: "Khai báo giới hạn của chỉ tiêu, hoặc chọn --reference",
        en: "State the limits of the indicator, or name data with --reference")),
    "not_converged": Message(
      Words(
        vi: "thuật toán tối ưu không hội tụ", en: "the optimiser ended without a solution"),
      advice: Words(vi: "Chọn mô hình khác", en: "Choose another model")),
  ]

  /// Why a series cannot be formed, by the code of `SeriesError`; clauses that follow a colon.
  public static let seriesErrors: [String: Message] = [
    "duplicate_year": Message(
      Words(vi: "năm {year} có hai giá trị", en: "{year} has two values")),
    "value_not_finite": Message(
      Words(vi: "giá trị năm {year} không phải là số", en: "the value of {year} is no number")),
    "year_out_of_range": Message(
      Words(
        vi: "năm {year} nằm ngoài khoảng 1000–2999", en: "the year {year} is outside 1000–2999")),
    "value_out_of_bounds": Message(
      Words(
        vi: "giá trị [{value|number} ]của năm {year} nằm ngoài giới hạn của chỉ tiêu",
        en: "the value [{value|number} ]of {year} lies outside the limits of the indicator")),
    "contradictory_bounds": Message(
      Words(
        vi: "giới hạn dưới không nhỏ hơn giới hạn trên",
        en: "the lower limit is not below the upper one")),
  ]

  /// Caveats about a fit, by the code of `Diagnostic`.
  public static let diagnostics = trendDiagnostics.merging(joiningDiagnostics) { first, _ in first }

  private static let trendDiagnostics: [String: Message] = [
    "variance_floor": Message(
      Words(
        vi: "Các giá trị hầu như không lệch khỏi đường ước lượng; độ lệch chuẩn được lấy tối thiểu"
          + " là {standard_deviation|number} theo số chữ số được in",
        en: "The values hardly vary around the fit; the standard deviation was set to"
          + " {standard_deviation|number}, which the printed digits allow")),
    "without_reference": Message(
      Words(
        vi: "Dự báo không dùng dữ liệu tham chiếu: chỉ dựa vào các giá trị của chính chuỗi",
        en: "Forecast without reference data: by the series' own values alone")),
    "autocorrelation_at_bound": Message(
      Words(
        vi: "Hệ số tự tương quan {rho|number} nằm ở giới hạn của khoảng tìm kiếm",
        en: "The autocorrelation {rho|number} lies at the limit of its range")),
  ]
}

extension FitError {
  /// The stable identifier, as in results and in ``Catalogue``.
  public var code: String {
    switch self {
    case .tooFewObservations: "too_few_observations"
    case .rankDeficient: "rank_deficient"
    case .valueNotAbove: "value_not_above"
    case .boundsMissing: "bounds_missing"
    case .numericRange: "numeric_range"
    case .notConverged: "not_converged"
    case .referenceMissing: "reference_missing"
    }
  }

  /// What the sentence names.
  public var arguments: [String: Argument] {
    switch self {
    case .tooFewObservations(let needed, let available):
      ["needed": .count(needed), "available": .count(available)]
    case .rankDeficient(let columns):
      ["columns": .texts(columns)]
    case .valueNotAbove(let limit, let year):
      ["limit": .number(limit), "year": .year(year)]
    case .boundsMissing, .numericRange, .notConverged, .referenceMissing:
      [:]
    }
  }
}

extension SeriesError {
  /// The stable identifier, as in results and in ``Catalogue``.
  public var code: String {
    switch self {
    case .duplicateYear: "duplicate_year"
    case .valueNotFinite: "value_not_finite"
    case .yearOutOfRange: "year_out_of_range"
    case .valueOutOfBounds: "value_out_of_bounds"
    case .contradictoryBounds: "contradictory_bounds"
    }
  }

  /// What the sentence names.
  public var arguments: [String: Argument] {
    switch self {
    case .duplicateYear(let series, let year), .valueNotFinite(let series, let year),
      .yearOutOfRange(let series, let year):
      ["series": .text(series), "year": .year(year)]
    case .valueOutOfBounds(let series, let year, let value):
      ["series": .text(series), "year": .year(year), "value": .number(value)]
    case .contradictoryBounds(let lower, let upper):
      ["lower": .number(lower), "upper": .number(upper)]
    }
  }
}
