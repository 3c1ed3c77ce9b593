import Forecasting
import Reports

extension HelpText {
  /// The models, as the registry lists them.
  static var models: String { Models.all.map(\.name).joined(separator: ", ") }

  /// Texts of options that several commands have, and of groups of options.
  static let shared: [HelpText: Words] = [
    .format: Words(
      vi: "table, csv, json hoặc md; mặc định là table trên màn hình và csv khi chuyển tiếp.",
      en: "table, csv, json or md; a table on a terminal and csv in a pipe where not given."),
    .language: Words(
      vi: "vi hoặc en, cho table và md; mặc định theo LANG.",
      en: "vi or en, for table and md; taken from LANG where not given."),
    .languageOfErrors: Words(
      vi: "vi hoặc en, cho thông báo trên đầu ra lỗi; mặc định theo LANG.",
      en: "vi or en, for what is said on standard error; taken from LANG where not given."),
    .output: Words(
      vi: "Ghi vào tệp này; với csv có thêm FILE.run.json bên cạnh.",
      en: "Write to this file; csv gets FILE.run.json beside it."),
    .force: Words(
      vi: "Ghi đè tệp kết quả nếu đã có.", en: "Overwrite the output file if it exists."),
    .forceOutput: Words(
      vi: "Ghi đè kết quả nếu đã có.", en: "Overwrite the output if it exists."),
    .forceFiles: Words(vi: "Ghi đè các tệp đã có.", en: "Overwrite files that exist."),
    .quiet: Words(
      vi: "Không ghi gì ra đầu ra lỗi, trừ lỗi.",
      en: "Say nothing on standard error but errors."),
    .seed: Words(
      vi: "Hạt giống của các đường mô phỏng.", en: "The seed of simulated paths."),
    .model: Words(
      vi: "Mô hình dự báo: \(models).", en: "The model that projects: \(models)."),
    .plan: Words(
      vi: "Một kế hoạch đi kèm, hoặc một tệp danh mục; lặp lại để lấy nhiều kế hoạch.",
      en: "A bundled plan, or a register file; repeat for several."),
    .targets: Words(
      vi:
        "Bảng gồm: target_id, series_id hoặc area_code và indicator, target_year, comparator, value.",
      en:
        "A table: target_id, series_id or area_code and indicator, target_year, comparator, value."),
    .dataAnyFormat: Words(
      vi: """
        Số liệu: series_id hoặc area_code và indicator, year, value; hoặc định dạng nào mà 'data \
        convert' đọc được; lặp lại để lấy nhiều tệp.
        """,
      en: """
        Observations: series_id or area_code and indicator, year, value; or any format that 'data \
        convert' reads; repeat for several.
        """),
    .data: Words(
      vi: "Số liệu: series_id hoặc area_code và indicator, year, value; lặp lại để lấy nhiều tệp.",
      en: "Observations: series_id or area_code and indicator, year, value; repeat for several."),
    .dataFormat: Words(
      vi: "Định dạng của các tệp --data; mặc định nhận ra theo nội dung.",
      en: "The format of the files of --data; told by their content where not given."),
    .fromFormat: Words(
      vi: "Định dạng của tệp; mặc định nhận ra theo nội dung.",
      en: "The format of the file; told by its content where not given."),
    .area: Words(vi: "Chỉ các mục tiêu của địa bàn này.", en: "Only targets of this area."),
    .areaRepeated: Words(
      vi: "Chỉ các mục tiêu của địa bàn này, theo mã hoặc tên; lặp lại để lấy nhiều địa bàn.",
      en: "Only targets of this area, by code or name; repeat for several."),
    .areaName: Words(
      vi: "Chỉ các chuỗi của địa bàn này, theo mã hoặc tên.",
      en: "Only series of this area, by code or name."),
    .indicator: Words(
      vi: "Chỉ các mục tiêu của chỉ tiêu này.", en: "Only targets of this indicator."),
    .indicatorRepeated: Words(
      vi: "Chỉ các mục tiêu của chỉ tiêu này; lặp lại để lấy nhiều chỉ tiêu.",
      en: "Only targets of this indicator; repeat for several."),
    .indicatorName: Words(
      vi: "Chỉ các chuỗi của chỉ tiêu này, theo mã hoặc tên.",
      en: "Only series of this indicator, by id or name."),
    .asOf: Words(
      vi: "Năm thông tin: không dùng số liệu nào của các năm sau.",
      en: "The information year: nothing observed later is visible."),
    .reference: Words(
      vi: """
        Tệp tham chiếu do 'reference build' lập, hoặc chuỗi theo nước: country, indicator, year, \
        value; mặc định là bộ tham chiếu đi kèm.
        """,
      en: """
        A reference file made by 'reference build', or series by country: country, indicator, \
        year, value; the bundled reference where not given.
        """),
    .tolerance: Words(
      vi: """
        Sai lệch được chấp nhận với '=' và 'approx', theo đơn vị của mục tiêu; mặc định là độ \
        chính xác của số được in.
        """,
      en: """
        How near counts for '=' and 'approx', in the unit of the target; print precision where \
        not given.
        """),
    .excludeOwnCountry: Words(
      vi: "Không dùng số liệu tham chiếu của chính nước có mục tiêu.",
      en: "Leave the country of each target out of the reference data."),
    .raw: Words(
      vi: "Chuỗi gốc theo nước, để lập số liệu tham chiếu; xem 'reference build'.",
      en: "Raw series by country, to build the reference data from; see 'reference build'."),
    .rawIndicators: Words(vi: "Bảng chỉ tiêu của --raw.", en: "The indicators of --raw."),
    .decimal: Words(
      vi: "Dấu thập phân: comma (95,5) hoặc point (95.5); mặc định nhận ra theo cột.",
      en:
        "How decimals are written: comma (95,5) or point (95.5); told by the column where not given."
    ),
    .encoding: Words(
      vi: "Bảng mã của văn bản; mặc định nhận ra theo các byte.",
      en: "The encoding of the text; told by its bytes where not given."),
    .dataArea: Words(
      vi: "Địa bàn, theo mã hoặc tên, của bảng không ghi địa bàn.",
      en: "The area, by code or name, of a table that does not say of which area it is."),
    .sheet: Words(
      vi: """
        Trang của sổ tính, tài nguyên của gói hoặc tệp trong tệp nén; mặc định là mục đầu tiên có \
        số liệu.
        """,
      en: """
        The sheet of a workbook, the resource of a package or the file of an archive; the first \
        with data where not given.
        """),
    .baseYear: Words(
      vi: "Năm gốc của các quy tắc chính thức và của đường thẳng; mặc định theo từng bản quy tắc.",
      en: """
        The base year of official rules and of the straight path; that of each edition where not \
        given.
        """),
    .likely: Words(
      vi: "Cách gọi khi rà soát: có khả năng đạt, từ xác suất này trở lên.",
      en: "Review words: likely to be met from this probability on."),
    .unlikely: Words(
      vi: "Cách gọi khi rà soát: khó có khả năng đạt, dưới xác suất này.",
      en: "Review words: unlikely to be met below this probability."),
    .expectedNot: Words(
      vi: "Cách gọi khi rà soát: dự kiến không hoàn thành, dưới xác suất này.",
      en: "Review words: expected not to be met below this probability."),
    .nearly: Words(
      vi: "Cách gọi khi rà soát: thiếu không quá phần này của con số thì là xấp xỉ đạt.",
      en: """
        Review words: how far a miss may be off to be nearly met, as a share of the number.
        """),
    .groupSelection: Words(vi: "Lựa chọn", en: "Selection"),
    .groupYardsticks: Words(vi: "Thước đo", en: "Yardsticks"),
    .groupForecasts: Words(vi: "Kiểm tra dự báo", en: "Backtest of forecasts"),
    .groupTargets: Words(vi: "Kiểm tra xác suất đạt mục tiêu", en: "Backtest of targets"),
    .groupScenario: Words(
      vi: "Thay cho những gì tệp ghi", en: "In the place of what the file says"),
  ]
}
