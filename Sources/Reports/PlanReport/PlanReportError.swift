package import TimeSeries

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

  /// The identifiers of the errors, as in the files of languages.
  package enum Code: String, NoticeCode {
    /// It is no JSON.
    case syntax = "report_syntax"
    /// It is no result of an assessment. Arguments: `found`.
    case schema = "report_schema"
    /// It is no result of scenarios. Arguments: `found`.
    case scenarioSchema = "report_scenario_schema"
    /// A field is missing. Arguments: `path`.
    case missing = "report_field_missing"
    /// A field cannot be read. Arguments: `path`.
    case invalid = "report_field_invalid"
  }

  /// The error as it is told.
  package var notice: Notice<Code> {
    switch self {
    case .syntax: Notice(.syntax)
    case .schema(let found): Notice(.schema, ["found": .text(found)])
    case .scenarioSchema(let found): Notice(.scenarioSchema, ["found": .text(found)])
    case .missing(let path): Notice(.missing, ["path": .text(path)])
    case .invalid(let path): Notice(.invalid, ["path": .text(path)])
    }
  }

  /// The place in the text, where it is known.
  public var place: (line: Int, column: Int)? {
    if case .syntax(let line, let column) = self { (line, column) } else { nil }
  }
}
