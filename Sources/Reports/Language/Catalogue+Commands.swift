extension Catalogue {
  /// Errors of settings, questions and outputs, which belong to no reader.
  public static let commandErrors: [String: Message] = settingErrors.merging(questionErrors) {
    first, _ in first
  }.merging(regressionErrors) { first, _ in first }

  /// Names, choices and outputs.
  private static let settingErrors: [String: Message] = [
    "bundle_not_found": Message(
      Words(
        vi: "Không tìm thấy dữ liệu kèm theo; đã tìm ở: {places}",
        en: "The bundled data were not found; looked in: {places}"),
      advice: Words(
        vi: "Cài lại bằng make install, hoặc chỉ rõ --targets và --data",
        en: "Install with make install, or name --targets and --data")),
    "unknown_plan": Message(
      Words(vi: "Không có kế hoạch “{name}”", en: "There is no plan “{name}”"),
      advice: Words(
        vi: "Chọn một trong: {known}; hoặc chỉ rõ tệp", en: "Choose one of: {known}; or a file")),
    "duplicate_target": Message(
      Words(
        vi: "Chỉ tiêu “{name}” có trong hai tệp", en: "Two files have the target “{name}”"),
      advice: Words(
        vi: "Đổi target_id hoặc bỏ một tệp", en: "Rename it or leave out one of the files")),
    "unknown_model": Message(
      Words(vi: "Không có mô hình “{name}”", en: "There is no model “{name}”"),
      advice: Words(vi: "Chọn một trong: {known}", en: "Choose one of: {known}")),
    "unknown_series": Message(
      Words(vi: "Không có chuỗi “{name}”", en: "There is no series “{name}”"),
      advice: Words(
        vi: "Xem danh sách bằng khathi data list[; có phải ý bạn là “{nearest}”?]",
        en: "See khathi data list[; is “{nearest}” meant?]")),
    "nothing_selected": Message(
      Words(
        vi: "Không có chỉ tiêu nào khớp với {choice}", en: "Nothing matches {choice}"),
      advice: Words(vi: "Kiểm tra lại lựa chọn", en: "Check the choice")),
    "bad_setting": Message(
      Words(
        vi: "Giá trị “{value}” của --{name} không hợp lệ",
        en: "“{value}” is no value of --{name}"),
      advice: Words(vi: "Chấp nhận: {expected}", en: "Use: {expected}")),
    "output_exists": Message(
      Words(vi: "Tệp đã tồn tại", en: "The file exists already"),
      advice: Words(vi: "Thêm --force để ghi đè", en: "Add --force to replace it")),
    "write_failed": Message(
      Words(
        vi: "Không ghi được[ (lỗi {errno})]", en: "It could not be written[ (error {errno})]"),
      advice: Words(
        vi: "Kiểm tra thư mục, quyền ghi và dung lượng trống",
        en: "Check the folder, its permissions and the free space")),
  ]

  /// Questions such as `'90.26@2020' '>=95@2025'`.
  private static let questionErrors: [String: Message] = [
    "question_one_target": Message(
      Words(
        vi: "Câu hỏi cần đúng một mục tiêu[, không phải “{part}”]",
        en: "The question needs exactly one target[, not “{part}”]"),
      advice: Words(
        vi: "Viết dấu so sánh, giá trị và năm, ví dụ '>=95@2025'",
        en: "Write comparator, value and year, such as '>=95@2025'")),
    "question_an_observation": Message(
      Words(vi: "Câu hỏi thiếu số liệu", en: "The question has no observation"),
      advice: Words(
        vi: "Viết giá trị@năm, ví dụ '90.26@2020'", en: "Write value@year, such as '90.26@2020'")),
    "question_distinct_years": Message(
      Words(vi: "Năm {part} có hai giá trị", en: "Two values stand for {part}"),
      advice: Words(vi: "Giữ lại một giá trị", en: "Keep one of them")),
    "question_value_at_year": Message(
      Words(vi: "Không hiểu “{part}”", en: "“{part}” is not understood"),
      advice: Words(
        vi: "Viết giá trị@năm, ví dụ '90.26@2020'", en: "Write value@year, such as '90.26@2020'")),
    "question_rising_range": Message(
      Words(
        vi: "Khoảng “{part}” không tăng", en: "The range “{part}” does not rise"),
      advice: Words(
        vi: "Viết số nhỏ trước, ví dụ '90..95@2025'",
        en: "Write the smaller number first, such as '90..95@2025'")),
    "question_comparator": Message(
      Words(
        vi: "“{part}” thiếu dấu so sánh", en: "“{part}” has no comparator"),
      advice: Words(
        vi: "Dùng một trong >= > <= < = ~, ví dụ '>=95@2025'",
        en: "Use one of >= > <= < = ~, such as '>=95@2025'")),
    "question_decimal_point": Message(
      Words(
        vi: "“{part}” dùng dấu phẩy thập phân", en: "“{part}” has a decimal comma"),
      advice: Words(
        vi: "Viết với dấu chấm, ví dụ 90.26", en: "Write a decimal point, such as 90.26")),
    "question_number": Message(
      Words(vi: "[“{part}” ]không phải là số", en: "[“{part}” is ]no number"),
      advice: Words(vi: "Viết số, ví dụ 90.26", en: "Write a number, such as 90.26")),
    "question_year": Message(
      Words(
        vi: "Năm trong “{part}” không hợp lệ", en: "The year of “{part}” is not understood"),
      advice: Words(
        vi: "Viết năm bằng bốn chữ số, ví dụ 2025", en: "Write four digits, such as 2025")),
    "question_within_bounds": Message(
      Words(
        vi: "{part|number} nằm ngoài giới hạn của đơn vị tính",
        en: "{part|number} lies outside the limits of the unit"),
      advice: Words(
        vi: "Kiểm tra con số và --unit", en: "Check the number and --unit")),
  ]

  /// Regressions that cannot be fitted.
  private static let regressionErrors: [String: Message] = [
    "regression_too_few_observations": Message(
      Words(
        vi: "Hồi quy cần ít nhất {needed} dòng, hiện có {available}",
        en: "The regression needs {needed} rows, {available} exist"),
      advice: Words(
        vi: "Thêm số liệu hoặc bớt biến", en: "Add rows or leave out predictors")),
    "regression_rank_deficient": Message(
      Words(
        vi: "Các cột {columns} phụ thuộc tuyến tính, không xác định được hệ số",
        en: "The columns {columns} depend on each other, so that their coefficients are undefined"),
      advice: Words(
        vi: "Bỏ bớt một trong các cột đã nêu", en: "Leave out one of the columns named")),
    "regression_not_finite": Message(
      Words(
        vi: "Cột {columns} có giá trị không phải là số",
        en: "The column {columns} holds a value that is no number"),
      advice: Words(vi: "Sửa hoặc bỏ dòng đó", en: "Correct or leave out the row")),
    "regression_numeric_range": Message(
      Words(
        vi: "Giá trị của cột {columns} quá lớn hoặc quá nhỏ để tính toán",
        en: "The values of {columns} are too large or too small to compute with"),
      advice: Words(vi: "Đổi đơn vị tính", en: "Use another unit")),
    "regression_weight_not_positive": Message(
      Words(vi: "Trọng số phải lớn hơn 0", en: "Weights must be above 0"),
      advice: Words(vi: "Sửa cột trọng số", en: "Correct the column of weights")),
    "regression_years_missing": Message(
      Words(
        vi: "Mô hình này cần cột thời gian", en: "This model needs a column of years"),
      advice: Words(vi: "Thêm --time CỘT", en: "Add --time COLUMN")),
    "regression_years_not_rising": Message(
      Words(
        vi: "Các năm phải tăng dần, không trùng nhau", en: "The years must rise and be distinct"),
      advice: Words(
        vi: "Sắp xếp theo năm và bỏ dòng trùng", en: "Sort the rows and remove repeated years")),
    "regression_predictor_count": Message(
      Words(
        vi: "Mô hình này cần {needed} biến, hiện có {available}",
        en: "This model takes {needed} predictors, {available} were given"),
      advice: Words(vi: "Chọn lại --predictors", en: "Choose --predictors anew")),
    "regression_unsupported": Message(
      Words(vi: "Chưa hỗ trợ: {what}", en: "Not offered: {what}"),
      advice: Words(vi: "Chọn mô hình khác", en: "Choose another model")),
    "regression_not_converged": Message(
      Words(
        vi: "Thuật toán tối ưu không hội tụ", en: "The optimiser ended without a solution"),
      advice: Words(vi: "Chọn mô hình khác", en: "Choose another model")),
  ]
}
