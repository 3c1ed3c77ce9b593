/// Which way an indicator is wanted to move, by its name.
enum DirectionLexicon {
  private static let falling = PhraseTable<Bool>([
    "nghèo", "thất nghiệp", "tử vong", "suy dinh dưỡng", "thấp còi", "tai nạn", "ô nhiễm",
    "phi chính thức", "mắc", "bội chi", "nợ công", "nợ xấu", "nợ", "thất thoát", "thất thu",
    "tỷ số giới tính khi sinh", "tăng dân số tự nhiên", "tăng tự nhiên", "phát thải", "tảo hôn",
    "bỏ học", "số giờ", "lạm phát", "cpi", "icor", "chi phí", "sinh con thứ 3", "sinh con thứ ba",
    "nhiễm", "lao động nông nghiệp", "trong khu vực nông nghiệp", "lao động nông lâm", "tái nghiện",
    "cận nghèo", "thiếu việc làm", "mù chữ", "lưu ban", "tệ nạn", "tội phạm", "phạm tội", "vi phạm",
    "tỷ trọng nông nghiệp", "tỷ trọng nông lâm", "nông lâm nghiệp thủy sản", "nông lâm nghiệp",
    "khu vực nông nghiệp", "khu vực nông lâm", "tỷ suất sinh", "sinh ở trẻ vị thành niên",
    "thất bại", "béo phì", "thừa cân",
    "bạo lực", "xâm hại", "kết hôn cận huyết", "hút thuốc", "tồn đọng", "quá hạn", "chết",
    "thời gian", "xếp hạng", "thứ hạng", "thiệt hại", "nhà tạm", "dột nát", "sốt rét",
    "bất bình đẳng",
    "mortality", "poverty", "poor", "unemployment", "death", "deaths", "injuries", "stunting",
    "wasting",
    "malnutrition", "inflation", "deficit", "debt", "emissions", "pollution", "dropout", "waste",
    "cost", "costs", "fertility", "smoking", "incidence", "prevalence", "accidents", "losses",
    "overweight",
    "illiteracy", "informal", "violence", "crime", "hunger", "loss", "tiêu hao", "cường độ",
    "tỷ số giới tính",
    "obesity", "drop out", "consumption of", "infection", "undernourishment", "mức tiêu hao",
    "điểm nghẽn",
  ])

  /// What turns a falling name round: people who are helped, cases that are solved.
  private static let helping = PhraseTable<Bool>([
    "được", "thoát nghèo", "tham gia", "sử dụng", "có nhà", "tiếp cận", "thu gom", "xử lý", "giảm",
    "không", "phát hiện", "khắc phục", "phòng", "chống", "giảm nghèo", "thu nhập", "hỗ trợ",
    "triệt phá", "điều tra", "khám phá", "giải quyết", "có việc làm", "đủ", "tư vấn", "cai nghiện",
    "reduce", "reduction", "recycled", "treated", "collected", "covered", "supported", "receive",
    "access", "receiving", "escape", "have", "has", "will", "using", "use", "treatment", "bố trí",
    "hoàn thành", "xóa", "đạt chuẩn", "bảo đảm",
  ])

  private static let negations: Set<String> = [
    "xóa", "giảm", "phòng", "chống", "thoát", "ngừa", "kéo", "không", "reduce", "reduction",
  ]

  private static let neutral = PhraseTable<Bool>([
    "bảo hiểm thất nghiệp", "bảo hiểm tai nạn", "trợ cấp thất nghiệp", "nhà ở xã hội",
    "thoát nghèo",
    "phòng chống", "giảm nghèo", "không nghèo",
  ])

  private static func firstFall(_ tokens: [Token]) -> (index: Int, count: Int)? {
    var index = 0
    while index < tokens.count {
      if let (_, count) = neutral.match(tokens, at: index) {
        index += count
        continue
      }
      if let (_, count) = falling.match(tokens, at: index) { return (index, count) }
      index += 1
    }
    return nil
  }

  /// `true` for a name that is to fall.
  static func falls(_ tokens: [Token]) -> Bool {
    let all = 0..<tokens.count
    guard let fall = firstFall(tokens) else { return false }
    if tokens[max(0, fall.index - 3)..<fall.index].contains(where: { negations.contains($0.text) })
    {
      return false
    }
    if let help = helping.first(tokens, in: all) {
      // `trẻ em được cân bị suy dinh dưỡng` stays; `hộ nghèo được hỗ trợ` turns.
      if help.index > fall.index { return false }
      if ["giảm", "xóa", "phòng", "chống", "thoát", "reduce", "reduction", "không", "tỷ"]
        .contains(tokens[help.index].text)
      {
        return tokens[help.index].text == "không" ? true : false
      }
      return true
    }
    return true
  }
}
