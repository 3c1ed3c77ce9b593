extension Catalogue {
  /// Why a file cannot be used, by `ReaderError.Code`.
  public static let readerErrors: [String: Message] = fileErrors.merging(
    tableErrors.merging(cellErrors.merging(rowErrors) { first, _ in first }) { first, _ in first }
  ) { first, _ in first }
  .merging(formatErrors) { first, _ in first }
  .merging(documentErrors) { first, _ in first }

  /// The file and its bytes.
  private static let fileErrors: [String: Message] = [
    "file_not_found": Message(
      Words(vi: "Không tìm thấy tệp", en: "There is no such file"),
      advice: Words(vi: "Kiểm tra đường dẫn", en: "Check the path")),
    "is_directory": Message(
      Words(vi: "Đây là thư mục, không phải tệp", en: "This is a directory, not a file"),
      advice: Words(vi: "Chỉ rõ tệp cần đọc", en: "Name the file in it")),
    "permission_denied": Message(
      Words(vi: "Không có quyền đọc tệp", en: "The file may not be read"),
      advice: Words(
        vi: "Xin quyền đọc tệp", en: "Ask its owner for permission to read it")),
    "read_failed": Message(
      Words(
        vi: "Hệ thống không đọc được tệp[ (lỗi {errno})]",
        en: "The system could not read the file[ (error {errno})]"),
      advice: Words(
        vi: "Chép tệp sang nơi khác rồi thử lại", en: "Copy the file elsewhere and try again")),
    "empty_file": Message(
      Words(vi: "Tệp rỗng", en: "The file is empty"),
      advice: Words(
        vi: "Tệp cần một dòng tiêu đề và ít nhất một dòng số liệu",
        en: "It needs a header line and at least one row")),
    "no_rows": Message(
      Words(
        vi: "Tệp chỉ có dòng tiêu đề, không có số liệu",
        en: "There is a header but no row below it"),
      advice: Words(vi: "Thêm ít nhất một dòng số liệu", en: "Add at least one row")),
    "not_utf8": Message(
      Words(
        vi: "Tệp không dùng bảng mã UTF-8[ (byte {byte})][ mà dùng {encoding}]",
        en: "The text is not UTF-8[ (byte {byte})][ but {encoding}]"),
      advice: Words(
        vi: "Lưu lại dưới dạng “CSV UTF-8” trong Excel hoặc LibreOffice",
        en: "Save it as “CSV UTF-8” in the spreadsheet")),
    "zero_byte": Message(
      Words(
        vi: "Tệp có byte 0, không phải văn bản", en: "The file holds a zero byte: it is no text"),
      advice: Words(
        vi: "Xuất bảng tính ra tệp CSV", en: "Export the workbook as CSV")),
    "bare_carriage_return": Message(
      Words(
        vi: "Dòng kết thúc bằng ký tự CR đơn lẻ", en: "A line ends in a carriage return alone"),
      advice: Words(
        vi: "Lưu lại với dấu xuống dòng LF hoặc CRLF",
        en: "Save it with line ends LF or CRLF")),
  ]

  /// The table: quotes, records and columns.
  private static let tableErrors: [String: Message] = [
    "unterminated_quote": Message(
      Words(
        vi: "Dấu ngoặc kép mở ở đây không được đóng",
        en: "The quote opened here is never closed"),
      advice: Words(
        vi: "Đóng ngoặc kép, hoặc viết hai dấu \"\" nếu đó là ký tự trong ô",
        en: "Close it, or double it (\"\") where it belongs to the text")),
    "quote_in_unquoted_field": Message(
      Words(
        vi: "Có dấu ngoặc kép giữa ô không được đặt trong ngoặc kép",
        en: "There is a quote inside a field that does not begin with one"),
      advice: Words(
        vi: "Đặt cả ô trong ngoặc kép và viết đôi dấu bên trong",
        en: "Put the whole field in quotes and double those inside")),
    "text_after_quote": Message(
      Words(
        vi: "Có chữ giữa dấu ngoặc kép đóng và dấu phẩy kế tiếp",
        en: "There is text between the closing quote and the next comma"),
      advice: Words(
        vi: "Viết đôi dấu ngoặc kép bên trong ô", en: "Double the quotes inside the field")),
    "ragged_row": Message(
      Words(
        vi: "Dòng có {found} ô, tiêu đề có {expected} cột",
        en: "The row has {found} fields, the header {expected}"),
      advice: Words(
        vi: "Kiểm tra dấu phẩy trong ô: ô có dấu phẩy phải đặt trong ngoặc kép",
        en: "Look for a comma inside a field: such a field needs quotes")),
    "blank_line": Message(
      Words(vi: "Có dòng trống giữa bảng", en: "There is an empty line inside the table"),
      advice: Words(vi: "Xóa dòng trống", en: "Delete it")),
    "record_too_long": Message(
      Words(
        vi: "Dòng dài hơn {limit} byte", en: "The record is longer than {limit} bytes"),
      advice: Words(
        vi: "Tìm dấu ngoặc kép chưa đóng", en: "Look for a quote that was not closed")),
    "wrong_delimiter": Message(
      Words(
        vi: "Các cột được ngăn bằng ký tự khác ({delimiter}), không phải dấu phẩy",
        en: "The columns are parted by another character ({delimiter}) than a comma"),
      advice: Words(
        vi: "Xuất lại tệp với dấu phẩy ngăn cột", en: "Export the file with commas")),
    "missing_column": Message(
      Words(
        vi: "Thiếu cột {name}[ (hoặc {alternative})]; các cột hiện có: {found}",
        en: "The column {name} is missing[ (or {alternative})]; found: {found}"),
      advice: Words(
        vi: "Thêm cột này[; có phải ý bạn là cột “{nearest}”?]",
        en: "Add it[; is “{nearest}” meant?]")),
    "duplicate_column": Message(
      Words(
        vi: "Cột {name} xuất hiện hai lần (lần đầu ở cột {first_column})",
        en: "The column {name} stands twice, first as column {first_column}"),
      advice: Words(vi: "Đổi tên hoặc bỏ một cột", en: "Rename or remove one of them")),
    "duplicate_key": Message(
      Words(
        vi: "Khóa {name} = “{value}” đã có ở dòng {first_line}",
        en: "The {name} “{value}” stands already in line {first_line}"),
      advice: Words(vi: "Giữ lại một dòng", en: "Keep one of the rows")),
  ]

  /// Single cells.
  private static let cellErrors: [String: Message] = [
    "empty_cell": Message(
      Words(vi: "Ô {name} bị bỏ trống", en: "{name} is empty"),
      advice: Words(
        vi: "Điền giá trị hoặc bỏ cả dòng", en: "Fill it or leave out the row")),
    "spaces_around_key": Message(
      Words(
        vi: "{name}: “{value}” có khoảng trắng ở đầu hoặc cuối",
        en: "{name}: “{value}” begins or ends with a space"),
      advice: Words(vi: "Xóa khoảng trắng thừa", en: "Remove the space")),
    "missing_value_mark": Message(
      Words(
        vi: "{name}: “{value}” không phải là số", en: "{name}: “{value}” is no number"),
      advice: Words(
        vi: "Bỏ dòng không có số liệu", en: "Leave out rows without a value")),
    "decimal_comma": Message(
      Words(
        vi: "{name}: “{value}” dùng dấu phẩy thập phân",
        en: "{name}: “{value}” has a decimal comma"),
      advice: Words(
        vi: "Viết với dấu chấm thập phân[: {suggestion}]",
        en: "Write it with a decimal point[: {suggestion}]")),
    "thousands_dots": Message(
      Words(
        vi: "{name}: “{value}” dùng dấu chấm ngăn hàng nghìn",
        en: "{name}: “{value}” has dots between thousands"),
      advice: Words(
        vi: "Bỏ dấu ngăn hàng nghìn[: {suggestion}]", en: "Write it without them[: {suggestion}]")),
    "thousands_commas": Message(
      Words(
        vi: "{name}: “{value}” dùng dấu phẩy ngăn hàng nghìn",
        en: "{name}: “{value}” has commas between thousands"),
      advice: Words(
        vi: "Bỏ dấu ngăn hàng nghìn[: {suggestion}]", en: "Write it without them[: {suggestion}]")),
    "ambiguous_comma": Message(
      Words(
        vi: "{name}: dấu phẩy trong “{value}” có thể ngăn phần thập phân hoặc hàng nghìn",
        en: "{name}: the comma in “{value}” may part decimals or thousands"),
      advice: Words(
        vi: "Viết {as_decimal} hoặc {as_thousands}", en: "Write {as_decimal} or {as_thousands}")),
    "spaces_in_number": Message(
      Words(
        vi: "{name}: có khoảng trắng trong số “{value}”",
        en: "{name}: there are spaces inside the number “{value}”"),
      advice: Words(vi: "Bỏ khoảng trắng", en: "Remove them")),
    "percent_sign": Message(
      Words(
        vi: "{name}: “{value}” có dấu phần trăm", en: "{name}: “{value}” has a percent sign"),
      advice: Words(
        vi: "Bỏ dấu %[, chỉ ghi {suggestion}]; đơn vị ghi ở cột unit",
        en: "Leave out the sign[ and write {suggestion}]; the unit has its own column")),
    "typographic_minus": Message(
      Words(
        vi: "{name}: “{value}” dùng dấu trừ của phần mềm soạn thảo",
        en: "{name}: “{value}” has a typographic minus sign"),
      advice: Words(
        vi: "Dùng dấu gạch nối -[: {suggestion}]", en: "Use a hyphen[: {suggestion}]")),
    "number_out_of_range": Message(
      Words(vi: "{name}: số “{value}” quá lớn", en: "{name}: the number “{value}” is too large"),
      advice: Words(vi: "Kiểm tra các chữ số", en: "Check its digits")),
    "not_a_number": Message(
      Words(vi: "{name}: “{value}” không phải là số", en: "{name}: “{value}” is no number"),
      advice: Words(
        vi: "Viết số với dấu chấm thập phân, ví dụ 95.5",
        en: "Write digits with a decimal point, such as 95.5")),
    "not_a_year": Message(
      Words(vi: "{name}: “{value}” không phải là năm", en: "{name}: “{value}” is no year"),
      advice: Words(
        vi: "Viết năm bằng bốn chữ số, ví dụ 2025", en: "Write four digits, such as 2025")),
    "year_out_of_range": Message(
      Words(
        vi: "{name}: năm {value} nằm ngoài khoảng {minimum}–{maximum}",
        en: "{name}: the year {value} is outside {minimum}–{maximum}"),
      advice: Words(vi: "Kiểm tra các chữ số", en: "Check its digits")),
    "not_a_whole_number": Message(
      Words(
        vi: "{name}: “{value}” không phải là số nguyên từ 0 trở lên",
        en: "{name}: “{value}” is no whole number from 0"),
      advice: Words(vi: "Viết số nguyên, ví dụ 3", en: "Write a whole number, such as 3")),
    "not_a_date": Message(
      Words(vi: "{name}: “{value}” không phải là ngày", en: "{name}: “{value}” is no date"),
      advice: Words(
        vi: "Viết theo dạng năm-tháng-ngày, ví dụ 2025-06-30",
        en: "Write year, month and day, such as 2025-06-30")),
    "unknown_word": Message(
      Words(
        vi: "{name}: không hiểu “{value}”; chấp nhận: {allowed}",
        en: "{name}: “{value}” is unknown; allowed: {allowed}"),
      advice: Words(
        vi: "Chọn một từ trong danh sách[; có phải ý bạn là “{nearest}”?]",
        en: "Use a word of the list[; is “{nearest}” meant?]")),
  ]

  /// Cells of one row that do not fit together.
  private static let rowErrors: [String: Message] = [
    "contradictory_bounds": Message(
      Words(
        vi: "Giới hạn dưới {lower|number} không nhỏ hơn giới hạn trên {upper|number}",
        en: "The lower limit {lower|number} is not below the upper limit {upper|number}"),
      advice: Words(
        vi: "Kiểm tra lower_bound và upper_bound", en: "Check lower_bound and upper_bound")),
    "contradictory_numbers": Message(
      Words(
        vi: "Cột {name} ghi {value|number} nhưng cột khác ghi {other|number}",
        en: "Column {name} says {value|number}, another column says {other|number}"),
      advice: Words(
        vi: "Chỉ ghi một giá trị, hoặc ghi hai giá trị giống nhau",
        en: "Give one number, or the same number twice")),
    "contradictory_range": Message(
      Words(
        vi: "Đầu dưới {lower|number} của khoảng lớn hơn đầu trên {upper|number}",
        en: "The lower end {lower|number} of the range is above its upper end {upper|number}"),
      advice: Words(vi: "Đổi chỗ hai đầu", en: "Exchange the two ends")),
    "contradictory_period": Message(
      Words(
        vi: "Giai đoạn kết thúc năm {end} trước khi bắt đầu năm {start}",
        en: "The period ends in {end} before it starts in {start}"),
      advice: Words(
        vi: "Kiểm tra period_start và period_end", en: "Check period_start and period_end")),
    "missing_comparator": Message(
      Words(
        vi: "Có con số nhưng thiếu dấu so sánh", en: "There is a number but no comparator"),
      advice: Words(vi: "Điền một trong: {allowed}", en: "Use one of: {allowed}")),
    "missing_target_value": Message(
      Words(
        vi: "Dấu so sánh {comparator} cần có {name}",
        en: "The comparator {comparator} needs {name}"),
      advice: Words(vi: "Điền {name}", en: "Fill in {name}")),
    "unused_target_value": Message(
      Words(
        vi: "Dấu so sánh {comparator} không dùng {name} (đang ghi {value|number})",
        en: "The comparator {comparator} does not use {name}, which holds {value|number}"),
      advice: Words(
        vi: "Chuyển con số sang cột kia hoặc đổi dấu so sánh",
        en: "Move the number to the other column or change the comparator")),
  ]
}
