extension Phrase {
  /// Sentences about what a probability rests on.
  static let explanation: [Phrase: (String, String)] = [
    .drivers: (
      "Tác động mạnh nhất đến xác suất: {drivers}.", "What moved the probability most: {drivers}."
    ),
    .driverSameIndicator: (
      "diễn biến tiếp theo của {count} trường hợp có cùng chỉ tiêu (nếu bỏ: {without})",
      "what {count} {count|case/cases} of the same indicator did next (without them {without})"
    ),
    .driverKindred: (
      "diễn biến tiếp theo của {count} trường hợp thuộc các chỉ tiêu cùng loại (nếu bỏ: {without})",
      "what {count} {count|case/cases} of similar indicators did next (without them {without})"
    ),
    .driverOwnHistory: (
      "diễn biến những năm trước của chính chuỗi này (nếu chỉ biết số liệu mới nhất: {without})",
      "its own course of the last years (from the last value alone {without})"
    ),
    .driverSlowdown: (
      "điều chỉnh vì tiến bộ thường chậm hơn các trường hợp đã qua (nếu bỏ: {without})",
      "that progress comes slower than past cases suggest (without this {without})"
    ),
    .driverBound: (
      "giới hạn tự nhiên, nơi giá trị dừng lại (nếu bỏ: {without})",
      "the natural limit, at which values stay (without it {without})"
    ),
    .driverRelative: (
      "tốc độ tham khảo từ chuỗi cấp trên (nếu bỏ: {without})",
      "the pace borrowed from the wider area (without it {without})"
    ),
    .comparableShare: (
      "Trong {count} nước từng ở vị thế tương tự, {reached} nước tiến đủ xa trong {years} năm.",
      "From a comparable position {reached} of {count} {count|country/countries} moved far enough in"
        + " {years} {years|year/years}."
    ),
    .casesReached: ("Đủ xa: {cases}.", "Far enough: {cases}."),
    .casesMissed: ("Không đủ: {cases}.", "Not far enough: {cases}."),
    .comparableCase: (
      "{country} {from_year}–{to_year} ([{indicator}: ]{from} → {to})",
      "{country} {from_year}–{to_year} ([{indicator}: ]{from} → {to})"
    ),
    .modelClass: (
      "theo diễn biến tiếp theo của các chuỗi tương tự", "what comparable series did next"
    ),
    .modelKin: (
      "theo diễn biến tiếp theo của các chuỗi cùng loại", "what series of the same kind did next"
    ),
    .modelWithTrend: ("{model}, kết hợp xu thế riêng", "{model}, with its own trend"),
  ]
}
