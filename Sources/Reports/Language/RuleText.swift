public import Assessment
public import TimeSeries

extension ProgressRule {
  /// The rule in a few words.
  public func title(in language: Language) -> String {
    Catalogue.ruleTitles[id]?[language] ?? id
  }
}

extension RuleClass {
  /// The class in words; a class without an entry stays as it is.
  public var words: Words { Catalogue.ruleClasses[code] ?? Words(vi: code, en: code) }

  /// How the class is coloured where colours are used.
  var tone: Table.Tone {
    switch standing {
    case .good: .good
    case .middling: .middling
    case .poor: .poor
    }
  }
}

extension RuleClass.Standing {
  /// The level in words.
  public var words: Words {
    switch self {
    case .good: Words(vi: "đạt hoặc đúng tiến độ", en: "met or on track")
    case .middling: Words(vi: "đúng hướng, còn chậm", en: "right way, too slow")
    case .poor: Words(vi: "đứng yên hoặc ngược chiều", en: "still or moving away")
    }
  }
}

extension RuleNote {
  /// The note as a clause.
  public func sentence(in language: Language) -> String {
    (Catalogue.ruleNotes[code.rawValue] ?? Catalogue.fallback(code.rawValue, arguments))
      .sentence(in: language, arguments)
  }

  /// The note in a few words, for a cell.
  public func label(in language: Language) -> String {
    Catalogue.ruleNotes[code.rawValue]?.label[language] ?? code.rawValue
  }
}

extension RuleCaveat {
  /// What could not be verified.
  public var words: Words {
    Catalogue.ruleCaveats[rawValue] ?? Words(vi: rawValue, en: rawValue)
  }
}

extension RuleVerdict.Number.Name {
  /// The number in words.
  public var words: Words {
    switch self {
    case .ratio: Words(vi: "tỷ lệ thực tế/yêu cầu", en: "actual over required")
    case .growth: Words(vi: "tốc độ tăng bình quân năm", en: "growth a year")
    case .growthRequired: Words(vi: "tốc độ tăng yêu cầu", en: "growth required")
    case .predicted: Words(vi: "giá trị ngoại suy", en: "extrapolated value")
    case .share: Words(vi: "phần quãng đường đi được", en: "share of the way")
    case .index: Words(vi: "chỉ số (10 là đạt)", en: "index (10 is there)")
    case .indexUncapped: Words(vi: "chỉ số không giới hạn", en: "index without limit")
    case .score: Words(vi: "điểm (−5 đến 5)", en: "score (−5 to 5)")
    case .coefficient: Words(vi: "hệ số gần giới hạn", en: "factor near a limit")
    case .recent: Words(vi: "thay đổi gần đây mỗi năm", en: "recent change a year")
    case .required: Words(vi: "thay đổi yêu cầu mỗi năm", en: "required change a year")
    case .slope: Words(vi: "độ dốc mỗi năm", en: "slope a year")
    case .reductionRate: Words(vi: "tốc độ giảm bình quân (%)", en: "reduction rate (%)")
    case .reductionRequired: Words(vi: "tốc độ giảm yêu cầu (%)", en: "reduction required (%)")
    case .reductionRequiredFromLast:
      Words(vi: "tốc độ giảm yêu cầu từ nay (%)", en: "reduction required from now on (%)")
    case .baseYear: Words(vi: "năm gốc", en: "base year")
    case .baseValue: Words(vi: "giá trị năm gốc", en: "base value")
    }
  }

  /// Whether the number is a fraction that reads better in percent.
  var isFraction: Bool {
    switch self {
    case .growth, .growthRequired: true
    default: false
    }
  }
}

extension ReviewClass {
  /// The word of reviews.
  public var words: Words {
    switch self {
    case .exceeded: Words(vi: "vượt", en: "exceeded")
    case .met: Words(vi: "đạt", en: "met")
    case .nearlyMet: Words(vi: "xấp xỉ đạt", en: "nearly met")
    case .notMet: Words(vi: "không đạt", en: "not met")
    case .expectedMet: Words(vi: "có khả năng đạt", en: "likely to be met")
    case .atRisk: Words(vi: "có nguy cơ không đạt", en: "at risk")
    case .unlikely: Words(vi: "khó có khả năng đạt", en: "unlikely to be met")
    case .expectedNotMet: Words(vi: "dự kiến không hoàn thành", en: "expected not to be met")
    case .noData: Words(vi: "chưa có số liệu", en: "no data")
    case .notQuantitative: Words(vi: "không định lượng", en: "not quantitative")
    }
  }
}

/// Headings and sentences of the sections on rules, pace and review words.
enum RuleLabel: TextTable {
  case officialRules, rule, edition, verdict, number, undefined, targets, details, caveats
  case reviewWords, review, noRules, paceTitle, neededGrowth, ratio, onPath, ahead, reachedIn
  case cumulative, done, remaining, perYearLeft, paths, legs, recentRange, standard
  case noRule, notBefore, already, reviewRange, reviewObserved, intro, pathNote, reachNote, steeper

  static let pairs: [RuleLabel: (String, String)] = [
    .officialRules: ("Theo các quy tắc chính thức", "By the official rules"),
    .rule: ("Quy tắc", "Rule"),
    .edition: ("Ấn bản", "Edition"),
    .verdict: ("Đánh giá", "Verdict"),
    .number: ("Con số", "Number"),
    .undefined: ("Không xác định", "Undefined"),
    .targets: ("Chỉ tiêu", "Targets"),
    .details: ("Từng chỉ tiêu theo từng quy tắc", "Each target under each rule"),
    .caveats: ("Chưa kiểm chứng", "Not verified"),
    .reviewWords: ("Theo cách nói của báo cáo giữa kỳ", "In the words of a review"),
    .review: ("Đánh giá giữa kỳ", "Review"),
    .noRules: (
      "Không quy tắc nào áp dụng được cho các chỉ tiêu này.",
      "None of the rules covers any of these targets."
    ),
    .noRule: (
      "Không quy tắc nào áp dụng được: {reason}.", "None of the rules covers it: {reason}."
    ),
    .paceTitle: ("Tốc độ cần có và tốc độ gần đây", "Pace needed and recent pace"),
    .neededGrowth: ("Cần tăng/năm", "Growth needed"),
    .ratio: ("Gần đây/cần", "Recent/needed"),
    .onPath: ("Trên đường thẳng", "On the straight path"),
    .ahead: ("Nhanh/chậm hơn", "Ahead"),
    .reachedIn: ("Năm đạt (80%)", "Reached in (80\u{A0}%)"),
    .cumulative: ("Chỉ tiêu cộng dồn", "Sums over a period"),
    .done: ("Đã thực hiện", "Done"),
    .remaining: ("Còn lại", "Left"),
    .perYearLeft: ("Còn lại mỗi năm", "Left a year"),
    .paths: ("Cả lộ trình", "The whole path"),
    .legs: ("Các chặng", "Legs"),
    .recentRange: ("Gần đây mỗi năm (80%)", "Recent a year (80\u{A0}%)"),
    .standard: ("Ngưỡng", "Thresholds"),
    .notBefore: ("không trước {year}", "not before {year}"),
    .already: ("đang ở mức mục tiêu", "there now"),
    .reviewRange: (
      "Có khả năng đạt từ {likely}; khó có khả năng đạt dưới {unlikely}; dự kiến không hoàn thành"
        + " dưới {expected_not}.",
      "Likely to be met from {likely} on; unlikely below {unlikely}; expected not to be met below"
        + " {expected_not}."
    ),
    .reviewObserved: (
      "Xấp xỉ đạt khi kết quả chênh không quá {nearly} con số mục tiêu; không văn bản nào quy định"
        + " mức này.",
      "Nearly met within {nearly} of the number to reach; no norm sets this allowance."
    ),
    .intro: (
      "Các quy tắc không cho xác suất và có thể mâu thuẫn nhau trên cùng một chuỗi.",
      "The rules carry no probability, and may contradict each other on one series."
    ),
    .pathNote: (
      "Đường thẳng đi từ năm gốc đến mục tiêu; nhanh hơn (+) hay chậm hơn (−) tính theo chiều mong muốn.",
      "The straight path leads from the base year to the target; ahead (+) or behind (−) in the"
        + " wanted direction."
    ),
    .reachNote: (
      "Năm đạt: năm đầu tiên có xác suất ở mức mục tiêu từ 50% (trong ngoặc: 10% và 90%), xét đến năm {year}.",
      "Reached in: the first year with a probability of being there of 50\u{A0}% (in brackets 10 and"
        + " 90\u{A0}%), up to {year}."
    ),
    .steeper: ("chặng sau dốc hơn", "a later leg is steeper"),
  ]
}
