import ArgumentParser
import Foundation
import Testing

@testable import KhaThiCommand

/// No value of an option crashes the command or changes a result that it cannot mean.
@Suite("Values of options") struct OptionValueTests {
  /// What a kind of value never is.
  enum Kind: String, Sendable {
    case tolerance, probability, number, year, horizon, count, folds, degree, seconds, pageSize
    case paths, seed, levels, list, text

    private static let words = ["nan", "inf", "-inf", "abc", "0x10", "1,5", "", " ", "1e999", "½"]
    private static let wholes =
      words + ["0", "-1", "1.5", "1e3", "9223372036854775807", "-9223372036854775808"]
      + ["99999999999999999999"]

    var refused: [String] {
      switch self {
      case .tolerance: Self.words + ["-1", "-1e308"]
      case .probability: Self.words + ["-1", "1.0001", "1e308"]
      case .number: Self.words
      case .year, .folds, .horizon, .count, .degree, .seconds, .pageSize, .paths: Self.wholes
      case .seed: Self.words + ["-1", "1.5", "18446744073709551616"]
      case .levels:
        Self.words.filter { $0 != "1,5" } + ["0", "100", "-1", "1e308", "80,", "80,,95", "80,nan"]
      case .list: ["", " ", ",", "a,,b", "a,"]
      case .text: ["", " "]
      }
    }

    /// At the edge of what can be meant: answered or told to be wrong, never a crash.
    var edges: [String] {
      switch self {
      case .tolerance: ["0", "1e308", "1e-320"]
      case .probability: ["0", "1"]
      case .number: ["0", "1e308", "-1e308"]
      case .year: ["1000", "2999"]
      case .horizon: ["1", "100"]
      case .count: ["1", "1000000"]
      case .folds: ["2", "1000"]
      case .degree: ["1", "40"]
      case .seconds, .pageSize: ["1"]
      case .paths: ["100"]
      case .seed: ["0", "18446744073709551615"]
      case .levels: ["1e-9", "99.999999999"]
      case .list, .text: []
      }
    }
  }

  /// A command line that is right but for the value of one option.
  struct Option: CustomTestStringConvertible, Sendable {
    let line: String
    let name: String
    let kind: Kind

    init(_ line: String, _ name: String, _ kind: Kind) {
      (self.line, self.name, self.kind) = (line, name, kind)
    }

    var testDescription: String { "\(line) --\(name)" }
  }

  private static let lines: [(line: String, options: [(String, Kind)])] = [
    (
      "assess --targets targets.csv --data data.csv --model drift",
      [
        ("tolerance", .tolerance), ("as-of", .year), ("seed", .seed), ("base-year", .year),
        ("likely", .probability), ("unlikely", .probability), ("expected-not", .probability),
        ("nearly", .probability), ("rules", .list), ("area", .text), ("indicator", .text),
        ("plan", .text), ("data", .text), ("targets", .text), ("reference", .text),
        ("output", .text), ("model", .text),
      ]
    ),
    (
      "pace --targets targets.csv --data data.csv --model drift",
      [("tolerance", .tolerance), ("as-of", .year), ("base-year", .year)]
    ),
    (
      "ask 88@2018 90@2020 >=95@2025 --model drift",
      [
        ("lower", .number), ("upper", .number), ("tolerance", .tolerance), ("unit", .text),
        ("like", .text),
      ]
    ),
    (
      "forecast --data data.csv --horizon 2 --model drift",
      [
        ("horizon", .horizon), ("levels", .levels), ("as-of", .year), ("series", .text),
        ("area", .text), ("indicator", .text),
      ]
    ),
    (
      "backtest --data data.csv --horizon 2 --models drift",
      [
        ("horizon", .horizon), ("min-history", .count), ("origins", .count), ("levels", .levels),
        ("as-of", .year), ("models", .list),
      ]
    ),
    (
      "backtest --targets targets.csv --outcomes outcomes.csv --data data.csv --models drift",
      [("by", .list), ("rules", .list), ("baseline", .text)]
    ),
    ("backtest make-targets --from data.csv --output made", [("seed", .seed)]),
    (
      "fit --data data.csv --response value --predictors year",
      [
        ("polynomial", .degree), ("predictors", .list), ("response", .text), ("weights", .text),
        ("time", .text),
      ]
    ),
    (
      "scenario scenario.yaml",
      [("paths", .paths), ("seed", .seed), ("as-of", .year), ("area", .text), ("scenario", .text)]
    ),
    (
      "report --targets targets.csv --data data.csv --model drift --format md",
      [
        ("tolerance", .tolerance), ("as-of", .year), ("base-year", .year),
        ("likely", .probability), ("target", .text),
      ]
    ),
    (
      "reference fit --data data.csv --targets targets.csv --outcomes outcomes.csv "
        + "--raw raw.csv --indicators indicators.csv", [("folds", .folds)]
    ),
    (
      "data fetch worldbank --indicator X --country VN --no-cache --base-url http://127.0.0.1:1",
      [
        ("from", .year), ("to", .year), ("time-limit", .seconds), ("page-size", .pageSize),
        ("seed", .seed),
      ]
    ),
    ("data match register.csv", [("as-of", .year), ("area", .text), ("template", .text)]),
  ]

  static let options: [Option] = lines.flatMap { line, options in
    options.map { Option(line, $0.0, $0.1) }
  }

  @Test("What an option cannot mean ends with 64 and names the option", arguments: options)
  func refused(option: Option) throws {
    let words = option.line.split(separator: " ").map(String.init)
    for value in option.kind.refused {
      let error = #expect(throws: (any Error).self, "“\(value)” is taken") {
        try KhaThiCommand.parseAsRoot(words + ["--\(option.name)=\(value)"])
      }
      guard let error else { continue }
      #expect(KhaThiCommand.exitCode(for: error).rawValue == 64, "“\(value)”")
      #expect(KhaThiCommand.message(for: error).contains("--\(option.name)"), "“\(value)”")
    }
    // The process ends as the parser says, and before any work.
    let folder = try CommandFolder()
    let result = try folder.run(words + ["--\(option.name)=\(option.kind.refused[0])"])
    #expect(result.code == 64 && result.output.isEmpty, "\(result.error)")
  }

  @Test("No value at the edge of a range crashes", arguments: options)
  func edges(option: Option) throws {
    let folder = try CommandFolder()
    let words = option.line.split(separator: " ").map(String.init)
    for value in option.kind.edges {
      let result = try folder.run(words + ["--\(option.name)=\(value)"])
      #expect(result.code <= 78, "“\(value)”: \(result.code) \(result.error)")
      #expect(!result.error.contains("Fatal"), "“\(value)”: \(result.error)")
    }
  }

  @Test(
    "Settings of a scenario file are held to the same ranges, with their line",
    arguments: [
      ("tolerance", Kind.tolerance), ("seed", .seed), ("as-of", .year), ("paths", .paths),
    ])
  func scenarioFile(key: String, kind: Kind) throws {
    let folder = try CommandFolder()
    let text = String(decoding: try folder.bytes("scenario.yaml"), as: UTF8.self)
      .replacing("paths: 100\n", with: "")
    for value in kind.refused where !value.contains(" ") {
      try folder.write(text + "\(key): \(value)\n", "bad.yaml")
      let result = try folder.run(["scenario", "bad.yaml"])
      #expect(result.code == 65, "“\(value)”: \(result.error)")
      #expect(result.error.hasPrefix("bad.yaml:9:"), "\(result.error)")
      #expect(result.error.contains(key), "\(result.error)")
    }
  }

  @Test("Questions of hostile numbers are answered or told to be unclear")
  func questions() throws {
    let folder = try CommandFolder()
    for value in ["nan", "inf", "1e999", "1e308", "-1e308", "1e-320", "0", "", "1,5", "0x1"] {
      for parts in [
        ["\(value)@2018", "90@2020", ">=95@2025"], ["88@2018", "90@2020", ">=\(value)@2025"],
        ["88@\(value)", "90@2020", ">=95@2025"], ["88@2018", "90@2020", ">=95@\(value)"],
      ] {
        let result = try folder.run(["ask", "--model", "drift"] + parts)
        #expect([0, 64].contains(result.code), "\(parts): \(result.code) \(result.error)")
      }
    }
  }
}
