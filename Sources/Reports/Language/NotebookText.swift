/// The words of notebooks.
enum NotebookText: TextTable {
  case commentCommand, docCommand, docShown, docTable, commentResult
  case intro, summary, targets, charts, chartsNote, whatIf, whatIfNote, made, madeNote
  case columnGroup, columnTotal, columnTarget, columnGoal, columnYear, columnClass, columnChance
  case columnMedian, columnRange, columnNumber, noCharts
  case docWhatIf

  static let pairs: [NotebookText: (String, String)] = [
    .commentCommand: ("lệnh, hoặc đường dẫn tới nó", "the command, or its path"),
    .docCommand: (
      "Chạy lệnh và trả về kết quả in ra.", "Runs the command and gives what it prints."
    ),
    .docShown: (
      "Nội dung ở nhiều dạng; sổ tay chọn dạng tốt nhất.",
      "Content in several forms; the notebook shows the best."
    ),
    .docTable: (
      "Bảng ở dạng HTML và dạng văn bản.", "A table as HTML and as plain text."
    ),
    .commentResult: (
      "chạy một lần; các ô sau dùng lại", "run once; the cells below take it from here"
    ),
    .intro: (
      "Mỗi ô mã chạy lại phần của nó bằng lệnh `khathi`; kết quả lưu sẵn bên dưới. Cần Python 3,"
        + " chỉ dùng thư viện chuẩn. Đặt biến môi trường `KHATHI` nếu lệnh không nằm trong `PATH`.",
      "Every code cell reruns its part through the command `khathi`; what it gave is stored below"
        + " it. It needs Python 3 and nothing beyond the standard library. Set the environment"
        + " variable `KHATHI` where the command is not in the `PATH`."
    ),
    .summary: ("Tổng hợp theo lĩnh vực", "Summary by sector"),
    .targets: (
      "Các chỉ tiêu có xác suất hoặc đã có kết quả", "Targets with a probability or a result"
    ),
    .charts: ("Biểu đồ từng chỉ tiêu", "Target by target"),
    .chartsNote: (
      "Khó đạt nhất xếp trước. Đường liền: quan sát; dải màu: khoảng dự báo 50, 80 và 95%.",
      "Least likely first. Line with dots: observed; bands: 50, 80 and 95\u{A0}% prediction intervals."
    ),
    .whatIf: ("Nếu đặt mục tiêu khác", "With another number"),
    .whatIfNote: (
      "Phân phối dự báo nằm sẵn trong kết quả, nên có thể đọc xác suất của một con số khác mà không"
        + " phải tính lại. Hãy đổi chỉ tiêu hoặc các con số trong ô dưới.",
      "The result holds the predictive distributions, so the probability of another number can be"
        + " read off without a new fit. Change the target or the numbers in the cell below."
    ),
    .docWhatIf: (
      "P(giá trị ≤ x), nội suy tuyến tính giữa các nút.",
      "P(value ≤ x), on straight lines between the nodes."
    ),
    .made: ("Cách tính", "How it was made"),
    .madeNote: (
      "KhaThi {version}[, số liệu đến hết năm {year}]. Dữ liệu và mã băm:",
      "KhaThi {version}[, nothing observed after {year}]. Data and hashes:"
    ),
    .columnGroup: ("Lĩnh vực", "Sector"),
    .columnTotal: ("Tổng", "All"),
    .columnTarget: ("Chỉ tiêu", "Target"),
    .columnGoal: ("Mục tiêu", "Number"),
    .columnYear: ("Năm", "Year"),
    .columnClass: ("Đánh giá", "Class"),
    .columnChance: ("Xác suất", "Chance"),
    .columnMedian: ("Trung vị", "Median"),
    .columnRange: ("Khoảng 80%", "80\u{A0}% interval"),
    .columnNumber: ("Nếu mục tiêu là", "If the number were"),
    .noCharts: (
      "Chưa có chỉ tiêu nào đủ số liệu để vẽ.", "No target has data to draw yet."
    ),
  ]
}
