/// The words of workbooks and documents.
enum OfficeText: TextTable {
  case eachTarget, sources
  case sheetSummary, sheetTargets, sheetTry, sheetCharts, sheetObservations, sheetForecasts
  case sheetSources, sheetMethod, sheetChartData
  case agency, bySector, byAgency, noAgency
  case key, goal, number, unit, likelihood, lower80, upper80, lower95, upper95
  case nodes, title, publisher, address, locator, licence
  case lower50, upper50, source, note, definition, hash, input, setting, value
  case yourNumber, yourYear, planned, plannedYear, chanceNow, chanceThen, neededThen,
    classThen
  case notTried, notTriedList, notTriedPeriod, notTriedTwoSided, notTriedNoForecast
  case ratio, tryNote, tryRange, targetsNote, chartsNote, forecastsNote, outside
  case methodTitle, method1, method2, method3, method4, method5, method6

  static let pairs: [OfficeText: (String, String)] = names.merging(notes) { first, _ in
    first
  }

  private static let names: [OfficeText: (String, String)] = [
    .eachTarget: ("Từng chỉ tiêu", "Target by target"),
    .sources: ("Nguồn số liệu", "Where the data come from"),
    .sheetSummary: ("Tổng hợp", "Summary"),
    .sheetTargets: ("Chỉ tiêu", "Targets"),
    .sheetTry: ("Thử mục tiêu khác", "Try another number"),
    .sheetCharts: ("Biểu đồ", "Charts"),
    .sheetObservations: ("Quan sát", "Observations"),
    .sheetForecasts: ("Phân phối dự báo", "Forecasts"),
    .sheetSources: ("Nguồn và cách tính", "Sources and run"),
    .sheetChartData: ("Số liệu biểu đồ", "Chart data"),
    .nodes: ("Số nút", "Nodes"),
    .title: ("Tên tài liệu", "Title"),
    .publisher: ("Cơ quan công bố", "Publisher"),
    .address: ("Địa chỉ", "Address"),
    .locator: ("Vị trí", "Place"),
    .licence: ("Giấy phép", "Licence"),
    .sheetMethod: ("Phương pháp", "Method"),
    .agency: ("Cơ quan chủ trì", "Lead agency"),
    .bySector: ("Theo lĩnh vực", "By sector"),
    .byAgency: ("Theo cơ quan chủ trì", "By lead agency"),
    .noAgency: ("Văn bản không nêu", "Not named in the plan"),
    .key: ("Mã", "Key"),
    .goal: ("Mục tiêu", "Target in words"),
    .number: ("Con số", "Number"),
    .unit: ("Đơn vị tính", "Unit"),
    .likelihood: ("Khả năng", "Likelihood"),
    .lower50: ("Cận dưới 50%", "Lower 50\u{A0}%"),
    .upper50: ("Cận trên 50%", "Upper 50\u{A0}%"),
    .lower80: ("Cận dưới 80%", "Lower 80\u{A0}%"),
    .upper80: ("Cận trên 80%", "Upper 80\u{A0}%"),
    .lower95: ("Cận dưới 95%", "Lower 95\u{A0}%"),
    .upper95: ("Cận trên 95%", "Upper 95\u{A0}%"),
    .source: ("Nguồn", "Source"),
    .note: ("Ghi chú", "Note"),
    .definition: ("Định nghĩa", "Definition"),
    .hash: ("Mã băm", "Hash"),
    .input: ("Tệp số liệu", "Input"),
    .setting: ("Thiết lập", "Setting"),
    .value: ("Giá trị", "Value"),
    .yourNumber: ("Con số của bạn", "Your number"),
    .yourYear: ("Năm của bạn", "Your year"),
    .planned: ("Con số theo kế hoạch", "Number of the plan"),
    .plannedYear: ("Năm theo kế hoạch", "Year of the plan"),
    .chanceNow: ("Xác suất theo kế hoạch", "Chance of the plan's number"),
    .chanceThen: ("Xác suất của con số mới", "Chance of your number"),
    .neededThen: ("Cần mỗi năm", "Needed a year"),
    .classThen: ("Đánh giá", "Class"),
    .ratio: ("Gấp mấy lần mức gần đây", "Times the recent pace"),
    .outside: ("ngoài dự báo", "no forecast"),
    .methodTitle: ("Đọc sổ tính này thế nào", "How to read this workbook"),
  ]

  private static let notes: [OfficeText: (String, String)] = [
    .tryNote: (
      "Đổi số trong ô vàng: xác suất, mức cần mỗi năm và đánh giá được tính lại ngay từ phân phối dự báo"
        + " ở trang “{sheet}”.",
      "Change the yellow cells: chance, needed pace and class follow at once from the distributions on"
        + " the sheet “{sheet}”."
    ),
    .tryRange: (
      "Năm phải nằm trong các năm có dự báo của chuỗi; ngoài ra ô hiện “{text}”.",
      "The year has to be one that the series has a forecast for; otherwise “{text}” is shown."
    ),
    .notTried: (
      "Bảng chưa gồm {count} chỉ tiêu có xác suất nhưng không tính lại được bằng công thức; xem cuối"
        + " trang.",
      "Not in the table, as formulas cannot work them out anew: {count} targets with a probability;"
        + " see the end of the sheet."
    ),
    .notTriedList: (
      "Chỉ tiêu không thử được trong sổ tính (thử được trên trang HTML)",
      "Targets that cannot be tried in a workbook (the page can)"
    ),
    .notTriedPeriod: (
      "tính trên cả kỳ hoặc có phân phối riêng, không phải một năm của chuỗi",
      "judged over a period or by a distribution of its own, not by one year of its series"
    ),
    .notTriedTwoSided: (
      "có cả cận dưới và cận trên", "has both a lower and an upper limit"
    ),
    .notTriedNoForecast: (
      "chuỗi không có dự báo cho năm này", "the series has no forecast for that year"
    ),
    .targetsNote: (
      "“Cần mỗi năm” là công thức: (con số − giá trị mới nhất) / số năm còn lại.",
      "“Yearly need” is a formula: (number − last value) / years left."
    ),
    .chartsNote: (
      "Khó đạt nhất xếp trước. Các đường: quan sát, trung vị và khoảng dự báo 50, 80, 95%.",
      "Least likely first. Lines: observations, median, and 50, 80, 95\u{A0}% prediction intervals."
    ),
    .forecastsNote: (
      "Hàm phân phối của từng chuỗi và năm: P(giá trị ≤ x) nối thẳng giữa các nút.",
      "The distribution function of each series and year: P(value ≤ x), straight between nodes."
    ),
    .method1: (
      "Mỗi chuỗi số liệu được dự báo bằng một phân phối xác suất cho từng năm; xác suất đạt là phần của"
        + " phân phối thỏa mãn mục tiêu trong năm mục tiêu.",
      "Every series is forecast as a probability distribution for each year; the chance is the part of it"
        + " that meets the target in the target year."
    ),
    .method2: (
      "Chuỗi ít quan sát được bổ sung kinh nghiệm của các trường hợp tương tự; các xác suất đã được kiểm"
        + " định trên hàng nghìn chuỗi thực.",
      "Short series borrow from what comparable series did next; the probabilities were checked on"
        + " thousands of real series."
    ),
    .method3: (
      "▲ có khả năng đạt: từ 66% · ● có nguy cơ không đạt: 33–66% · ▼ khó có khả năng đạt: dưới 33%.",
      "▲ on course: 66\u{A0}% or more · ● at risk: 33–66\u{A0}% · ▼ off course: below 33\u{A0}%."
    ),
    .method4: (
      "Căn cứ: A từ 8 quan sát, B 3–7, C 1–2, D theo địa bàn hoặc chỉ tiêu thay thế.",
      "Evidence: A 8 own points or more, B 3–7, C 1–2, D another area or indicator stands in."
    ),
    .method5: (
      "Chỉ tiêu chưa đủ số liệu vẫn được liệt kê, kèm lý do và số liệu cần bổ sung.",
      "Targets without data are listed too, with the reason and what data would settle it."
    ),
    .method6: (
      "Ô vàng là ô để đổi; các ô khác là kết quả. Sổ tính không có macro và không nối ra ngoài.",
      "Yellow cells are there to be changed; all others are results. There are no macros and no links"
        + " to outside."
    ),
  ]
}
