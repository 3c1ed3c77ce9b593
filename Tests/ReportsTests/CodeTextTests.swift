import Assessment
import DatasetReaders
import Forecasting
import Scenarios
import Testing
import TimeSeries

@testable import Pipeline
@testable import Reports

/// The codes of every kind of notice, and the groups of the language files that tell them.
enum CodeTexts {
  /// The codes of a kind.
  private static func all<Kind: RawRepresentable & CaseIterable>(_ kind: Kind.Type) -> [String]
  where Kind.RawValue == String { kind.allCases.map(\.rawValue) }

  /// The codes of the errors of runs.
  static let runCodes =
    all(PipelineError.Code.self) + all(Question.Need.self) + all(RegressionError.Code.self)
    + all(ReferenceLimit.Code.self) + all(ReferenceLibrary.FileError.Code.self)
    + all(FetchError.Code.self) + all(PlanReportError.Code.self)

  /// The codes of one kind or of several that share their groups.
  static let kinds: [(codes: [String], groups: [String])] = [
    (all(ReasonCode.self), ["reason"]),
    (all(SeriesPassedOver.Cause.self), ["passed_over"]),
    (all(Finding.Code.self), ["finding"]),
    (all(DiagnosticCode.self), ["diagnostic"]),
    (all(FitError.Code.self), ["fit"]),
    (all(SeriesError.Code.self), ["series"]),
    // What another module refuses is told by the sentence of its own code.
    (
      all(ReaderError.Code.self).filter { $0 != ReaderError.Code.refused.rawValue },
      ["reader", "scenario_file"]
    ),
    (all(ScenarioErrorCode.self), ["scenario_error"]),
    (runCodes, ["run", "scenario_run"]),
    (all(WriteFailure.self), ["write"]),
    (all(RuleVerdict.NoteCode.self), ["rule_note"]),
    (all(RuleVerdict.Caveat.self), ["rule_caveat"]),
    (all(ScenarioNote.self), ["scenario_note"]),
  ]
}

@Suite("Texts of codes")
struct CodeTextTests {
  @Test("Every code has its text in every language, and no text is of a code that is gone")
  func complete() {
    for (codes, groups) in CodeTexts.kinds {
      #expect(Set(codes).count == codes.count, "codes of \(groups) repeat")
      for language in Language.allCases {
        let told = groups.flatMap(language.book.names(of:))
        #expect(
          Set(codes) == Set(told) && told.count == codes.count,
          "\(language.rawValue), \(groups): \(Set(codes).symmetricDifference(told).sorted())")
      }
    }
  }

  @Test("Labels and advice are of codes that there are")
  func partsOfTexts() {
    for (codes, groups) in CodeTexts.kinds {
      for language in Language.allCases {
        let parts = groups.flatMap {
          language.book.names(of: $0 + ".label") + language.book.names(of: $0 + ".advice")
        }
        #expect(Set(parts).isSubset(of: codes), "\(language.rawValue), \(groups)")
      }
    }
  }
}
