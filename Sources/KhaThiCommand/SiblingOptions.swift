import ArgumentParser
import Pipeline

/// Areas of the same level, which tell what is usual.
struct SiblingOptions: ParsableArguments {
  @Option(help: .of(.siblings, "file"), transform: OptionValue.text)
  var siblings: [String] = []

  @Flag(name: .customLong("no-siblings"), help: .of(.noSiblings))
  var noSiblings = false
}
