/// The provinces that plans name in their heads.
enum PlaceLexicon {
  private static let names = [
    "An Giang", "Bà Rịa - Vũng Tàu", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre",
    "Bình Định", "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau", "Cần Thơ", "Cao Bằng",
    "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
    "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên",
    "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An",
    "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
    "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang", "Trà Vinh",
    "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái", "Hồ Chí Minh",
  ]

  private static let table = PhraseTable<String>(
    names.flatMap { name -> [(String, String)] in
      let plain = name.split(separator: " ").joined(separator: " ")
      let printed = name == "Hồ Chí Minh" ? "Thành phố Hồ Chí Minh" : name
      return [
        ("tỉnh " + plain, printed), ("thành phố " + plain, printed), ("tp " + plain, printed),
        (plain + " , ngày", printed), ("province of " + plain, printed),
        (plain + " province", printed),
      ]
    })

  private static let bare = PhraseTable<String>(
    names.map { ($0, $0 == "Hồ Chí Minh" ? "Thành phố Hồ Chí Minh" : $0) })

  /// The province that is named most in the head, the first of those named alike.
  static func area(in tokens: [Token], atLeast least: Int = 1) -> String? {
    var counts: [String: (count: Int, first: Int)] = [:]
    for index in tokens.indices {
      guard let (name, _) = table.match(tokens, at: index) else { continue }
      let bonus = tokens[index].isCapital && index < 60 ? 3 : 1
      counts[name, default: (0, index)].count += bonus
    }
    counts = counts.filter { $0.value.count >= least }
    if counts.isEmpty, least == 1 {
      for index in tokens.indices.prefix(300) {
        if let (name, _) = bare.match(tokens, at: index), tokens[index].isCapital {
          counts[name, default: (0, index)].count += 1
        }
      }
    }
    return counts.max { ($0.value.count, -$0.value.first) < ($1.value.count, -$1.value.first) }?.key
  }

  /// The country or the world, where no province is named.
  static func fallback(_ tokens: [Token], _ isEnglish: Bool) -> String {
    let words = Set(tokens.map(\.text))
    if isEnglish {
      return words.contains("viet") || words.contains("vietnam") ? "Viet Nam" : "World"
    }
    return "Việt Nam"
  }
}
