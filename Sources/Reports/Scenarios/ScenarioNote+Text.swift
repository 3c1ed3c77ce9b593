import Assessment
public import Scenarios

extension ScenarioNote {
  /// The note as a sentence.
  public func sentence(in language: Language) -> String {
    Catalogue.scenarioNotes[rawValue]?[language] ?? rawValue
  }
}

extension Catalogue {
  /// What should be known about a result of a scenario, by code.
  public static let scenarioNotes: [String: Words] = [
    "scenario_not_projected": Words(
      vi: "Đã có kết quả hoặc chưa đủ số liệu nên kịch bản không làm thay đổi.",
      en: "Already decided, or without data to judge by: no scenario changes it."),
    "scenario_without_paths": Words(
      vi:
        "Đánh giá qua địa bàn cấp trên hoặc giữa hai năm có số liệu nên kịch bản không làm thay đổi"
        + " xác suất.",
      en: "Judged by a wider area or between two observed years: no scenario changes the"
        + " probability."),
    "scenario_year_not_ahead": Words(
      vi: "Năm của mục tiêu không còn ở phía trước nên không biện pháp nào thay đổi được.",
      en: "The target year is not ahead any more, so that no measure can change it."),
    "scenario_measure_idle": Words(
      vi: "Có biện pháp nhắm vào chuỗi này nhưng không tác động tới năm nào còn thay đổi được.",
      en: "A measure is meant for the series but touches no year that can still be changed."),
  ]
}
