import Assessment
import DatasetReaders
import Forecasting
package import Reports
import Scenarios
import TimeSeries

extension PipelineError {
  /// The error as it is told to the user.
  package var message: ErrorMessage {
    switch self {
    case .reading(let error):
      ErrorMessage(
        error.sentenceCode, arguments: error.arguments, file: error.file, line: error.line,
        column: error.column)
    case .bundleNotFound(let places):
      ErrorMessage("bundle_not_found", arguments: ["places": .texts(places)])
    case .unknownPlan(let name, let known):
      ErrorMessage(
        "unknown_plan", arguments: ["name": .text(name), "known": .texts(known)])
    case .duplicateTarget(let id):
      ErrorMessage("duplicate_target", arguments: ["name": .text(id)])
    case .unknownModel(let name, let known):
      ErrorMessage(
        "unknown_model", arguments: ["name": .text(name), "known": .texts(known)])
    case .unknownRule(let name, let known):
      ErrorMessage(
        "unknown_rule", arguments: ["name": .text(name), "known": .texts(known)])
    case .unknownSeries(let name, let nearest):
      ErrorMessage(
        "unknown_series",
        arguments: .naming(["name": name, "nearest": nearest]))
    case .unknownIndicator(let name, let nearest):
      ErrorMessage(
        "unknown_indicator",
        arguments: .naming(["name": name, "nearest": nearest]))
    case .nothingSelected(let choice):
      ErrorMessage("nothing_selected", arguments: ["choice": .text(choice)])
    case .scenario(let error):
      ErrorMessage(error.code.rawValue, arguments: error.arguments)
    case .unknownScenario(let name, let known, let nearest):
      ErrorMessage(
        "unknown_scenario",
        arguments: ["name": .text(name), "known": .texts(known)]
          .merging(.naming(["nearest": nearest])) { $1 })
    case .unknownSelection(let option, let name, let nearest):
      ErrorMessage(
        "unknown_selection",
        arguments: .naming(["option": option, "name": name, "nearest": nearest]))
    case .unclearQuestion(_, let part, let expected):
      ErrorMessage("question_" + expected, arguments: ["part": .text(part)])
    case .badSetting(let name, let value, let expected):
      ErrorMessage(
        "bad_setting",
        arguments: ["name": .text(name), "value": .text(value), "expected": .text(expected)])
    case .regression(let error, let file, let line):
      ErrorMessage(error.code, arguments: error.arguments, file: file, line: line)
    case .reference(let error, let file):
      ErrorMessage(
        error == .notAReferenceFile ? "reference_not_one" : "reference_damaged",
        arguments: ["detail": .text("\(error)")], file: file)
    case .referenceLimit(let limit, let file, let line):
      ErrorMessage(limit.code, arguments: limit.arguments, file: file, line: line)
    case .fetch(let error):
      ErrorMessage(error.code, arguments: error.arguments)
    case .unknownTarget(let name, let nearest):
      ErrorMessage(
        "unknown_target",
        arguments: .naming(["name": name, "nearest": nearest]))
    case .nothingToDraw(let name):
      ErrorMessage("nothing_to_draw", arguments: ["name": .text(name)])
    case .toolMissing(let name, let package):
      ErrorMessage("tool_missing", arguments: ["name": .text(name), "package": .text(package)])
    case .toolFailed(let name, let detail):
      ErrorMessage("tool_failed", arguments: ["name": .text(name), "detail": .text(detail)])
    case .report(let error, let file):
      ErrorMessage(
        error.code, arguments: error.arguments, file: file, line: error.place?.line,
        column: error.place?.column)
    case .outputExists(let path):
      ErrorMessage("output_exists", file: path)
    case .outputIsInput(let path, let input):
      ErrorMessage("output_is_input", arguments: ["input": input], file: path)
    case .outputTwice(let path, let other):
      ErrorMessage("output_twice", arguments: ["other": other], file: path)
    case .writeFailed("-", let errno):
      ErrorMessage(
        "standard_output_failed", arguments: ["cause": .code(WriteFailure.cause(of: errno))])
    case .writeFailed(let path, let errno):
      ErrorMessage(
        "write_failed", arguments: ["cause": .code(WriteFailure.cause(of: errno))], file: path)
    }
  }
}

extension RegressionError {
  fileprivate var code: String {
    switch self {
    case .tooFewObservations: "regression_too_few_observations"
    case .rankDeficient: "regression_rank_deficient"
    case .notFinite: "regression_not_finite"
    case .numericRange: "regression_numeric_range"
    case .weightNotPositive: "regression_weight_not_positive"
    case .yearsMissing: "regression_years_missing"
    case .yearsNotRising: "regression_years_not_rising"
    case .predictorCount: "regression_predictor_count"
    case .unsupported: "regression_unsupported"
    case .notConverged: "regression_not_converged"
    }
  }

  fileprivate var arguments: [String: Argument] {
    switch self {
    case .tooFewObservations(let needed, let available),
      .predictorCount(let needed, let available):
      ["needed": .count(needed), "available": .count(available)]
    case .rankDeficient(let columns): ["columns": .texts(columns)]
    case .notFinite(let column, _), .numericRange(let column): ["columns": .text(column)]
    case .unsupported(let what): ["what": .text(what)]
    case .weightNotPositive, .yearsMissing, .yearsNotRising, .notConverged: [:]
    }
  }
}

extension ReferenceLimit {
  fileprivate var code: String {
    switch self {
    case .indicators: "reference_too_many_indicators"
    case .duplicateIndicator: "reference_duplicate_indicator"
    case .span: "reference_span_too_long"
    case .country: "reference_country_code"
    case .unit: "reference_unit"
    }
  }

  fileprivate var arguments: [String: Argument] {
    switch self {
    case .indicators(let count): ["count": .count(count), "limit": .count(Self.maximumIndicators)]
    case .duplicateIndicator(let id): ["name": .text(id)]
    case .span(let indicator, let country, let years):
      [
        "indicator": .text(indicator), "country": .text(country), "first": .year(years.lowerBound),
        "last": .year(years.upperBound), "limit": .count(Self.maximumYears),
      ]
    case .country(let code): ["name": .text(code)]
    case .unit(let indicator, let unit, let expected):
      ["indicator": .text(indicator), "unit": .unit(unit), "expected": .unit(expected)]
    }
  }
}

extension [String: Argument] {
  /// Texts by name; those that are not known are left out.
  fileprivate static func naming(_ texts: [String: String?]) -> Self {
    texts.compactMapValues { $0.map(Argument.text) }
  }
}
