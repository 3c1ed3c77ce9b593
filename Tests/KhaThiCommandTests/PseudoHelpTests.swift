import ArgumentParser
import Pipeline
import Reports
import TestSupport
import Testing

@testable import KhaThiCommand

/// Help and refusals in a language in which all texts are marked.
@Suite("No text of help stands outside the files of languages")
struct PseudoHelpTests {
  private static let language = Language(
    PseudoLanguage.code, text: PseudoLanguage.file(of: Language.standard.texts))

  /// Every subcommand with its words.
  private static let commands = tree(KhaThiCommand.self, ["khathi"])

  private static func tree(
    _ type: any ParsableCommand.Type, _ path: [String]
  ) -> [(type: any ParsableCommand.Type, path: [String])] {
    [(type, path)]
      + type.configuration.subcommands.flatMap {
        tree($0, path + [$0.configuration.commandName ?? ""])
      }
  }

  /// The words of commands, options and registries, which no language changes.
  private static let allowed: Set<String> = {
    var texts =
      commands.flatMap(\.path) + RegistryNames.allCases.map(\.names)
      + ["help", AssessSettings.bundled, DataMatchRun.allPlans]
    for (type, _) in commands {
      // Options, and the values and defaults that ArgumentParser lists, which are codes.
      let screen = Terminal.$language.withValue(.standard) { KhaThiCommand.helpMessage(for: type) }
      let text = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      texts += text.matches(of: /-[-a-z0-9]+/).map { String($0.output) }
      texts += text.matches(of: /\((?:values|default): ([^)]*)\)/).map { String($0.output.1) }
    }
    return texts.reduce(into: []) { $0.formUnion(PseudoLanguage.unmarkedWords($1)) }
  }()

  private func expectMarked(_ text: String, _ name: String, typed: Set<String> = []) {
    let told = ParserText.told(text, in: Self.language)
    let left = PseudoLanguage.unmarkedWords(told).subtracting(Self.allowed.union(typed)).sorted()
    #expect(left.isEmpty, "\(name): \(left)")
    #expect(!PseudoLanguage.unmarkedWords(told).contains("overview"))
  }

  @Test("Every help screen")
  func screens() {
    #expect(Self.commands.count == CommandText.allCases.count)
    for (type, path) in Self.commands {
      let screen = Terminal.$language.withValue(Self.language) {
        KhaThiCommand.helpMessage(for: type)
      }
      #expect(screen.unicodeScalars.contains { (0x10D0...0x10EA) ~= $0.value })
      expectMarked(screen, path.joined(separator: " "))
    }
  }

  @Test(
    "Every refusal of arguments",
    arguments: [
      ["assess", "--dat", "7"], ["assess", "--7"], ["assess", "--data"], ["assess", "--quiet=1"],
      ["assess", "7"], ["assess", "7", "8"], ["ask"], ["forecast", "--data", "7"],
      ["assess", "--format", "7"], ["assess", "--tolerance", "7z"],
      ["assess", "--tolerance", "0,5"],
      ["forecast", "--horizon", "0", "--data", "7"], ["assess", "--plan", ""],
      ["assess", "--rules", "7,,8"], ["scenario"], ["data", "check", "--fix"], ["7"],
      ["data", "--7"], ["backtest", "--data", "7", "--horizon", "2", "--by", "7"],
      ["data", "convert", "7", "--to", "data-package"],
    ])
  func refusals(words: [String]) {
    Terminal.$language.withValue(Self.language) {
      do {
        _ = try KhaThiCommand.parseAsRoot(words)
        Issue.record("\(words) was not refused")
      } catch {
        expectMarked(
          KhaThiCommand.fullMessage(for: error), "\(words)",
          typed: PseudoLanguage.unmarkedWords(words.joined(separator: " ")))
      }
    }
  }

  @Test("Every sentence of the command's own")
  func sentences() {
    for text in UsageText.allCases {
      expectMarked(text[Self.language].replacing(/\{[a-z]+\}/, with: ""), text.rawValue)
    }
  }
}
