import ArgumentParser
import Foundation
import Reports
import Testing

@testable import KhaThiCommand

/// Help and refusals speak the language that is asked for.
@Suite("Help in both languages") struct HelpTests {
  /// Every subcommand by its words, the command itself included.
  static let commands: [[String]] = tree(KhaThiCommand.self, [])

  private static func tree(_ type: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
    [path]
      + type.configuration.subcommands.flatMap {
        tree($0, path + [$0.configuration.commandName ?? ""])
      }
  }

  /// All texts of help and refusals, with their keys.
  private static let texts: [(key: String, words: Words)] =
    HelpText.words.map { ($0.key.rawValue, $0.value) }
    + UsageText.words.map { ($0.key.rawValue, $0.value) }
    + CommandText.entries.flatMap { key, entry in
      [(key.rawValue, entry.abstract)] + (entry.discussion.map { [(key.rawValue, $0)] } ?? [])
    }

  @Test("No key is without its words, and none is left over")
  func keys() {
    #expect(Set(HelpText.words.keys) == Set(HelpText.allCases))
    #expect(Set(UsageText.words.keys) == Set(UsageText.allCases))
    #expect(Set(CommandText.entries.keys) == Set(CommandText.allCases))
    #expect(Self.commands.count == CommandText.allCases.count)
    for (key, words) in Self.texts {
      #expect(!words.vi.isEmpty && !words.en.isEmpty, "\(key)")
      for place in 1...5 {
        #expect(words.vi.contains("{\(place)}") == words.en.contains("{\(place)}"), "\(key)")
      }
    }
  }

  @Test("Types and files are called after the subcommands")
  func names() {
    func check(_ type: any ParsableCommand.Type) {
      #expect(String(describing: type).hasSuffix("Command"))
      for subcommand in type.configuration.subcommands { check(subcommand) }
    }
    check(KhaThiCommand.self)
  }

  @Test("Every help screen is Vietnamese where that is asked for", arguments: commands)
  func screens(command: [String]) throws {
    let english = try CommandProcess.run(command + ["--help"])
    #expect(english.code == 0 && english.output.contains("OVERVIEW: "))
    let asked = try CommandProcess.run(command + ["--help", "--lang", "vi"])
    let spoken = try CommandProcess.run(
      command + ["-h"], environment: ["LANG": "vi_VN.UTF-8"])
    #expect(asked.code == 0 && asked.output == spoken.output)
    #expect(asked.output.hasPrefix("TỔNG QUAN: "))
    let text = asked.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "(default", "(values",
      "<options>", "<subcommand>", "for detailed help", "<file>",
    ] { #expect(!text.contains(word), "\(word)") }
    for (key, words) in Self.texts where words.en != words.vi && words.en.count > 8 {
      let sentence = words.en.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(!text.contains(sentence), "\(key)")
    }
    let back = try CommandProcess.run(
      command + ["--help", "--lang=en"], environment: ["LANG": "vi_VN.UTF-8"])
    #expect(back.output == english.output)
  }

  @Test(
    "Every refusal of arguments is Vietnamese where that is asked for",
    arguments: [
      (["assess", "--dat", "x"], "Không có tùy chọn '--dat'. Có phải là '--data'?"),
      (["assess", "--nothing-like-it"], "Không có tùy chọn '--nothing-like-it'"),
      (["assess", "--data"], "Thiếu giá trị của '--data <tệp|bundled>'"),
      (["assess", "--quiet=1"], "Tùy chọn '--quiet' không nhận giá trị, nhưng có '1'."),
      (["assess", "x"], "Thừa tham số 'x'"), (["assess", "x", "y"], "Thừa 2 tham số: 'x', 'y'"),
      (["ask"], "Thiếu tham số"), (["forecast", "--data", "x"], "Thiếu tham số '--horizon"),
      (["assess", "--format", "xml"], "Giá trị 'xml' không hợp lệ cho '--format"),
      (["assess", "--tolerance", "nan"], "cần một số, ≥ 0"),
      (["assess", "--tolerance", "0,5"], "viết với dấu chấm thập phân"),
      (["forecast", "--horizon", "0", "--data", "x"], "cần một số nguyên, 1 … 100"),
      (["assess", "--plan", ""], "không được để trống"),
      (["assess", "--rules", "a,,b"], "cách nhau bằng dấu phẩy"),
      (["scenario"], "Cần một tệp kịch bản, hoặc --schema."),
      (["data", "check", "--fix"], "--fix nhận một tệp."),
      (["nothing"], "Thừa tham số 'nothing'"), (["data", "--nothing"], "Không có"),
    ])
  func refusals(arguments: [String], sentence: String) throws {
    let result = try CommandProcess.run(
      arguments, environment: ["LANG": "vi_VN.UTF-8"])
    #expect(result.code == 64)
    #expect(result.error.hasPrefix("Lỗi: "), "\(result.error)")
    #expect(result.error.contains(sentence), "\(result.error)")
    for word in [
      "Error", "Help:", "Usage", "Unknown", "Missing", "invalid", "Unexpected", "See '",
      "specified",
      "Please", "information",
    ] { #expect(!result.error.contains(word), "\(word): \(result.error)") }
  }

  @Test(
    "The last --lang before -- decides, and only a language does",
    arguments: [
      (["--lang", "vi"], Language.vi), (["--lang=vi"], .vi), (["--lang", "xx"], nil),
      (["--lang"], nil), (["--", "--lang", "vi"], nil), (["--lang", "vi", "--lang", "en"], .en),
      ([], nil),
    ] as [([String], Language?)])
  func chosenLanguage(arguments: [String], language: Language?) {
    #expect(Terminal.chosenLanguage(["khathi", "assess"] + arguments) == language)
  }
}
