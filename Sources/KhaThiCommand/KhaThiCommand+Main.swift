import ArgumentParser
import Pipeline
import Reports

extension KhaThiCommand {
  /// Runs the command with the arguments of the process.
  static func main() {
    Leftovers.removeOnSignals()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the command: with help or a version on standard output, or with a message on standard
  /// error.
  private static func end(with error: any Error) -> Never {
    let text = fullMessage(for: error)
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
