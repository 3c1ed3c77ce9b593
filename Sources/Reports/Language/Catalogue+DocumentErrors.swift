extension Catalogue {
  /// Why a workbook, a package or a cube cannot be read.
  static let documentErrors: [String: Message] =
    archiveErrors.merging(cubeErrors) { first, _ in first }
    .merging(packageErrors) { first, _ in first }
    .merging(workbookErrors) { first, _ in first }

  /// Documents and archives.
  private static let archiveErrors: [String: Message] = [
    "text_too_long": Message(
      Words(
        vi: "Có đoạn văn bản dài hơn {limit} byte", en: "There is a text longer than {limit} bytes"),
      advice: Words(
        vi: "Kiểm tra xem tệp có thiếu dấu ngoặc kép hoặc dấu xuống dòng không",
        en: "Look for a quote or a line break that is missing")),
    "nested_too_deep": Message(
      Words(
        vi: "Các phần tử lồng nhau sâu hơn {limit} cấp",
        en: "Its parts stand in each other more than {limit} deep"),
      advice: Words(
        vi: "Xuất lại tệp từ nguồn số liệu", en: "Export the file again from its source")),
    "too_many_values": Message(
      Words(vi: "Tệp có hơn {limit} giá trị", en: "The file has more than {limit} values"),
      advice: Words(
        vi: "Chọn ít năm, ít chỉ tiêu hơn khi xuất, hoặc xuất ra CSV",
        en: "Export fewer years or indicators, or export CSV")),
    "unexpected_end": Message(
      Words(vi: "Tệp kết thúc giữa chừng", en: "The file ends in the middle"),
      advice: Words(
        vi: "Tải lại tệp: có thể tệp chưa được tải hết",
        en: "Download it again: it may not have come whole")),
    "invalid_json": Message(
      Words(vi: "Chỗ này không đúng cú pháp JSON[: {value}]", en: "This is no JSON[: {value}]"),
      advice: Words(
        vi: "Xuất lại tệp từ nguồn số liệu, không sửa bằng tay",
        en: "Export the file again from its source instead of changing it by hand")),
    "duplicate_member": Message(
      Words(vi: "Tên “{name}” xuất hiện hai lần", en: "The name “{name}” comes twice"),
      advice: Words(vi: "Xóa hoặc đổi tên một trong hai", en: "Remove or rename one of the two")),
    "malformed_xml": Message(
      Words(
        vi: "XML bị hỏng[ trong phần {part}][, dòng {part_line}][: {detail}]",
        en: "The XML is damaged[ in the part {part}][, line {part_line}][: {detail}]"),
      advice: Words(
        vi: "Mở tệp bằng phần mềm bảng tính rồi lưu lại",
        en: "Open the file in a spreadsheet and save it again")),
    "xml_doctype": Message(
      Words(
        vi: "XML có khai báo DOCTYPE[ trong phần {part}], có thể dùng để tấn công",
        en: "The XML has a document type[ in the part {part}], which can be used for attacks"),
      advice: Words(
        vi: "Không dùng tệp này; xin lại từ nguồn tin cậy",
        en: "Do not use the file; get it from a source you trust")),
    "archive_damaged": Message(
      Words(
        vi: "Tệp nén bị hỏng[ ở phần {part}]", en: "The archive is damaged[ at the part {part}]"),
      advice: Words(
        vi: "Tải lại tệp, hoặc mở bằng phần mềm bảng tính rồi lưu lại",
        en: "Download it again, or open it in a spreadsheet and save it")),
    "archive_encrypted": Message(
      Words(vi: "Phần {part} được bảo vệ bằng mật khẩu", en: "The part {part} needs a password"),
      advice: Words(vi: "Lưu lại tệp không có mật khẩu", en: "Save the file without a password")),
    "archive_method": Message(
      Words(
        vi: "Phần {part} được nén theo cách không được hỗ trợ",
        en: "The part {part} is packed in a way that is not supported"),
      advice: Words(
        vi: "Nén lại bằng định dạng zip thông thường", en: "Pack it again as a plain zip archive")),
    "archive_too_large": Message(
      Words(vi: "Tệp nén vượt giới hạn {limit}", en: "The archive is beyond the limit of {limit}"),
      advice: Words(vi: "Giải nén và đọc từng tệp", en: "Unpack it and read its files one by one")),
    "archive_bomb": Message(
      Words(
        vi: "Phần {part} sẽ bung từ {packed} lên {size} byte, quá mức bình thường",
        en: "The part {part} would unpack from {packed} to {size} bytes, beyond all measure"),
      advice: Words(
        vi: "Không dùng tệp này; xin lại từ nguồn tin cậy",
        en: "Do not use the file; get it from a source you trust")),
  ]

  /// PC-Axis and JSON-stat.
  private static let cubeErrors: [String: Message] = [
    "px_syntax": Message(
      Words(
        vi: "Chỗ này không đúng cú pháp PC-Axis[: {value}]",
        en: "This is no statement of PC-Axis[: {value}]"),
      advice: Words(
        vi: "Xuất lại tệp PX từ nguồn số liệu", en: "Export the PX file again from its source")),
    "missing_keyword": Message(
      Words(
        vi: "Tệp PC-Axis thiếu từ khóa {name}", en: "The PC-Axis file lacks the keyword {name}"),
      advice: Words(
        vi: "Xuất lại tệp PX từ nguồn số liệu", en: "Export the PX file again from its source")),
    "duplicate_keyword": Message(
      Words(vi: "{name} xuất hiện hai lần", en: "{name} comes twice"),
      advice: Words(vi: "Xóa một trong hai", en: "Remove one of the two")),
    "size_mismatch": Message(
      Words(
        vi: "{name} có {found} phần tử, đúng ra phải là {expected}",
        en: "{name} has {found} entries where {expected} belong"),
      advice: Words(
        vi: "Xuất lại tệp: số liệu bị thiếu hoặc thừa",
        en: "Export the file again: values are missing or too many")),
    "duplicate_category": Message(
      Words(vi: "{name} có mục “{value}” hai lần", en: "{name} has the category “{value}” twice"),
      advice: Words(
        vi: "Đổi mã hoặc xóa mục bị trùng", en: "Rename or remove the repeated category")),
    "unknown_category": Message(
      Words(vi: "{name} không có mục “{value}”", en: "{name} has no category “{value}”"),
      advice: Words(vi: "Sửa lại mã cho khớp với danh sách", en: "Make the code match the list")),
    "too_many_cells": Message(
      Words(vi: "Bảng khai báo hơn {limit} ô", en: "The table declares more than {limit} cells"),
      advice: Words(
        vi: "Chọn ít chỉ tiêu, địa phương hoặc năm hơn khi xuất",
        en: "Export fewer indicators, areas or years")),
    "missing_member": Message(
      Words(vi: "Thiếu phần “{name}”", en: "The member “{name}” is missing"),
      advice: Words(
        vi: "Xuất lại tệp, hoặc bổ sung phần còn thiếu",
        en: "Export the file again, or add what is missing")),
    "wrong_member_kind": Message(
      Words(vi: "Phần “{name}” phải là {expected}", en: "The member “{name}” must be: {expected}"),
      advice: Words(
        vi: "Sửa lại theo quy cách của định dạng", en: "Correct it as the format has it")),
    "not_a_dataset": Message(
      Words(
        vi: "Tệp JSON này không phải JSON-stat cũng không phải Data Package",
        en: "This JSON is neither JSON-stat nor a Data Package"),
      advice: Words(
        vi: "Chọn định dạng JSON-stat, PX hoặc CSV khi tải số liệu",
        en: "Choose JSON-stat, PX or CSV when downloading the data")),
  ]

  /// Data Packages.
  private static let packageErrors: [String: Message] = [
    "unsafe_path": Message(
      Words(
        vi: "Đường dẫn “{path}” đi ra ngoài thư mục của gói số liệu",
        en: "The path “{path}” leads out of the folder of the package"),
      advice: Words(
        vi: "Đặt tệp vào trong thư mục của gói và dùng đường dẫn tương đối",
        en: "Put the file into the folder of the package and use a relative path")),
    "resource_missing": Message(
      Words(
        vi: "Không có tệp “{path}” trong gói số liệu",
        en: "There is no file “{path}” in the package"),
      advice: Words(
        vi: "Bổ sung tệp hoặc sửa đường dẫn trong datapackage.json",
        en: "Add the file or correct the path in datapackage.json")),
    "resource_not_a_table": Message(
      Words(
        vi: "“{resource}” không phải là bảng[; gói có: {found}]",
        en: "“{resource}” is no table[; the package has: {found}]"),
      advice: Words(vi: "Chọn một bảng bằng --sheet", en: "Name a table with --sheet")),
    "dialect_unsupported": Message(
      Words(
        vi: "Bảng “{resource}” dùng {name}, chưa được hỗ trợ",
        en: "The table “{resource}” uses {name}, which is not supported"),
      advice: Words(
        vi: "Lưu lại bảng dưới dạng CSV thông thường", en: "Save the table as plain CSV")),
    "nested_package": Message(
      Words(vi: "“{path}” lại là một gói số liệu", en: "“{path}” is a package itself"),
      advice: Words(vi: "Đọc trực tiếp gói bên trong", en: "Read the inner package by itself")),
  ]

  /// Workbooks.
  private static let workbookErrors: [String: Message] = [
    "not_a_workbook": Message(
      Words(
        vi: "Tệp nén này không phải bảng tính Excel (.xlsx)",
        en: "This archive is no workbook (.xlsx)"),
      advice: Words(vi: "Giải nén và đọc tệp bên trong", en: "Unpack it and read the file inside")),
    "old_workbook": Message(
      Words(
        vi: "Đây là bảng tính Excel kiểu cũ (.xls)", en: "This is a workbook of the old kind (.xls)"
      ),
      advice: Words(
        vi: "Mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx",
        en: "Open it in Excel or LibreOffice and save it as .xlsx")),
    "sheet_missing": Message(
      Words(
        vi: "Không có trang “{sheet}”[; có: {found}]",
        en: "There is no sheet “{sheet}”[; there are: {found}]"),
      advice: Words(
        vi: "Chọn tên có trong tệp bằng --sheet", en: "Name one of the file's own with --sheet")),
    "cell_place": Message(
      Words(
        vi: "Trang “{sheet}” có ô hoặc vùng sai vị trí: {value}",
        en: "The sheet “{sheet}” has a cell or range out of place: {value}"),
      advice: Words(
        vi: "Mở tệp bằng phần mềm bảng tính rồi lưu lại",
        en: "Open the file in a spreadsheet and save it again")),
    "shared_text_missing": Message(
      Words(
        vi: "Ô {cell} của trang “{sheet}” dùng đoạn văn bản số {value}, không có trong tệp",
        en:
          "The cell {cell} of the sheet “{sheet}” shows the text number {value}, which the file does not hold"
      ),
      advice: Words(
        vi: "Mở tệp bằng phần mềm bảng tính rồi lưu lại",
        en: "Open the file in a spreadsheet and save it again")),
  ]
}
