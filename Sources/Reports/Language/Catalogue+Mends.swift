extension Catalogue {
  /// What the doctor changes in a table, and what a conversion cannot carry.
  static let mendFindings: [String: Message] = [
    "text_converted": Message(
      label: Words(vi: "Chuyển văn bản", en: "Text converted"),
      Words(
        vi: "Chuyển {what} từ “{before}” sang “{after}”",
        en: "The {what} changes from “{before}” to “{after}”"),
      advice: mendAdvice),
    "column_renamed": Message(
      label: Words(vi: "Đổi tên cột", en: "Column renamed"),
      Words(
        vi: "Cột “{before}” đổi tên thành “{after}”",
        en: "The column “{before}” becomes “{after}”"),
      advice: mendAdvice),
    "spaces_trimmed": Message(
      label: Words(vi: "Khoảng trắng thừa", en: "Spaces around a key"),
      Words(
        vi: "“{before}” có khoảng trắng thừa; thành “{after}”",
        en: "“{before}” begins or ends with a space; it becomes “{after}”"),
      advice: mendAdvice),
    "number_rewritten": Message(
      label: Words(vi: "Viết lại số", en: "Number rewritten"),
      Words(vi: "“{before}” viết lại thành “{after}”", en: "“{before}” becomes “{after}”"),
      advice: mendAdvice),
    "year_rewritten": Message(
      label: Words(vi: "Viết lại năm", en: "Year rewritten"),
      Words(
        vi: "Năm “{before}” viết lại thành {after}", en: "The year “{before}” becomes {after}"),
      advice: mendAdvice),
    "blank_line_removed": Message(
      label: Words(vi: "Dòng trống", en: "Empty line"),
      Words(vi: "Dòng trống được bỏ", en: "The empty line goes"),
      advice: mendAdvice),
    "valueless_row_removed": Message(
      label: Words(vi: "Dòng không có giá trị", en: "Row without a value"),
      Words(
        vi: "Dòng không có giá trị[ (“{before}”)] được bỏ",
        en: "The row has no value[ (“{before}”)] and goes"),
      advice: mendAdvice),
    "repeated_row_removed": Message(
      label: Words(vi: "Dòng lặp lại", en: "Repeated row"),
      Words(
        vi: "Dòng lặp lại dòng {first_line} được bỏ",
        en: "The row repeats line {first_line} and goes"),
      advice: mendAdvice),
    "row_padded": Message(
      label: Words(vi: "Dòng thiếu ô", en: "Short row"),
      Words(
        vi: "Dòng có {before} ô được bổ sung ô trống cho đủ {after}",
        en: "The row has {before} fields and is filled with empty ones to {after}"),
      advice: mendAdvice),
    "row_cut": Message(
      label: Words(vi: "Dòng thừa ô trống", en: "Long row"),
      Words(
        vi: "Dòng có {before} ô, các ô trống cuối dòng được bỏ, còn {after}",
        en: "The row has {before} fields; empty ones at its end go, {after} stay"),
      advice: mendAdvice),
    "field_requoted": Message(
      label: Words(vi: "Dấu ngoặc kép", en: "Quotes"),
      Words(
        vi: "Dấu ngoặc kép trong ô “{before}” được viết theo RFC 4180",
        en: "The quotes in “{before}” are written as RFC 4180 has them"),
      advice: mendAdvice),
    "row_left_out": Message(
      label: Words(vi: "Dòng không sửa được", en: "Row that cannot be mended"),
      Words(
        vi: "Không sửa được dòng này[ ({problem|cause})]: “{before}”; dòng không có trong tệp mới",
        en: "The row cannot be mended[ ({problem|cause})]: “{before}”; the new file leaves it out"),
      advice: Words(
        vi: "Sửa dòng này trong tệp gốc", en: "Correct the row in the file itself")),
    "more_of_same": Message(
      label: Words(vi: "Còn nữa", en: "More of the same"),
      Words(
        vi: "Còn {count} mục cùng loại, không liệt kê ở đây",
        en: "{count} more of the same are not listed here"),
      advice: Words(
        vi: "Dùng --fix để có danh sách đầy đủ", en: "Use --fix for the whole list")),
    "not_carried": Message(
      label: Words(vi: "Không chuyển được", en: "Not carried"),
      Words(
        vi: "Định dạng {format} không có chỗ cho “{what}”; {count} giá trị không được chuyển",
        en: "{format} has no room for “{what}”; values not carried: {count}"),
      advice: Words(
        vi: "Chọn định dạng tidy, sdmx-csv hoặc data-package để giữ đủ thông tin",
        en: "Convert to tidy, sdmx-csv or data-package to keep them")),
    "component_renamed": Message(
      label: Words(vi: "Đổi tên thành phần", en: "Component renamed"),
      Words(
        vi: "SDMX không cho phép tên cột “{before}”; đổi thành “{after}”",
        en: "SDMX does not allow a column named “{before}”; it becomes “{after}”"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
  ]

  private static let mendAdvice = Words(
    vi: "--fix ghi thay đổi này vào một tệp mới", en: "--fix writes this into a new file")
}
