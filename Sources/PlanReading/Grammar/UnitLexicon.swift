/// What plans count in: the printed words, the unit of the register and what sort of unit it is.
enum UnitLexicon {
  enum Sort: Sendable {
    case percent
    case money
    case measure
    case count
    case age
    case duration
    case ratio
    case rank
  }

  struct Unit: Hashable, Sendable {
    var code: String
    var sort: Sort
  }

  private static let measures: [(String, String, Sort)] = [
    ("phần trăm", "%", .percent), ("per cent", "%", .percent), ("percent", "%", .percent),
    ("điểm phần trăm", "percentage points", .percent), ("điểm %", "percentage points", .percent),
    ("percentage points", "percentage points", .percent), ("‰", "per 1,000", .percent),
    ("% / năm", "%/year", .percent), ("% gdp", "% of GDP", .percent),
    ("% grdp", "% of GDP", .percent), ("% của gdp", "% of GDP", .percent),
    ("% dân số", "%", .percent), ("% tổng chi nsnn", "% of budget expenditure", .percent),
    ("% tổng chi ngân sách", "% of budget expenditure", .percent),
    ("% tổng chi ngân sách nhà nước", "% of budget expenditure", .percent),
    ("% tổng chi ngân sách địa phương", "% of budget expenditure", .percent),
    ("per cent of gdp", "% of GDP", .percent), ("% of gdp", "% of GDP", .percent),
    ("% per year", "%/year", .percent), ("% a year", "%/year", .percent),
    ("percent annually", "%/year", .percent), ("per cent annually", "%/year", .percent),
    ("percent per year", "%/year", .percent), ("percent a year", "%/year", .percent),
    ("percent per annum", "%/year", .percent), ("per cent per annum", "%/year", .percent),
    ("% per annum", "%/year", .percent), ("percent of gdp", "% of GDP", .percent),
    ("% annually", "%/year", .percent), ("per cent per year", "%/year", .percent),
    ("per cent a year", "%/year", .percent), ("% mỗi năm", "%/year", .percent),
    ("% một năm", "%/year", .percent), ("% năm", "%/year", .percent), ("%", "%", .percent),
    ("usd", "USD", .money), ("đô la mỹ", "USD", .money), ("đô la", "USD", .money),
    ("usd / người", "USD per person", .money), ("usd / người / năm", "USD per person", .money),
    ("triệu usd", "million USD", .money), ("triệu đô la mỹ", "million USD", .money),
    ("million usd", "million USD", .money), ("tỷ usd", "billion USD", .money),
    ("tỷ đô la mỹ", "billion USD", .money), ("billion usd", "billion USD", .money),
    ("tỷ đô la", "billion USD", .money), ("us dollars", "USD", .money),
    ("đồng", "VND", .money), ("triệu đồng", "million VND", .money),
    ("tỷ đồng", "billion VND", .money), ("nghìn tỷ đồng", "trillion VND", .money),
    ("ngàn tỷ đồng", "trillion VND", .money), ("nghìn đồng", "thousand VND", .money),
    ("triệu đồng / người", "million VND per person", .money),
    ("triệu đồng / người / năm", "million VND per person", .money),
    ("triệu đồng / lao động", "million VND per worker", .money),
    ("triệu đồng / ha", "million VND per ha", .money),
    ("triệu đồng / hộ", "million VND per household", .money),
    ("tấn", "tonnes", .measure), ("triệu tấn", "million tonnes", .measure),
    ("nghìn tấn", "thousand tonnes", .measure), ("ngàn tấn", "thousand tonnes", .measure),
    ("triệu tấn / năm", "million tonnes per year", .measure),
    ("tấn / năm", "tonnes per year", .measure), ("tấn / ngày", "tonnes per day", .measure),
    ("tạ / ha", "quintals per ha", .measure), ("tonnes", "tonnes", .measure),
    ("million tonnes", "million tonnes", .measure), ("tons", "tonnes", .measure),
    ("m2", "m2", .measure), ("m2 sàn", "m2", .measure), ("m2sàn", "m2", .measure),
    ("m2 / người", "m2 per person", .measure), ("m2 sàn / người", "m2 per person", .measure),
    ("m2sàn / người", "m2 per person", .measure), ("square metres", "m2", .measure),
    ("ha", "ha", .measure), ("nghìn ha", "thousand ha", .measure), ("hecta", "ha", .measure),
    ("triệu ha", "million ha", .measure), ("hectares", "ha", .measure), ("km", "km", .measure),
    ("km2", "km2", .measure), ("kilometres", "km", .measure), ("m3", "m3", .measure),
    ("m3 / ngày", "m3 per day", .measure), ("m3 / ngày đêm", "m3 per day", .measure),
    ("lít / người / ngày", "litres per person and day", .measure), ("mw", "MW", .measure),
    ("gw", "GW", .measure), ("kwh", "kWh", .measure), ("tỷ kwh", "billion kWh", .measure),
    ("tbps", "Tbps", .measure), ("mb / s", "Mb/s", .measure),
    ("triệu kwh", "million kWh", .measure),
    ("triệu m3", "million m3", .measure), ("triệu lít", "million litres", .measure),
    ("tuổi", "years", .age), ("years of age", "years", .age), ("năm", "years", .duration),
    ("years", "years", .duration), ("year", "years", .duration), ("tháng", "months", .duration),
    ("ngày", "days", .duration), ("giờ", "hours", .duration), ("phút", "minutes", .duration),
    ("quý", "quarters", .duration), ("months", "months", .duration), ("days", "days", .duration),
    ("hours", "hours", .duration), ("minutes", "minutes", .duration), ("tuần", "weeks", .duration),
    ("lần", "times", .ratio), ("times", "times", .ratio), ("fold", "times", .ratio),
    ("bậc", "rank", .rank), ("thứ bậc", "rank", .rank), ("điểm", "points", .count),
    ("points", "points", .count),
  ]

  private static let counts: [(String, String)] = [
    ("người", "persons"), ("lao động", "persons"), ("học sinh", "persons"),
    ("học viên", "persons"), ("lượt người", "persons"), ("triệu người", "million persons"),
    ("nghìn người", "thousand persons"), ("nghìn lao động", "thousand persons"),
    ("người dân", "persons"), ("persons", "persons"), ("people", "persons"),
    ("workers", "persons"), ("jobs", "jobs"), ("chỗ làm việc", "jobs"), ("việc làm", "jobs"),
    ("bác sĩ", "persons per 10,000 population"), ("dược sĩ", "persons per 10,000 population"),
    ("điều dưỡng", "persons per 10,000 population"),
    ("điều dưỡng viên", "persons per 10,000 population"),
    ("giường bệnh", "beds per 10,000 population"),
    ("giường bệnh viện", "beds per 10,000 population"), ("giường", "beds"),
    ("doctors", "persons per 10,000 population"), ("beds", "beds per 10,000 population"),
    ("hospital beds", "beds per 10,000 population"),
    ("căn hộ", "dwellings"), ("căn", "dwellings"), ("căn nhà", "dwellings"), ("nhà", "dwellings"),
    ("dwellings", "dwellings"), ("homes", "dwellings"), ("houses", "dwellings"),
    ("housing units", "dwellings"), ("hộ", "households"), ("hộ gia đình", "households"),
    ("households", "households"), ("doanh nghiệp", "enterprises"), ("enterprises", "enterprises"),
    ("số doanh nghiệp", "enterprises"), ("businesses", "enterprises"),
    ("dự án", "projects"), ("projects", "projects"), ("nhà máy", "plants"),
    ("nhà máy điện gió", "plants"), ("plants", "plants"), ("hợp tác xã", "cooperatives"),
    ("htx", "cooperatives"), ("tổ chức", "organisations"), ("trường", "schools"),
    ("trường học", "schools"), ("schools", "schools"), ("xã", "communes"),
    ("xã phường", "communes"),
    ("communes", "communes"), ("huyện", "districts"), ("đơn vị cấp huyện", "districts"),
    ("districts", "districts"), ("tỉnh", "provinces"), ("thành phố", "cities"),
    ("con", "children per woman"),
    ("con / phụ nữ", "children per woman"), ("children per woman", "children per woman"),
    ("trẻ em", "persons"), ("trẻ", "persons"), ("ca", "cases"), ("vụ", "cases"),
    ("cơ sở", "facilities"), ("cơ sở y tế", "facilities"), ("facilities", "facilities"),
    ("công trình", "buildings"), ("buildings", "buildings"), ("mô hình", "models"),
    ("sản phẩm", "products"), ("sản phẩm ocop", "products"), ("trung tâm", "centres"),
    ("centres", "centres"), ("tuyến", "routes"), ("tuyến cáp quang biển", "cable routes"),
    ("khu công nghiệp", "industrial parks"), ("cụm công nghiệp", "industrial clusters"),
    ("đô thị", "towns"), ("trạm", "stations"), ("đề tài", "studies"), ("nhiệm vụ", "tasks"),
    ("lượt khách", "visits"), ("triệu lượt khách", "million visits"),
    ("triệu lượt", "million visits"),
    ("lượt", "visits"), ("nghìn lượt khách", "thousand visits"), ("visitors", "visits"),
    ("tin bài", "items"), ("thuê bao", "subscribers"), ("bằng sáng chế", "patents"),
    ("sàn dữ liệu", "data exchanges"), ("trung tâm dữ liệu", "data centres"),
    ("trung tâm dữ liệu quốc gia", "data centres"), ("lớp", "classes"), ("câu lạc bộ", "clubs"),
    ("thành phố tỉnh", "cities or provinces"), ("nước", "countries"), ("thôn", "villages"),
    ("đơn vị", "units"), ("con lợn", "head"), ("triệu con", "million head"), ("cây", "trees"),
    ("triệu cây", "million trees"), ("cuộc", "events"), ("lớp tập huấn", "courses"),
    ("văn bản", "documents"), ("địa phương", "localities"), ("tàu", "vessels"),
    ("di tích", "monuments"),
    ("làng nghề", "craft villages"), ("vùng", "areas"), ("điểm du lịch", "destinations"),
    ("khách sạn", "hotels"), ("phòng", "rooms"), ("bệnh viện", "hospitals"), ("chợ", "markets"),
  ]

  /// Units that follow a number.
  static let table = PhraseTable<Unit>(
    measures.map { ($0.0, Unit(code: $0.1, sort: $0.2)) }
      + counts.map { ($0.0, Unit(code: $0.1, sort: .count)) })

  /// The unit that a cell of a table's column of units names.
  static func unit(ofCell tokens: [Token]) -> Unit? {
    let words = tokens.filter { !$0.isSymbol("(") && !$0.isSymbol(")") && !$0.isSymbol(",") }
    guard !words.isEmpty else { return nil }
    if let text = special[words.map(\.text).joined(separator: " ")] { return text }
    if let (unit, count) = table.match(words, at: 0), count == words.count { return unit }
    if let denominated = denominated(words) { return denominated }
    return table.match(words, at: 0)?.0
  }

  private static let special: [String: Unit] = [
    "chỉ số phát triển con người hdi": Unit(code: "index (0-1)", sort: .measure),
    "hdi": Unit(code: "index (0-1)", sort: .measure),
    "thứ bậc": Unit(code: "rank", sort: .rank), "xếp hạng": Unit(code: "rank", sort: .rank),
    "thứ hạng": Unit(code: "rank", sort: .rank), "hạng": Unit(code: "rank", sort: .rank),
    "rank": Unit(code: "rank", sort: .rank),
  ]

  /// `người/vạn dân`, `Số doanh nghiệp/1000 dân`
  private static func denominated(_ words: [Token]) -> Unit? {
    guard let slash = words.firstIndex(where: { $0.isSymbol("/") || $0.text == "trên" }), slash > 0,
      let base = Denominator.read(words, at: slash)
    else { return nil }
    let head = table.match(words, at: words[0].text == "số" ? 1 : 0)?.0.code ?? ""
    return Unit(code: base.code(of: head), sort: .count)
  }
}

/// What a rate refers to: `/10.000 dân`, `trên 1 vạn dân`, `per 100,000 live births`.
struct Denominator {
  /// The code without its head: `per 10,000 population`.
  var code: String
  /// How many tokens it takes.
  var count: Int

  /// The unit of a count of `head` for it.
  func code(of head: String) -> String {
    let head = head.part(before: " per ")
    return ["", "cases", "%"].contains(head) || code.hasSuffix("live births")
      ? code : head + " " + code
  }

  private static let populations = PhraseTable<String>([
    ("dân", "population"), ("người dân", "population"), ("người", "population"),
    ("trẻ đẻ sống", "live births"), ("trẻ sinh ra còn sống", "live births"),
    ("trẻ sinh ra sống", "live births"), ("trẻ em sinh ra sống", "live births"),
    ("trẻ sơ sinh sống", "live births"), ("trẻ em đẻ ra sống", "live births"),
    ("ca đẻ sống", "live births"), ("ca sinh sống", "live births"),
    ("live births", "live births"), ("population", "population"), ("people", "population"),
    ("inhabitants", "population"), ("phụ nữ", "women"), ("women", "women"),
    ("trẻ sơ sinh gái sinh ra sống", "girls"), ("bé gái", "girls"), ("trẻ sơ sinh gái", "girls"),
    ("trẻ em gái", "girls"), ("bé trai", "boys"), ("trẻ gái", "girls"), ("trẻ em", "children"),
    ("girls", "girls"), ("hộ", "households"), ("lao động", "workers"), ("trẻ", "children"),
    ("doanh nghiệp", "enterprises"), ("phương tiện", "vehicles"), ("bệnh nhân", "patients"),
  ])

  /// Reads one that begins at `/`, `trên` or `per`.
  static func read(_ tokens: [Token], at start: Int) -> Denominator? {
    guard start < tokens.count else { return nil }
    let sign = tokens[start]
    guard sign.isSymbol("/") || ["trên", "per", "mỗi", "tính"].contains(sign.text) else {
      return nil
    }
    var index = start + 1
    var size = 1.0
    if index < tokens.count, tokens[index].isNumber || tokens[index].text == "một" {
      if tokens[index].isNumber { size = tokens[index].value }
      index += 1
    }
    if index < tokens.count, tokens[index].text == "vạn" {
      size *= 10_000
      index += 1
    } else if index < tokens.count, ["nghìn", "ngàn"].contains(tokens[index].text) {
      size *= 1000
      index += 1
    }
    guard size >= 100, let (people, count) = populations.match(tokens, at: index) else {
      return nil
    }
    return Denominator(
      code: "per \(grouped(Int(size))) \(people)", count: index + count - start)
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000
      ? "\(number)" : "\(number / 1000)," + String("\(1000 + number % 1000)".dropFirst())
  }
}

extension String {
  fileprivate func part(before separator: String) -> String {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) { return String(self[..<rest.startIndex]) }
      rest = rest.dropFirst()
    }
    return self
  }
}
