import Pipeline
import Reports

/// The words that ArgumentParser sets itself, in the language that is spoken: the heads of a help
/// screen, and why arguments cannot be used.
///
/// ArgumentParser has English words only and no place to put others. A test provokes each of them, so
/// that a new version with new words is noticed.
enum HelpSheet {
  /// A help screen or a message of ArgumentParser in `language`.
  static func told(_ text: String, in language: Language) -> String {
    guard language != .en else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// The name of a value as it stands in `<…>`: `id|file` in the language that is spoken.
  static func valueName(_ name: String) -> String {
    name.split(separator: "|").map { part in
      let isFolder = part.hasSuffix("/")
      let word = valueNames[String(isFolder ? part.dropLast() : part)]?[Terminal.language]
      return (word ?? String(isFolder ? part.dropLast() : part)) + (isFolder ? "/" : "")
    }.joined(separator: "|")
  }

  private static let valueNames: [String: Words] = [
    "file": Words(vi: "tệp", en: "file"), "folder": Words(vi: "thư-mục", en: "folder"),
    "list": Words(vi: "danh-sách", en: "list"), "number": Words(vi: "số", en: "number"),
    "year": Words(vi: "năm", en: "year"), "id": Words(vi: "mã", en: "id"),
    "code": Words(vi: "mã", en: "code"), "name": Words(vi: "tên", en: "name"),
    "probability": Words(vi: "xác-suất", en: "probability"),
    "share": Words(vi: "tỷ-lệ", en: "share"), "column": Words(vi: "cột", en: "column"),
    "degree": Words(vi: "bậc", en: "degree"), "count": Words(vi: "số-lượng", en: "count"),
    "plan": Words(vi: "kế-hoạch", en: "plan"), "data": Words(vi: "số-liệu", en: "data"),
    "format": Words(vi: "định-dạng", en: "format"), "model": Words(vi: "mô-hình", en: "model"),
    "indicator": Words(vi: "chỉ-tiêu", en: "indicator"), "area": Words(vi: "địa-bàn", en: "area"),
    "version": Words(vi: "phiên-bản", en: "version"), "url": Words(vi: "địa-chỉ", en: "url"),
    "seconds": Words(vi: "giây", en: "seconds"),
    "value@year": Words(vi: "giá-trị@năm", en: "value@year"),
  ]

  // MARK: Vietnamese

  /// How a line begins, whole words that end it, and parts within it: what ArgumentParser says and
  /// what stands for it.
  private static let heads: [(String, String)] = [
    ("OVERVIEW: ", "TỔNG QUAN: "), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "),
    ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"),
    ("Error: ", "Lỗi: "), ("Help:  ", "Giải thích:  "),
  ]

  private static let sentences: [(pattern: String, words: String)] = [
    ("Unknown option '{1}'. Did you mean '{2}'?", "Không có tùy chọn '{1}'. Có phải là '{2}'?"),
    ("Unknown option '{1}'", "Không có tùy chọn '{1}'"),
    ("Missing value for '{1}'", "Thiếu giá trị của '{1}'"),
    (
      "The option '{1}' does not take any value, but '{2}' was specified.",
      "Tùy chọn '{1}' không nhận giá trị, nhưng có '{2}'."
    ),
    ("Unexpected argument '{1}'", "Thừa tham số '{1}'"),
    ("{1} unexpected arguments: '{2}'", "Thừa {1} tham số: '{2}'"),
    ("Missing expected argument '{1}'", "Thiếu tham số '{1}'"),
    ("Missing one of: '{1}'", "Thiếu một trong: '{1}'"),
    ("The value '{1}' is invalid for '{2}': {3}", "Giá trị '{1}' không hợp lệ cho '{2}': {3}"),
    (
      "The value '{1}' is invalid for '{2}'. Please provide one of {3}.",
      "Giá trị '{1}' không hợp lệ cho '{2}'. Cần một trong các giá trị {3}."
    ),
    (
      "The value '{1}' is invalid for '{2}'. Please provide one of the following:",
      "Giá trị '{1}' không hợp lệ cho '{2}'. Cần một trong các giá trị sau:"
    ),
    ("The value '{1}' is invalid for '{2}'", "Giá trị '{1}' không hợp lệ cho '{2}'"),
    ("Invalid option: {1}", "Tùy chọn không hợp lệ: {1}"),
    ("Missing required subcommand.", "Thiếu lệnh con."),
    (
      "Command '{1}' is not a parent of the current command.",
      "Lệnh '{1}' không chứa lệnh đang dùng."
    ),
    ("  See '{1}' for more information.", "  Xem '{1}' để biết thêm."),
    ("  See '{1}' for detailed help.", "  Xem '{1}' để biết chi tiết."),
  ]

  private static let parts: [(String, String)] = [
    ("(default:", "(mặc định:"), ("; default:", "; mặc định:"), ("(values:", "(giá trị:"),
    ("(default as flag:", "(mặc định khi là cờ:"), (" (default)", " (mặc định)"),
    ("Show the version.", "Cho biết phiên bản."),
    ("Show help information.", "Cho xem trợ giúp."),
    ("Show subcommand help information.", "Cho xem trợ giúp của lệnh con."),
    ("[<options>]", "[<tùy-chọn>]"), ("<options>", "<tùy-chọn>"),
    ("<subcommand>", "<lệnh-con>"),
  ]

  private static func line(_ line: String) -> String {
    var (head, rest) = ("", line)
    if let (english, words) = heads.first(where: { line.hasPrefix($0.0) }) {
      (head, rest) = (words, String(line.dropFirst(english.count)))
    }
    for (pattern, words) in sentences {
      if let found = match(rest, pattern) {
        return head + filled(words, with: found.map { known(String($0)) })
      }
    }
    return head + known(rest)
  }

  private static func known(_ text: String) -> String {
    parts.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// What stands in the places of a pattern, or `nil` where the text is another sentence.
  private static func match(_ text: String, _ pattern: String) -> [Substring]? {
    var rest = text[...]
    var found: [Substring] = []
    var pieces = pattern.split(separator: "{", omittingEmptySubsequences: false)[...]
    guard let first = pieces.popFirst(), rest.hasPrefix(first) else { return nil }
    rest = rest.dropFirst(first.count)
    while let piece = pieces.popFirst() {
      let fixed = piece.dropFirst(2)
      if fixed.isEmpty {
        found.append(rest)
        rest = ""
      } else if pieces.isEmpty {
        guard rest.hasSuffix(fixed) else { return nil }
        found.append(rest.dropLast(fixed.count))
        rest = ""
      } else {
        guard let place = rest.firstRange(of: fixed) else { return nil }
        found.append(rest[..<place.lowerBound])
        rest = rest[place.upperBound...]
      }
    }
    return rest.isEmpty ? found : nil
  }

  private static func filled(_ words: String, with found: [String]) -> String {
    var text = words
    for (place, part) in found.enumerated() {
      text = text.replacing("{\(place + 1)}", with: part, maxReplacements: 1)
    }
    return text
  }
}
