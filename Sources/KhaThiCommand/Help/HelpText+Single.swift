import DatasetReaders
import Pipeline
import Reports

extension HelpText {
  /// Texts of options that one command has.
  static let single: [HelpText: Words] = ofQuestions.merging(ofTables) { first, _ in first }

  private static var encodings: String {
    TextEncoding.all.map(\.rawValue).joined(separator: ", ")
  }

  private static var fits: String { FitRun.models.joined(separator: ", ") }

  private static var groupings: String {
    BacktestGrouping.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static let ofQuestions: [HelpText: Words] = [
    .askParts: Words(vi: "Các số liệu và một mục tiêu.", en: "Observations and one target."),
    .askUnit: Words(
      vi: "Đơn vị; percent giữ mọi giá trị trong khoảng 0 đến 100.",
      en: "The unit; percent keeps everything between 0 and 100."),
    .askLike: Words(
      vi: "Một chỉ tiêu có diễn biến giống chỉ tiêu này.",
      en: "An indicator whose history this one resembles."),
    .askLower: Words(vi: "Giá trị nhỏ nhất có thể.", en: "The least possible value."),
    .askUpper: Words(vi: "Giá trị lớn nhất có thể.", en: "The greatest possible value."),
    .askTolerance: Words(
      vi: "Sai lệch được chấp nhận với '=' và '~'.", en: "How near counts for '=' and '~'."),
    .assessRules: Words(
      vi: """
        Quy tắc chính thức nêu bên cạnh: all, hoặc danh sách quy tắc và nhóm như unsd-2023,escap.
        """,
      en: """
        Official rules to show beside: all, or a list of rules and families such as \
        unsd-2023,escap.
        """),
    .assessRelatives: Words(
      vi: "Không mượn tốc độ của cùng chỉ tiêu ở cả nước hoặc vùng (mô hình auto).",
      en: "Borrow no pace from the same indicator of the country or region (model auto)."),
    .askArea: Words(
      vi: "Mã địa phương; các địa phương cùng cấp cho biết mức thường gặp (cùng với --like).",
      en: "The area; areas of its level tell what is usual (with --like)."),
    .siblings: Words(
      vi: "Địa phương cùng cấp: area_code, group, indicator, unit, year, value (mô hình auto).",
      en: "Areas of the same level: area_code, group, indicator, unit, year, value (model auto)."),
    .noSiblings: Words(
      vi: "Không tính các địa phương cùng cấp.", en: "Leave areas of the same level out."),
    .forecastSeries: Words(vi: "Chỉ chuỗi này.", en: "Only this series."),
    .forecastModel: Words(vi: "Mô hình: \(models).", en: "The model: \(models)."),
    .horizon: Words(vi: "Số năm dự báo.", en: "The years ahead."),
    .levels: Words(
      vi: "Các khoảng trung tâm, theo phần trăm.", en: "Central intervals in percent."),
    .fitData: Words(
      vi: "Một bảng; - đọc đầu vào chuẩn.", en: "A table; - reads standard input."),
    .fitDecimal: Words(
      vi: "Dấu thập phân: comma (95,5) hoặc point (95.5).",
      en: "How decimals are written: comma (95,5) or point (95.5)."),
    .fitEncoding: Words(
      vi: """
        Bảng mã: \(encodings); mặc định nhận ra theo các byte.
        """,
      en: """
        The encoding: \(encodings); told by the bytes where \
        not given.
        """),
    .fitResponse: Words(vi: "Cột được giải thích.", en: "The column to be explained."),
    .fitPredictors: Words(vi: "Các cột giải thích.", en: "The columns that explain it."),
    .fitPolynomial: Words(
      vi: "Lũy thừa cao nhất của mỗi biến giải thích.",
      en: "The highest power of each predictor."),
    .fitTrend: Words(vi: "Lấy thời gian làm biến giải thích.", en: "Take the time as a predictor."),
    .fitTime: Words(vi: "Cột thời gian, theo năm.", en: "The column of the time, in years."),
    .fitWeights: Words(
      vi: "Trọng số tỷ lệ nghịch với phương sai.",
      en: "Weights proportional to the inverse variances."),
    .fitIntercept: Words(vi: "Ước lượng không có hằng số.", en: "Fit without a constant."),
    .fitModel: Words(
      vi: "\(fits).", en: "\(fits)."),
    .backtestModels: Words(
      vi: """
        Các mô hình, cách nhau bằng dấu phẩy: \(models); với --targets có thêm base-rate: tỷ lệ đã đạt ở nơi \
        khác.
        """,
      en: """
        Models joined by commas: \(models); with --targets also base-rate: the share that came true \
        elsewhere.
        """),
    .minHistory: Words(
      vi: "Số quan sát ít nhất đến điểm cắt; 5.",
      en: "The fewest observations up to an origin; 5."),
    .origins: Words(
      vi: "Chỉ bấy nhiêu điểm cắt mới nhất của mỗi chuỗi; mặc định là tất cả.",
      en: "Only the newest so many origins of a series; all where not given."),
    .backtestLevels: Words(
      vi: "Các khoảng trung tâm, theo phần trăm; 80,95.",
      en: "Central intervals in percent; 80,95."),
    .backtestTargets: Words(
      vi: "target_id, series_id, target_year, comparator, value.",
      en: "target_id, series_id, target_year, comparator, value."),
    .outcomes: Words(
      vi: "target_id, met (0 hoặc 1); có thể thêm h và m để chia nhóm.",
      en: "target_id, met (0 or 1); also h and m to group by."),
    .backtestBy: Words(
      vi: "Các nhóm, cách nhau bằng dấu phẩy: \(groupings).",
      en: "Groups to show, joined by commas: \(groupings)."),
    .backtestBaseline: Words(
      vi: "Mô hình để so sánh; mặc định là mô hình đầu tiên.",
      en: "The model to compare the others with; the first where not given."),
    .backtestRules: Words(
      vi: "Quy tắc chính thức được theo dõi xếp loại: all, hoặc các quy tắc và nhóm.",
      en: "Official rules whose classes are followed up: all, or rules and families."),
    .makeFrom: Words(
      vi: "Các chuỗi đầy đủ; lặp lại để lấy nhiều tệp.",
      en: "Whole series; repeat for several."),
    .makeIndicators: Words(
      vi: "Chiều mong muốn và giới hạn tự nhiên của các chỉ tiêu.",
      en: "Directions and natural limits of indicators."),
    .makeOutput: Words(
      vi: "Thư mục của bộ kiểm tra; tự tạo nếu chưa có.",
      en: "The folder of the test set; made if need be."),
    .makeSeed: Words(vi: "Hạt giống của các điểm cắt.", en: "The seed of the origins."),
    .makeModelled: Words(
      vi: "Dùng cả chỉ tiêu do mô hình hoặc nội suy mà có: chúng dễ hơn thực tế.",
      en: "Use indicators that are modelled or interpolated, too: they look too easy."),
    .scenarioFile: Words(
      vi: "Tệp kịch bản; - là đầu vào chuẩn.", en: "The scenario file; - is standard input."),
    .scenarioOnly: Words(
      vi: "Chỉ kịch bản này, bên cạnh kịch bản cơ sở; lặp lại để lấy nhiều kịch bản.",
      en: "Only this scenario, beside the baseline; repeat for several."),
    .scenarioTarget: Words(
      vi: "Chỉ mục tiêu này; lặp lại để lấy nhiều mục tiêu.",
      en: "Only this target; repeat for several."),
    .scenarioModel: Words(
      vi: "Mô hình dự báo; auto nếu tệp không ghi.",
      en: "The model that projects; auto where the file names none."),
    .scenarioPaths: Words(
      vi: "Số đường mô phỏng; 10000 nếu tệp không ghi.",
      en: "The number of simulated paths; 10000 where the file names none."),
    .scenarioSeed: Words(
      vi: "Hạt giống của các đường mô phỏng; 1 nếu tệp không ghi.",
      en: "The seed of simulated paths; 1 where the file names none."),
    .scenarioSchema: Words(
      vi: "In JSON Schema của tệp kịch bản rồi kết thúc.",
      en: "Print the JSON Schema of scenario files and end."),
  ]

  private static let ofTables: [HelpText: Words] = [
    .reportPlans: Words(
      vi: "Các kế hoạch đi kèm, hoặc tệp danh mục; như --plan.",
      en: "Bundled plans, or register files; the same as --plan."),
    .reportFrom: Words(
      vi: "Lập báo cáo từ kết quả của 'assess --format json', không tính lại.",
      en: "Make the report of what 'assess --format json' has written, without a new fit."),
    .reportScenario: Words(
      vi: "Nêu bên mỗi mục tiêu tác động của các kịch bản từ 'scenario --format json' (html).",
      en:
        "Show beside each target what the scenarios of 'scenario --format json' make of it (html)."
    ),
    .reportFormat: Words(vi: "Dạng của báo cáo.", en: "How the report is set."),
    .reportTarget: Words(
      vi: "Chỉ phần nói về mục tiêu này; svg và png vẽ biểu đồ của nó.",
      en: "Only the part that speaks of this target; svg and png then draw its chart."),
    .reportLanguage: Words(
      vi: "vi hoặc en, ngôn ngữ khi mở báo cáo; mặc định theo LANG.",
      en: "vi or en, the language the report opens in; taken from LANG where not given."),
    .reportOutput: Words(
      vi: "Ghi vào tệp này; md, svg và png còn điền được cả thư mục, với mọi biểu đồ.",
      en: "Write to this file; md, svg and png also fill a folder, with all charts."),
    .reportTutorial: Words(
      vi: "Ghi sổ tay hướng dẫn dùng lệnh thay cho báo cáo.",
      en: "Write the notebook that teaches the command instead of a report."),
    .checkFiles: Words(
      vi: "Các tệp, hoặc bundled; mặc định là bundled.",
      en: "Files, or bundled; bundled where none is given."),
    .checkFix: Words(
      vi: "Ghi bản đã sửa của một tệp vào --output, và danh sách thay đổi bên cạnh.",
      en: "Write a mended copy of one file to --output, and the list of changes beside it."),
    .convertFile: Words(
      vi: "Một tệp, hoặc - là đầu vào chuẩn.", en: "A file, or - for standard input."),
    .convertTo: Words(vi: "Định dạng được ghi.", en: "What is written."),
    .convertVersion: Words(
      vi: "Phiên bản SDMX-CSV: 1.0 hoặc 2.0.", en: "The version of SDMX-CSV: 1.0 or 2.0."),
    .convertOutput: Words(
      vi: "Tệp mới, với FILE.run.json bên cạnh; một thư mục đối với data-package.",
      en: "The new file, with FILE.run.json beside it; a folder for data-package."),
    .matchPlan: Words(
      vi: "Một kế hoạch đi kèm, một tệp danh mục, hoặc all.",
      en: "A bundled plan, a register file, or all."),
    .matchData: Words(
      vi: "Các tệp số liệu, hoặc bundled; mặc định là bundled.",
      en: "Files of observations, or bundled; bundled where none is given."),
    .matchTemplate: Words(
      vi: "Ghi thêm danh sách việc thành bảng để điền, mà assess --data đọc được.",
      en: "Also write the work list as a table to be filled in, which assess --data reads."),
    .fetchIndicator: Words(
      vi: "Mã của một chỉ tiêu; lặp lại để lấy nhiều chỉ tiêu.",
      en: "The code of an indicator; repeat for several."),
    .fetchCountry: Words(
      vi: "Mã của một nước, hoặc all; lặp lại để lấy nhiều nước.",
      en: "The code of a country, or all; repeat for several."),
    .fetchFrom: Words(vi: "Năm đầu.", en: "The first year."),
    .fetchTo: Words(vi: "Năm cuối.", en: "The last year."),
    .fetchAddress: Words(
      vi: "Địa chỉ khác của giao diện, chẳng hạn một bản sao.",
      en: "Another place of the interface, such as a mirror."),
    .fetchTime: Words(vi: "Thời gian cho toàn bộ công việc.", en: "The time for everything."),
    .fetchCache: Words(
      vi: "Thư mục lưu tạm; mặc định là khathi/http trong XDG_CACHE_HOME.",
      en: "The folder of the cache; khathi/http in XDG_CACHE_HOME where not given."),
    .fetchNoCache: Words(
      vi: "Không lưu tạm, và không dùng gì đã lưu.",
      en: "Keep nothing, and use nothing that was kept."),
    .fetchPageSize: Words(vi: "Số bản ghi mỗi câu trả lời.", en: "Records an answer."),
    .fetchSeed: Words(
      vi: "Quyết định các khoảng nghỉ giữa những lần thử.",
      en: "Decides by how much the pauses between attempts vary."),
    .buildFrom: Words(vi: "Các chuỗi gốc.", en: "The raw series."),
    .buildIndicators: Words(vi: "Bảng chỉ tiêu.", en: "The indicators."),
    .buildOutput: Words(vi: "Tệp tham chiếu.", en: "The reference file."),
    .showReference: Words(
      vi: "Tệp tham chiếu hoặc chuỗi theo nước; mặc định là bộ tham chiếu đi kèm.",
      en: "A reference file or series by country; the bundled reference where not given."),
    .showIndicator: Words(
      vi: "Chỉ chỉ tiêu này, theo nước.", en: "Only this indicator, by country."),
    .fitNumbersData: Words(
      vi: "Số liệu đến mỗi điểm cắt; lặp lại cho các trường hợp khác.",
      en: "Observations up to each origin; repeat for further settings."),
    .fitNumbersOutcomes: Words(
      vi: "target_id, met (0 hoặc 1).", en: "target_id, met (0 or 1)."),
    .fitNumbersWithout: Words(
      vi: "Tính mỗi tệp thêm một lần khi giấu chỉ tiêu.",
      en: "Count each file once more with the indicator withheld."),
    .fitNumbersFolds: Words(
      vi: "Số phần chia các nước, từ 2.", en: "The folds of countries, 2 or more."),
    .fitNumbersReference: Words(
      vi: "Tệp tham chiếu do 'reference build' lập; mặc định là bộ đi kèm.",
      en: "A reference file made by 'reference build'; the bundled one where not given."),
  ]
}
