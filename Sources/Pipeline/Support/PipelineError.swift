import Assessment
public import DatasetReaders
public import Forecasting
public import Reports
public import Scenarios

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
  case reference(ReferenceFileError, file: String)
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
