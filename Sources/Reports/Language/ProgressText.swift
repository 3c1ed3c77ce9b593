/// What long work is called on standard error while it goes on.
public enum ProgressText: CaseIterable, Sendable {
  case assessing, forecasting, backtesting, building, fitting

  /// The words, with the share done in percent.
  var words: Words {
    switch self {
    case .assessing:
      Words(vi: "Đang đánh giá các chỉ tiêu: {percent}", en: "Assessing targets: {percent}")
    case .forecasting:
      Words(vi: "Đang dự báo các chuỗi số liệu: {percent}", en: "Forecasting series: {percent}")
    case .backtesting:
      Words(
        vi: "Đang kiểm nghiệm trên số liệu quá khứ: {percent}",
        en: "Testing against the past: {percent}")
    case .building:
      Words(
        vi: "Đang lập dữ liệu tham chiếu: {percent}", en: "Building reference data: {percent}")
    case .fitting:
      Words(
        vi: "Đang ước lượng lại các hệ số: {percent}", en: "Fitting the numbers anew: {percent}")
    }
  }

  /// The line for a share from 0 to 1.
  public func line(share: Double, in language: Language) -> String {
    let percent = NumberText(language).percent("\(Int(share * 100))")
    return Template(words[language]).filled(with: ["percent": percent], in: language)
  }
}
