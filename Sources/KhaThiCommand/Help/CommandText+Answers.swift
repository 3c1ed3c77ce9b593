import Assessment
import Reports

extension CommandText {
  /// Texts of the command itself and of the subcommands that answer questions about targets.
  static let answers: [CommandText: Entry] = [
    .khathi: Entry(
      Words(
        vi: "Cho biết khả năng đạt các mục tiêu bằng số của một kế hoạch.",
        en: "Says how likely the numeric targets of a plan are to be reached."),
      Words(
        vi: """
          Một câu hỏi, không cần tệp:
            khathi ask '88.5@2018 90@2019 90.85@2020' '>=95@2025' --unit percent

          Mọi mục tiêu của các kế hoạch đi kèm, hoặc của một kế hoạch:
            khathi assess
            khathi assess --plan brvt-143-2024

          Kế hoạch và số liệu của bạn (mười dòng CSV là đủ):
            khathi assess --targets targets.csv --data observations.csv

          Mã kết thúc: 0 có trả lời (thiếu số liệu cũng là trả lời), 1 một số mục tiêu hoặc chuỗi \
          bị lỗi, 2 tất cả bị lỗi, 64 tham số, 65 số liệu, 66 thiếu đầu vào, 69 thiếu gói phần \
          mềm, 74 không ghi được, 78 thiết lập.
          """,
        en: """
          One question, no files:
            khathi ask '88.5@2018 90@2019 90.85@2020' '>=95@2025' --unit percent

          Every target of the bundled plans, or of one of them:
            khathi assess
            khathi assess --plan brvt-143-2024

          Your own plan and data (ten lines of CSV are enough):
            khathi assess --targets targets.csv --data observations.csv

          Exit codes: 0 answered (insufficient data is an answer), 1 some targets or series failed, \
          2 none succeeded, 64 arguments, 65 data, 66 input missing, 69 a needed package is missing, \
          74 write failed, 78 settings.
          """)),
    .ask: Entry(
      Words(
        vi: "Trả lời một câu hỏi, không cần tệp nào.",
        en: "Answers one question without any file."),
      Words(
        vi: """
          Số liệu viết dạng GIÁ TRỊ@NĂM, mục tiêu viết dạng PHÉP SO SÁNH GIÁ TRỊ@NĂM. Các phép so \
          sánh là >= > <= < = và ~ (khoảng); 28..30@2025 là một khoảng. Đặt trong dấu nháy: trình \
          thông dịch lệnh tự hiểu < và >. Trước dấu trừ đứng đầu cần một dấu cách: ' -2.5@2020 \
          1.2@2021'.

          Ví dụ:
            khathi ask '88.5@2018 90@2019 90.85@2020 91.01@2021' '>=95@2025' --unit percent
            khathi ask '2.30@2016 2.24@2017 2.19@2018 2.17@2019' '<2@2025' --unit percent
            khathi ask '22@2014 23.6@2019 24.4@2020' '28..30@2025' --unit 'm2 per person'
          """,
        en: """
          Observations are written VALUE@YEAR, the target COMPARATOR VALUE@YEAR. Comparators are \
          >= > <= < = and ~ (about); 28..30@2025 is a range. Quote them: the shell reads < and > itself. \
          A space goes before a leading minus: ' -2.5@2020 1.2@2021'.

          Examples:
            khathi ask '88.5@2018 90@2019 90.85@2020 91.01@2021' '>=95@2025' --unit percent
            khathi ask '2.30@2016 2.24@2017 2.19@2018 2.17@2019' '<2@2025' --unit percent
            khathi ask '22@2014 23.6@2019 24.4@2020' '28..30@2025' --unit 'm2 per person'
          """)),
    .assess: Entry(
      Words(
        vi: "Đánh giá từng mục tiêu: đang ở đâu, khả năng đạt bao nhiêu, vì sao.",
        en: "Judges every target: where it stands, how likely it is, and why."),
      Words(
        vi: """
          Không có tham số: mọi kế hoạch đi kèm, số liệu đi kèm và năm thông tin của chúng.

          Ví dụ:
            khathi assess --plan binh-thuan-2940-2023 --lang vi
            khathi assess --area VN-43 --indicator health_insurance_coverage_pct
            khathi assess --targets targets.csv --data observations.csv --format csv --output out.csv
            khathi assess --data bundled --data mine.csv --as-of 2023
            khathi assess --plan brvt-143-2024 --rules all
            khathi assess --area VN-43 --rules unsd-2023,eurostat,escap --base-year 2020

          Các quy tắc: \(ruleNames). Các nhóm: \(ruleFamilies). Chúng \
          không cho xác suất và có thể trái ngược nhau.
          """,
        en: """
          Without arguments: all bundled plans, the bundled data and their as-of year.

          Examples:
            khathi assess --plan binh-thuan-2940-2023 --lang vi
            khathi assess --area VN-43 --indicator health_insurance_coverage_pct
            khathi assess --targets targets.csv --data observations.csv --format csv --output out.csv
            khathi assess --data bundled --data mine.csv --as-of 2023
            khathi assess --plan brvt-143-2024 --rules all
            khathi assess --area VN-43 --rules unsd-2023,eurostat,escap --base-year 2020

          Rules: \(ruleNames). Families: \(ruleFamilies). They carry no \
          probability and may contradict each other.
          """)),
    .pace: Entry(
      Words(
        vi: "Cho biết mỗi mục tiêu cần tiến nhanh đến đâu, đang tiến thế nào, bao giờ tới.",
        en: "Says how fast each target must move, how fast it moves, and when it would be there."),
      Words(
        vi: """
          Với mỗi mục tiêu: mức thay đổi cần mỗi năm (điểm, phần trăm, log odds), mức thay đổi gần \
          đây với khoảng 80 % và tỷ số giữa hai mức, giá trị trên đường thẳng ở năm có số liệu cuối \
          và mức sớm hay muộn, và năm sẽ đạt. Tổng theo giai đoạn cho biết phần còn lại; kế hoạch \
          có nhiều năm mục tiêu cho biết cả lộ trình.

          Ví dụ:
            khathi pace --plan binh-thuan-2940-2023 --lang vi
            khathi pace --area VN-43 --base-year 2020
            khathi pace --targets targets.csv --data observations.csv --format csv --output pace.csv
          """,
        en: """
          For each target: the change needed a year (points, percent, log odds), the recent change with \
          its 80 % range and their ratio, the value on the straight path in the year of the last \
          observation and how far ahead or behind, and the year in which it would be there. Sums over a \
          period show what is left; a plan with several target years shows the whole path.

          Examples:
            khathi pace --plan binh-thuan-2940-2023 --lang vi
            khathi pace --area VN-43 --base-year 2020
            khathi pace --targets targets.csv --data observations.csv --format csv --output pace.csv
          """)),
    .scenario: Entry(
      Words(
        vi: "Cho biết các kịch bản thay đổi điều gì, và nỗ lực bao nhiêu là đủ.",
        en: "Shows what would change under scenarios, and how much effort would be enough."),
      Words(
        vi: """
          Tệp kịch bản nêu các mục tiêu, các kịch bản và các câu hỏi:

            plan: brvt-143-2024
            indicator: health_insurance_coverage_pct
            scenarios:
              outreach:
                title: More people are reached
                measures:
                  - pace: 0.5                                # thêm mỗi năm, điểm
                    from: 2026
              strong:
                inherits: outreach
                measures:
                  - programme: {normal: {mean: 2, sd: 0.7}}  # tổng cộng, chưa chắc chắn
                    from: 2027
                    ramp: 3
            goals:
              - {probability: 0.8, lever: {pace: {from: 2026}}}
            promise: [0.5, 0.8, 0.9]

          Các biện pháp: pace, pace-times, shock, programme, cap, floor, capacity. --schema in mọi \
          khóa dưới dạng JSON Schema, cho trình soạn thảo và để kiểm tra. Tham số thay cho những gì \
          tệp ghi.

          Ví dụ:
            khathi scenario plan.yaml --lang vi
            khathi scenario plan.yaml --area VN-43 --format csv --output vn-43.csv
            khathi scenario plan.yaml --scenario strong --paths 50000 --seed 7
            khathi scenario --schema > scenario.schema.json
          """,
        en: """
          A scenario file names targets, scenarios and questions:

            plan: brvt-143-2024
            indicator: health_insurance_coverage_pct
            scenarios:
              outreach:
                title: More people are reached
                measures:
                  - pace: 0.5                                # points more a year
                    from: 2026
              strong:
                inherits: outreach
                measures:
                  - programme: {normal: {mean: 2, sd: 0.7}}  # points in all, uncertain
                    from: 2027
                    ramp: 3
            goals:
              - {probability: 0.8, lever: {pace: {from: 2026}}}
            promise: [0.5, 0.8, 0.9]

          Measures: pace, pace-times, shock, programme, cap, floor, capacity. --schema prints all keys as \
          a JSON Schema, for editors and for checks. Options take the place of what the file says.

          Examples:
            khathi scenario plan.yaml --lang vi
            khathi scenario plan.yaml --area VN-43 --format csv --output vn-43.csv
            khathi scenario plan.yaml --scenario strong --paths 50000 --seed 7
            khathi scenario --schema > scenario.schema.json
          """)),
    .report: Entry(
      Words(
        vi: "Lập báo cáo về một kế hoạch với mọi mục tiêu, để xem.",
        en: "Sets a plan with all its targets as a report to look at."),
      Words(
        vi: """
          html: một trang mở bằng trình duyệt không cần mạng, tiếng Việt và tiếng Anh: tóm tắt từng \
          kế hoạch, từng mục tiêu với biểu đồ, xác suất và lý do; kéo mục tiêu để xem con số khác \
          sẽ ra sao.

          xlsx: sổ tính có biểu đồ và ô để thử con số khác. docx: cho Word, qua pandoc. md: cho kho \
          mã. ipynb: sổ tay chạy lại được từng phần. svg, png: biểu đồ của một mục tiêu (--target), \
          hoặc của các nhóm xếp loại.

          Không có tham số: mọi kế hoạch đi kèm.

          Ví dụ:
            khathi report binh-thuan-2940-2023 --output binh-thuan.html --lang vi
            khathi report --targets targets.csv --data observations.csv --output mine.html
            khathi assess --plan brvt-143-2024 --rules all --format json --output brvt.json
            khathi report --from brvt.json --output brvt.html
            khathi report --from brvt.json --output brvt.xlsx --lang vi
            khathi report --from brvt.json --format svg --target ID > chart.svg
            khathi report --from brvt.json --format md --output brvt/
          """,
        en: """
          html: one page that opens in a browser without a network, in Vietnamese and English: the \
          summary of each plan, every target with its chart, its probability and the reasons; drag a \
          target to see what another number would mean.

          xlsx: a workbook with native charts and cells to try other numbers. docx: for Word, through \
          pandoc. md: for a repository. ipynb: a notebook that reruns each part. svg, png: the chart of \
          one target (--target), or of the classes of all.

          Without arguments: all bundled plans.

          Examples:
            khathi report binh-thuan-2940-2023 --output binh-thuan.html --lang vi
            khathi report --targets targets.csv --data observations.csv --output mine.html
            khathi assess --plan brvt-143-2024 --rules all --format json --output brvt.json
            khathi report --from brvt.json --output brvt.html
            khathi report --from brvt.json --output brvt.xlsx --lang vi
            khathi report --from brvt.json --format svg --target ID > chart.svg
            khathi report --from brvt.json --format md --output brvt/
          """)),
  ]

  /// The official rules, as the registry lists them.
  private static var ruleNames: String { OfficialRules.all.map(\.id).joined(separator: " ") }

  /// The beginnings of names that stand for several rules.
  private static var ruleFamilies: String {
    let names = OfficialRules.all.map(\.id)
    var families: [String] = []
    var counts: Set<[String]> = []
    for name in names {
      for (place, mark) in zip(name.indices, name) where mark == "-" {
        let family = String(name[..<place])
        let members = names.filter { $0.hasPrefix(family + "-") }
        guard members.count > 1, !names.contains(family), counts.insert(members).inserted else {
          continue
        }
        families.append(family)
      }
    }
    return families.joined(separator: ", ")
  }
}
