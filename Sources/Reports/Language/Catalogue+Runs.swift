extension Catalogue {
  /// Why a run could not be carried out, beside files that cannot be read.
  public static let runErrors: [String: Message] = fetchErrors.merging(commandErrors) {
    first, _ in first
  }

  private static let commandErrors: [String: Message] = inputErrors.merging(
    questionErrors.merging(regressionErrors.merging(referenceErrors) { first, _ in first }) {
      first, _ in first
    }.merging(planReportErrors) { first, _ in first }
  ) { first, _ in first }.merging(toolErrors) { first, _ in first }

  /// Why the system did not take an output: causes named inside other sentences.
  static let writeFailures: [String: Message] = [
    "no_space": Message(Words(vi: "hết dung lượng đĩa", en: "no space is left")),
    "no_permission": Message(Words(vi: "không có quyền ghi", en: "permission denied")),
    "read_only": Message(Words(vi: "ổ đĩa chỉ đọc", en: "the file system is read-only")),
    "no_folder": Message(Words(vi: "không có thư mục này", en: "there is no such folder")),
    "is_folder": Message(Words(vi: "đây là một thư mục", en: "this is a folder")),
    "name_too_long": Message(Words(vi: "tên quá dài", en: "the name is too long")),
    "reader_gone": Message(Words(vi: "nơi nhận đã đóng", en: "the reader has gone")),
  ]

  private static let inputErrors: [String: Message] = [
    "bundle_not_found": Message(
      Words(
        vi: "Không tìm thấy bộ số liệu đi kèm; đã tìm ở {places}",
        en: "The bundled data were not found; looked in {places}"),
      advice: Words(
        vi: "Chạy “make install”, hoặc đặt biến môi trường KHATHI_DATA là thư mục Datasets",
        en: "Run “make install”, or set KHATHI_DATA to the folder Datasets")),
    "unknown_plan": Message(
      Words(vi: "Không có kế hoạch “{name}”", en: "There is no plan “{name}”"),
      advice: Words(
        vi: "Các kế hoạch đi kèm: {known}; hoặc ghi đường dẫn tới một tệp",
        en: "Bundled plans: {known}; or give the path of a register file")),
    "duplicate_target": Message(
      Words(
        vi: "Hai tệp cùng có chỉ tiêu “{name}”", en: "Two files have a target “{name}”"),
      advice: Words(
        vi: "Đổi mã ở một tệp hoặc đánh giá từng tệp",
        en: "Rename one, or assess the files one by one")),
    "unknown_model": Message(
      Words(vi: "Không có mô hình “{name}”", en: "There is no model “{name}”"),
      advice: Words(vi: "Các mô hình: {known}", en: "Models: {known}")),
    "unknown_rule": Message(
      Words(vi: "Không có quy tắc “{name}”", en: "There is no official rule “{name}”"),
      advice: Words(
        vi: "all, hoặc các quy tắc: {known}; nhóm: unsd, eurostat, escap",
        en: "all, or of these rules: {known}; families: unsd, eurostat, escap")),
    "unknown_series": Message(
      Words(vi: "Không có chuỗi số liệu “{name}”", en: "There is no series “{name}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Xem cột series_id của số liệu",
        en: "[Did you mean “{nearest}”? ]See the column series_id of the data")),
    "nothing_selected": Message(
      Words(vi: "Không có chỉ tiêu nào khớp[ với {choice}]", en: "No target matches[ {choice}]"),
      advice: Words(
        vi: "Bỏ bớt --area, --indicator hoặc kiểm tra mã",
        en: "Leave out --area or --indicator, or check their codes")),
    "bad_setting": Message(
      Words(
        vi: "--{name}[ {value}] không hợp lệ; cần {expected}",
        en: "--{name}[ {value}] cannot be used; expected {expected}")),
    "output_exists": Message(
      Words(vi: "Tệp đã tồn tại", en: "The file exists"),
      advice: Words(vi: "Thêm --force để ghi đè", en: "Add --force to overwrite it")),
    "output_is_input": Message(
      Words(
        vi: "Tệp này đang được đọc làm đầu vào ({input})",
        en: "This file is the input {input}, which is never overwritten"),
      advice: Words(
        vi: "Ghi kết quả vào tệp khác", en: "Write the result to another file")),
    "output_twice": Message(
      Words(
        vi: "Lần chạy này còn ghi {other} vào chính tệp này",
        en: "Another output of this run, {other}, is the same file"),
      advice: Words(
        vi: "Ghi mỗi kết quả vào một tệp", en: "Give each output a file of its own")),
    "write_failed": Message(
      Words(
        vi: "Không ghi được tệp ({cause|cause}); tệp cũ, nếu có, vẫn nguyên",
        en: "The file could not be written ({cause|cause}); a file that was there is untouched"),
      advice: Words(
        vi: "Kiểm tra thư mục, quyền ghi và dung lượng đĩa",
        en: "Check the folder, the permission to write and the free space")),
    "standard_output_failed": Message(
      Words(
        vi: "Không ghi được ra đầu ra chuẩn ({cause|cause})",
        en: "Standard output could not be written ({cause|cause})"),
      advice: Words(
        vi: "Ghi ra tệp bằng --output, hoặc kiểm tra nơi nhận",
        en: "Write a file with --output, or check what reads the output")),
  ]

  private static let referenceErrors: [String: Message] = [
    "reference_not_one": Message(
      Words(
        vi: "Đây không phải là tệp tham chiếu", en: "This is no reference file"),
      advice: Words(
        vi: "Tạo tệp bằng “khathi reference build”", en: "Make one with “khathi reference build”")),
    "reference_damaged": Message(
      Words(
        vi: "Tệp tham chiếu bị hỏng hoặc thuộc phiên bản khác ({detail})",
        en: "The reference file is damaged or of another version ({detail})"),
      advice: Words(
        vi: "Tạo lại tệp bằng “khathi reference build”",
        en: "Make it anew with “khathi reference build”")),
    "unknown_indicator": Message(
      Words(
        vi: "Số liệu tham chiếu không có chỉ tiêu “{name}”",
        en: "The reference data have no indicator “{name}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Xem “khathi reference show”",
        en: "[Did you mean “{nearest}”? ]See “khathi reference show”")),
    "reference_too_many_indicators": Message(
      Words(
        vi: "Tệp tham chiếu chứa tối đa {limit} chỉ tiêu, ở đây có {count}",
        en: "A reference file holds at most {limit} indicators, here are {count}"),
      advice: Words(
        vi: "Chia các chỉ tiêu ra nhiều tệp", en: "Spread the indicators over several files")),
    "reference_duplicate_indicator": Message(
      Words(vi: "Chỉ tiêu “{name}” có hai dòng", en: "Indicator “{name}” has two rows"),
      advice: Words(vi: "Bỏ một dòng", en: "Remove one of them")),
    "reference_span_too_long": Message(
      Words(
        vi: "Chuỗi {indicator} của {country} kéo dài từ {first} đến {last}, quá {limit} năm",
        en: "The series {indicator} of {country} runs from {first} to {last}, over {limit} years"),
      advice: Words(
        vi: "Kiểm tra các năm, hoặc bỏ những năm xa nhất",
        en: "Check the years, or leave out the earliest")),
    "reference_unit": Message(
      Words(
        vi: "Chỉ tiêu {indicator} tính bằng “{expected}”, dòng này ghi “{unit}”",
        en: "The indicator {indicator} is measured in “{expected}”, this row in “{unit}”"),
      advice: Words(
        vi: "Quy đổi về một đơn vị, hoặc đổi mã chỉ tiêu nếu đó là chỉ tiêu khác",
        en: "Convert it, or name the indicator otherwise if it is another one")),
    "reference_country_code": Message(
      Words(
        vi: "“{name}” không phải là mã nước gồm ba chữ cái",
        en: "“{name}” is no country code of three letters"),
      advice: Words(
        vi: "Dùng mã ISO 3166-1 alpha-3, như VNM", en: "Use ISO 3166-1 alpha-3, such as VNM")),
  ]

  private static let questionErrors: [String: Message] = [
    "question_one_target": Message(
      Words(
        vi: "Câu hỏi cần đúng một chỉ tiêu, như '>=95@2025'[; đã thấy: {part}]",
        en: "A question needs exactly one target, such as '>=95@2025'[; found: {part}]")),
    "question_an_observation": Message(
      Words(
        vi: "Câu hỏi cần ít nhất một số liệu đã có, như 90.26@2020",
        en: "A question needs at least one observation, such as 90.26@2020")),
    "question_distinct_years": Message(
      Words(vi: "Hai giá trị cho một năm: {part}", en: "Two values for one year: {part}")),
    "question_value_at_year": Message(
      Words(
        vi: "“{part}” không có dạng GIÁTRỊ@NĂM", en: "“{part}” is not written VALUE@YEAR")),
    "question_rising_range": Message(
      Words(
        vi: "Khoảng “{part}” cần đầu nhỏ trước, đầu lớn sau",
        en: "The range “{part}” needs its smaller end first")),
    "question_comparator": Message(
      Words(
        vi: "“{part}” cần một dấu so sánh: >= > <= < = hoặc ~",
        en: "“{part}” needs a comparator: >= > <= < = or ~")),
    "question_decimal_point": Message(
      Words(
        vi: "“{part}” có dấu phẩy; ghi phần thập phân bằng dấu chấm, như 95.5",
        en: "“{part}” has a comma; write decimals with a point, such as 95.5")),
    "question_number": Message(
      Words(vi: "“{part}” không phải là số", en: "“{part}” holds no number")),
    "question_year": Message(
      Words(
        vi: "“{part}” cần một năm từ 1000 đến 2999 sau dấu @",
        en: "“{part}” needs a year from 1000 to 2999 after the @")),
    "question_within_bounds": Message(
      Words(
        vi: "{part} nằm ngoài giới hạn tự nhiên của chỉ tiêu",
        en: "{part} lies outside the natural limits"),
      advice: Words(
        vi: "Kiểm tra --unit, --lower và --upper", en: "Check --unit, --lower and --upper")),
  ]

  private static let regressionErrors: [String: Message] = [
    "regression_too_few_observations": Message(
      Words(
        vi: "Cần ít nhất {needed} dòng, chỉ có {available}",
        en: "At least {needed} rows are needed, there are {available}")),
    "regression_rank_deficient": Message(
      Words(
        vi: "Số liệu không xác định được hệ số của: {columns}",
        en: "The data do not determine the coefficients of: {columns}"),
      advice: Words(
        vi: "Bỏ một trong các cột phụ thuộc nhau",
        en: "Leave out one of the columns that depend on each other")),
    "regression_not_finite": Message(
      Words(vi: "Cột {columns} có giá trị vô hạn", en: "Column {columns} has an infinite value")),
    "regression_numeric_range": Message(
      Words(
        vi: "Giá trị của cột {columns} quá lớn hoặc quá nhỏ để tính",
        en: "The values of column {columns} are too large or too small to compute with"),
      advice: Words(vi: "Đổi đơn vị", en: "Change the unit")),
    "regression_weight_not_positive": Message(
      Words(vi: "Trọng số phải là số dương", en: "Weights must be positive")),
    "regression_years_missing": Message(
      Words(vi: "Mô hình cần cột năm", en: "The model needs a column of years"),
      advice: Words(vi: "Chỉ rõ bằng --time", en: "Name it with --time")),
    "regression_years_not_rising": Message(
      Words(
        vi: "Các năm phải tăng dần, không lặp",
        en: "Years must rise from row to row, without repeats"),
      advice: Words(vi: "Sắp xếp các dòng theo năm", en: "Sort the rows by year")),
    "regression_predictor_count": Message(
      Words(
        vi: "Mô hình cần {needed} biến giải thích, có {available}",
        en: "The model takes {needed} predictor, there are {available}"),
      advice: Words(vi: "Chỉ rõ bằng --predictors", en: "Name it with --predictors")),
    "regression_unsupported": Message(
      Words(
        vi: "Mô hình này không dùng được với {what}", en: "This model cannot be used with {what}")),
    "regression_not_converged": Message(
      Words(vi: "Phép lặp không hội tụ", en: "The iteration did not converge")),
  ]
}
