import DatasetReaders
import Forecasting
import Pipeline
import Testing

@testable import Reports

@Suite("Errors of commands in both languages")
struct CommandErrorTests {
  private static let regressions: [RegressionError] = [
    .tooFewObservations(needed: 3, available: 2), .rankDeficient(columns: ["x", "y"]),
    .notFinite(column: "x", row: 2), .numericRange(column: "x"), .weightNotPositive(row: 1),
    .yearsMissing, .yearsNotRising(row: 4), .predictorCount(needed: 1, available: 2),
    .unsupported("weights"), .notConverged,
  ]

  private static let referenceLimits: [ReferenceLimit] = [
    .indicators(256), .duplicateIndicator("x"),
    .span(indicator: "x", country: "VNM", years: 1700...2020), .country("Viet Nam"),
    .unit(indicator: "x", unit: "beds", expected: "%"),
  ]

  private static let fetches: [FetchError] = [
    .curlMissing, .hostUnknown(host: "h"), .unreachable(host: "h", code: 7),
    .timedOut(seconds: 3), .insecure(host: "h", code: 60), .badAddress("u"),
    .redirectedTooOften(host: "h"), .tooLarge(limit: 64 << 20), .status(500, url: "u"),
    .rateLimited(seconds: 9), .rateLimited(seconds: nil),
    .rejected(id: "120", key: "k", value: "v", url: "u"),
    .notJSON(contentType: "text/html", url: "u"), .notJSON(contentType: "", url: "u"),
    .damaged(ReaderError(.emptyFile, file: "u")), .pagesChanged(expected: 3, found: 2),
    .noValues(indicators: "i"),
  ]

  private static let all: [PipelineError] =
    [
      .reading(ReaderError(.emptyFile, file: "mine.csv")),
      .bundleNotFound(places: ["/usr/share/khathi"]), .unknownPlan("x", known: ["y"]),
      .duplicateTarget("t"), .unknownModel("x", known: ["auto"]),
      .unknownRule("x", known: ["aarr"]),
      .unknownSeries("x", nearest: nil), .unknownSeries("x", nearest: "y"),
      .unknownIndicator("x", nearest: nil), .unknownIndicator("x", nearest: "y"),
      .nothingSelected("--area XX"), .badSetting(name: "horizon", value: "0", expected: "1…50"),
      .reference(.notAReferenceFile, file: "x.bin"),
      .reference(.damaged(byte: 12), file: "x.bin"), .outputExists("out.csv"),
      .outputIsInput("mine.csv", input: "./mine.csv"), .outputTwice("a.csv", other: "./a.csv"),
      .writeFailed(path: "out.csv", errno: 28), .writeFailed(path: "-", errno: 32),
      .unknownScenario("x", known: ["y"], nearest: "y"),
      .unknownSelection(option: "area", name: "x", nearest: nil),
      .unknownTarget("x", nearest: nil), .unknownTarget("x", nearest: "y"), .nothingToDraw("x"),
      .toolMissing(name: "pandoc", package: "pandoc"),
      .toolFailed(name: "pandoc", detail: "disk full"),
      .report(.syntax(line: 1, column: 2), file: "a.json"),
      .report(.schema(found: "khathi.pace/1"), file: "a.json"),
      .report(.scenarioSchema(found: "khathi.pace/1"), file: "a.json"),
      .report(.missing(path: "run"), file: "a.json"),
      .report(.invalid(path: "targets[0].status"), file: "a.json"),
    ]
    + fetches.map { .fetch($0) }
    + referenceLimits.map { .referenceLimit($0, file: "mine.csv", line: 2) }
    + regressions.map { .regression($0, file: "mine.csv", line: nil) }
    + Question.Need.allCases.map { .unclearQuestion(text: "90", part: "90", expected: $0) }

  @Test("Each has a sentence with all its arguments", arguments: all)
  func told(error: PipelineError) {
    let message = error.message
    #expect(Messages.message(ofError: message.code) != nil, "\(message.code)")
    for language in Language.allCases {
      let text = message.render(in: language)
      #expect(!text.contains(": …") && !text.contains("“…”") && !text.contains("{"), "\(text)")
    }
  }

  @Test("The errors above are of every code that the pipeline can tell")
  func everyCode() {
    let used = Set(Self.all.map(\.message.code))
    #expect(Set(CodeTexts.runCodes).subtracting(used) == [])
  }
}
