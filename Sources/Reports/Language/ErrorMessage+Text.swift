extension ErrorMessage {
  /// The error as lines for standard error: `file:line:column: error: sentence`, then what to do.
  public func render(in language: Language, width: Int = 80) -> String {
    var place = file.map { $0 + ":" } ?? ""
    if file != nil, let line {
      place += "\(line):"
      if let column { place += "\(column):" }
    }
    let message =
      Catalogue.message(ofError: code) ?? Catalogue.fallback(code, arguments)
    var sentence = message.sentence(in: language, arguments)
    if !sentence.hasSuffix("?") { sentence += "." }
    let head = (place.isEmpty ? "" : place + " ") + Label.error[language] + ": " + sentence
    var lines = [head.inert]
    if let advice = message.advice(in: language, arguments) {
      lines += ("→ " + advice + (advice.hasSuffix("?") ? "" : ".")).inert
        .wrapped(toWidth: max(width, 40) - 2).map { "  " + $0 }
    }
    return lines.joined(separator: "\n").withPlainSpaces + "\n"
  }
}

extension Catalogue {
  /// What is said about the code of an error of any kind.
  static func message(ofError code: String) -> Message? {
    readerErrors[code] ?? commandErrors[code] ?? fitErrors[code] ?? seriesErrors[code]
  }

  /// Errors of the command line that belong to no reader and no model.
  public static let commandErrors: [String: Message] = [
    "file_exists": Message(
      Words(vi: "Tệp đã tồn tại", en: "The file exists already"),
      advice: Words(
        vi: "Thêm --force để ghi đè", en: "Add --force to replace it")),
    "write_failed": Message(
      Words(
        vi: "Không ghi được tệp[ (lỗi {errno})]",
        en: "The file could not be written[ (error {errno})]"),
      advice: Words(
        vi: "Kiểm tra thư mục, quyền ghi và dung lượng trống",
        en: "Check the folder, its permissions and the free space")),
    "unknown_plan": Message(
      Words(vi: "Không có kế hoạch “{name}”", en: "There is no plan “{name}”"),
      advice: Words(
        vi: "Chọn một trong: {allowed}[; có phải ý bạn là “{nearest}”?]",
        en: "Choose one of: {allowed}[; is “{nearest}” meant?]")),
    "unknown_model": Message(
      Words(vi: "Không có mô hình “{name}”", en: "There is no model “{name}”"),
      advice: Words(
        vi: "Chọn một trong: {allowed}[; có phải ý bạn là “{nearest}”?]",
        en: "Choose one of: {allowed}[; is “{nearest}” meant?]")),
    "unknown_series": Message(
      Words(vi: "Không có chuỗi “{name}”", en: "There is no series “{name}”"),
      advice: Words(
        vi: "Xem danh sách bằng khathi data list[; có phải ý bạn là “{nearest}”?]",
        en: "See khathi data list[; is “{nearest}” meant?]")),
    "bad_observation": Message(
      Words(
        vi: "Không hiểu số liệu “{value}”", en: "The observation “{value}” is not understood"),
      advice: Words(
        vi: "Viết giá trị@năm, ví dụ 90.26@2020", en: "Write value@year, such as 90.26@2020")),
    "bad_target": Message(
      Words(vi: "Không hiểu mục tiêu “{value}”", en: "The target “{value}” is not understood"),
      advice: Words(
        vi: "Viết dấu so sánh, giá trị và năm, ví dụ '>=95@2025'",
        en: "Write comparator, value and year, such as '>=95@2025'")),
  ]
}

extension String {
  /// The text with ordinary spaces instead of no-break ones.
  var withPlainSpaces: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
