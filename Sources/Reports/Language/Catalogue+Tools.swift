extension Catalogue {
  /// Why a program of the system could not help.
  static let toolErrors: [String: Message] = [
    "tool_missing": Message(
      Words(
        vi: "Thiếu chương trình {name}, cần cho định dạng này",
        en: "The program {name}, which this format needs, is missing"),
      advice: Words(
        vi: "Cài đặt: sudo apt-get install {package}", en: "Install it: sudo apt-get install {package}")),
    "tool_failed": Message(
      Words(vi: "{name} không hoàn thành: {detail}", en: "{name} gave up: {detail}"),
      advice: Words(
        vi: "Kiểm tra dung lượng đĩa và phiên bản của {name}",
        en: "Check the free space and the version of {name}")),
  ]
}
