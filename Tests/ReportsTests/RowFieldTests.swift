import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("Rows by their fields")
struct RowFieldTests {
  /// Reads a value back from what JSON says of it, and expects the same value and the same JSON.
  private func expectRoundTrip<Value: FieldRecord & Equatable>(
    _ value: Value, isFilled: Bool = true
  ) throws {
    let written = value.jsonValue
    let read = try Value(json: JSONValue.read(Array(written.text.utf8)), at: "")
    #expect(read == value)
    #expect(read.jsonValue == written)
    guard isFilled, case .object(let members) = written else { return }
    #expect(members.map(\.0) == Value.record.fields.map(\.name))
    for (name, member) in members { #expect(!member.isEmpty, "\(name) of \(Value.self)") }
  }

  @Test("Every part of a target is read back as it was written")
  func parts() throws {
    let filled = try FilledRows.projected()
    let pace = try #require(filled.pace)
    try expectRoundTrip(pace)
    try expectRoundTrip(#require(pace.required))
    try expectRoundTrip(#require(pace.recent))
    try expectRoundTrip(#require(pace.straightPath))
    try expectRoundTrip(#require(pace.reach))
    try expectRoundTrip(#require(pace.accumulation))
    try expectRoundTrip(Pace(), isFilled: false)
    let explanation = try #require(filled.explanation)
    try expectRoundTrip(explanation)
    try expectRoundTrip(explanation.drivers[0])
    try expectRoundTrip(explanation.reached[0])
    try expectRoundTrip(#require(filled.prediction))
    try expectRoundTrip(#require(filled.outcomes))
    try expectRoundTrip(filled.sourceOffsets[0])
    try expectRoundTrip(filled.seriesPassedOver[0])
    try expectRoundTrip(filled.findings[0])
    try expectRoundTrip(filled.reasons[0])
    for verdict in filled.verdicts { try expectRoundTrip(verdict, isFilled: false) }
  }

  @Test("Every part of a report is read back as it was written")
  func reportParts() throws {
    try expectRoundTrip(Fixtures.plans[0])
    try expectRoundTrip(ReviewThresholds.standard)
    try expectRoundTrip(AttainmentSet.Tolerance(approximate: 0.5, boundShare: 0.001))
    try expectRoundTrip(FilledRows.run)
    try expectRoundTrip(FilledRows.run.inputs[0])
    try expectRoundTrip(FilledRows.source)
    let series = try FilledRows.series()
    try expectRoundTrip(series)
    try expectRoundTrip(series.forecast[0])
    try expectRoundTrip(series.series.observations[0], isFilled: false)
    try expectRoundTrip(series.weakValues[0])
    try expectRoundTrip(Observation(year: 2020, value: -0.1), isFilled: false)
  }

  @Test("Every field of a target is set in a sample, and read back as it was written")
  func targets() throws {
    let record = TargetObject.record
    var told: Set<String> = []
    for assessment in [try FilledRows.projected(), FilledRows.achieved()] {
      let written = JSONValue.row(assessment, record.fields)
      let read = try TargetObject(json: JSONValue.read(Array(written.text.utf8)), at: "").assessment
      // What rules say is written for the rules of a report: see ``verdicts()``.
      var plain = assessment
      plain.series?.verdicts = []
      #expect(read == plain)
      #expect(JSONValue.row(read, record.fields).text == written.text)
      guard case .object(let members) = written else { continue }
      told.formUnion(members.filter { !$0.1.isEmpty }.map(\.0))
    }
    #expect(Set(record.fields.map(\.name)).subtracting(told) == ["rules"])
  }

  @Test("Verdicts stand in the row of a target under the rules of its report")
  func verdicts() throws {
    var report = AssessmentReport(
      run: FilledRows.run, plans: Fixtures.plans,
      assessments: [try FilledRows.projected(), FilledRows.achieved()])
    report.rules = OfficialRules.all.filter { rule in
      report.assessments[0].verdicts.contains { $0.ruleID == rule.id }
    }
    report.review = .standard
    report.series = [try FilledRows.series()]
    report.sources = [FilledRows.source]
    #expect(report.rules.count == 2)
    let read = try AssessmentReport.read(json: Array(report.json().utf8))
    #expect(read.json() == report.json())
    #expect(read.assessments[0] == report.assessments[0])
    #expect(PlanReport(read) == PlanReport(report))
  }

  @Test(
    "A field that is wrong is refused with its place, one that has to be there when it is missing")
  func refusals() throws {
    let record = TargetObject.record
    guard case .object(let members) = JSONValue.row(try FilledRows.projected(), record.fields)
    else { return }
    var needed: [String] = []
    for (index, field) in record.fields.enumerated() {
      var without = members
      without.remove(at: index)
      do throws(PlanReportError) {
        _ = try TargetObject(json: .object(without), at: "t")
      } catch {
        #expect(error == .missing(path: "t.\(field.name)"))
        needed.append(field.name)
      }
      guard !field.isDerived else { continue }
      var wrong = members
      wrong[index].1 = field.type.isFlag ? .string("x") : .bool(true)
      #expect(throws: PlanReportError.invalid(path: "t.\(field.name)"), "\(field.name)") {
        try TargetObject(json: .object(wrong), at: "t")
      }
    }
    #expect(
      needed == [
        "target_id", "kind", "status", "probability", "series_id", "last_year", "last_value",
        "prediction", "model", "model_short_name",
      ])
  }

  @Test("What was read from a series needs the series", arguments: ["base_value", "last_value"])
  func withoutSeries(name: String) throws {
    let fields = TargetObject.record.fields
    guard case .object(var members) = JSONValue.row(FilledRows.achieved(), fields) else { return }
    let place = try #require(members.firstIndex { $0.0 == name })
    members[place].1 = .number(3)
    #expect(throws: PlanReportError.missing(path: "t.series_id")) {
      try TargetObject(json: .object(members), at: "t")
    }
  }

  @Test("What is written is what the description says")
  func descriptions() throws {
    let report = try #require(PlanReportTests.assessed)
    let fields = TargetObject.fieldType
    for assessment in report.assessments {
      let value = JSONValue.row(assessment, TargetObject.record.fields)
      #expect(fields.problem(in: value, at: assessment.target.id) == nil)
    }
    for series in report.series {
      #expect(SeriesReport.fieldType.problem(in: series.jsonValue, at: series.key) == nil)
    }
    #expect(RunInfo.fieldType.problem(in: FilledRows.run.jsonValue, at: "run") == nil)
    for field in TargetObject.record.fields + TargetAssessment.csvFields {
      #expect(field.note.hasSuffix("."), "\(field.name)")
    }
  }

  @Test("No two columns of a table and no two members of a row share a name")
  func names() {
    let lists = [
      TargetAssessment.csvFields, TargetObject.record.fields,
      PaceReport(run: Fixtures.run, assessments: []).csvFields,
    ].map { $0.map(\.name) }
    for names in lists { #expect(Set(names).count == names.count) }
  }
}

extension JSONValue {
  /// Whether nothing is said.
  fileprivate var isEmpty: Bool {
    switch self {
    case .null: true
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}

extension FieldType {
  fileprivate var isFlag: Bool { self == .flag }

  /// Where a value is not of this type; `nil` where it is.
  fileprivate func problem(in value: JSONValue, at path: String) -> String? {
    switch (self, value) {
    case (.anything, _), (.text, .string), (.integer, .integer), (.number, .number),
      (.number, .integer), (.flag, .bool), (.optional, .null):
      return nil
    case (.word(let words), .string(let word)):
      return words.contains(word) ? nil : path + " is " + word
    case (.either(let types), _):
      return types.contains { $0.problem(in: value, at: path) == nil } ? nil : path
    case (.optional(let type), _):
      return type.problem(in: value, at: path)
    case (.list(let type), .array(let items)):
      return items.lazy.compactMap { type.problem(in: $0, at: path) }.first
    case (.table(let type), .object(let members)):
      return members.lazy.compactMap { type.problem(in: $0.1, at: path + "." + $0.0) }.first
    case (.record(let fields), .object(let members)):
      let names = members.map(\.0)
      let wanted = fields.filter { !$0.isLeftOut || names.contains($0.name) }
      guard wanted.map(\.name) == names else { return path + " has " + names.joined() }
      return zip(wanted, members).lazy.compactMap {
        $0.type.problem(in: $1.1, at: path + "." + $0.name)
      }.first
    default:
      return path
    }
  }
}
