/// What long work is called on standard error while it goes on.
package enum ProgressText: String, TextTable, Sendable {
  package static let textGroup = "progress"

  case assessing, forecasting, backtesting, building, fitting

  /// The line for a share from 0 to 1.
  package func line(share: Double, in language: Language) -> String {
    let percent = NumberText(language).percent("\(Int(share * 100))")
    return text(language, ["percent": percent])
  }
}
