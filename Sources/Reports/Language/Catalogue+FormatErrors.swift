extension Catalogue {
  /// Why a file cannot be understood as data of any format.
  static let formatErrors: [String: Message] = [
    "format_not_readable": Message(
      Words(
        vi: "Không đọc được tệp ở định dạng {format}",
        en: "Files in the format {format} cannot be read"),
      advice: Words(
        vi: "Xuất lại số liệu ra tệp CSV hoặc chọn định dạng khác bằng --from",
        en: "Export the data as CSV, or name another format with --from")),
    "too_large": Message(
      Words(
        vi: "Tệp lớn hơn {limit} byte, mà định dạng này phải đọc cả tệp một lần",
        en: "The file is larger than {limit} bytes, and its format has to be read as a whole"),
      advice: Words(
        vi: "Chia nhỏ tệp, hoặc xuất ra CSV vì CSV được đọc từng dòng",
        en: "Split it, or export it as CSV, which is read row by row")),
    "undecodable_text": Message(
      Words(
        vi: "Ký tự {byte} không có trong bảng mã {encoding}",
        en: "{byte} stands for nothing in the encoding {encoding}"),
      advice: Words(
        vi: "Chỉ rõ bảng mã bằng --encoding (utf-8, windows-1258, tcvn3, utf-16le, utf-16be)",
        en: "Name the encoding with --encoding (utf-8, windows-1258, tcvn3, utf-16le, utf-16be)")),
    "too_many_columns": Message(
      Words(vi: "Dòng có hơn {limit} ô", en: "The record has more than {limit} fields"),
      advice: Words(
        vi: "Kiểm tra xem tệp có thiếu dấu xuống dòng không",
        en: "Look whether its line breaks are missing")),
    "layout_not_found": Message(
      Words(
        vi: "Không tìm thấy năm trong bảng: không có cột năm, cũng không có năm trên dòng tiêu đề",
        en: "There are no years in the table: neither a column of years nor years in its header"),
      advice: Words(
        vi: "Đặt các năm trên một dòng tiêu đề, hoặc dùng các cột series_id, year, value",
        en: "Put the years into one header row, or use the columns series_id, year, value")),
    "metadata_only": Message(
      Words(
        vi: "Tệp chỉ mô tả số liệu ({kind}), không chứa giá trị nào",
        en: "The file only describes data ({kind}) and holds no values"),
      advice: Words(
        vi: "Chọn tệp số liệu trong cùng gói tải về",
        en: "Take the file of values from the same download")),
    "not_data": Message(
      Words(
        vi: "Đây là tệp {kind}, không phải bảng số liệu",
        en: "This is a file of the kind {kind}, not a table of data"),
      advice: Words(
        vi: "Mở tệp bằng phần mềm của nó rồi lưu bảng dưới dạng .xlsx hoặc CSV UTF-8",
        en: "Open it with its own program and save the table as .xlsx or CSV UTF-8")),
    "no_annual_values": Message(
      Words(
        vi: "Không dòng nào là số liệu của cả một năm: “{label}” và tương tự, {count} dòng",
        en: "No row is of a whole calendar year: “{label}” and the like, rows: {count}"),
      advice: Words(
        vi: "Tổng hợp số liệu tháng, quý thành số liệu năm rồi đọc lại",
        en: "Make yearly values of the months or quarters first")),
    "several_days_in_year": Message(
      Words(
        vi: "Cột năm có hai ngày của năm {year}: {first} và {value}; không rõ dùng số nào",
        en: "The column of years has two days of {year}, {first} and {value}; which one to use?"),
      advice: Words(
        vi: "Để lại mỗi năm một ngày, hoặc ghi năm bằng bốn chữ số",
        en: "Keep one day for each year, or write the years with four digits")),
    "archive_without_table": Message(
      Words(
        vi: "Trong tệp nén không có tệp số liệu nào đọc được[; các tệp trong đó: {found}]",
        en: "No file in the archive is a table of data[; it holds: {found}]"),
      advice: Words(
        vi: "Giải nén và đọc tệp bên trong", en: "Unpack it and read the file inside")),
    "archive_of_many": Message(
      Words(
        vi: "Tệp nén có {count} tệp số liệu: {found}",
        en: "The archive has several tables ({count}): {found}"),
      advice: Words(vi: "Chỉ rõ một tệp bằng --sheet", en: "Name one with --sheet")),
    "unreadable_cell": Message(
      Words(
        vi: "“{value}” không phải là số, cũng không phải ký hiệu thiếu số liệu",
        en: "“{value}” is neither a number nor a mark of no value"),
      advice: Words(
        vi: "Sửa ô này; nếu không có số liệu thì để trống hoặc ghi ..",
        en: "Correct the cell; leave it empty or write .. where there is no value")),
    "ambiguous_numbers": Message(
      Words(
        vi: "Không rõ “{value}” dùng dấu ngăn hàng nghìn hay dấu thập phân; cả cột có {count} số"
          + " như vậy và không số nào cho biết cách viết",
        en: "“{value}” may have thousands or decimals; the column has {count} such numbers and"
          + " none that tells"),
      advice: Words(
        vi: "Cho biết cách viết: --decimal comma (1.234 là một nghìn hai trăm ba mươi tư) hoặc"
          + " --decimal point (1.234 là một phẩy hai ba bốn)",
        en: "Say it: --decimal comma (1.234 is a thousand and more) or --decimal point (1.234 is"
          + " little more than one)")),
    "mixed_number_habits": Message(
      Words(
        vi: "“{value}” và “{other}” (dòng {other_line}) dùng dấu thập phân khác nhau",
        en: "“{value}” and “{other}” (line {other_line}) have different decimal marks"),
      advice: Words(
        vi: "Viết thống nhất một cách trong cả cột", en: "Write the whole column in one way")),
    "decimal_mark_contradicted": Message(
      Words(
        vi: "Không đọc được “{value}” với dấu thập phân là {decimal|mark}",
        en: "“{value}” cannot be read where the decimal mark is the {decimal|mark}"),
      advice: Words(
        vi: "Sửa ô này hoặc chọn dấu thập phân khác bằng --decimal",
        en: "Correct the cell, or choose the other mark with --decimal")),
    "no_time_column": Message(
      Words(
        vi: "Không có chiều thời gian trong bảng; các chiều hiện có: {found}",
        en: "No dimension of the table is time; found: {found}"),
      advice: Words(
        vi: "Xuất lại bảng kèm năm", en: "Export the table again with its years")),
    "bad_multiplier": Message(
      Words(
        vi: "{name}: “{value}” không phải là lũy thừa của 10 từ -30 đến 30",
        en: "{name}: “{value}” is no power of ten from -30 to 30"),
      advice: Words(
        vi: "Ghi số mũ, ví dụ 3 cho nghìn", en: "Write the exponent, such as 3 for thousands")),
  ]
}
