extension Catalogue {
  /// What is noticed in workbooks, packages and cubes.
  static let documentFindings: [String: Message] =
    workbookFindings.merging(cubeFindings) { first, _ in first }

  /// Workbooks.
  private static let workbookFindings: [String: Message] = [
    "hidden_sheets": Message(
      label: Words(vi: "Trang ẩn", en: "Hidden sheets"),
      Words(
        vi: "Tệp có trang bị ẩn, không được đọc trừ khi được chọn: {sheets}",
        en: "The file has hidden sheets, read only where they are asked for: {sheets}"),
      advice: Words(
        vi: "Kiểm tra xem trang ẩn có số liệu mới hơn không",
        en: "Look whether a hidden sheet has newer data")),
    "hidden_rows": Message(
      label: Words(vi: "Dòng ẩn", en: "Hidden rows"),
      Words(
        vi: "Trang “{sheet}” có {count} dòng ẩn, vẫn được đọc: {rows}",
        en: "Hidden rows of the sheet “{sheet}” were read ({count}): {rows}"),
      advice: Words(vi: "Bỏ ẩn để kiểm tra các dòng này", en: "Unhide them and look at them")),
    "hidden_columns": Message(
      label: Words(vi: "Cột ẩn", en: "Hidden columns"),
      Words(
        vi: "Trang “{sheet}” có {count} cột ẩn, vẫn được đọc: {columns}",
        en: "Hidden columns of the sheet “{sheet}” were read ({count}): {columns}"),
      advice: Words(vi: "Bỏ ẩn để kiểm tra các cột này", en: "Unhide them and look at them")),
    "sheet_chosen": Message(
      label: Words(vi: "Trang được đọc", en: "Sheet"),
      Words(
        vi: "Đọc trang “{sheet}”; các trang khác: {others}",
        en: "The sheet “{sheet}” was read; the others are: {others}"),
      advice: Words(vi: "Chọn trang khác bằng --sheet", en: "Name another with --sheet")),
    "formula_without_value": Message(
      label: Words(vi: "Công thức chưa tính", en: "Formulas without a result"),
      Words(
        vi:
          "{count} công thức trên trang “{sheet}” không có kết quả lưu sẵn, coi như ô trống: {cells}",
        en:
          "Formulas of the sheet “{sheet}” have no stored result and count as empty ({count}): {cells}"
      ),
      advice: Words(
        vi: "Mở tệp bằng phần mềm bảng tính, tính lại rồi lưu",
        en: "Open the file in a spreadsheet, let it calculate and save it")),
    "cell_errors": Message(
      label: Words(vi: "Ô báo lỗi", en: "Errors in cells"),
      Words(
        vi: "{count} ô trên trang “{sheet}” báo lỗi ({texts}), coi như ô trống: {cells}",
        en:
          "Cells of the sheet “{sheet}” show an error ({texts}) and count as empty ({count}): {cells}"
      ),
      advice: Words(vi: "Sửa công thức trong bảng tính", en: "Mend the formulas in the workbook")),
    "percent_formats": Message(
      label: Words(vi: "Tỷ lệ phần trăm", en: "Percent formats"),
      Words(
        vi:
          "{count} ô trên trang “{sheet}” lưu tỷ lệ dạng phân số, được đọc như hiển thị (0,95 là 95 %): {cells}",
        en:
          "Shares stored as fractions in the sheet “{sheet}” were read as shown, 0.95 as 95 % ({count}): {cells}"
      ),
      advice: Words(
        vi: "Kiểm tra đơn vị của chỉ tiêu là %", en: "See that the unit of the indicator is %")),
    "year_formatted_as_day": Message(
      label: Words(vi: "Năm định dạng thành ngày", en: "Years formatted as days"),
      Words(
        vi:
          "{count} ô trên trang “{sheet}” ghi năm nhưng định dạng kiểu ngày, được đọc là năm {texts}: {cells}",
        en:
          "Cells of the sheet “{sheet}” hold a year but are formatted as a day; read as the year {texts} ({count}): {cells}"
      ),
      advice: Words(vi: "Đổi định dạng các ô này thành số", en: "Format these cells as numbers")),
    "days_read_as_years": Message(
      label: Words(vi: "Ngày được đọc là năm", en: "Days read as years"),
      Words(
        vi: "{count} ô trên trang “{sheet}” ghi ngày, được đọc là năm ({texts}): {cells}",
        en:
          "Cells of the sheet “{sheet}” hold a day and were read as its year, {texts} ({count}): {cells}"
      ),
      advice: Words(
        vi: "Kiểm tra xem mỗi ngày có đại diện cho cả năm không",
        en: "See that each day stands for its whole year")),
  ]

  /// Cubes and packages.
  private static let cubeFindings: [String: Message] = [
    "code_page_differs": Message(
      label: Words(vi: "Bảng mã khai báo khác", en: "Another code page declared"),
      Words(
        vi: "Tệp khai báo bảng mã {declared} nhưng được đọc theo {encoding}",
        en: "The file declares the code page {declared} but was read as {encoding}"),
      advice: Words(
        vi: "Kiểm tra các tên có dấu; nếu sai, chỉ rõ bằng --encoding",
        en: "Look at names with accents; name the encoding with --encoding where they are wrong")),
    "footnotes_not_read": Message(
      label: Words(vi: "Chú thích của nguồn", en: "Footnotes"),
      Words(
        vi: "Nguồn có {count} chú thích, không được đọc vào số liệu: {example}",
        en: "Footnotes of the publisher do not go into the data ({count}): {example}"),
      advice: Words(
        vi: "Đọc chú thích trước khi dùng số liệu", en: "Read them before using the data")),
    "other_languages": Message(
      label: Words(vi: "Ngôn ngữ khác", en: "Other languages"),
      Words(
        vi: "Tệp còn có nội dung bằng ngôn ngữ khác, không được đọc: {languages}",
        en: "The file has texts in further languages, which were not read: {languages}"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
    "sparse_rows_left_out": Message(
      label: Words(vi: "Dòng được lược bỏ", en: "Rows left out"),
      Words(
        vi: "Tệp lược bỏ {count} dòng, theo quy cách được coi là bằng 0; không tạo giá trị nào",
        en: "The file leaves out rows, which its format takes for zero; no value was made ({count})"
      ),
      advice: Words(
        vi: "Nếu cần giá trị 0, xuất lại bảng đầy đủ",
        en: "Where zeros are needed, export the full table")),
    "dataset_chosen": Message(
      label: Words(vi: "Bảng được đọc", en: "Dataset"),
      Words(
        vi: "Đọc bảng “{name}”; các bảng khác: {others}",
        en: "The dataset “{name}” was read; the others are: {others}"),
      advice: Words(vi: "Chọn bảng khác bằng --sheet", en: "Name another with --sheet")),
    "trailing_zero_byte": Message(
      label: Words(vi: "Byte 0 ở cuối tệp", en: "Zero byte at the end"),
      Words(
        vi: "Tệp kết thúc bằng byte 0, đã được bỏ qua",
        en: "The file ends in a zero byte, which was passed over"),
      advice: Words(vi: "Không cần làm gì", en: "Nothing has to be done")),
    "schema_differs": Message(
      label: Words(vi: "Cột khác với mô tả", en: "Columns differ from the schema"),
      Words(
        vi: "Bảng “{resource}” có các cột {found}, mô tả ghi {expected}",
        en: "The table “{resource}” has the columns {found}, its schema {expected}"),
      advice: Words(
        vi: "Sửa mô tả trong datapackage.json hoặc sửa tên cột",
        en: "Correct the schema in datapackage.json or the columns")),
    "package_missing_values": Message(
      label: Words(vi: "Giá trị thiếu theo mô tả", en: "Missing values by the schema"),
      Words(
        vi:
          "{count} ô của bảng “{resource}” mang ký hiệu thiếu số liệu ({marks}), được coi là trống",
        en:
          "Cells of the table “{resource}” hold a mark of no value, {marks}, and count as empty ({count})"
      ),
      advice: Words(vi: "Kiểm tra lại các ô này ở nguồn", en: "Look these cells up at the source")),
  ]
}
