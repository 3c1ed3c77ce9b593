/// Words by which names of indicators begin, go on and end.
enum NameWords {
  /// The first words of a printed name.
  static let heads = PhraseTable<Bool>([
    "tỷ lệ", "tỷ trọng", "tỷ suất", "tỷ số", "số", "tổng", "chỉ số", "giá trị", "mức", "thu nhập",
    "diện tích", "sản lượng", "năng suất", "kim ngạch", "tốc độ", "grdp", "gdp", "tuổi thọ",
    "quy mô",
    "mật độ", "độ che phủ", "vốn", "thu ngân sách", "chi ngân sách", "dân số", "doanh thu",
    "công suất",
    "tăng trưởng", "cơ cấu", "khu vực", "bình quân", "xếp hạng", "chi tiêu", "lượng", "khối lượng",
    "số lượng", "hệ số", "trong đó", "diện tích nhà ở", "giảm tỷ lệ", "tăng tỷ lệ", "tăng tỷ trọng",
    "giảm tỷ trọng", "nâng tỷ lệ", "công nghiệp", "dịch vụ", "nông nghiệp", "trường học", "số năm",
    "lao động qua đào tạo", "giải quyết việc làm", "thu hút", "xây dựng", "tạo việc làm",
    "the share",
    "the proportion", "the rate", "the number", "số bác sĩ", "số giường",
  ])

  /// Heads that surely begin a name of their own within a sentence.
  static let rates = PhraseTable<Bool>([
    "tỷ lệ", "tỷ trọng", "tỷ suất", "tỷ số", "tổng số", "tổng giá trị", "tổng sản phẩm", "chỉ số",
    "giá trị", "thu nhập bình quân", "diện tích", "sản lượng", "năng suất", "kim ngạch", "grdp",
    "gdp",
    "tuổi thọ", "số năm", "mật độ", "độ che phủ", "tốc độ", "mức giảm", "mức tăng", "quy mô",
    "the share", "the proportion", "the rate", "tổng diện tích", "tổng vốn", "tổng kim ngạch",
  ])

  /// Small words and verbs that precede a name without belonging to it.
  static let openers = PhraseTable<Bool>([
    "phấn đấu", "phần đầu", "đến", "đạt", "có", "bảo đảm", "đảm bảo", "duy trì", "trong đó", "và",
    "hàng năm", "với", "cụ thể", "đồng thời", "riêng", "còn", "là", "ít nhất", "tối thiểu",
    "khoảng",
    "trên", "dưới", "đạt ít nhất", "tiếp tục", "dự kiến", "cơ bản", "từ đó", "để",
    "hoàn thành mục tiêu",
    "mục tiêu", "nâng", "đưa", "giữ", "giữ vững", "giữ ổn định", "kiểm soát", "khống chế",
    "phấn đấu có",
    "hoàn thành chỉ tiêu", "đến hết", "ngay trong", "về", "gồm", "như", "trong giai đoạn",
    "đạt mục tiêu",
    "theo đó", "mỗi năm", "bình quân mỗi năm", "hàng năm có", "trong", "kéo giảm", "nâng cao",
    "thì",
    "chiếm", "xây dựng lộ trình", "ngoài ra", "đạt mức", "thực hiện mục tiêu", "bình quân hàng năm",
    "accordingly", "specifically", "moreover", "to", "ensure", "ensure that", "achieve", "reach",
    "and", "with", "including", "of which", "raise",
    "increase", "reduce", "maintain", "keep", "bring", "have", "the", "by", "strive to",
    "strive for",
    "that", "of", "lower", "in particular", "sustain", "target", "aim to", "decrease", "cut",
    "expand",
    "vững chắc", "all countries aiming to reduce", "all countries aiming to", "from", "at least",
    "is", "will", "attain", "sẽ", "phải", "cần", "ước", "lộ trình", "tất cả", "lần lượt",
    "quy mô đạt",
  ])

  /// Verbs after which the name of a group ends and what is wanted of it begins.
  static let predicates: Set<String> = [
    "được", "đạt", "có", "đủ", "bảo", "đảm", "tham", "sử", "thực", "không", "hoàn", "triển", "ứng",
    "kết", "áp", "tiếp", "đáp", "hưởng", "thụ", "biết", "bố", "tổ", "bị", "là",
  ]

  /// What follows a number without being what is counted.
  static let tails = PhraseTable<Bool>([
    "so với", "vào", "trong", "theo", "mỗi năm", "hàng năm", "đến", "vào năm", "năm", "trở lên",
    "so",
    "tương đương", "cao hơn", "thấp hơn", "bằng", "gấp", "trên địa bàn", "từ năm", "nhằm", "để",
    "bình quân", "ở", "theo tiêu chí", "và", "hoặc", "tiêu chí", "per annum", "by", "in",
    "compared",
    "per year", "annually", "from", "over", "until", "and", "or", "each year", "theo chuẩn", "từ",
    "tại", "như", "góp phần", "dưới", "trước", "với", "khi", "nhưng", "còn", "của năm",
  ])

  static let zones: Set<String> = [
    "nông", "thành", "đô", "miền", "vùng", "khu", "nam", "nữ", "urban", "rural", "cấp",
  ]

  static let growth = PhraseTable<Bool>([
    "tốc độ tăng", "tốc độ tăng trưởng", "tăng trưởng", "tăng bình quân", "giảm bình quân",
    "tăng bình quân hàng năm", "bình quân tăng", "mức tăng", "mức giảm", "hàng năm tăng",
    "hàng năm giảm", "mỗi năm tăng", "mỗi năm giảm", "tăng trung bình", "giảm trung bình",
    "bình quân mỗi năm tăng", "bình quân mỗi năm giảm", "tăng thêm bình quân", "growth",
    "growth rate",
    "bình quân hàng năm", "tăng bình quân mỗi năm", "giảm tỷ lệ hộ nghèo bình quân",
    "average annual",
    "bình quân giảm", "tăng hàng năm", "giảm hàng năm", "per annum", "grow", "annual growth",
    "giảm bình quân mỗi năm", "tăng mỗi năm", "giảm mỗi năm", "annual average",
  ])

  static let yearly = PhraseTable<Bool>([
    "hàng năm", "mỗi năm", "từng năm", "every year", "each year", "annually", "per annum",
    "per year",
  ])

  /// Verbs of a sum over years.
  static let sums = PhraseTable<Bool>([
    "giải quyết việc làm", "tạo việc làm", "thu hút thêm", "việc làm mới", "xây dựng", "xây mới",
    "trồng mới", "trồng", "đào tạo", "thành lập mới", "phát triển mới", "phát triển thêm",
    "tạo thêm",
    "hoàn thành", "build", "create", "train", "plant", "construct", "cải tạo", "hỗ trợ",
    "đầu tư xây dựng",
    "xây dựng mới", "xóa", "sửa chữa",
  ])
}
