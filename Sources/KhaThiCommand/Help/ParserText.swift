import Reports

/// The words that ArgumentParser sets itself: the heads of a help screen, and why arguments cannot
/// be used.
///
/// ArgumentParser has English words only and no place to put others, so that they are replaced in
/// what it has set. A test provokes each of them, so that a new version with new words is noticed.
enum ParserText: String, TextKey {
  static let textGroup = "parser"

  // How a line begins.
  case overview, usage, usageInError, arguments, options, subcommands, error, help
  // A whole line, or what follows its head.
  case unknownOptionNearest, unknownOption, missingValue, takesNoValue, unexpectedArgument,
    unexpectedArguments, missingArgument, missingOneOf, invalidBecause, invalidOneOf,
    invalidOneOfThese, invalid, invalidOption, missingSubcommand, notAParent, seeForMore,
    seeForDetails
  // Words within a line.
  case defaultValue, furtherDefault, values, defaultAsFlag, isDefault, showVersion, showHelp,
    showSubcommandHelp, someOptions, someSubcommand, lastOfSeveral

  private static let heads: [ParserText] = [
    .overview, .usage, .usageInError, .arguments, .options, .subcommands, .error, .help,
  ]
  private static let parts: [ParserText] = [
    .defaultValue, .furtherDefault, .values, .defaultAsFlag, .isDefault, .showVersion, .showHelp,
    .showSubcommandHelp, .someOptions, .someSubcommand, .lastOfSeveral,
  ]
  /// Longer sentences stand before those that they begin with.
  private static let sentences = allCases.filter { !heads.contains($0) && !parts.contains($0) }

  /// What ArgumentParser says.
  var original: String {
    switch self {
    case .overview: "OVERVIEW: "
    case .usage: "USAGE: "
    case .usageInError: "Usage: "
    case .arguments: "ARGUMENTS:"
    case .options: "OPTIONS:"
    case .subcommands: "SUBCOMMANDS:"
    case .error: "Error: "
    case .help: "Help:  "
    case .unknownOptionNearest: "Unknown option '{1}'. Did you mean '{2}'?"
    case .unknownOption: "Unknown option '{1}'"
    case .missingValue: "Missing value for '{1}'"
    case .takesNoValue: "The option '{1}' does not take any value, but '{2}' was specified."
    case .unexpectedArgument: "Unexpected argument '{1}'"
    case .unexpectedArguments: "{1} unexpected arguments: '{2}'"
    case .missingArgument: "Missing expected argument '{1}'"
    case .missingOneOf: "Missing one of: '{1}'"
    case .invalidBecause: "The value '{1}' is invalid for '{2}': {3}"
    case .invalidOneOf: "The value '{1}' is invalid for '{2}'. Please provide one of {3}."
    case .invalidOneOfThese:
      "The value '{1}' is invalid for '{2}'. Please provide one of the following:"
    case .invalid: "The value '{1}' is invalid for '{2}'"
    case .invalidOption: "Invalid option: {1}"
    case .missingSubcommand: "Missing required subcommand."
    case .notAParent: "Command '{1}' is not a parent of the current command."
    case .seeForMore: "  See '{1}' for more information."
    case .seeForDetails: "  See '{1}' for detailed help."
    case .defaultValue: "(default:"
    case .furtherDefault: " default:"
    case .values: "(values:"
    case .defaultAsFlag: "(default as flag:"
    case .isDefault: " (default)"
    case .showVersion: "Show the version."
    case .showHelp: "Show help information."
    case .showSubcommandHelp: "Show subcommand help information."
    case .someOptions: "<options>"
    case .someSubcommand: "<subcommand>"
    case .lastOfSeveral: "' or '"
    }
  }

  /// A help screen or a message of ArgumentParser in `language`.
  static func told(_ text: String, in language: Language) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0), in: language) }.joined(separator: "\n")
  }

  /// The name of a value as it stands in `<…>`: `id|file` in a language.
  static func valueName(_ name: String, in language: Language) -> String {
    name.split(separator: "|").map { part in
      let isFolder = part.hasSuffix("/")
      let word = String(isFolder ? part.dropLast() : part)
      return (language.optionalText("value_name", word) ?? word) + (isFolder ? "/" : "")
    }.joined(separator: "|")
  }

  // MARK: Lines

  private static func line(_ line: String, in language: Language) -> String {
    var (head, rest) = ("", line)
    if let found = heads.first(where: { line.hasPrefix($0.original) }) {
      (head, rest) = (found[language], String(line.dropFirst(found.original.count)))
    }
    for sentence in sentences {
      if let found = match(rest, sentence.original) {
        let arguments = found.map { known(String($0), in: language) }
        return head + filled(sentence[language], with: arguments)
      }
    }
    return head + known(rest, in: language)
  }

  private static func known(_ text: String, in language: Language) -> String {
    parts.reduce(text) { $0.replacing($1.original, with: $1[language]) }
  }

  /// What stands in the places of a pattern, or `nil` where the text is another sentence.
  private static func match(_ text: String, _ pattern: String) -> [Substring]? {
    var rest = text[...]
    var found: [Substring] = []
    var pieces = pattern.split(separator: "{", omittingEmptySubsequences: false)[...]
    guard let first = pieces.popFirst(), rest.hasPrefix(first) else { return nil }
    rest = rest.dropFirst(first.count)
    while let piece = pieces.popFirst() {
      let fixed = piece.dropFirst(2)
      if fixed.isEmpty {
        found.append(rest)
        rest = ""
      } else if pieces.isEmpty {
        guard rest.hasSuffix(fixed) else { return nil }
        found.append(rest.dropLast(fixed.count))
        rest = ""
      } else {
        guard let place = rest.firstRange(of: fixed) else { return nil }
        found.append(rest[..<place.lowerBound])
        rest = rest[place.upperBound...]
      }
    }
    return rest.isEmpty ? found : nil
  }

  private static func filled(_ words: String, with found: [String]) -> String {
    var text = words
    for (place, part) in found.enumerated() {
      text = text.replacing("{\(place + 1)}", with: part, maxReplacements: 1)
    }
    return text
  }
}
