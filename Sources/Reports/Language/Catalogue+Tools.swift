extension Catalogue {
  /// Why a report could not be set: its target, or a program of the system.
  static let toolErrors: [String: Message] = [
    "unknown_target": Message(
      Words(vi: "Không có chỉ tiêu “{name}”", en: "There is no target “{name}”"),
      advice: Words(
        vi:
          "[Có phải là “{nearest}”? ]Mã chỉ tiêu ở cột target_id của “khathi assess --format csv”",
        en:
          "[Did you mean “{nearest}”? ]Keys are the column target_id of “khathi assess --format csv”"
      )),
    "nothing_to_draw": Message(
      Words(
        vi: "Chỉ tiêu “{name}” chưa có số liệu để vẽ",
        en: "There are no numbers to draw for “{name}”"),
      advice: Words(
        vi: "Xem lý do bằng “khathi report --format md --target {name}”",
        en: "See why with “khathi report --format md --target {name}”")),
    "tool_missing": Message(
      Words(
        vi: "Thiếu chương trình {name}, cần cho định dạng này",
        en: "The program {name}, which this format needs, is missing"),
      advice: Words(
        vi: "Cài đặt: sudo apt-get install {package}",
        en: "Install it: sudo apt-get install {package}")),
    "tool_failed": Message(
      Words(vi: "{name} không hoàn thành: {detail}", en: "{name} gave up: {detail}"),
      advice: Words(
        vi: "Kiểm tra dung lượng đĩa và phiên bản của {name}",
        en: "Check the free space and the version of {name}")),
  ]
}
