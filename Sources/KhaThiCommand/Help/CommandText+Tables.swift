import DatasetReaders
import Reports

extension CommandText {
  /// The formats that are read, as the registry lists them.
  private static var formats: String { DataFormat.all.map(\.title).joined(separator: ", ") }

  /// Texts of the subcommands that work on series and tables.
  static let tables: [CommandText: Entry] = series.merging(files) { first, _ in first }
    .merging(backtests) { first, _ in first }

  private static let series: [CommandText: Entry] = [
    .forecast: Entry(
      Words(vi: "Dự báo mọi chuỗi của một tệp.", en: "Forecasts every series of a file."),
      Words(
        vi: """
          Số năm dự báo tính từ năm cuối của chính từng chuỗi.

          Ví dụ:
            khathi forecast --data observations.csv --horizon 5
            khathi forecast --data bundled --series VN.health_insurance.2015 --horizon 6 --levels 50,95
            khathi forecast --data V02.03.px --area "Hà Nội" --horizon 3
          """,
        en: """
          The horizon counts from each series' own last year.

          Examples:
            khathi forecast --data observations.csv --horizon 5
            khathi forecast --data bundled --series VN.health_insurance.2015 --horizon 6 --levels 50,95
            khathi forecast --data V02.03.px --area "Hà Nội" --horizon 3
          """)),
    .fit: Entry(
      Words(
        vi: "Ước lượng hồi quy trên các cột của một bảng bất kỳ.",
        en: "Fits a regression to the columns of any table."),
      Words(
        vi: """
          Không có --predictors thì mọi cột khác giải thích biến phụ thuộc; với --trend thì thời \
          gian giải thích. Đa thức và phần dư được tính với độ chính xác kép đôi.

          Ví dụ:
            khathi fit --data longley.csv --response y
            khathi fit --data filip.csv --response y --predictors x --polynomial 10 --format json
            khathi fit --data coverage.csv --response value --trend --model gls-ar1
          """,
        en: """
          Without --predictors all other columns explain the response; with --trend the time does. \
          Polynomials and residuals are computed in double-double precision.

          Examples:
            khathi fit --data longley.csv --response y
            khathi fit --data filip.csv --response y --predictors x --polynomial 10 --format json
            khathi fit --data coverage.csv --response value --trend --model gls-ar1
          """)),
    .reference: Entry(
      Words(
        vi: "Lập số liệu tham chiếu từ các chuỗi theo nước, và cho xem trong đó có gì.",
        en: "Makes reference data out of series by country, and shows what is in them.")),
    .referenceBuild: Entry(
      Words(vi: "Lập một tệp tham chiếu gọn.", en: "Makes a compact reference file."),
      Words(
        vi: """
          Chuỗi gốc cần có country, indicator, year và value; bảng chỉ tiêu cần có indicator, title, \
          unit, source, direction (up hoặc down), lower, upper, evidence và, nếu giá trị không được \
          chia sẻ tiếp, licence (open hoặc pooled). Nước ghi bằng mã ISO ba chữ cái; một tệp chứa \
          tối đa 255 chỉ tiêu với chuỗi dài tối đa 255 năm.

          Ví dụ:
            khathi reference build --from observations.csv --indicators indicators.csv \\
              --output reference.bin
          """,
        en: """
          Raw series need country, indicator, year and value; indicators need indicator, title, unit, \
          source, direction (up or down), lower, upper, evidence and, where values may not be passed \
          on, licence (open or pooled). Countries go by their ISO codes of three letters; a file \
          holds up to 255 indicators with series of up to 255 years.

          Example:
            khathi reference build --from observations.csv --indicators indicators.csv \\
              --output reference.bin
          """)),
    .referenceShow: Entry(
      Words(
        vi: "Cho xem trong số liệu tham chiếu có gì.", en: "Shows what is in reference data."),
      Words(
        vi: """
          Các chỉ tiêu với số năm, số chuỗi và số ô gộp của mỗi chỉ tiêu; với --indicator là các \
          chuỗi của một chỉ tiêu theo nước, hoặc số ô gộp theo năm.

          Thay cho tệp tham chiếu có thể dùng chuỗi theo nước: country, indicator, year, value và \
          nếu muốn cả unit. Chỉ tiêu mà bộ tham chiếu đi kèm đã biết giữ nguyên chiều, giới hạn và \
          loại bằng chứng. Với chỉ tiêu khác, tăng được coi là tốt; giới hạn là 0 và 100 nếu đơn vị \
          là phần trăm và không giá trị nào vượt quá, nếu không thì từ 0 trở lên khi không có giá \
          trị âm.

          Ví dụ:
            khathi reference show
            khathi reference show --indicator unemployment --format csv
            khathi reference show --reference series-by-country.csv
          """,
        en: """
          The indicators with the years, series and pooled cells of each; with --indicator the series \
          of one by country, or the number of its pooled cells by year.

          Instead of a reference file, series by country will do: country, indicator, year, value and \
          unit if you like. Indicators that the bundled reference knows keep its direction, limits \
          and kind of evidence. Of any other, more is taken as better; its limits are 0 and 100 if \
          the unit is a percentage that no value exceeds, else 0 upwards if no value is negative.

          Examples:
            khathi reference show
            khathi reference show --indicator unemployment --format csv
            khathi reference show --reference series-by-country.csv
          """)),
    .referenceFit: Entry(
      Words(
        vi: "Ước lượng các con số nối lớp tham chiếu với xu thế riêng.",
        en: "Fits the numbers that join reference classes and own trend."),
      Words(
        vi: """
          Đó là các con số cho tổn thất log nhỏ nhất trên những mục tiêu đã biết kết quả. Mỗi tệp \
          số liệu được tính như nhau; --without-indicator tính mỗi tệp thêm một lần khi giấu chỉ \
          tiêu. Điểm của mỗi nước tính bằng các con số ước lượng từ những phần khác. Các con số \
          đang dùng giữ nguyên.

          Ví dụ:
            khathi reference fit --data observations.csv --data observations_last3.csv \\
              --without-indicator --targets targets.csv --outcomes outcomes.csv
          """,
        en: """
          The numbers are those that give targets with known outcomes the least log loss. Each file \
          of observations counts the same; --without-indicator counts each once more with the \
          indicator withheld. Scores are of countries by numbers fitted to the other folds. The \
          numbers in use stay as they are.

          Example:
            khathi reference fit --data observations.csv --data observations_last3.csv \\
              --without-indicator --targets targets.csv --outcomes outcomes.csv
          """)),
  ]

  private static let files: [CommandText: Entry] = [
    .data: Entry(
      Words(
        vi: "Liệt kê số liệu đi kèm; kiểm tra, sửa, chuyển đổi, đối chiếu và tải số liệu.",
        en: "Lists the bundled data; checks, mends, converts, matches and fetches data.")),
    .dataList: Entry(Words(vi: "Liệt kê các chuỗi đi kèm.", en: "Lists the bundled series.")),
    .dataCheck: Entry(
      Words(
        vi: "Tìm những điểm đáng chú ý trong tệp số liệu hoặc mục tiêu, và sửa chúng.",
        en: "Looks for what is noteworthy in files of observations or targets, and mends it."),
      Words(
        vi: """
          Số và năm như người ta viết, dấu cách, dòng trống và lặp, trùng, thiếu năm, giá trị lạ, \
          đứt gãy, nhầm đơn vị, tên không ai biết. Số liệu có thể ở bất kỳ định dạng nào mà 'data \
          convert' đọc được.

          Với --fix, một tệp mới được ghi theo dạng của sản phẩm, và bên cạnh là FILE.changes.csv \
          với mọi thay đổi; tệp gốc không bao giờ bị đụng đến.

          Ví dụ:
            khathi data check observations.csv
            khathi data check targets.csv observations.csv --format csv
            khathi data check bang-so-lieu.csv --fix --output observations.csv
          """,
        en: """
          Numbers and years as people write them, spaces, empty and repeated rows, duplicates, gaps, \
          outliers, breaks, slips of the unit, names that nobody knows. Observations may have any format \
          that 'data convert' reads.

          With --fix a new file is written, in the product's own form, and beside it FILE.changes.csv \
          with every change; the file itself is never touched.

          Examples:
            khathi data check observations.csv
            khathi data check targets.csv observations.csv --format csv
            khathi data check bang-so-lieu.csv --fix --output observations.csv
          """)),
    .dataConvert: Entry(
      Words(
        vi: "Chuyển số liệu giữa các định dạng.",
        en: "Converts observations between formats."),
      Words(
        vi: """
          Định dạng của đầu vào được nhận ra theo nội dung: \
          \(formats), và tệp zip chứa các loại đó; các \
          cột cách nhau bằng dấu phẩy, dấu chấm phẩy hoặc tab; UTF-8, UTF-16, Windows-1258 và \
          TCVN3. Những gì nhận thấy, và những gì định dạng mới không chứa được, được ghi ra đầu ra \
          lỗi.

          Ô bắt đầu bằng =, +, - hoặc @ giữ nguyên: kết quả là số liệu cho chương trình. Dùng 'data \
          check --format csv' để có danh sách an toàn trong bảng tính.

          Ví dụ:
            khathi data convert V02.03.csv --to tidy --output observations.csv
            khathi data convert observations.csv --to sdmx-csv --output observations-sdmx.csv
            khathi data convert observations.csv --to data-package --output my-package
            khathi data convert bang.csv --decimal comma --encoding tcvn3 --to tidy
          """,
        en: """
          The format of the input is told by its content: \
          \(formats), and zip archives with any of them; \
          commas, semicolons or tabs between columns; UTF-8, UTF-16, Windows-1258 and TCVN3. What was \
          noticed, and what the new format cannot carry, is told on standard error.

          Cells that begin with =, +, - or @ stay as they are: the output is data for programs. Use \
          'data check --format csv' for a list that is safe in a spreadsheet.

          Examples:
            khathi data convert V02.03.csv --to tidy --output observations.csv
            khathi data convert observations.csv --to sdmx-csv --output observations-sdmx.csv
            khathi data convert observations.csv --to data-package --output my-package
            khathi data convert bang.csv --decimal comma --encoding tcvn3 --to tidy
          """)),
    .dataMatch: Entry(
      Words(
        vi: "Cho biết chuỗi nào phục vụ mục tiêu nào của kế hoạch, và cần thu thập gì.",
        en: "Says which series serves which target of a plan, and what has to be collected."),
      Words(
        vi: """
          Với mỗi mục tiêu: chuỗi mà assess sẽ dùng, các chuỗi chỉ thay thế được (của địa bàn rộng \
          hơn, định nghĩa gần, đơn vị khác), hoặc không có gì. Phần thiếu thành danh sách việc theo \
          cơ quan chủ trì. Địa bàn và chỉ tiêu trong số liệu có thể là mã hoặc tên; mỗi tên được \
          nêu cùng cách hiểu.

          Ví dụ:
            khathi data match binh-thuan-2940-2023 --lang vi
            khathi data match brvt-143-2024 bundled mine.csv --format csv --output match.csv
            khathi data match all --area VN-43 --template to-fill-in.csv
            khathi assess --plan brvt-143-2024 --data bundled --data to-fill-in.csv
          """,
        en: """
          For each target the series that assess would take, those that only stand in (the wider \
          area's, a neighbouring definition, another unit), or nothing. What is missing comes as a \
          work list by lead agency. Areas and indicators in the data may be codes or names; every \
          name is listed with what it was read as.

          Examples:
            khathi data match binh-thuan-2940-2023 --lang vi
            khathi data match brvt-143-2024 bundled mine.csv --format csv --output match.csv
            khathi data match all --area VN-43 --template to-fill-in.csv
            khathi assess --plan brvt-143-2024 --data bundled --data to-fill-in.csv
          """)),
    .dataFetch: Entry(
      Words(vi: "Tải số liệu mở thành CSV gọn.", en: "Fetches open data into tidy CSV.")),
    .dataFetchWorldBank: Entry(
      Words(
        vi: "Tải chỉ tiêu từ Indicators API của Ngân hàng Thế giới.",
        en: "Fetches indicators from the World Bank's Indicators API."),
      Words(
        vi: """
          Giá trị được ghi thành CSV gọn kèm nguồn và giấy phép, sẵn cho 'data match', 'assess \
          --data' và 'reference build'. Bên cạnh tệp kết quả có FILE.run.json và FILE.SOURCE.md. \
          Hoặc mọi thứ được ghi, hoặc không gì cả. Câu trả lời được lưu tạm và chỉ hỏi lại khi đã \
          thay đổi. Chương trình curl làm việc tải.

          Ví dụ:
            khathi data fetch worldbank --indicator SP.DYN.LE00.IN --country VN --output le.csv
            khathi data fetch worldbank --indicator SH.STA.STNT.ZS --country all --from 2000 \
          --output stunting.csv
            khathi data match all bundled le.csv
          """,
        en: """
          Values come as tidy CSV with source and licence, ready for 'data match', 'assess --data' and \
          'reference build'. Beside an output file stand FILE.run.json and FILE.SOURCE.md. Either \
          everything is written or nothing. Answers are kept in a cache and asked for again only if \
          they changed. The program curl does the fetching.

          Examples:
            khathi data fetch worldbank --indicator SP.DYN.LE00.IN --country VN --output le.csv
            khathi data fetch worldbank --indicator SH.STA.STNT.ZS --country all --from 2000 \
          --output stunting.csv
            khathi data match all bundled le.csv
          """)),
  ]
}
