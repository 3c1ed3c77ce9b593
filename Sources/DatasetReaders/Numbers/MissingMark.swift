/// The marks that statistics offices print where there is no value.
enum MissingMark {
  /// The marks in small letters.
  ///
  /// In Vietnamese yearbooks `-` means that the phenomenon did not occur and `…` that no value was
  /// collected; neither is read as zero.
  private static let marks: Set<String> = [
    "na", "n/a", "n.a.", "n.a", "nan", "null", "none", "nil", "-", "--", "---", ".", "..", "...",
    "....", ".....", "......", "\u{2026}", "\u{2026}.", "\u{2212}", "\u{2013}", "\u{2014}", ":",
    "?", "*", "x", "missing", "#n/a", "#n/a n/a", "#ref!", "#value!", "#div/0!", "không có", "kxđ",
    "không xác định", "chưa có",
  ]

  /// Whether a text without outer spaces stands for no value.
  static func matches(_ text: String) -> Bool {
    text.utf8.count <= 20 && marks.contains(text.lowercased())
  }
}
