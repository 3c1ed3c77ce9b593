/// Words of comparison, of change and of time around a number.
enum ComparatorLexicon {
  /// Before the number.
  static let before = PhraseTable<Mention.Comparator>([
    ("trên", .above), ("hơn", .above), ("vượt", .above), ("cao hơn", .above), ("lớn hơn", .above),
    ("vượt trên", .above), ("khoảng trên", .above), ("lên trên", .above), ("vượt mức", .above),
    (">", .above), (">=", .atLeast), ("<", .below), ("<=", .atMost), ("=", .equal),
    ("> hoặc =", .atLeast), ("ít nhất", .atLeast), ("tối thiểu", .atLeast),
    ("không dưới", .atLeast), ("ít nhất là", .atLeast), ("tối thiểu là", .atLeast),
    ("không thấp hơn", .atLeast), ("không ít hơn", .atLeast), ("không nhỏ hơn", .atLeast),
    ("ít nhất đạt", .atLeast), ("tối thiểu đạt", .atLeast), ("dưới", .below),
    ("thấp hơn", .below), ("nhỏ hơn", .below), ("xuống dưới", .below), ("còn dưới", .below),
    ("dưới mức", .below), ("chưa đến", .below), ("ít hơn", .below), ("không quá", .atMost),
    ("tối đa", .atMost), ("không vượt quá", .atMost), ("không cao hơn", .atMost),
    ("không vượt", .atMost), ("nhiều nhất", .atMost), ("không lớn hơn", .atMost),
    ("tối đa là", .atMost), ("không quá mức", .atMost), ("không trên", .atMost),
    ("khoảng", .approx), ("xấp xỉ", .approx), ("gần", .approx), ("ước khoảng", .approx),
    ("gần bằng", .approx), ("tương đương", .approx), ("at least", .atLeast),
    ("a minimum of", .atLeast), ("no less than", .atLeast), ("not less than", .atLeast),
    ("minimum", .atLeast), ("at a minimum", .atLeast), ("more than", .above), ("over", .above),
    ("above", .above), ("in excess of", .above), ("greater than", .above), ("less than", .below),
    ("below", .below), ("under", .below), ("fewer than", .below), ("lower than", .below),
    ("no more than", .atMost), ("at most", .atMost), ("not more than", .atMost),
    ("up to", .atMost), ("not exceeding", .atMost), ("not exceed", .atMost),
    ("at least as low as", .atMost), ("a maximum of", .atMost), ("as low as", .atMost),
    ("no higher than", .atMost), ("not to exceed", .atMost), ("about", .approx),
    ("around", .approx), ("approximately", .approx), ("some", .approx), ("roughly", .approx),
    ("nearly", .approx), ("higher than", .above),
  ])

  /// Behind the number and its unit.
  static let after = PhraseTable<Mention.Comparator>([
    ("trở lên", .atLeast), ("trở xuống", .atMost), ("or more", .atLeast), ("or less", .atMost),
    ("or higher", .atLeast), ("or lower", .atMost), ("or above", .atLeast), ("or below", .atMost),
    ("hoặc hơn", .atLeast), ("and above", .atLeast), ("or fewer", .atMost), ("trở đi", .atLeast),
  ])

  /// Verbs and small words that may stand between a name and its number.
  static let links = PhraseTable<Bool>([
    "đạt", "là", "còn", "lên", "xuống", "ở mức", "mức", "chiếm", "bằng", "có", "được", "ở", "từ",
    "đạt mức", "tăng lên", "giảm còn", "giảm xuống", "giảm xuống còn", "xuống còn", "duy trì",
    "đạt được", "đạt tỷ lệ", "đạt khoảng", "thành", "đạt từ", "duy trì ở mức", "nâng lên", "vào",
    "phấn đấu", "phấn đấu đạt", "phần đầu", "phần đầu đạt", "dự kiến", "dự kiến đạt", "ước đạt",
    "bảo đảm", "đảm bảo", "giữ", "giữ ở mức", "giữ mức", "với", "cho", "lên đến",
    "bình quân", "bình quân đạt", "trung bình", "tăng", "giảm", "gấp", "đến", "tới", "về",
    "to", "is", "are", "of", "by", "reach", "reaches", "reaching", "be", "from", "at",
    "will be", "will reach", "amount to", "account for", "accounts for", "stand at",
    "đạt trung bình", "đạt bình quân", "sẽ", "phải", "cần", "nằm trong", "thuộc", "kiểm soát",
    "kiểm soát ở mức", "khống chế", "khống chế ở mức", "nâng", "đưa", "hàng năm", "mỗi năm",
    "hàng năm đạt", "increased to", "reduced to", "maintained at", "to reach",
  ])

  /// Links that end a name without belonging to it.
  static let ends = PhraseTable<Bool>([
    "đạt", "là", "còn", "lên", "xuống", "ở mức", "mức", "chiếm", "bằng", "có", "được", "từ",
    "đạt mức",
    "tăng lên", "giảm còn", "giảm xuống", "giảm xuống còn", "xuống còn", "duy trì", "đạt được",
    "đạt tỷ lệ", "đạt từ", "duy trì ở mức", "vào", "phấn đấu", "phấn đấu đạt", "phần đầu",
    "phần đầu đạt", "dự kiến", "ước đạt", "bảo đảm", "đảm bảo", "và", "lên đến", "đến", "tới", "về",
    "sẽ", "phải", "cần", "kiểm soát ở mức", "khống chế ở mức", "hàng năm", "mỗi năm",
    "gấp", "tăng", "giảm", "ước", "trong", "ít nhất", "tối thiểu", "to", "is", "are", "reach",
    "reaches", "be", "will be reduced", "will be increased", "will decrease", "will increase",
    "will",
    "be reduced", "be increased", "be maintained", "reduced", "increased", "amounts to", "fall",
    "falls", "rise", "rises", "remain", "maintained", "reaching", "achieve", "account", "of over",
    "will be", "will reach", "by", "of", "at", "accounts for", "account for", "from",
    "stand at", "stands at", "maintained at", "amount to", "reduced to", "increased to", "to reach",
    "giữ mức", "giữ ở mức", "thành", "với", "khoảng", "should be", "should reach", "that",
    "achieving",
    "for", "and", "in", "đều đạt", "đạt trung bình",
  ])

  /// Verbs of change.
  static let changes = PhraseTable<Mention.Change>([
    ("tăng", .rise), ("tăng thêm", .rise), ("tăng trưởng", .rise), ("gấp", .rise),
    ("tăng bình quân", .rise), ("giảm", .fall), ("giảm bình quân", .fall), ("cắt giảm", .fall),
    ("giảm thêm", .fall), ("kéo giảm", .fall), ("giảm ít nhất", .fall), ("tăng ít nhất", .rise),
    ("tăng gấp", .rise), ("giảm tối thiểu", .fall), ("tăng tối thiểu", .rise), ("giảm được", .fall),
    ("reduce", .fall), ("increase", .rise), ("reduce by", .fall), ("cut", .fall),
    ("cut by", .fall), ("increase by", .rise), ("reduced by", .fall), ("increased by", .rise),
    ("giảm trên", .fall), ("tăng trên", .rise), ("grow by", .rise), ("decrease by", .fall),
    ("giảm khoảng", .fall), ("tăng khoảng", .rise), ("tiết kiệm", .fall),
  ])
}
