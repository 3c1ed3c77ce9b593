import ArgumentParser
import Pipeline

@main
struct KhaThiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khathi",
    abstract: "Says how likely the numeric targets of a plan are to be reached.",
    version: version)
}
