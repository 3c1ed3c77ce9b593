extension Catalogue {
  /// What is noteworthy about data, by `Finding.Code`.
  public static let findings: [String: Message] = targetFindings.merging(seriesFindings) {
    first, _ in first
  }

  /// Findings about targets.
  static let targetFindings: [String: Message] = [
    "area_dissolved": Message(
      label: Words(vi: "Địa bàn đã sáp nhập", en: "Area dissolved"),
      Words(
        vi:
          "{area} kết thúc ngày {valid_to|date}[, nay thuộc {successor}]; chỉ tiêu sau ngày đó không"
          + " thể kiểm chứng như văn bản nêu",
        en:
          "{area} ceased on {valid_to|date}[ and is now part of {successor}]; later targets cannot be"
          + " verified as written"),
      advice: Words(
        vi: "Xin số liệu theo địa giới cũ hoặc giao lại chỉ tiêu cho đơn vị mới",
        en: "Ask for data within the old boundaries, or set the target anew for the new unit")),
    "doubtful_target": Message(
      label: Words(vi: "Chỉ tiêu còn nghi vấn", en: "Doubtful row"),
      Words(
        vi: "Dòng này được đánh dấu nghi vấn[: {note}]",
        en: "The register marks this row as doubtful[: {note}]"),
      advice: Words(
        vi: "Đối chiếu với văn bản gốc", en: "Compare it with the printed plan")),
    "contradictory_targets": Message(
      label: Words(vi: "Chỉ tiêu mâu thuẫn", en: "Contradictory targets"),
      Words(
        vi: "Cùng địa bàn, chỉ tiêu và năm nhưng con số khác với {others}",
        en: "The same area, indicator and year have another number in {others}"),
      advice: Words(
        vi: "Xác định văn bản nào còn hiệu lực", en: "Find out which document is in force")),
    "denominator_differs": Message(
      label: Words(vi: "Mẫu số khác nhau", en: "Other denominator"),
      Words(
        vi: "Chỉ tiêu tính trên {target_denominator}, chuỗi tính trên {series_denominator}",
        en: "The target counts per {target_denominator}, the series per {series_denominator}"),
      advice: Words(
        vi: "Thống nhất cách tính trước khi so sánh",
        en: "Settle the definition before comparing")),
    "denominator_unstated": Message(
      label: Words(vi: "Không nêu mẫu số", en: "Denominator not stated"),
      Words(
        vi: "Chỉ tiêu không nêu mẫu số; chuỗi tính trên {series_denominator}",
        en: "The target states no denominator; the series counts per {series_denominator}"),
      advice: Words(
        vi: "Kiểm tra định nghĩa chỉ tiêu trong văn bản",
        en: "Check the definition in the plan")),
  ]

  /// Findings about series and observations.
  static let seriesFindings: [String: Message] = [
    "duplicate": Message(
      label: Words(vi: "Trùng năm", en: "Duplicate year"),
      Words(
        vi: "Năm {year} có nhiều giá trị: {values}", en: "{year} has several values: {values}"),
      advice: Words(vi: "Giữ lại một giá trị", en: "Keep one of them")),
    "unit_slip": Message(
      label: Words(vi: "Nghi nhầm đơn vị", en: "Unit slip"),
      Words(
        vi: "{value|number} lệch khoảng {factor|number} lần so với các giá trị lân cận",
        en: "{value|number} differs from its neighbours by a factor of about {factor|number}"),
      advice: Words(
        vi: "Kiểm tra đơn vị tính", en: "Check the unit")),
    "gap": Message(
      label: Words(vi: "Thiếu năm", en: "Gap"),
      Words(vi: "Thiếu số liệu các năm {years}", en: "Values of {years} are missing"),
      advice: Words(
        vi: "Bổ sung nếu nguồn đã công bố", en: "Add them where the source has them")),
    "outlier": Message(
      label: Words(vi: "Giá trị bất thường", en: "Outlier"),
      Words(
        vi: "{value|number} khác xa xu thế của các năm lân cận",
        en: "{value|number} lies far from the trend of its neighbours"),
      advice: Words(vi: "Đối chiếu với nguồn", en: "Compare it with the source")),
    "break": Message(
      label: Words(vi: "Chuỗi bị gãy", en: "Break"),
      Words(
        vi: "Mức của chuỗi thay đổi đột ngột từ năm {year}",
        en: "The level of the series changes abruptly in {year}"),
      advice: Words(
        vi: "Kiểm tra thay đổi định nghĩa; tách thành hai chuỗi nếu có",
        en: "Check for a change of definition; split the series if there is one")),
  ]
}
