extension Catalogue {
  /// What is noticed while a file of any format is understood.
  static let formatFindings: [String: Message] =
    textFindings.merging(numberFindings) { first, _ in first }
    .merging(structureFindings) { first, _ in first }

  /// Format, encoding and layout.
  private static let textFindings: [String: Message] = [
    "format_recognised": Message(
      label: Words(vi: "Định dạng", en: "Format"),
      Words(vi: "Đọc theo định dạng {format}", en: "Read as {format}"),
      advice: Words(vi: "Nếu sai, chỉ rõ bằng --from", en: "Name another with --from")),
    "encoding_recognised": Message(
      label: Words(vi: "Bảng mã", en: "Encoding"),
      Words(
        vi: "Văn bản dùng bảng mã {encoding}, đã chuyển sang UTF-8",
        en: "The text is in {encoding} and was converted to UTF-8"),
      advice: Words(vi: "Nếu sai, chỉ rõ bằng --encoding", en: "Name another with --encoding")),
    "capitals_may_be_lost": Message(
      label: Words(vi: "Có thể mất chữ hoa", en: "Capitals may be lost"),
      Words(
        vi:
          "Văn bản dùng bảng mã {encoding} của phông chữ ABC, trong đó chữ hoa có dấu được lưu như"
          + " chữ thường; đã chuyển sang UTF-8",
        en: "The text is in {encoding}, the encoding of the ABC fonts, which store capitals with a"
          + " tone as small letters; it was converted to UTF-8"),
      advice: Words(
        vi: "Kiểm tra lại tên riêng viết hoa", en: "Look at names that should have capitals")),
    "delimiter_recognised": Message(
      label: Words(vi: "Dấu ngăn cột", en: "Delimiter"),
      Words(
        vi: "Các cột được ngăn bằng {delimiter|mark}",
        en: "The columns are parted by the {delimiter|mark}"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
    "layout_recognised": Message(
      label: Words(vi: "Bố cục bảng", en: "Layout"),
      Words(
        vi: "Hiểu các cột như sau: {roles}[; các năm {years}]",
        en: "The columns were understood so: {roles}[; years {years}]"),
      advice: Words(
        vi: "Nếu sai, đổi tên cột cho đúng nghĩa", en: "Rename the columns if this is wrong")),
    "archive_member_chosen": Message(
      label: Words(vi: "Tệp được đọc trong tệp nén", en: "File in the archive"),
      Words(
        vi: "Đọc “{name}” trong tệp nén[; các tệp khác: {others}]",
        en: "“{name}” was read in the archive[; the others are: {others}]"),
      advice: Words(vi: "Chọn tệp khác bằng --sheet", en: "Name another with --sheet")),
    "areas_are_groups": Message(
      label: Words(vi: "Nhóm nước", en: "Groups of countries"),
      Words(
        vi: "{count} mã là nhóm nước, không phải một nước, ví dụ {example}",
        en: "Codes of groups, not of one country: {count}, such as {example}"),
      advice: Words(
        vi: "Không dùng nhóm nước như một nước khi so sánh",
        en: "Do not take them for countries in comparisons")),
  ]

  /// Numbers and the marks around them.
  private static let numberFindings: [String: Message] = [
    "number_habit": Message(
      label: Words(vi: "Cách viết số", en: "Number habit"),
      Words(
        vi: "Dấu thập phân là {decimal|mark}, thấy ở {count} ô, ví dụ “{example}”"
          + "[; nhờ đó {resolved} số khác được hiểu rõ]",
        en:
          "The decimal mark is the {decimal|mark}: cells that show it: {count}, such as “{example}”"
          + "[; cells that it decides: {resolved}]"),
      advice: Words(vi: "Nếu sai, chỉ rõ bằng --decimal", en: "Say it with --decimal if wrong")),
    "number_habit_forced": Message(
      label: Words(vi: "Cách viết số theo yêu cầu", en: "Number habit as asked"),
      Words(
        vi: "Dấu thập phân là {decimal|mark} theo yêu cầu",
        en: "The decimal mark is the {decimal|mark}, as asked for"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
    "missing_marks": Message(
      label: Words(vi: "Ký hiệu thiếu số liệu", en: "Marks of no value"),
      Words(
        vi: "{count} ô ghi ký hiệu thay cho số liệu ({marks}), không được tính là 0",
        en: "Cells with a mark instead of a value: {count} ({marks}); none is read as zero"),
      advice: Words(
        vi: "Bổ sung số liệu nếu nguồn đã công bố", en: "Add values where the source has them")),
    "empty_values": Message(
      label: Words(vi: "Ô trống", en: "Empty cells"),
      Words(vi: "{count} ô không có số liệu", en: "Cells without a value: {count}"),
      advice: Words(
        vi: "Bổ sung số liệu nếu nguồn đã công bố", en: "Add values where the source has them")),
    "percent_signs": Message(
      label: Words(vi: "Ký hiệu phần trăm", en: "Percent signs"),
      Words(
        vi: "{count} số có ký hiệu phần trăm ({marks}); số được giữ nguyên, không chia cho 100",
        en: "Numbers with a percent sign: {count} ({marks}); they are not divided by 100"),
      advice: Words(vi: "Ghi đơn vị ở cột unit", en: "Give the unit in its own column")),
    "parentheses_negative": Message(
      label: Words(vi: "Số trong ngoặc đơn", en: "Numbers in parentheses"),
      Words(
        vi: "{count} số đặt trong ngoặc đơn, ví dụ “{example}”, được hiểu là số âm",
        en: "Numbers in parentheses: {count}, such as “{example}”; they are read as negative"),
      advice: Words(
        vi: "Nếu ngoặc đơn có nghĩa khác, sửa lại trong tệp",
        en: "Correct the file where the parentheses mean something else")),
    "footnote_marks": Message(
      label: Words(vi: "Ký hiệu chú thích", en: "Footnotes"),
      Words(
        vi: "{count} số có ký hiệu chú thích ({marks}), ví dụ “{example}”; đã bỏ ký hiệu",
        en: "Numbers with a footnote: {count} ({marks}), such as “{example}”; the marks were taken"
          + " off"),
      advice: Words(
        vi: "Đọc chú thích dưới bảng: số có thể theo định nghĩa khác",
        en: "Read the notes below the table: such values may be defined otherwise")),
  ]

  /// Years, rows and columns.
  private static let structureFindings: [String: Message] = [
    "preliminary_values": Message(
      label: Words(vi: "Số sơ bộ, ước tính", en: "Preliminary values"),
      Words(
        vi: "{count} giá trị là số sơ bộ hoặc ước tính (năm {years})",
        en: "Preliminary or estimated by the source: {count} (years {years})"),
      advice: Words(
        vi: "Cập nhật khi có số chính thức", en: "Replace them when the final ones are out")),
    "preliminary_superseded": Message(
      label: Words(vi: "Số sơ bộ đã có số chính thức", en: "Preliminary beside final"),
      Words(
        vi:
          "Có {count} giá trị sơ bộ đã có số chính thức cùng năm ({label}); đã dùng số chính thức",
        en:
          "Preliminary values beside final ones of the same year ({label}): {count}; the final ones"
          + " are used"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
    "period_left_out": Message(
      label: Words(vi: "Không phải năm dương lịch", en: "Not a calendar year"),
      Words(
        vi: "“{label}” không phải là một năm; đã bỏ qua {count} mục",
        en: "“{label}” is no calendar year; left out: {count}"),
      advice: Words(
        vi: "Dùng số liệu cả năm", en: "Use values of whole years")),
    "forecast_left_out": Message(
      label: Words(vi: "Số kế hoạch, dự báo", en: "Plans and forecasts"),
      Words(
        vi: "“{label}” là số kế hoạch hoặc dự báo, không phải số thực hiện; đã bỏ qua {count} mục",
        en: "“{label}” is planned or forecast, not observed; left out: {count}"),
      advice: Words(
        vi: "Chỉ đưa số thực hiện vào tệp số liệu", en: "Keep plans out of observations")),
    "years_from_days": Message(
      label: Words(vi: "Ngày được đọc là năm", en: "Days read as years"),
      Words(
        vi: "Cột năm ghi ngày, ví dụ {example}; {count} dòng được đọc theo năm của ngày đó",
        en: "The column of years holds days, such as {example}; rows read by the year: {count}"),
      advice: Words(
        vi: "Kiểm tra xem đó có phải số liệu của cả năm không",
        en: "Look whether the values are of whole years")),
    "areas_by_name": Message(
      label: Words(vi: "Địa bàn ghi bằng tên", en: "Areas by name"),
      Words(
        vi: "{count} dòng ghi địa bàn bằng tên, ví dụ “{example}”",
        en: "Rows that name their area instead of its code: {count}, such as “{example}”"),
      advice: Words(
        vi: "Dùng mã ISO 3166-2, ví dụ VN-40", en: "Use the ISO 3166-2 code, such as VN-40")),
    "rows_without_values": Message(
      label: Words(vi: "Dòng không có số liệu", en: "Rows without values"),
      Words(
        vi: "{count} dòng không có số liệu (đề mục, ghi chú, nguồn), ví dụ “{example}”",
        en: "Rows without a value (headings, notes, sources): {count}, such as “{example}”"),
      advice: Words(
        vi: "Kiểm tra xem có dòng số liệu nào bị bỏ sót không",
        en: "Look whether one of them should have values")),
    "multiplier_applied": Message(
      label: Words(vi: "Đã nhân hệ số", en: "Multiplier applied"),
      Words(
        vi: "Đã nhân {count} giá trị với 10 lũy thừa {power} theo UNIT_MULT",
        en:
          "Multiplied by ten to the power {power}, as UNIT_MULT says: {count} {count|value/values}"),
      advice: Words(
        vi: "Đối chiếu với đơn vị tính của chỉ tiêu",
        en: "Compare the result with the unit of the indicator")),
    "observation_statuses": Message(
      label: Words(vi: "Trạng thái của giá trị", en: "Status of values"),
      Words(
        vi: "{count} giá trị có trạng thái riêng ({statuses})",
        en: "Values with a status: {count} ({statuses})"),
      advice: Words(
        vi: "Xem nghĩa của trạng thái trong danh mục CL_OBS_STATUS của SDMX",
        en: "Look the letters up in the SDMX list CL_OBS_STATUS")),
    "columns_ignored": Message(
      label: Words(vi: "Cột không được đọc", en: "Columns not read"),
      Words(vi: "Không đọc các cột: {columns}", en: "Columns that are not read: {columns}"),
      advice: Words(
        vi: "Đổi tên cột nếu đó là số liệu cần dùng", en: "Rename them if they hold data")),
    "action_left_out": Message(
      label: Words(vi: "Lệnh xóa trong SDMX", en: "Deletions in SDMX"),
      Words(
        vi: "{count} dòng yêu cầu xóa số liệu (ACTION {action}); đã bỏ qua",
        en: "Rows that ask for a deletion (ACTION {action}), left out: {count}"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
  ]
}
