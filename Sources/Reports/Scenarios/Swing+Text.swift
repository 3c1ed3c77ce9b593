import Assessment
public import Scenarios

extension Swing.Factor {
  /// What is moved, in a few words.
  public var words: Words { Catalogue.swingFactors[rawValue] ?? Words(vi: rawValue, en: rawValue) }
}

extension Catalogue {
  /// What moves a probability, by code.
  public static let swingFactors: [String: Words] = [
    "pace": Words(vi: "tốc độ mỗi năm", en: "the pace a year"),
    "last_value": Words(vi: "số liệu mới nhất", en: "the last value"),
    "volatility": Words(vi: "mức dao động", en: "the scatter"),
    "goal": Words(vi: "mức mục tiêu", en: "the number of the target"),
    "measure": Words(vi: "không có và có biện pháp", en: "without and with the measure"),
    "measure_size": Words(vi: "quy mô biện pháp", en: "the size of the measure"),
    "measure_delay": Words(vi: "độ chậm của biện pháp", en: "the delay of the measure"),
    "measure_probability": Words(
      vi: "biện pháp có được thực hiện hay không", en: "whether the measure happens"),
    "same_indicator": Words(
      vi: "không tính các trường hợp cùng chỉ tiêu", en: "without cases of the same indicator"),
    "kindred": Words(
      vi: "không tính các trường hợp của chỉ tiêu tương tự",
      en: "without cases of kindred indicators"
    ),
    "own_history": Words(
      vi: "không tính diễn biến trước đó của chuỗi", en: "without the earlier course of the series"),
    "slowdown": Words(vi: "không tính sự chậm lại", en: "without the slowdown of progress"),
    "bound": Words(vi: "không tính giới hạn tự nhiên", en: "without the natural limit"),
    "relative": Words(
      vi: "không tham khảo chuỗi cấp trên", en: "without the pace of the wider area"),
  ]
}
