/// What the columns of a table hold, by the words of their heads.
enum TableLexicon {
  enum Role: Sendable {
    case number
    case name
    case unit
    case value
    case baseline
    case lead
    case with
    case superior
    case due
    case product
    case points
    case note
  }

  /// Heads that begin so; the first that fits counts.
  private static let heads: [(String, Role)] = [
    ("tt", .number), ("stt", .number), ("số tt", .number), ("no", .number), ("số thứ tự", .number),
    ("đơn vị tính", .unit), ("đvt", .unit), ("unit", .unit), ("đơn vị đo", .unit),
    ("đơn vị chủ trì", .lead), ("đơn vị phối hợp", .with), ("đơn vị thực hiện", .lead),
    ("đơn vị theo dõi", .lead), ("đơn vị phụ trách", .lead), ("đơn vị", .unit),
    ("cơ quan phối hợp", .with), ("phối hợp", .with), ("cơ quan", .lead), ("chủ trì", .lead),
    ("lead", .lead), ("responsible", .lead), ("agency", .lead), ("đơn vị báo cáo", .lead),
    ("sở ngành", .lead), ("phân công", .lead), ("trách nhiệm", .lead),
    ("cấp trình", .superior), ("cấp có thẩm quyền", .superior), ("cấp phê duyệt", .superior),
    ("thời gian", .due), ("thời hạn", .due), ("hoàn thành", .due), ("tiến độ", .due),
    ("deadline", .due), ("năm hoàn thành", .due), ("năm thực hiện", .due),
    ("sản phẩm", .product), ("ghi chú", .note), ("note", .note), ("remarks", .note),
    ("văn bản", .note), ("căn cứ", .note), ("phương pháp", .note), ("nguồn", .note),
    ("điểm", .points), ("thang điểm", .points), ("points", .points), ("score", .points),
    ("hiện trạng", .baseline), ("thực hiện năm", .baseline), ("thực hiện", .baseline),
    ("ước thực hiện", .baseline), ("ước", .baseline), ("baseline", .baseline),
    ("th năm", .baseline), ("th", .baseline), ("năm cơ sở", .baseline), ("số liệu", .baseline),
    ("thực trạng", .baseline), ("actual", .baseline), ("so sánh", .note), ("tăng giảm", .note),
    ("mục tiêu", .value), ("kế hoạch", .value), ("kết quả", .value), ("kh năm", .value),
    ("kh", .value), ("target", .value), ("giai đoạn", .value), ("đến năm", .value),
    ("năm", .value), ("giá trị", .value), ("mức", .value), ("chỉ tiêu đến", .value),
    ("chỉ tiêu cần", .value), ("chỉ tiêu năm", .value), ("chỉ tiêu giao", .value),
    ("by", .value), ("dự kiến", .value), ("phấn đấu", .value), ("lộ trình", .value),
    ("chỉ tiêu", .name), ("nội dung", .name), ("tên", .name), ("chỉ số", .name),
    ("nhiệm vụ", .name), ("indicator", .name), ("tiêu chí", .name), ("danh mục", .name),
    ("objective", .name), ("công việc", .name), ("sản lượng", .name), ("hạng mục", .name),
    ("task", .name), ("lĩnh vực", .name), ("hoạt động", .name), ("measure", .name),
  ]

  private static let table = PhraseTable(heads)

  /// The role that the first words of a head give, or `nil`.
  static func role(of words: [String]) -> Role? {
    let tokens = words.map { word in
      Token(
        kind: .word, range: 0..<0,
        text: word.lowercased().filter { $0.isLetter || $0.isNumber }, value: 0, decimals: 0,
        isGlued: false, isCapital: false, isPlain: false)
    }.filter { !$0.text.isEmpty }
    if let (role, _) = table.match(tokens, at: 0) { return role }
    if let first = tokens.first, let year = Int(first.text), (1990...2100).contains(year) {
      return .value
    }
    return nil
  }
}

/// The words that the names of agencies begin with.
enum AgencyLexicon {
  static let heads = PhraseTable<Bool>([
    "sở", "bộ", "ban", "ủy ban nhân dân", "ubnd", "công an", "cục", "chi cục", "bảo hiểm xã hội",
    "bhxh", "văn phòng", "thanh tra", "liên đoàn lao động", "hội", "đài", "báo", "ngân hàng",
    "các sở", "các cơ quan", "các đơn vị", "các bộ", "kho bạc", "viện", "trung tâm", "tỉnh đoàn",
    "đoàn thanh niên", "trường", "bộ chỉ huy", "bch", "tòa án", "chi nhánh", "hội đồng",
    "mặt trận", "ủy ban mttq", "ubmttq", "ubmttqvn", "ủy ban mặt trận", "điện lực", "công ty",
    "liên minh", "ministry", "department", "people's committee",
  ])

  static func beginsAgency(_ text: String) -> Bool {
    let words = text.prefix(40).split { " ,;-–".contains($0) }.prefix(4)
    let tokens = words.map { word in
      Token(
        kind: .word, range: 0..<0, text: WordFolding.fold(String(word)), value: 0, decimals: 0,
        isGlued: false, isCapital: false, isPlain: false)
    }
    return heads.match(tokens, at: 0) != nil
  }
}
