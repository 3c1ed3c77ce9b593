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

  /// All texts of help and refusals in a language, by key.
  private static func texts(in language: Language) -> [String: String] {
    func all<Texts: TextKey>(_ texts: Texts.Type) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: texts.allCases.map {
          ("\(texts.textGroup).\($0.rawValue)", $0[language])
        })
    }
    let details = CommandText.allCases.compactMap { command in
      language.optionalText("command", command.rawValue + ".details").map {
        ("command.\(command.rawValue).details", $0)
      }
    }
    return [
      all(HelpText.self), all(UsageText.self), all(CommandText.self), all(ParserText.self),
      Dictionary(uniqueKeysWithValues: details),
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  @Test("Every key has its text in every language, with the same places, and none is left over")
  func keys() throws {
    #expect(Self.commands.count == CommandText.allCases.count)
    for command in Self.commands {
      let name = command.isEmpty ? "khathi" : command.joined(separator: ".")
      #expect(CommandText(rawValue: name) != nil, "\(name)")
    }
    let english = Self.texts(in: .en)
    for group in ["command", "option", "usage", "parser"] {
      let kept = Language.en.keys(of: group).map { group + "." + $0 }
      #expect(Set(kept) == Set(english.keys.filter { $0.hasPrefix(group + ".") }))
    }
    let lists = RegistryNames.allCases.map { "{" + $0.rawValue + "}" }
    for language in Language.allCases {
      for (key, text) in Self.texts(in: language) {
        let words = try #require(english[key])
        #expect(!text.isEmpty && !text.hasPrefix(key), "\(key)")
        for place in lists + (1...3).map({ "{\($0)}" }) {
          #expect(text.contains(place) == words.contains(place), "\(key)")
        }
      }
    }
  }

  @Test("English is told as the parser of arguments says it")
  func parserEnglish() {
    for text in ParserText.allCases { #expect(text[.en] == text.original) }
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
    let vietnamese = Self.texts(in: .vi)
    for (key, words) in Self.texts(in: .en) where words != vietnamese[key] && words.count > 8 {
      let sentence = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
