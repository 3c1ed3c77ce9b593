/// What a part of a plan is about, by the words of its heading.
enum Section: Sendable {
  case preamble
  case purpose
  case assessment
  case targets
  case vision
  case tasks
  case funding
  case implementation
  case grid
}

enum SectionLexicon {
  private static let table = PhraseTable<Section>([
    ("mục đích", .purpose), ("yêu cầu", .purpose), ("quan điểm", .purpose),
    ("sự cần thiết", .assessment), ("đánh giá", .assessment), ("tình hình", .assessment),
    ("kết quả thực hiện", .assessment), ("kết quả đạt được", .assessment),
    ("thực trạng", .assessment), ("hạn chế", .assessment), ("khó khăn", .assessment),
    ("những kết quả", .assessment), ("kết quả", .assessment), ("ưu điểm", .assessment),
    ("nguyên nhân", .assessment), ("tồn tại", .assessment), ("bài học", .assessment),
    ("bối cảnh", .assessment), ("căn cứ", .preamble), ("mục tiêu", .targets),
    ("chỉ tiêu", .targets), ("kết quả cần đạt", .targets), ("kết quả dự kiến", .targets),
    ("tầm nhìn", .vision), ("nhiệm vụ", .tasks), ("giải pháp", .tasks), ("phân công", .tasks),
    ("nội dung", .tasks), ("biện pháp", .tasks), ("định hướng", .tasks), ("kinh phí", .funding),
    ("nguồn vốn", .funding), ("nguồn lực thực hiện", .funding), ("vốn thực hiện", .funding),
    ("nhu cầu vốn", .funding), ("tổ chức thực hiện", .implementation),
    ("nơi nhận", .implementation),
    ("tổng mức đầu tư", .funding), ("thang điểm", .grid), ("bảng điểm", .grid),
    ("chấm điểm", .grid), ("phương pháp đánh giá", .grid), ("objectives", .targets),
    ("objective", .targets), ("targets", .targets), ("target", .targets), ("goals", .targets),
    ("goal", .targets), ("indicators", .targets), ("vision", .vision), ("tasks", .tasks),
    ("solutions", .tasks), ("measures", .tasks), ("actions", .tasks), ("background", .assessment),
    ("situation", .assessment), ("achievements", .assessment), ("progress", .assessment),
    ("results", .assessment), ("introduction", .assessment), ("context", .assessment),
    ("funding", .funding), ("budget", .funding), ("resources", .funding), ("financing", .funding),
    ("implementation", .implementation), ("đối tượng", .purpose), ("phạm vi", .purpose),
    ("overview", .assessment), ("challenges", .assessment), ("strategies", .tasks),
  ])

  static func section(_ tokens: [Token]) -> Section? {
    var result: Section?
    for index in tokens.indices.prefix(40) {
      guard let (section, _) = table.match(tokens, at: index) else { continue }
      // `… đáp ứng yêu cầu …` far behind the beginning says nothing of the part.
      switch section {
      case .vision: if index > 3 { continue }
      case .targets, .tasks, .implementation: if index > 14 { continue }
      default: if index > 4 { continue }
      }
      if section == .vision, result == .targets { return result }
      if result == nil || result == .assessment && section == .targets && index < 4 {
        result = section
      }
      if result != nil { break }
    }
    return result
  }
}

/// What the words of a sentence say about its numbers.
enum CueLexicon {
  /// Wanted.
  static let aims = PhraseTable<Bool>([
    "phấn đấu", "phần đầu", "bảo đảm", "đảm bảo", "mục tiêu", "chỉ tiêu", "duy trì", "ít nhất",
    "tối thiểu", "đến năm", "đến hết năm", "đến cuối năm", "trở lên", "giữ vững", "nâng",
    "đến cuối",
    "phải đạt", "vào năm", "trong năm", "hoàn thành", "hàng năm", "ensure", "achieve", "reach",
    "by", "at least", "reduce", "increase", "maintain", "aim", "strive", "target",
  ])

  /// Strong enough outside a list of targets.
  static let strongAims = PhraseTable<Bool>([
    "phấn đấu", "phần đầu", "bảo đảm", "đảm bảo", "mục tiêu", "duy trì", "chỉ tiêu",
    "kế hoạch đề ra",
    "đến năm", "đến hết năm", "đến cuối năm", "hướng tới", "giữ vững", "ensure", "achieve",
    "strive",
    "aim", "by", "reduce", "increase", "target",
  ])

  /// Reached.
  static let results = PhraseTable<Bool>([
    "đã đạt", "ước đạt", "đạt được", "hiện nay", "tính đến", "so với cùng kỳ", "hiện có", "đã có",
    "kết quả", "cùng kỳ", "hiện tại", "đến nay", "đã được", "lũy kế", "đã hoàn thành", "mới đạt",
    "mới chỉ đạt", "đã giảm", "đã tăng", "năm trước", "đạt và vượt", "trong những năm qua", "đã",
    "thời gian qua", "vượt kế hoạch", "vượt chỉ tiêu", "ước thực hiện", "thực hiện đạt",
    "has reached",
    "reached", "was", "were", "had", "so far", "currently", "has been", "have been", "achieved",
  ])

  /// Reached without doubt.
  static let plainResults = PhraseTable<Bool>([
    "was", "were", "had reached", "đã đạt", "ước đạt", "tính đến", "so với cùng kỳ",
    "ước thực hiện",
    "hiện đạt", "has reached", "stood at", "đạt được",
  ])

  /// Only if something happens.
  static let conditions = PhraseTable<Bool>([
    "có thể điều chỉnh", "trường hợp", "nếu", "in case", "where necessary", "if necessary",
    "được phép", "khi cần thiết", "provided that", "may be adjusted",
  ])

  /// Money to spend.
  static let spending = PhraseTable<Bool>([
    "kinh phí", "ngân sách", "hỗ trợ", "vốn", "tổng mức", "mức chi", "bố trí", "dự toán",
    "mức hỗ trợ",
    "mức thưởng", "tiền", "cost", "budget", "funding", "investment of", "chi", "vay",
  ])
}
