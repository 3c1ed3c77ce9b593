extension Catalogue {
  /// Why a scenario file cannot be read.
  public static let scenarioFileErrors: [String: Message] = yamlErrors.merging(
    scenarioKeyErrors.merging(scenarioValueErrors) { first, _ in first }
  ) { first, _ in first }

  /// The text is no YAML, or more of it than is read.
  private static let yamlErrors: [String: Message] = [
    "yaml_too_large": Message(
      Words(
        vi: "Tệp lớn hơn {limit} MiB, không phải tệp kịch bản",
        en: "The file is larger than {limit} MiB: it is no scenario file"),
      advice: Words(
        vi: "Kiểm tra đường dẫn; kịch bản quá nhiều thì chia ra nhiều tệp",
        en: "Check the path; spread very many scenarios over several files")),
    "yaml_not_utf8": Message(
      Words(vi: "Tệp không dùng bảng mã UTF-8", en: "The text is not UTF-8"),
      advice: Words(
        vi: "Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "Open it in an editor and save it with the encoding UTF-8")),
    "yaml_empty": Message(
      Words(vi: "Tệp không có nội dung nào", en: "The file holds nothing"),
      advice: Words(
        vi: "Viết ít nhất: scenarios, tên một kịch bản và measures; xem “khathi scenario --help”",
        en: "Write at least: scenarios, a name, and measures; see “khathi scenario --help”")),
    "yaml_tab": Message(
      Words(
        vi: "Dòng thụt vào bằng phím Tab; YAML chỉ nhận dấu cách",
        en: "There is a tab where YAML takes spaces only"),
      advice: Words(
        vi: "Thay mỗi Tab bằng hai dấu cách", en: "Put two spaces in the place of each tab")),
    "yaml_colon_in_text": Message(
      Words(
        vi: "Có dấu hai chấm thứ hai trên một dòng, hoặc dòng thụt vào sai",
        en: "There is a second colon in the line, or the line is indented wrongly"),
      advice: Words(
        vi: "Đặt văn bản có dấu hai chấm trong ngoặc kép; các khóa cùng cấp thụt vào bằng nhau",
        en: "Put a text with a colon in quotes; keys of one level begin below each other")),
    "yaml_no_key": Message(
      Words(
        vi: "Dòng này không có dạng “khóa: giá trị”", en: "The line is not written “key: value”"),
      advice: Words(
        vi: "Thêm dấu hai chấm và một dấu cách sau khóa",
        en: "Put a colon and a space behind the key"
      )),
    "yaml_unclosed": Message(
      Words(
        vi: "Dấu ngoặc hoặc dấu nháy mở ở đây mà không đóng đúng",
        en: "A bracket or a quote opens here and is not closed properly"),
      advice: Words(
        vi: "Đóng lại; các phần tử cách nhau bằng dấu phẩy",
        en: "Close it; items are parted by commas")),
    "yaml_indentation": Message(
      Words(
        vi: "Dòng này thụt vào khác với các dòng cùng cấp",
        en: "The line is indented otherwise than those of its level"),
      advice: Words(
        vi: "Các khóa cùng cấp, và các dấu gạch đầu dòng của một danh sách, phải thẳng hàng",
        en: "Keys of one level, and the dashes of one list, begin below each other")),
    "yaml_syntax": Message(
      Words(vi: "Đây không phải là YAML đúng ({detail})", en: "This is not YAML ({detail})"),
      advice: Words(
        vi: "Kiểm tra dấu nháy, dấu ngoặc và dấu hai chấm; đặt văn bản có ký tự lạ trong ngoặc kép",
        en: "Check quotes, brackets and colons; put a text with unusual signs in quotes")),
    "yaml_too_deep": Message(
      Words(
        vi: "Các danh sách và bảng lồng nhau sâu quá {limit} cấp",
        en: "Lists and tables lie in each other deeper than {limit} levels"),
      advice: Words(
        vi: "Tệp kịch bản không cần quá sáu cấp", en: "Scenario files need no more than six levels")
    ),
    "yaml_anchor": Message(
      Words(
        vi: "Tệp kịch bản không dùng neo (&) và tham chiếu (*)",
        en: "Anchors (&) and aliases (*) are not used in scenario files"),
      advice: Words(
        vi: "Dùng inherits để lấy lại các biện pháp, hoặc viết đầy đủ; văn bản bắt đầu bằng & hay *"
          + " thì đặt trong ngoặc kép",
        en:
          "Take over measures with inherits, or write them out; put a text that starts with & or *"
          + " in quotes")),
    "yaml_tag": Message(
      Words(
        vi: "Tệp kịch bản không dùng nhãn kiểu[ {name}]",
        en: "Tags are not used in scenario files[: {name}]"),
      advice: Words(
        vi: "Bỏ phần bắt đầu bằng dấu chấm than; văn bản có dấu đó thì đặt trong ngoặc kép",
        en: "Leave out what starts with the exclamation mark, or put the text in quotes")),
    "yaml_several_documents": Message(
      Words(
        vi: "Tệp có nhiều phần cách nhau bằng ---", en: "The file has several parts split by ---"),
      advice: Words(
        vi: "Mỗi phần để trong một tệp riêng", en: "Put each part in a file of its own")),
    "yaml_control_character": Message(
      Words(
        vi: "Tệp có ký tự điều khiển, không phải văn bản thuần",
        en: "There is a control character: the file is no plain text"),
      advice: Words(
        vi: "Xóa ký tự đó, hoặc lưu tệp dưới dạng văn bản thuần UTF-8",
        en: "Remove it, or save the file as plain text in UTF-8")),
  ]

  /// A key is wrong.
  private static let scenarioKeyErrors: [String: Message] = [
    "key_not_text": Message(
      Words(vi: "Khóa phải là văn bản", en: "A key has to be a text"),
      advice: Words(
        vi: "Viết “khóa: giá trị”, không dùng danh sách hay bảng làm khóa",
        en: "Write “key: value”; a list or a table cannot be a key")),
    "repeated_key": Message(
      Words(
        vi: "Khóa “{name}” lặp lại[; lần đầu ở dòng {first_line}]",
        en: "The key “{name}” stands twice[; first in line {first_line}]"),
      advice: Words(vi: "Bỏ hoặc đổi tên một khóa", en: "Remove or rename one of them")),
    "unknown_key": Message(
      Words(
        vi: "[{path}: ]không có khóa “{name}”", en: "[{path}: ]there is no key “{name}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Các khóa ở đây: {known}",
        en: "[Did you mean “{nearest}”? ]Keys here: {known}")),
    "missing_key": Message(
      Words(vi: "[{path}: ]thiếu khóa “{name}”", en: "[{path}: ]the key “{name}” is missing"),
      advice: Words(vi: "Thêm “{name}: …”", en: "Add “{name}: …”")),
    "missing_one_key": Message(
      Words(
        vi: "[{path}: ]cần một trong các khóa: {known}",
        en: "[{path}: ]one of these keys is needed: {known}"),
      advice: Words(vi: "Thêm một khóa trong số đó", en: "Add one of them")),
    "clashing_keys": Message(
      Words(
        vi: "[{path}: ]khóa “{name}” không đi cùng “{other}”",
        en: "[{path}: ]the key “{name}” does not go with “{other}”"),
      advice: Words(
        vi: "Bỏ một trong hai, hoặc tách thành hai biện pháp",
        en: "Remove one of them, or make two measures of it")),
    "empty_value": Message(
      Words(vi: "{path}: sau khóa không có gì", en: "{path}: nothing stands behind the key"),
      advice: Words(vi: "Điền giá trị hoặc bỏ khóa", en: "Fill it in, or remove the key")),
    "key_not_year": Message(
      Words(vi: "{path}: “{name}” không phải là năm", en: "{path}: “{name}” is no year"),
      advice: Words(
        vi: "Viết từng năm với giá trị của năm đó, như 2020: 1187700",
        en: "Write each year with its value, such as 2020: 1187700")),
    "scenario_too_many_generations": Message(
      Words(
        vi: "{path}: hơn {limit} kịch bản nối tiếp nhau qua inherits",
        en: "{path}: more than {limit} scenarios inherit from each other in one line"),
      advice: Words(
        vi: "Cho các kịch bản kế thừa trực tiếp từ một kịch bản gốc",
        en: "Let them inherit from a common parent instead")),
  ]

  /// A value is wrong.
  private static let scenarioValueErrors: [String: Message] = [
    "expected_text": Message(
      Words(vi: "{path}: cần một văn bản", en: "{path}: a text is expected"),
      advice: Words(
        vi: "Viết một dòng văn bản, không viết danh sách hay bảng",
        en: "Write one line of text, no list and no table")),
    "expected_number": Message(
      Words(
        vi: "{path}: cần một số[, không phải “{found}”]",
        en: "{path}: a number is expected[, not “{found}”]"),
      advice: Words(
        vi: "Viết số với dấu chấm thập phân, như 2.5, không kèm đơn vị",
        en: "Write a number with a decimal point and no unit, such as 2.5")),
    "quoted_number": Message(
      Words(
        vi: "{path}: số “{found}” nằm trong dấu nháy nên là văn bản",
        en: "{path}: the number “{found}” stands in quotes, which makes it a text"),
      advice: Words(vi: "Bỏ dấu nháy", en: "Leave out the quotes")),
    "yaml_decimal_comma": Message(
      Words(
        vi: "{path}: “{found}” dùng dấu phẩy thập phân",
        en: "{path}: “{found}” has a decimal comma"),
      advice: Words(
        vi: "Viết với dấu chấm thập phân: {suggestion}",
        en: "Write it with a decimal point: {suggestion}")),
    "yaml_percent_sign": Message(
      Words(
        vi: "{path}: “{found}” có dấu phần trăm", en: "{path}: “{found}” has a percent sign"),
      advice: Words(
        vi:
          "Chỉ viết số: {suggestion} nếu là điểm phần trăm; xác suất và tốc độ tăng viết dưới dạng"
          + " thập phân, như 0.8",
        en: "Write the number alone: {suggestion} for points of a percentage; probabilities and"
          + " growth are fractions such as 0.8")),
    "expected_whole_number": Message(
      Words(
        vi: "{path}: cần một số nguyên[, không phải “{found}”]",
        en: "{path}: a whole number is expected[, not “{found}”]"),
      advice: Words(vi: "Viết số nguyên, như 2000", en: "Write a whole number such as 2000")),
    "expected_year": Message(
      Words(
        vi: "{path}: cần một năm[, không phải “{found}”]",
        en: "{path}: a year is expected[, not “{found}”]"),
      advice: Words(
        vi: "Viết năm bằng bốn chữ số, như 2026", en: "Write a year of four digits, such as 2026")),
    "yaml_year_out_of_range": Message(
      Words(
        vi: "{path}: năm {found} nằm ngoài 1000 … 2999",
        en: "{path}: the year {found} lies outside 1000 … 2999"),
      advice: Words(vi: "Kiểm tra năm", en: "Check the year")),
    "expected_flag": Message(
      Words(
        vi: "{path}: cần true hoặc false[, không phải “{found}”]",
        en: "{path}: true or false is expected[, not “{found}”]"),
      advice: Words(
        vi: "Viết true (có) hoặc false (không), không đặt trong dấu nháy",
        en: "Write true or false, without quotes")),
    "expected_list": Message(
      Words(
        vi: "{path}: cần một danh sách[, không phải “{found}”]",
        en: "{path}: a list is expected[, not “{found}”]"),
      advice: Words(
        vi: "Mỗi phần tử viết trên một dòng bắt đầu bằng “- ”, hoặc cả danh sách trong ngoặc vuông",
        en: "Begin each item on a line of its own with “- ”, or put the list in square brackets")),
    "expected_table": Message(
      Words(
        vi: "[{path}: ]cần các khóa với giá trị[, không phải “{found}”]",
        en: "[{path}: ]keys with values are expected[, not “{found}”]"),
      advice: Words(
        vi: "Mỗi khóa viết trên một dòng, thụt vào hai dấu cách[; các khóa ở đây: {known}]",
        en: "Write each key on a line, indented by two spaces[; keys here: {known}]")),
    "number_outside_range": Message(
      Words(
        vi: "{path}: {found} không dùng được; cần {range}",
        en: "{path}: {found} cannot be used; expected {range}"),
      advice: Words(
        vi: "Xác suất và tốc độ tăng viết dưới dạng thập phân: 0.8 là 80%",
        en: "Probabilities and growth are fractions: 0.8 is 80\u{A0}%")),
    "wrong_count": Message(
      Words(
        vi: "{path}: cần {count} số, ở đây có {found}",
        en: "{path}: {count} numbers are expected, here are {found}"),
      advice: Words(
        vi:
          "uniform cần hai đầu; triangular và pert cần đầu dưới, giá trị dễ xảy ra nhất và đầu trên",
        en:
          "uniform takes two ends; triangular and pert take the lower end, the likeliest value and"
          + " the upper end")),
    "unknown_choice": Message(
      Words(
        vi: "{path}: không có lựa chọn “{found}”", en: "{path}: there is no choice “{found}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Các lựa chọn: {known}",
        en: "[Did you mean “{nearest}”? ]Choices: {known}")),
    "scenario_unknown_area": Message(
      Words(
        vi: "{path}: không có địa bàn “{found}” trong danh mục, chỉ tiêu hay số liệu",
        en: "{path}: neither areas, targets nor data have an area “{found}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Viết mã như VN-43 hoặc tên đầy đủ của tỉnh",
        en: "[Did you mean “{nearest}”? ]Write a code such as VN-43, or the full name")),
    "scenario_unknown_indicator": Message(
      Words(
        vi: "{path}: không có chỉ tiêu “{found}” trong kế hoạch hay số liệu",
        en: "{path}: neither targets nor data have an indicator “{found}”"),
      advice: Words(
        vi:
          "[Có phải là “{nearest}”? ]Mã chỉ tiêu ở cột indicator của “khathi assess --format csv”",
        en: "[Did you mean “{nearest}”? ]The column indicator of “khathi assess --format csv” has"
          + " them")),
    "scenario_unknown_series": Message(
      Words(
        vi: "{path}: không có chuỗi số liệu “{found}”", en: "{path}: there is no series “{found}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Mã chuỗi ở cột series_id của “khathi assess --format csv”",
        en: "[Did you mean “{nearest}”? ]The column series_id of “khathi assess --format csv” has"
          + " them")),
    "scenario_unknown_plan": Message(
      Words(vi: "{path}: không có kế hoạch “{found}”", en: "{path}: there is no plan “{found}”"),
      advice: Words(
        vi:
          "[Có phải là “{nearest}”? ]Các kế hoạch đi kèm: {known}; hoặc ghi đường dẫn tới một tệp",
        en: "[Did you mean “{nearest}”? ]Bundled plans: {known}; or give the path of a register"
          + " file")),
    "scenario_unknown_model": Message(
      Words(vi: "{path}: không có mô hình “{found}”", en: "{path}: there is no model “{found}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Các mô hình: {known}",
        en: "[Did you mean “{nearest}”? ]Models: {known}")),
    "scenario_unknown_target": Message(
      Words(
        vi: "{path}: không có mục tiêu “{found}” trong các kế hoạch đã chọn",
        en: "{path}: the plans chosen have no target “{found}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Mã ở cột target_id của “khathi assess --format csv”",
        en: "[Did you mean “{nearest}”? ]The column target_id of “khathi assess --format csv” has"
          + " them")),
  ]
}
