public import Assessment
public import Plans
public import TimeSeries

extension AssessmentStatus {
  /// The status in words.
  public var words: Words {
    switch self {
    case .achieved: Words(vi: "đạt", en: "achieved")
    case .missed: Words(vi: "không đạt", en: "missed")
    case .projected: Words(vi: "dự báo", en: "projected")
    case .insufficientData: Words(vi: "chưa đủ số liệu", en: "insufficient data")
    case .notQuantitative: Words(vi: "không định lượng", en: "not quantitative")
    case .failed: Words(vi: "lỗi xử lý", en: "failed")
    }
  }
}

extension Likelihood {
  /// The likelihood in words.
  public var words: Words {
    switch self {
    case .virtuallyCertain: Words(vi: "gần như chắc chắn đạt", en: "virtually certain")
    case .veryLikely: Words(vi: "rất có khả năng đạt", en: "very likely")
    case .likely: Words(vi: "có khả năng đạt", en: "likely")
    case .aboutAsLikelyAsNot:
      Words(vi: "khả năng đạt và không đạt ngang nhau", en: "about as likely as not")
    case .unlikely: Words(vi: "khó có khả năng đạt", en: "unlikely")
    case .veryUnlikely: Words(vi: "rất khó có khả năng đạt", en: "very unlikely")
    case .exceptionallyUnlikely:
      Words(vi: "gần như không có khả năng đạt", en: "exceptionally unlikely")
    }
  }
}

extension ProgressClass {
  /// The class in words.
  public var words: Words {
    switch self {
    case .achieved: Words(vi: "đạt", en: "achieved")
    case .missed: Words(vi: "không đạt", en: "missed")
    case .onCourse: Words(vi: "có khả năng đạt", en: "on course")
    case .atRisk: Words(vi: "có nguy cơ không đạt", en: "at risk")
    case .offCourse: Words(vi: "khó có khả năng đạt", en: "off course")
    case .noProbability: Words(vi: "chưa đủ căn cứ đánh giá", en: "no probability")
    case .notQuantitative: Words(vi: "không định lượng", en: "not quantitative")
    }
  }

  /// The head of a narrow column.
  var heading: Words {
    switch self {
    case .achieved: Words(vi: "Đạt", en: "Achieved")
    case .missed: Words(vi: "Không đạt", en: "Missed")
    case .onCourse: Words(vi: "Có khả năng đạt", en: "On course")
    case .atRisk: Words(vi: "Có nguy cơ", en: "At risk")
    case .offCourse: Words(vi: "Khó đạt", en: "Off course")
    case .noProbability: Words(vi: "Chưa đủ căn cứ", en: "No prob.")
    case .notQuantitative: Words(vi: "Không định lượng", en: "Not quant.")
    }
  }

  /// A sign that says the same as the colour.
  public var symbol: String {
    switch self {
    case .achieved: "✓"
    case .missed: "✗"
    case .onCourse: "▲"
    case .atRisk: "●"
    case .offCourse: "▼"
    case .noProbability: "?"
    case .notQuantitative: "–"
    }
  }

  /// How the class is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .achieved, .onCourse: .good
    case .atRisk: .middling
    case .missed, .offCourse: .poor
    case .noProbability, .notQuantitative: .quiet
    }
  }
}

extension EvidenceGrade {
  /// What stands behind the grade, in words.
  public var words: Words {
    switch self {
    case .a: Words(vi: "mạnh, như khi có từ 8 quan sát", en: "strong, as with 8 points or more")
    case .b: Words(vi: "vừa, như khi có 3–7 quan sát", en: "fair, as with 3 to 7 points")
    case .c:
      Words(
        vi: "yếu, như khi chỉ có 1–2 quan sát: chủ yếu dựa vào các trường hợp tương tự",
        en: "weak, as with 1 or 2 points: mostly comparable cases")
    case .d:
      Words(
        vi: "rất yếu, như khi phải dùng địa bàn hoặc chỉ tiêu thay thế",
        en: "very weak, as when another area or indicator stands in")
    case .none: Words(vi: "chưa có quan sát nào", en: "no observation")
    }
  }
}

extension Comparator {
  /// The sign of a narrow column.
  public var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    case .equal: "="
    case .approximately: "≈"
    case .range: ""
    }
  }

  /// The comparator in words, as they stand before the number.
  public var words: Words {
    switch self {
    case .atLeast: Words(vi: "ít nhất", en: "at least")
    case .moreThan: Words(vi: "trên", en: "more than")
    case .atMost: Words(vi: "tối đa", en: "at most")
    case .lessThan: Words(vi: "dưới", en: "less than")
    case .equal: Words(vi: "đúng", en: "exactly")
    case .approximately: Words(vi: "khoảng", en: "about")
    case .range: Words(vi: "trong khoảng", en: "within")
    }
  }
}

extension TargetKind {
  /// The kind in words; a kind without an entry stays as it is.
  public var words: Words {
    switch self {
    case .level: Words(vi: "mức đạt", en: "level")
    case .ratioToBaseYear: Words(vi: "tỷ số so với năm gốc", en: "ratio to a base year")
    case .cumulative: Words(vi: "cộng dồn trong kỳ", en: "sum over a period")
    case .annualChange: Words(vi: "mức thay đổi hằng năm", en: "annual change")
    case .qualitative: Words(vi: "định tính", en: "qualitative")
    default: Words(vi: rawValue, en: rawValue)
    }
  }
}

extension Direction {
  /// The wanted direction in words.
  public var words: Words {
    switch self {
    case .increase: Words(vi: "tăng", en: "increase")
    case .decrease: Words(vi: "giảm", en: "decrease")
    case .maintain: Words(vi: "duy trì", en: "maintain")
    }
  }
}

extension Finding.Severity {
  /// The severity in words.
  public var words: Words {
    switch self {
    case .note: Words(vi: "lưu ý", en: "note")
    case .warning: Words(vi: "cảnh báo", en: "warning")
    case .error: Words(vi: "lỗi", en: "error")
    }
  }

  /// How the severity is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .note: .quiet
    case .warning: .middling
    case .error: .poor
    }
  }
}

extension SeriesQuality {
  /// The quality in words.
  public var words: Words {
    switch self {
    case .a: Words(vi: "tốt", en: "good")
    case .b: Words(vi: "khá", en: "fair")
    case .c: Words(vi: "hạn chế", en: "limited")
    }
  }
}
