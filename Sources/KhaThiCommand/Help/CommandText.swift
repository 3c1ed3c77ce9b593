import ArgumentParser
import Reports

/// What `--help` says of a subcommand: one sentence, and then what it does with examples.
enum CommandText: String, CaseIterable {
  case khathi
  case ask, assess, pace, scenario, forecast, fit, report
  case backtest, backtestScore, backtestMakeTargets
  case data, dataList, dataCheck, dataConvert, dataMatch, dataFetch, dataFetchWorldBank
  case reference, referenceBuild, referenceShow, referenceFit

  /// A sentence and, where there is more to say, a text.
  struct Entry {
    let abstract: Words
    let discussion: Words?

    init(_ abstract: Words, _ discussion: Words? = nil) {
      self.abstract = abstract
      self.discussion = discussion
    }
  }

  /// All texts; a test looks whether any is missing.
  static let entries: [CommandText: Entry] = answers.merging(tables) { first, _ in first }

  private var entry: Entry {
    guard let entry = Self.entries[self] else { preconditionFailure("no text for \(rawValue)") }
    return entry
  }

  /// The settings of the subcommand in the language that is spoken.
  func configuration(
    _ name: String, version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: entry.abstract[Terminal.language],
      discussion: entry.discussion?[Terminal.language] ?? "", version: version,
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
