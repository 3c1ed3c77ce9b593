/// What the rows and columns of a grid mean.
struct GridLayout: Sendable {
  /// A column of labels.
  struct LabelColumn: Hashable, Sendable {
    var column: Int
    var role: ColumnRole
    var name: String
    /// Which part of a key such as `PC,F,TOTAL` the label is; `nil` for the whole cell.
    var part: Int?

    init(column: Int, role: ColumnRole, name: String, part: Int? = nil) {
      self.column = column
      self.role = role
      self.name = name
      self.part = part
    }
  }

  /// A column of the values of one year.
  struct YearColumn: Hashable, Sendable {
    var column: Int
    var label: YearLabel
    /// The words of a second header row, such as `Nam` under or over a year.
    var group: String?
    /// Whether the head says that the values came true.
    var isActual = false

    init(column: Int, label: YearLabel, group: String?) {
      self.column = column
      self.label = label
      self.group = group
    }
  }

  /// A column of the values of one indicator, beside a column of years.
  struct ValueColumn: Hashable, Sendable {
    var column: Int
    /// `nil` where the header is no more than the word value.
    var name: String?
  }

  /// Where time stands.
  enum Body: Hashable, Sendable {
    /// Years across, in columns.
    case across([YearColumn])
    /// Years down, in one column, the values beside.
    case down(year: Int, values: [ValueColumn])
  }

  var body: Body
  var labels: [LabelColumn]

  /// The first row of data, by its index in the grid.
  var firstDataRow: Int

  /// The row whose length each row of data has.
  var headerRow: Int

  /// The words above the table.
  var title: String?

  /// The unit that stands above the table or in parentheses behind its title.
  var unit: String?

  /// Who published the table, where it says so.
  var source: String?

  /// Heads of columns whose time is no calendar year, with their columns.
  var leftOutPeriods: [String] = []

  /// Heads of columns that hold plans or forecasts.
  var leftOutPlans: [String] = []

  /// The texts of the rows of the head, by column: where they come again, the head is repeated.
  var headTexts: [[String]] = []

  /// The words that stand over all years.
  var commonHead: String?

  /// Whether the title says that the table assigns targets.
  var assignsTargets = false

  /// Whether an empty cell of a label stands for all, not for the one above it.
  var emptyMeansTotal = false

  /// Whether any column has a time.
  var hasTime: Bool {
    if case .across(let columns) = body, columns.isEmpty {
      return !leftOutPeriods.isEmpty || !leftOutPlans.isEmpty
    }
    return true
  }

  /// Heads of columns that have no role.
  var ignoredColumns: [String] = []

  /// The label column of a role, or `nil`.
  func label(_ role: ColumnRole) -> LabelColumn? { labels.first { $0.role == role } }

  /// Finds out what the rows and columns mean, or `nil` if there are no years in them.
  ///
  /// Merged cells should be spread before.
  static func find(in grid: CellGrid) -> GridLayout? {
    guard let layout = LayoutFinder(grid).layout() else { return nil }
    return layout
  }
}

/// What a column of labels says about the values of its row.
enum ColumnRole: String, Hashable, Sendable {
  case seriesID = "series_id"
  case areaCode = "area_code"
  case areaName = "area"
  case indicator
  case indicatorName = "indicator_name"
  case unit
  case definition
  case sourceID = "source_id"
  case note
  case partYear = "part_year"
  case estimate
  case confidence
  case year
  case value
  /// A number of the row, such as `STT`.
  case ordinal
  /// A category that no other role names, such as sex.
  case category
  /// A code of an area or item that no name says more about, such as `Mã` or `AGS`.
  case code
  /// A place on the map.
  case place

  private static let names: [String: ColumnRole] = [
    "series_id": .seriesID, "series id": .seriesID, "ma chuoi": .seriesID,
    "area_code": .areaCode, "area code": .areaCode, "ma dia ban": .areaCode, "ma tinh": .areaCode,
    "ma vung": .areaCode, "country code": .areaCode, "iso": .areaCode, "iso3": .areaCode,
    "iso 3166-2": .areaCode, "geo": .areaCode, "ref_area": .areaCode, "country_code": .areaCode,
    "ma don vi hanh chinh": .areaCode,
    "area": .areaName, "tinh": .areaName, "dia phuong": .areaName, "dia ban": .areaName,
    "vung": .areaName, "khu vuc": .areaName, "province": .areaName, "provinces": .areaName,
    "region": .areaName, "country": .areaName, "country name": .areaName, "location": .areaName,
    "don vi hanh chinh": .areaName, "ten tinh": .areaName, "tinh thanh": .areaName,
    "tinh thanh pho": .areaName, "tinh, thanh pho": .areaName, "tinh/thanh pho": .areaName,
    "tinh / thanh pho": .areaName, "thanh pho, tinh": .areaName, "ten dia phuong": .areaName,
    "ten dia ban": .areaName, "area_name": .areaName, "area name": .areaName,
    "quan huyen": .areaName,
    "quan/huyen": .areaName, "huyen": .areaName, "xa": .areaName, "entity": .areaName,
    "cities, provincies": .areaName, "cities, provinces": .areaName, "quoc gia": .areaName,
    "indicator": .indicator, "indicator code": .indicator, "indicator_code": .indicator,
    "ma chi tieu": .indicator, "series code": .indicator, "series_code": .indicator,
    "chi tieu": .indicatorName, "ten chi tieu": .indicatorName, "indicator name": .indicatorName,
    "indicator_name": .indicatorName, "series name": .indicatorName, "cac chi tieu": .indicatorName,
    "noi dung": .indicatorName, "item": .indicatorName, "items": .indicatorName,
    "phan loai": .indicatorName, "danh muc": .indicatorName, "series": .indicatorName,
    "unit": .unit, "don vi": .unit, "don vi tinh": .unit, "dvt": .unit, "unit of measure": .unit,
    "units": .unit, "d.v.t": .unit, "dv tinh": .unit, "unit of measurement": .unit,
    "definition": .definition, "dinh nghia": .definition, "khai niem": .definition,
    "source": .sourceID, "nguon": .sourceID, "source_id": .sourceID, "nguon so lieu": .sourceID,
    "sources": .sourceID,
    "note": .note, "notes": .note, "ghi chu": .note, "remark": .note, "remarks": .note,
    "part_year": .partYear, "part year": .partYear, "estimate": .estimate,
    "confidence": .confidence,
    "year": .year, "nam": .year, "time": .year, "time period": .year, "time_period": .year,
    "thoi gian": .year, "ky": .year, "period": .year, "years": .year, "thoi ky": .year,
    "tid": .year, "jahr": .year, "ano": .year, "anno": .year, "annee": .year, "yr": .year,
    "date": .year, "ar": .year, "rok": .year, "vuosi": .year, "nam bao cao": .year,
    "nam hoc": .year, "nam so lieu": .year, "nam thong ke": .year, "calendar year": .year,
    "reporting year": .year, "ref_year": .year, "nam du lieu": .year, "nien do": .year,
    "ma": .code, "ma so": .code, "code": .code, "ags": .code, "fips": .code, "iso_num": .code,
    "iso_code": .code, "iso code": .code, "nuts": .code, "geoid": .code, "ma huyen": .code,
    "ma xa": .code, "ma dvhc": .code, "ma dia phuong": .code, "m49": .code, "numeric code": .code,
    "lat": .place, "lon": .place, "lng": .place, "long": .place, "latitude": .place,
    "longitude": .place, "vi do": .place, "kinh do": .place, "x_coord": .place, "y_coord": .place,
    "value": .value, "gia tri": .value, "so lieu": .value, "obs_value": .value, "values": .value,
    "data": .value,
    "stt": .ordinal, "tt": .ordinal, "so tt": .ordinal, "no.": .ordinal, "no": .ordinal,
    "#": .ordinal, "so thu tu": .ordinal,
  ]

  /// The role that a header names, or `nil`.
  static func named(_ header: String) -> ColumnRole? {
    let folded = PlainText.folded(header)
    return names[folded] ?? names[folded.trimmingSuffix(":")]
      ?? (isOfAreaWords(folded) ? .areaName : nil)
  }

  /// Words that kinds of areas are called by, as in `Tỉnh/TP`, `Thành phố, tỉnh`, `Quận, huyện, thị xã`.
  private static let areaWords: Set<Substring> = [
    "tinh", "thanh", "pho", "tp", "quan", "huyen", "thi", "xa", "phuong", "tran",
  ]

  /// Whether a header is nothing but kinds of areas.
  private static func isOfAreaWords(_ folded: String) -> Bool {
    guard folded.utf8.count <= 60 else { return false }
    let words = folded.split { !$0.isLetter }
    return words.count > 1 && words.allSatisfy(areaWords.contains)
      && words.contains { ["tinh", "huyen", "xa"].contains($0) }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
