import ArgumentParser
import Pipeline
import Reports

@main
struct KhaThiCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.khathi.configuration(
      version: version,
      subcommands: [
        AskCommand.self, AssessCommand.self, PaceCommand.self, ScenarioCommand.self,
        ForecastCommand.self, FitCommand.self, BacktestCommand.self, DataCommand.self,
        ReferenceCommand.self, ReportCommand.self, PlanCommand.self,
      ])
  }
}

extension KhaThiCommand {
  /// Runs the command with the arguments of the process.
  static func main() {
    Leftovers.removeOnSignals()
    do {
      var command = try parseAsRoot(arguments(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// The arguments, without `--lang` where help is asked for: commands that only hold subcommands
  /// do not have the option.
  static func arguments(_ words: [String]) -> [String] {
    let options = words.prefix { $0 != "--" }
    guard options.contains("--help") || options.contains("-h") || words.first == "help" else {
      return words
    }
    var kept: [String] = []
    var isLanguage = false
    for word in options {
      if !isLanguage, word != "--lang", !word.hasPrefix("--lang=") { kept.append(word) }
      isLanguage = word == "--lang"
    }
    return kept + words.dropFirst(options.count)
  }

  /// Ends the command: with help or a version on standard output, or with a message on standard
  /// error.
  private static func end(with error: any Error) -> Never {
    let text = ParserText.told(fullMessage(for: error), in: Terminal.language)
    let code = exitCode(for: error)
    guard code.isSuccess else {
      if !text.isEmpty { Terminal.tell(lines: text) }
      exit(code)
    }
    do throws(PipelineError) {
      if !text.isEmpty { try Output(nil).write(Array((text + "\n").utf8), inputs: []) }
    } catch {
      Terminal.tell(lines: error.message.render(in: Terminal.language))
      exit(ArgumentParser.ExitCode(error.exitCode.rawValue))
    }
    exit(code)
  }

  private static func exit(_ code: ArgumentParser.ExitCode) -> Never {
    exit(withError: code)
  }
}
