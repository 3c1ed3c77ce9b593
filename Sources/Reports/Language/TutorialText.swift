/// The words of the tutorial.
enum TutorialText: TextTable {
  case title, intro, questionTitle, questionNote, planTitle, planNote
  case forecastTitle, forecastNote, chartTitle, chartNote, nextTitle, nextNote

  static let pairs: [TutorialText: (String, String)] = [
    .title: ("KhaThi: bắt đầu", "KhaThi: first steps"),
    .intro: (
      "Sổ tay này đi từ một câu hỏi đến một kế hoạch nhỏ có biểu đồ. Mỗi ô mã gọi lệnh `khathi`; kết quả"
        + " lưu sẵn bên dưới. Cần Python 3, chỉ dùng thư viện chuẩn. Đặt biến môi trường `KHATHI` nếu lệnh"
        + " không nằm trong `PATH`.",
      "From one question to a small plan with a chart. Every code cell calls the command `khathi`; what"
        + " it gave is stored below it. It needs Python 3 and nothing beyond the standard library. Set the"
        + " environment variable `KHATHI` where the command is not in the `PATH`."
    ),
    .questionTitle: ("Một câu hỏi, không cần tệp", "One question, no files"),
    .questionNote: (
      "Ba quan sát dạng `giá trị@năm` và mục tiêu `>=95@2025`. Câu trả lời gồm hiện trạng, xu thế, xác"
        + " suất, lý do và điều cần thay đổi.",
      "Three observations as `value@year`, and the target `>=95@2025`. The answer tells where it stands,"
        + " what the trend says, how likely it is, why, and what would have to change."
    ),
    .planTitle: ("Kế hoạch của bạn", "Your own plan"),
    .planNote: (
      "Hai tệp CSV nhỏ là đủ: quan sát và mục tiêu, nối với nhau qua `series_id`.",
      "Two small CSV files are enough: observations and targets, joined by `series_id`."
    ),
    .forecastTitle: ("Dự báo các chuỗi", "Forecasts of the series"),
    .forecastNote: (
      "Mỗi năm là một phân phối: trung vị và các khoảng dự báo.",
      "Every year is a distribution: its median and prediction intervals."
    ),
    .chartTitle: ("Biểu đồ một chỉ tiêu", "The chart of one target"),
    .chartNote: (
      "`khathi report` vẽ biểu đồ và lập trang HTML, sổ tính, tài liệu Word hoặc sổ tay như các tệp bên"
        + " cạnh.",
      "`khathi report` draws charts, and sets pages, workbooks, Word documents and notebooks like those"
        + " beside this one."
    ),
    .nextTitle: ("Tiếp theo", "What next"),
    .nextNote: (
      "- `khathi assess` đánh giá các kế hoạch đi kèm.\n- `khathi report KE_HOACH --output bao-cao.xlsx"
        + " --lang vi` lập sổ tính để thử mục tiêu khác.\n- `khathi --help` liệt kê mọi lệnh.",
      "- `khathi assess` judges the bundled plans.\n- `khathi report PLAN --output report.xlsx` makes a"
        + " workbook to try other numbers in.\n- `khathi --help` lists every command."
    ),
  ]
}
