public import TimeSeries

/// Why a text is no report on a plan.
public enum PlanReportError: Error, Hashable, Sendable {
  /// It is no JSON from this place on.
  case syntax(line: Int, column: Int)
  /// It has another schema than `khathi.assess/1`, or none.
  case schema(found: String)
  /// It has another schema than `khathi.scenario/1`, or none.
  case scenarioSchema(found: String)
  /// A field is missing. The path is written `targets[3].status`.
  case missing(path: String)
  /// A field has a value that cannot be read.
  case invalid(path: String)

  /// The code of its sentence.
  public var code: String {
    switch self {
    case .syntax: "report_syntax"
    case .schema: "report_schema"
    case .scenarioSchema: "report_scenario_schema"
    case .missing: "report_field_missing"
    case .invalid: "report_field_invalid"
    }
  }

  /// What its sentence names.
  public var arguments: [String: Argument] {
    switch self {
    case .syntax: [:]
    case .schema(let found), .scenarioSchema(let found): ["found": .text(found)]
    case .missing(let path), .invalid(let path): ["path": .text(path)]
    }
  }

  /// The place in the text, where it is known.
  public var place: (line: Int, column: Int)? {
    if case .syntax(let line, let column) = self { (line, column) } else { nil }
  }
}
