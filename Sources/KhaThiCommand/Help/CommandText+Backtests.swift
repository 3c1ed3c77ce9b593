import Reports

extension CommandText {
  /// Texts of the backtests.
  static let backtests: [CommandText: Entry] = [
    .backtest: Entry(
      Words(
        vi: "Cho biết dự báo và xác suất lẽ ra đã đúng đến đâu.",
        en: "Shows how good forecasts and probabilities would have been."),
      Words(
        vi: """
          Quá khứ thay cho tương lai: mô hình chỉ thấy mỗi chuỗi đến một điểm cắt.

          Dự báo: mỗi chuỗi được cắt ở mọi điểm có ít nhất --min-history quan sát phía trước và \
          --horizon năm phía sau (lấy --origins điểm mới nhất), và mỗi mô hình được chấm theo \
          sMAPE, MASE, RMSSE, CRPS, điểm log, tỷ lệ trong khoảng và MSIS.
            khathi backtest --data observations.csv --horizon 5 --models auto,drift,ets
            khathi backtest --data long.csv --horizon 6 --origins 1 --models auto --levels 95

          Mục tiêu: xác suất đã nêu được chấm theo kết quả mà không mô hình nào thấy, bằng điểm \
          Brier, log loss, sai lệch hiệu chuẩn và AUC, sai số gộp theo nước. Mã chuỗi dạng \
          indicator:COUNTRY@year nêu nước và điểm cắt.
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
              --models auto,drift,base-rate --baseline drift --by h,era

          Bộ tham chiếu đi kèm có hầu hết các nước. --exclude-own-country bỏ nước của mục tiêu \
          đang xét; các trường hợp gộp chỉ bỏ được nước đó nếu bộ tham chiếu được lập lại, từ --raw \
          và --indicators:
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
              --models auto,drift --exclude-own-country --raw observations.csv \\
              --indicators indicators.csv

          --rules cho biết các xếp loại của quy tắc chính thức đã thành ra sao:
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \
              --rules unsd-2023,eurostat,escap

          Bộ kiểm tra từ chính các chuỗi của bạn:
            khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
          """,
        en: """
          The past stands in for the future: models see each series up to an origin only.

          Forecasts: every series is cut at every origin with --min-history observations before it and \
          --horizon years after it (the newest --origins of them), and each model is scored by sMAPE, \
          MASE, RMSSE, CRPS, log score, coverage and MSIS.
            khathi backtest --data observations.csv --horizon 5 --models auto,drift,ets
            khathi backtest --data long.csv --horizon 6 --origins 1 --models auto --levels 95

          Targets: stated probabilities are scored against outcomes that no model sees, by Brier score, \
          log loss, calibration error and AUC, with errors clustered by country. Series ids of the form \
          indicator:COUNTRY@year name the country and the origin.
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
              --models auto,drift,base-rate --baseline drift --by h,era

          Bundled reference data hold most countries. --exclude-own-country leaves out the country of \
          the target in question; cases that are pooled can leave it out only if the reference data are \
          built anew, from --raw and --indicators:
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
              --models auto,drift --exclude-own-country --raw observations.csv \\
              --indicators indicators.csv

          --rules shows what became of the classes of official rules:
            khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \
              --rules unsd-2023,eurostat,escap

          A test set out of your own series:
            khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
          """)),
    .backtestScore: Entry(
      Words(
        vi: "Chấm các mô hình; việc mà 'backtest' làm khi không nêu lệnh con.",
        en: "Scores models; what 'backtest' does where no subcommand is named.")),
    .backtestMakeTargets: Entry(
      Words(
        vi: "Lập các mục tiêu đã biết kết quả từ các chuỗi đầy đủ.",
        en: "Makes targets with known outcomes out of whole series."),
      Words(
        vi: """
          Mỗi chuỗi được cắt một lần, ở điểm do --seed chọn, với 8 đến 15 quan sát trong mười lăm \
          năm trước đó. Mục tiêu là giá trị cuối dịch theo chiều mong muốn một nửa, một hoặc hai \
          lần mức chỉ tiêu thường thay đổi trong năm năm, tính theo hai hoặc năm năm tới, trong \
          giới hạn tự nhiên. Các tệp được ghi là observations.csv, targets.csv, outcomes.csv và \
          README.md.

          Chuỗi có tên indicator:AREA, hoặc có cột area_code và indicator. Bảng chỉ tiêu có các cột \
          indicator, title, unit, source, direction (up hoặc down), lower, upper và evidence; không \
          có bảng thì chỉ biết các chỉ tiêu đi kèm.

          Ví dụ:
            khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
            khathi backtest make-targets --from province.csv --output testset --seed 7
          """,
        en: """
          Each series is cut once, at an origin drawn by --seed, with 8 to 15 observations in the \
          fifteen years up to it. A target is the last value moved in the wanted direction by half, \
          once or twice what the indicator typically changes in five years, scaled to two or five \
          years ahead, within the natural limits. Written are observations.csv, targets.csv, \
          outcomes.csv and README.md.

          Series are named indicator:AREA, or have the columns area_code and indicator. The table of \
          indicators has the columns indicator, title, unit, source, direction (up or down), lower, \
          upper and evidence; without it the bundled indicators are known.

          Examples:
            khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
            khathi backtest make-targets --from province.csv --output testset --seed 7
          """)),
  ]
}
