extension Catalogue {
  /// Why several sources stand behind a result, by `Reason.Code`.
  static let joiningReasons: [String: Message] = [
    "sources_joined": Message(
      label: Words(vi: "Ghép nhiều nguồn", en: "Several sources joined"),
      Words(
        vi: "Xu thế chung của {count} nguồn ({points} quan sát), mỗi nguồn một mức chênh riêng:"
          + " ghép thêm {others}",
        en: "One trend of {count} sources ({points} points), each with an offset of its own:"
          + " joined with {others}")),
    "own_source_short": Message(
      label: Words(vi: "Nguồn của kế hoạch quá ngắn", en: "Own source too short"),
      Words(
        vi: "Nguồn mà kế hoạch dùng, {series}, chỉ có {count} quan sát, ít hơn {needed}",
        en: "The plan's own source {series} has fewer than {needed} points: {count}")),
  ]

  /// Findings about joined sources.
  static let joiningFindings: [String: Message] = [
    "sources_apart": Message(
      label: Words(vi: "Các nguồn không trùng năm", en: "Sources apart"),
      Words(
        vi: "Không có năm nào nối {sources} với các nguồn khác; mức chênh chỉ dựa vào giả định"
          + " xu thế là đường thẳng",
        en: "No years connect {sources} with the other sources; the offset rests on the straight"
          + " line alone"),
      advice: Words(
        vi: "Tìm số liệu của cả hai nguồn trong cùng một năm",
        en: "Look for a year that both sources have published")),
    "joined_denominator_differs": Message(
      label: Words(vi: "Các nguồn ghép khác mẫu số", en: "Joined sources differ in denominator"),
      Words(
        vi: "Mẫu số của nguồn {series}[ ({other_denominator|base})] khác với mẫu số của nguồn kế"
          + " hoạch[ ({series_denominator|base})]",
        en:
          "The source {series} is a share of something else[ ({other_denominator|base})] than the"
          + " plan's own[ ({series_denominator|base})]"),
      advice: Words(
        vi: "Kiểm tra xem mức chênh giữa hai mẫu số có ổn định không",
        en: "Check whether the gap between the two stays the same")),
  ]

  /// Caveats about a trend of several sources, by the code of `Diagnostic`.
  static let joiningDiagnostics: [String: Message] = [
    "sources_apart": Message(
      Words(
        vi: "Không có năm nào nối {sources} với các nguồn khác; mức chênh chỉ dựa vào giả định"
          + " xu thế là đường thẳng",
        en: "No years connect {sources} with the other sources; the offset rests on the straight"
          + " line alone"))
  ]
}
