package import Plans
package import TimeSeries

// How the files are read that list the words of plans; what the words mean is in `Plans`.

/// Areas by code.
package typealias AreaTable = KeyedTable<Area>

extension AreaTable {
  /// Reads `area_code,name_vi,kind,valid_to,successor,source,parent,name_en,aliases,valid_from`;
  /// only the first is required.
  package static func read(_ input: DataInput) throws(ReaderError) -> AreaTable {
    try read(
      input, key: "area_code",
      optional: [
        "name_vi", "kind", "valid_to", "successor", "source", "parent", "name_en", "aliases",
        "valid_from",
      ]
    ) { (scanner, columns, id) throws(ReaderError) in
      Area(
        code: id, nameVI: columns.text("name_vi", scanner), kind: columns.text("kind", scanner),
        validTo: try scanner.optionalDate(columns["valid_to"], "valid_to"),
        successor: columns.text("successor", scanner), source: columns.text("source", scanner),
        parent: columns.text("parent", scanner), nameEN: columns.text("name_en", scanner),
        aliases: columns.list("aliases", scanner),
        validFrom: try scanner.optionalDate(columns["valid_from"], "valid_from"))
    }
  }
}

extension AreaTable {
  /// The areas around an area, nearest first: region, then country.
  ///
  /// The parent is the one that the table names, else the code without its last part, as ISO 3166-2
  /// codes begin with that of their country: `VN-70` lies in `VN`. A table that runs in a circle
  /// ends the chain where it closes.
  package func parents(of code: String) -> [String] {
    var chain: [String] = []
    var current = code
    while let parent = parent(of: current), parent != code, !chain.contains(parent) {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  /// What an area is; one that the table does not know is a province.
  package func kind(of code: String) -> String { self[code]?.kind ?? "province" }

  private func parent(of code: String) -> String? {
    if let stated = self[code]?.parent { return stated }
    return code.lastIndex(of: "-").map { String(code[..<$0]) }
  }
}

/// Indicators by id.
package typealias IndicatorTable = KeyedTable<Indicator>

extension IndicatorTable {
  /// Reads `indicator,title_vi,title_en,unit,sector,direction,lower_bound,upper_bound,sdg_indicator`;
  /// only the first is required.
  package static func read(_ input: DataInput) throws(ReaderError) -> IndicatorTable {
    try read(
      input, key: "indicator",
      optional: [
        "title_vi", "title_en", "unit", "sector", "direction", "lower_bound", "upper_bound",
        "sdg_indicator",
      ]
    ) { (scanner, columns, id) throws(ReaderError) in
      Indicator(
        id: id, titleVI: columns.text("title_vi", scanner),
        titleEN: columns.text("title_en", scanner), unit: columns.text("unit", scanner),
        sector: columns.text("sector", scanner),
        direction: try columns.word("direction", scanner),
        bounds: try scanner.bounds(columns["lower_bound"], columns["upper_bound"]),
        sdgIndicators: columns.list("sdg_indicator", scanner))
    }
  }
}

/// Units by their printed form.
package typealias UnitTable = KeyedTable<PrintedUnit>

extension UnitTable {
  /// Reads `unit,unit_code,denominator`; the unit of one row may be empty.
  package static func read(_ input: DataInput) throws(ReaderError) -> UnitTable {
    try read(
      input, key: "unit", allowsEmptyKey: true, required: ["unit_code"], optional: ["denominator"]
    ) { (scanner, columns, id) throws(ReaderError) in
      PrintedUnit(
        printed: id, code: try columns.filled("unit_code", scanner),
        denominator: columns.text("denominator", scanner))
    }
  }

  /// The limits that a unit suggests: those of a percentage or a fraction, in every spelling that the
  /// table has or that begins with `% of`; `nil` for any other unit.
  package func limits(of printed: String?) -> Bounds? {
    guard let printed else { return nil }
    if let known = unit(printed) {
      switch known.code {
      case "percent": return .percent
      case "fraction": return .fraction
      default: return nil
      }
    }
    let text = String(Substring(printed.lowercased()).trimmingSpaces)
    return Self.shares.contains { text.hasPrefix($0) } && !Self.isRate(text) ? .percent : nil
  }

  /// How the unit of a share of something begins.
  private static let shares = ["% ", "%, ", "percent ", "percentage ", "pct ", "phần trăm "]

  /// Whether a percentage is of a change, not of a whole.
  private static func isRate(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return text.contains("/")
      || words.contains {
        ["annual", "change", "growth", "month", "per", "point", "points", "year"].contains($0)
      }
  }

  /// The unit as printed, else without regard to capitals and to spaces around it.
  package func unit(_ printed: String) -> PrintedUnit? {
    self[printed] ?? self[String(Substring(printed.lowercased()).trimmingSpaces)]
  }
}

/// Derivations by the indicator of targets.
package typealias DerivationTable = KeyedTable<Derivation>

extension DerivationTable {
  /// Reads `indicator,from_indicator,transform,note`; the first and the third are required.
  package static func read(_ input: DataInput) throws(ReaderError) -> DerivationTable {
    try read(
      input, key: "indicator", required: ["transform"], optional: ["from_indicator", "note"]
    ) { (scanner, columns, id) throws(ReaderError) in
      _ = try columns.filled("transform", scanner)
      let transform: Derivation.Transform? = try columns.word("transform", scanner)
      return Derivation(
        indicator: id, fromIndicator: columns.text("from_indicator", scanner),
        transform: transform!, note: columns.text("note", scanner))
    }
  }
}

/// Plans by key.
package typealias PlanTable = KeyedTable<PlanRecord>

extension PlanTable {
  /// Reads `plan_id,short_vi,short_en,title_vi,title_en,area_code,number,date`; only the first is
  /// required.
  package static func read(_ input: DataInput) throws(ReaderError) -> PlanTable {
    try read(
      input, key: "plan_id",
      optional: ["short_vi", "short_en", "title_vi", "title_en", "area_code", "number", "date"]
    ) { (scanner, columns, id) throws(ReaderError) in
      PlanRecord(
        id: id, shortVI: columns.text("short_vi", scanner),
        shortEN: columns.text("short_en", scanner), titleVI: columns.text("title_vi", scanner),
        titleEN: columns.text("title_en", scanner),
        areaCode: columns.text("area_code", scanner), number: columns.text("number", scanner),
        date: try scanner.optionalDate(columns["date"], "date"))
    }
  }
}

extension ReportingDuty {
  /// Reads `plan_id,duty,due,to_whom,source_file,source_locator,quote_vi`; only the first is
  /// required.
  package static func read(_ input: DataInput) throws(ReaderError) -> [ReportingDuty] {
    var scanner = try CSVScanner(input)
    let columns = try ColumnMap(
      TableHeader(&scanner), required: ["plan_id"],
      optional: ["duty", "due", "to_whom", "source_file", "source_locator", "quote_vi"])
    var result: [ReportingDuty] = []
    while try scanner.next() {
      result.append(
        ReportingDuty(
          planID: try columns.filled("plan_id", scanner), duty: columns.text("duty", scanner),
          due: columns.text("due", scanner), toWhom: columns.text("to_whom", scanner),
          sourceFile: columns.text("source_file", scanner),
          sourceLocator: columns.text("source_locator", scanner),
          quote: columns.text("quote_vi", scanner)))
    }
    return result
  }
}

/// What units measure, so far as their codes tell: units of one family differ by a factor only.
enum UnitFamily {
  /// The family of a code of ``PrintedUnit``; the code itself where it stands alone.
  static func of(_ code: String) -> String {
    for (prefix, family) in [("persons", "persons"), ("vnd", "vnd"), ("per_1", "rate")]
    where code.hasPrefix(prefix) {
      return family
    }
    return code
  }
}
