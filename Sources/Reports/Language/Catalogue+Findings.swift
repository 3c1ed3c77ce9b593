extension Catalogue {
  /// What is noteworthy about data, by `Finding.Code`.
  public static let findings: [String: Message] =
    targetFindings.merging(rowFindings) { first, _ in first }
    .merging(metadataFindings) { first, _ in first }
    .merging(qualityFindings) { first, _ in first }
    .merging(joiningFindings) { first, _ in first }
    .merging(nameFindings) { first, _ in first }
    .merging(formatFindings) { first, _ in first }
    .merging(documentFindings) { first, _ in first }
    .merging(mendFindings) { first, _ in first }

  /// Findings about targets.
  private static let targetFindings: [String: Message] = [
    "area_dissolved": Message(
      label: Words(vi: "Địa bàn đã sáp nhập", en: "Area dissolved"),
      Words(
        vi: "{area_code} kết thúc hoạt động[ ngày {valid_to|date}][, nay thuộc"
          + " {successor|area}]; chỉ tiêu sau thời điểm đó không thể kiểm chứng như văn bản nêu",
        en: "{area_code} ceased[ on {valid_to|date}][ and is now part of"
          + " {successor|area}]; later"
          + " targets cannot be verified as written"),
      advice: Words(
        vi: "Xin số liệu theo địa giới cũ hoặc giao lại chỉ tiêu cho đơn vị mới",
        en: "Ask for data within the old boundaries, or set the target anew for the new unit")),
    "doubtful_target": Message(
      label: Words(vi: "Chỉ tiêu còn nghi vấn", en: "Doubtful row"),
      Words(
        vi: "Dòng này được đánh dấu nghi vấn[: {note}]",
        en: "The register marks this row as doubtful[: {note}]"),
      advice: Words(
        vi: "Đối chiếu với văn bản gốc", en: "Compare it with the printed plan")),
    "contradictory_targets": Message(
      label: Words(vi: "Chỉ tiêu mâu thuẫn", en: "Contradictory targets"),
      Words(
        vi: "Cùng địa bàn, chỉ tiêu và năm nhưng con số khác với {other}[ (dòng {other_line})]",
        en: "The same area, indicator and year have another number in {other}"
          + "[ (line {other_line})]"),
      advice: Words(
        vi: "Xác định văn bản nào còn hiệu lực", en: "Find out which document is in force")),
    "target_out_of_bounds": Message(
      label: Words(vi: "Mục tiêu ngoài giới hạn", en: "Target outside its limits"),
      Words(
        vi: "Mục tiêu {value|number} nằm ngoài giới hạn của chỉ tiêu"
          + "[, từ {lower|number}][, đến {upper|number}]",
        en: "The target {value|number} lies outside the limits of the indicator"
          + "[, from {lower|number}][, up to {upper|number}]"),
      advice: Words(
        vi: "Kiểm tra con số và đơn vị tính", en: "Check the number and its unit")),
    "like_unknown": Message(
      label: Words(vi: "Chỉ tiêu so sánh lạ", en: "Unknown indicator to be like"),
      Words(
        vi: "Số liệu tham chiếu không có chỉ tiêu “{indicator}”; câu trả lời dựa vào các chuỗi cùng"
          + " loại",
        en: "The reference data have no indicator “{indicator}”; the answer rests on series of the"
          + " same kind"),
      advice: Words(
        vi: "[Có phải là “{nearest}”? ]Xem “khathi reference show”",
        en: "[Did you mean “{nearest}”? ]See “khathi reference show”")),
    "denominator_differs": Message(
      label: Words(
        vi: "Mẫu số khác hoặc chưa nêu rõ", en: "Denominator differs or is not stated"),
      Words(
        vi: "Chuỗi tính trên {series|base}[, chỉ tiêu tính trên {target|base}]; chỉ tiêu có thể"
          + " tính khác",
        en: "The series is a share of {series|base}[, the target of {target|base}]; the plan may"
          + " mean something else"),
      advice: Words(
        vi: "Kiểm tra định nghĩa chỉ tiêu trong văn bản", en: "Check the definition in the plan")),
    "interval_on_limit": Message(
      label: Words(vi: "Khoảng dự báo thu về một giá trị", en: "Interval without width"),
      Words(
        vi: "Khoảng dự báo {level}%[ năm {years}] không có độ rộng: gần như toàn bộ xác suất nằm ở"
          + " {value|number}, là giới hạn của chỉ tiêu",
        en:
          "The {level}\u{A0}% interval has no width[ in {years}]: that much of the probability lies on"
          + " {value|number}, a limit of the indicator"),
      advice: Words(
        vi: "Kiểm tra xem chỉ tiêu có thật sự không thể rời giới hạn này",
        en: "Ask whether the indicator truly cannot leave this limit")),
    "interval_without_width": Message(
      label: Words(vi: "Khoảng dự báo thu về một giá trị", en: "Interval without width"),
      Words(
        vi: "Khoảng dự báo {level}%[ năm {years}] không có độ rộng: gần như toàn bộ xác suất nằm ở"
          + " {value|number}",
        en:
          "The {level}\u{A0}% interval has no width[ in {years}]: that much of the probability lies on"
          + " {value|number}"),
      advice: Words(
        vi: "Kiểm tra số liệu, đơn vị tính và mô hình",
        en: "Check the values, their unit and the model")),
    "relative_denominator_differs": Message(
      label: Words(vi: "Mẫu số của chuỗi cấp trên khác", en: "Denominator of the relative differs"),
      Words(
        vi:
          "Mẫu số của chuỗi cấp trên {series}[ ({relative_denominator|base})] khác với mẫu số của"
          + " chuỗi địa bàn[ ({series_denominator|base})]",
        en: "The wider area's series {series} is a share of something else"
          + "[ ({relative_denominator|base})] than the area's own[ ({series_denominator|base})]"),
      advice: Words(
        vi: "Kiểm tra định nghĩa hai chuỗi, hoặc dùng --no-relatives",
        en: "Compare the definitions of the two series, or use --no-relatives")),
  ]

  /// Findings while rows form a series.
  private static let rowFindings: [String: Message] = [
    "repeated_row": Message(
      label: Words(vi: "Dòng lặp", en: "Repeated row"),
      Words(
        vi: "Năm {year} lặp lại giá trị {value|number} của dòng {first_line}",
        en: "{year} repeats the value {value|number} of line {first_line}"),
      advice: Words(vi: "Bỏ một dòng", en: "Remove one of the rows")),
    "conflicting_values": Message(
      label: Words(vi: "Hai giá trị cho một năm", en: "Two values of one year"),
      Words(
        vi: "Năm {year} có hai giá trị: {first_value|number} (dòng {first_line}) và {value|number}",
        en: "{year} has two values: {first_value|number} (line {first_line}) and {value|number}"),
      advice: Words(
        vi: "Giữ giá trị theo nguồn chính thức", en: "Keep the value of the official source")),
    "value_out_of_bounds": Message(
      label: Words(vi: "Giá trị ngoài giới hạn", en: "Value outside its limits"),
      Words(
        vi: "Giá trị {value|number} nằm ngoài giới hạn của chỉ tiêu"
          + "[, từ {lower|number}][, đến {upper|number}]",
        en: "The value {value|number} lies outside the limits of the indicator"
          + "[, from {lower|number}][, up to {upper|number}]"),
      advice: Words(vi: "Kiểm tra con số và đơn vị tính", en: "Check the number and its unit")),
    "mixed_areas": Message(
      label: Words(vi: "Lẫn địa bàn", en: "Several areas"),
      Words(
        vi: "Chuỗi có nhiều địa bàn: {first} và {other}",
        en: "The rows of the series name several areas: {first} and {other}"),
      advice: Words(vi: "Mỗi địa bàn một chuỗi", en: "Give each area a series of its own")),
    "mixed_indicators": Message(
      label: Words(vi: "Lẫn chỉ tiêu", en: "Several indicators"),
      Words(
        vi: "Chuỗi có nhiều chỉ tiêu: {first} và {other}",
        en: "The rows of the series name several indicators: {first} and {other}"),
      advice: Words(vi: "Mỗi chỉ tiêu một chuỗi", en: "Give each indicator a series of its own")),
    "incompatible_units": Message(
      label: Words(vi: "Lẫn đơn vị tính", en: "Units that do not fit"),
      Words(
        vi: "Đơn vị “{other|unit}”[ ({other_code})] không so được với “{first|unit}”"
          + "[ ({first_code})]",
        en: "The unit “{other|unit}”[ ({other_code})] cannot be compared with “{first|unit}”"
          + "[ ({first_code})]"),
      advice: Words(vi: "Đổi về một đơn vị", en: "Convert the values to one unit")),
    "mixed_denominators": Message(
      label: Words(vi: "Lẫn mẫu số", en: "Several denominators"),
      Words(
        vi: "Chuỗi tính trên nhiều mẫu số: “{first|unit}” và “{other|unit}”",
        en: "The values are shares of different things: “{first|unit}” and “{other|unit}”"),
      advice: Words(
        vi: "Tách thành các chuỗi theo từng cách tính", en: "Split the series by definition")),
    "mixed_definitions": Message(
      label: Words(vi: "Lẫn định nghĩa", en: "Several definitions"),
      Words(
        vi: "Định nghĩa thay đổi trong chuỗi: “{first}” và “{other}”",
        en: "The definition changes inside the series: “{first}” and “{other}”"),
      advice: Words(
        vi: "Kiểm tra xem hai cách ghi có cùng nghĩa không", en: "Check whether both mean the same")
    ),
    "part_year_value": Message(
      label: Words(vi: "Số liệu chưa đủ năm", en: "Part of a year"),
      Words(
        vi: "Giá trị {value|number} chỉ tính cho một phần của năm[ ({note})]",
        en: "The value {value|number} stands for a part of the year[ ({note})]"),
      advice: Words(
        vi: "Thay bằng số liệu cả năm khi có", en: "Replace it when the year is complete")),
    "low_confidence_value": Message(
      label: Words(vi: "Số liệu chưa chắc chắn", en: "Weak value"),
      Words(
        vi: "Giá trị {value|number} được ghi là chưa chắc chắn[: {note}]",
        en: "The value {value|number} is marked as weak[: {note}]"),
      advice: Words(vi: "Đối chiếu với nguồn", en: "Compare it with the source")),
    "note_decides_nothing": Message(
      label: Words(vi: "Ghi chú không quyết định gì", en: "A note decides nothing"),
      Words(
        vi: "Ghi chú “{note}” không quyết định gì; đúng như vậy thì ghi {cell} vào cột {column}",
        en: "The note “{note}” decides nothing; if it is so, write {cell} in the column {column}"),
      advice: Words(
        vi: "Thêm cột {column} vào tệp", en: "Add the column {column} to the file")),
  ]
}
