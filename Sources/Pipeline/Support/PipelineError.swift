import Assessment
public import DatasetReaders
public import Forecasting
public import Reports
public import Scenarios
public import TimeSeries

/// Why a run could not be carried out.
public enum PipelineError: Error, Hashable, Sendable {
  /// A file could not be used.
  case reading(ReaderError)
  /// The bundled data were not found in any of the places.
  case bundleNotFound(places: [String])
  /// No plan has this key.
  case unknownPlan(String, known: [String])
  /// Two files have a target with this key.
  case duplicateTarget(String)
  /// No model has this name.
  case unknownModel(String, known: [String])
  /// No official rule has this name.
  case unknownRule(String, known: [String])
  /// No series has this key.
  case unknownSeries(String, nearest: String?)
  /// The reference data have no indicator with this key.
  case unknownIndicator(String, nearest: String?)
  /// A choice among area, indicator or plan leaves nothing.
  case nothingSelected(String)
  /// A scenario cannot be used as written.
  case scenario(ScenarioError)
  /// No scenario of the file has this name.
  case unknownScenario(String, known: [String], nearest: String?)
  /// Nothing has the name that an option gives.
  case unknownSelection(option: String, name: String, nearest: String?)
  /// A question could not be understood.
  case unclearQuestion(text: String, part: String, expected: Question.Need)
  /// A regression could not be fitted.
  case regression(RegressionError, file: String, line: Int?)
  /// A reference file is damaged or is none.
  case reference(ReferenceLibrary.FileError, file: String)
  /// Series by country do not fit a reference file.
  case referenceLimit(ReferenceLimit, file: String, line: Int?)
  /// Data could not be fetched.
  case fetch(FetchError)
  /// A file is no result of `assess`.
  case report(PlanReportError, file: String)
  /// A setting is outside its range.
  case badSetting(name: String, value: String, expected: String)
  /// No target has this key.
  case unknownTarget(String, nearest: String?)
  /// Nothing was observed and nothing is expected of a target.
  case nothingToDraw(String)
  /// A program of the system is missing.
  case toolMissing(name: String, package: String)
  /// A program of the system gave up.
  case toolFailed(name: String, detail: String)
  /// The output exists and is not to be overwritten.
  case outputExists(String)
  /// The output is a file that was read.
  case outputIsInput(String, input: String)
  /// Two outputs of the run are one file.
  case outputTwice(String, other: String)
  /// The output could not be written.
  case writeFailed(path: String, errno: Int32)

  /// How the command ends with this error.
  package var exitCode: ExitCode {
    switch self {
    case .reading(let error):
      let missing: Set<ReaderError.Code> = [
        .fileNotFound, .isDirectory, .permissionDenied, .readFailed,
      ]
      return missing.contains(error.code) ? .inputMissing : .data
    case .bundleNotFound, .unknownPlan: return .inputMissing
    case .unknownTarget, .nothingToDraw, .unknownSeries, .unknownIndicator, .nothingSelected,
      .duplicateTarget, .regression, .reference, .referenceLimit, .report, .scenario,
      .unknownScenario, .unknownSelection:
      return .data
    case .fetch(let error): return error.exitCode
    case .unknownModel, .unknownRule, .unclearQuestion: return .usage
    case .badSetting, .outputIsInput, .outputTwice: return .settings
    case .toolMissing: return .unavailable
    case .toolFailed: return .writeFailed
    case .outputExists, .writeFailed: return .writeFailed
    }
  }
}

extension PipelineError {
  /// The identifiers of the errors that the pipeline makes itself, as in the files of languages.
  enum Code: String, NoticeCode {
    case bundleNotFound = "bundle_not_found"
    case unknownPlan = "unknown_plan"
    case duplicateTarget = "duplicate_target"
    case unknownModel = "unknown_model"
    case unknownRule = "unknown_rule"
    case unknownSeries = "unknown_series"
    case unknownIndicator = "unknown_indicator"
    case nothingSelected = "nothing_selected"
    case unknownScenario = "unknown_scenario"
    case unknownSelection = "unknown_selection"
    case badSetting = "bad_setting"
    case unknownTarget = "unknown_target"
    case nothingToDraw = "nothing_to_draw"
    case toolMissing = "tool_missing"
    case toolFailed = "tool_failed"
    case outputExists = "output_exists"
    case outputIsInput = "output_is_input"
    case outputTwice = "output_twice"
    case writeFailed = "write_failed"
    case standardOutputFailed = "standard_output_failed"
  }

  /// The error as it is told to the user.
  package var message: ErrorMessage {
    switch self {
    case .reading(let error): ErrorMessage(error)
    case .scenario(let error): ErrorMessage(error)
    case .fetch(let error): ErrorMessage(error.notice)
    case .reference(let error, let file): ErrorMessage(error.notice, file: file)
    case .regression(let error, let file, let line):
      ErrorMessage(error.notice, file: file, line: line)
    case .referenceLimit(let limit, let file, let line):
      ErrorMessage(limit.notice, file: file, line: line)
    case .report(let error, let file):
      ErrorMessage(
        error.notice, file: file, line: error.place?.line, column: error.place?.column)
    case .unclearQuestion(_, let part, let fault):
      ErrorMessage(Notice(fault, ["part": .text(part)]))
    case .bundleNotFound(let places): told(.bundleNotFound, ["places": .texts(places)])
    case .unknownPlan(let name, let known): unknown(.unknownPlan, name, known: known)
    case .unknownModel(let name, let known): unknown(.unknownModel, name, known: known)
    case .unknownRule(let name, let known): unknown(.unknownRule, name, known: known)
    case .unknownSeries(let name, let near): unknown(.unknownSeries, name, nearest: near)
    case .unknownIndicator(let name, let near): unknown(.unknownIndicator, name, nearest: near)
    case .unknownTarget(let name, let near): unknown(.unknownTarget, name, nearest: near)
    case .unknownScenario(let name, let known, let nearest):
      unknown(.unknownScenario, name, known: known, nearest: nearest)
    case .unknownSelection(let option, let name, let nearest):
      unknown(.unknownSelection, name, nearest: nearest, option: option)
    case .duplicateTarget(let id): told(.duplicateTarget, ["name": .text(id)])
    case .nothingToDraw(let name): told(.nothingToDraw, ["name": .text(name)])
    case .nothingSelected(let choice): told(.nothingSelected, ["choice": .text(choice)])
    case .badSetting(let name, let value, let expected):
      told(
        .badSetting, ["name": .text(name), "value": .text(value), "expected": .text(expected)])
    case .toolMissing(let name, let package):
      told(.toolMissing, ["name": .text(name), "package": .text(package)])
    case .toolFailed(let name, let detail):
      told(.toolFailed, ["name": .text(name), "detail": .text(detail)])
    case .outputExists(let path): told(.outputExists, file: path)
    case .outputIsInput(let path, let input):
      told(.outputIsInput, ["input": .text(input)], file: path)
    case .outputTwice(let path, let other):
      told(.outputTwice, ["other": .text(other)], file: path)
    case .writeFailed("-", let errno):
      told(.standardOutputFailed, ["cause": WriteFailure.cause(of: errno)])
    case .writeFailed(let path, let errno):
      told(.writeFailed, ["cause": WriteFailure.cause(of: errno)], file: path)
    }
  }

  private func told(
    _ code: Code, _ arguments: [String: Argument] = [:], file: String? = nil
  ) -> ErrorMessage {
    ErrorMessage(Notice(code, arguments), file: file)
  }

  /// What is told of a name that nothing has; what is not known is left out.
  private func unknown(
    _ code: Code, _ name: String, known: [String]? = nil, nearest: String? = nil,
    option: String? = nil
  ) -> ErrorMessage {
    var arguments: [String: Argument] = ["name": .text(name)]
    arguments["known"] = known.map(Argument.texts)
    arguments["nearest"] = nearest.map(Argument.text)
    arguments["option"] = option.map(Argument.text)
    return told(code, arguments)
  }
}

extension ReferenceLibrary.FileError {
  /// The identifiers of the errors, as in the files of languages.
  enum Code: String, NoticeCode {
    case notAReferenceFile = "reference_not_one"
    case damaged = "reference_damaged"
  }

  /// The error as it is told.
  var notice: Notice<Code> {
    Notice(
      self == .notAReferenceFile ? .notAReferenceFile : .damaged, ["detail": .text("\(self)")])
  }
}

/// How the command ends, as scripts see it.
package enum ExitCode: Int32, Sendable, CaseIterable {
  /// Answered; insufficient data is an answer.
  case answered = 0
  /// Some targets or series failed.
  case someFailed = 1
  /// None succeeded.
  case noneSucceeded = 2
  /// The arguments are wrong.
  case usage = 64
  /// The data are wrong.
  case data = 65
  /// An input is missing or cannot be read.
  case inputMissing = 66
  /// A needed system package is missing.
  case unavailable = 69
  /// Writing failed.
  case writeFailed = 74
  /// The settings are wrong.
  case settings = 78
}
