extension Catalogue {
  /// Why a run of scenarios could not be carried out, beside files that cannot be read.
  public static let scenarioRunErrors: [String: Message] = [
    "unknown_scenario": Message(
      Words(
        vi: "Tệp không có kịch bản “{name}”", en: "The file has no scenario “{name}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Các kịch bản: {known}",
        en: "[Did you mean “{nearest}”? ]Scenarios: {known}")),
    "unknown_selection": Message(
      Words(
        vi: "--{option}: không có “{name}” trong kế hoạch hay số liệu",
        en: "--{option}: neither targets nor data have “{name}”"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Mã có trong bảng của “khathi assess --format csv”",
        en: "[Did you mean “{nearest}”? ]The table of “khathi assess --format csv” has the names")),
  ]

  /// Why a scenario cannot be used as written.
  public static let scenarioErrors: [String: Message] = [
    "scenario_name_missing": Message(
      Words(vi: "Kịch bản không có tên", en: "A scenario has no name"),
      advice: Words(vi: "Đặt tên cho kịch bản", en: "Give it a name")),
    "scenario_name_reserved": Message(
      Words(
        vi: "[{path}: ]baseline là kịch bản nền, luôn có và không có biện pháp nào",
        en: "[{path}: ]baseline is always there and has no measures"),
      advice: Words(
        vi: "Đặt tên khác; baseline chỉ nhận tiêu đề",
        en: "Take another name; baseline takes a title only")),
    "scenario_duplicate_name": Message(
      Words(vi: "Hai kịch bản cùng tên “{scenario}”", en: "Two scenarios are called “{scenario}”"),
      advice: Words(vi: "Đổi tên một kịch bản", en: "Rename one of them")),
    "scenario_unknown_parent": Message(
      Words(
        vi: "[{path}: ]không có kịch bản “{parent}” để kế thừa",
        en: "[{path}: ]there is no scenario “{parent}” to inherit from"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Dùng tên một kịch bản trong tệp[: {known}]",
        en: "[Did you mean “{nearest}”? ]Use the name of a scenario of the file[: {known}]")),
    "scenario_inheritance_cycle": Message(
      Words(
        vi: "Các kịch bản kế thừa vòng tròn: {path}",
        en: "Scenarios inherit from each other in a circle: {path}"),
      advice: Words(vi: "Bỏ inherits ở một kịch bản", en: "Remove inherits from one of them")),
    "scenario_duplicate_measure": Message(
      Words(
        vi: "[{path}: ]hai biện pháp của “{scenario}” cùng có id “{measure}”",
        en: "[{path}: ]two measures of “{scenario}” have the id “{measure}”"),
      advice: Words(
        vi: "Đổi id của một biện pháp; biện pháp kế thừa cũng được tính",
        en: "Change one id; inherited measures count as well")),
    "scenario_not_finite": Message(
      Words(vi: "[{path}: ]{field} phải là số hữu hạn", en: "[{path}: ]{field} has to be finite"),
      advice: Words(vi: "Sửa con số", en: "Mend the number")),
    "scenario_not_positive": Message(
      Words(
        vi: "[{path}: ]{field} phải lớn hơn 0, không phải {value|number}",
        en: "[{path}: ]{field} has to be above 0, not {value|number}"),
      advice: Words(vi: "Sửa con số", en: "Mend the number")),
    "scenario_negative": Message(
      Words(
        vi: "[{path}: ]{field} không được âm ({value|number})",
        en: "[{path}: ]{field} must not be negative ({value|number})"),
      advice: Words(vi: "Sửa con số", en: "Mend the number")),
    "scenario_not_probability": Message(
      Words(
        vi: "[{path}: ]{field} là xác suất, từ 0 đến 1, không phải {value|number}",
        en: "[{path}: ]{field} is a probability from 0 to 1, not {value|number}"),
      advice: Words(vi: "80% viết là 0.8", en: "Write 0.8 for 80\u{A0}%")),
    "scenario_not_rising": Message(
      Words(
        vi: "[{path}: ]{fields} phải tăng dần, không phải {values}",
        en: "[{path}: ]{fields} have to rise, unlike {values}"),
      advice: Words(
        vi: "Viết số nhỏ nhất trước, số lớn nhất sau cùng",
        en: "Write the smallest first and the largest last")),
    "scenario_year_out_of_range": Message(
      Words(
        vi: "[{path}: ]năm {value} nằm ngoài 1000 … 2999",
        en: "[{path}: ]the year {value} lies outside 1000 … 2999"),
      advice: Words(vi: "Kiểm tra năm", en: "Check the year")),
    "scenario_years_reversed": Message(
      Words(
        vi: "[{path}: ]giai đoạn kết thúc năm {until} trước khi bắt đầu năm {from}",
        en: "[{path}: ]the span ends in {until}, before it begins in {from}"),
      advice: Words(vi: "Đổi chỗ from và until", en: "Exchange from and until")),
    "scenario_limit_missing": Message(
      Words(
        vi: "[{path}: ]giới hạn không nêu đầu trên hay đầu dưới",
        en: "[{path}: ]the limit has neither an upper nor a lower end"),
      advice: Words(vi: "Điền một đầu", en: "Fill in one end")),
  ]
}
