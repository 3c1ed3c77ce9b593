extension Catalogue {
  /// Why a file cannot serve as the result that a report is made of.
  static let planReportErrors: [String: Message] = [
    "report_syntax": Message(
      Words(vi: "Đây không phải là JSON", en: "This is no JSON"),
      advice: Words(
        vi: "Tạo tệp bằng “khathi assess --format json”",
        en: "Make it with “khathi assess --format json”")),
    "report_schema": Message(
      Words(
        vi: "Tệp không phải là kết quả đánh giá (khathi.assess/1)[; dạng của tệp: {found}]",
        en: "The file is no result of an assessment (khathi.assess/1)[; its schema is {found}]"),
      advice: Words(
        vi: "Tạo tệp bằng “khathi assess --format json”",
        en: "Make it with “khathi assess --format json”")),
    "report_scenario_schema": Message(
      Words(
        vi: "Tệp không phải là kết quả kịch bản (khathi.scenario/1)[; dạng của tệp: {found}]",
        en: "The file is no result of scenarios (khathi.scenario/1)[; its schema is {found}]"),
      advice: Words(
        vi: "Tạo tệp bằng “khathi scenario --format json”",
        en: "Make it with “khathi scenario --format json”")),
    "report_field_missing": Message(
      Words(vi: "Thiếu trường {path}", en: "The field {path} is missing"),
      advice: Words(
        vi: "Tạo lại tệp bằng “khathi assess --format json” của phiên bản này",
        en: "Make the file anew with “khathi assess --format json” of this version")),
    "report_field_invalid": Message(
      Words(vi: "Không đọc được giá trị của trường {path}", en: "The field {path} cannot be read"),
      advice: Words(
        vi: "Tạo lại tệp bằng “khathi assess --format json” của phiên bản này",
        en: "Make the file anew with “khathi assess --format json” of this version")),
  ]
}
