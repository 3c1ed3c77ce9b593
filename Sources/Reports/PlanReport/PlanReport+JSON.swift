import Assessment
import Scenarios
import TimeSeries

extension PlanReport {
  /// Reads what `khathi assess --format json` has written: `khathi.assess/1`, or for a single target
  /// `khathi.ask/1`.
  ///
  /// Fields that this version does not know are ignored.
  ///
  /// - Parameter text: The content of the file, UTF-8.
  /// - Throws: ``PlanReportError`` with the place.
  public init(json text: [UInt8]) throws(PlanReportError) {
    let value = try JSONValue.read(text)
    guard case .object = value else { throw .schema(found: "") }
    try self.init(JSONReader(value))
  }

  private init(_ reader: JSONReader) throws(PlanReportError) {
    let schema = try? reader.string("schema")
    let plans: [JSONReader]
    let targets: [JSONReader]
    switch schema {
    case "khathi.assess/1":
      plans = try reader.objects("plans")
      targets = try reader.objects("targets")
    case "khathi.ask/1":
      plans = [try reader.object("plan")].compactMap { $0 }
      targets = [try reader.needed("target", reader.object)]
    default:
      throw .schema(found: schema ?? "")
    }
    let review = try reader.object("review").map(ReviewThresholds.read)
    self.init(
      run: try RunInfo.read(reader.needed("run", reader.object)),
      tolerance: try AttainmentTolerance.read(reader.needed("tolerance", reader.object)),
      plans: try plans.map(PlanInfo.read), targets: try targets.map(TargetAssessment.read),
      series: try reader.objects("series").map(SeriesReport.read),
      sources: try reader.objects("sources").map(SourceInfo.read),
      findings: try reader.objects("findings").map(Finding.read),
      ruleIDs: try reader.objects("rules").map { (rule) throws(PlanReportError) in
        try rule.needed("rule", rule.string)
      }, review: review)
  }
}

extension RunInfo {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> RunInfo {
    var run = RunInfo(
      command: try reader.needed("command", reader.string),
      version: try reader.needed("version", reader.string),
      inputs: try reader.objects("inputs").map { (input) throws(PlanReportError) in
        Input(
          name: try input.needed("name", input.string),
          hash: try input.needed("hash", input.string))
      }, asOfYear: try reader.integer("as_of"))
    switch reader.value("seed") {
    case .integer(let seed)? where seed >= 0: run.seed = UInt64(seed)
    case .string(let text)?: run.seed = UInt64(text)
    default: break
    }
    for (name, value) in try reader.pairs("settings") {
      let values: [JSONValue] = if case .array(let items) = value { items } else { [value] }
      for case .string(let text) in values { run.settings.append(Setting(name, text)) }
    }
    return run
  }
}

extension AttainmentTolerance {
  fileprivate static func read(
    _ reader: JSONReader
  ) throws(PlanReportError) -> AttainmentTolerance {
    AttainmentTolerance(
      approximate: try reader.number("approximate"),
      boundShare: try reader.needed("bound_share", reader.number))
  }
}

extension ReviewThresholds {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> ReviewThresholds {
    let thresholds = ReviewThresholds(
      likely: try reader.needed("likely", reader.number),
      unlikely: try reader.needed("unlikely", reader.number),
      expectedNot: try reader.needed("expected_not", reader.number),
      nearly: try reader.needed("nearly", reader.number))
    guard let thresholds else { throw .invalid(path: reader.path(of: "likely")) }
    return thresholds
  }
}

extension PlanInfo {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> PlanInfo {
    PlanInfo(
      id: try reader.needed("id", reader.string),
      titleVietnamese: try reader.string("title_vi"),
      titleEnglish: try reader.string("title_en"), areaCode: try reader.string("area_code"),
      areaName: try reader.string("area"))
  }
}

extension SourceInfo {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> SourceInfo {
    SourceInfo(
      id: try reader.needed("source_id", reader.string), title: try reader.string("title"),
      publisher: try reader.string("publisher"), address: try reader.string("address"),
      locator: try reader.string("locator"), licence: try reader.string("licence"))
  }
}

extension Finding {
  /// Reads a finding.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> Finding {
    Finding(
      try reader.needed("code", reader.word),
      severity: try reader.needed("severity", reader.word),
      subject: try reader.needed("subject", reader.string), year: try reader.integer("year"),
      arguments: try reader.arguments("arguments"))
  }
}
