import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command needs to know of where it runs.
enum Terminal {
  /// Whether standard output goes to a terminal.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error goes to a terminal that can take back what was written.
  static var isErrorTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// Whether colours are welcome: on a terminal, unless `NO_COLOR` is set or it is a dumb one.
  static var usesColour: Bool {
    isOutputTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// The columns of the terminal, `COLUMNS` where there is none, or 80.
  static var width: Int {
    var size = winsize()
    if isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// The language that is spoken: that of `--lang` among the arguments, else that which the
  /// environment asks for.
  ///
  /// It is known before the arguments are parsed, so that help and refusals are told in it, too; tests
  /// speak others.
  @TaskLocal static var language = chosenLanguage(CommandLine.arguments) ?? environmentLanguage

  /// The value of the last `--lang` before `--` that is a language.
  static func chosenLanguage(_ arguments: [String]) -> Language? {
    let options = arguments.prefix { $0 != "--" }
    let joined = "--lang="
    var chosen: Language?
    for (word, next) in zip(options, options.dropFirst() + [""]) {
      let value =
        word == "--lang" ? next : word.hasPrefix(joined) ? String(word.dropFirst(joined.count)) : ""
      chosen = Language(rawValue: value) ?? chosen
    }
    return chosen
  }

  private static var environmentLanguage: Language {
    let locale =
      [environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG")]
      .compactMap { $0 }.first { !$0.isEmpty } ?? ""
    return Language(locale: locale)
  }

  /// Tells a person something on standard error, in one line; nothing in it can act on the terminal
  /// or feign a line of its own.
  static func tell(line: String) {
    writeError(line.inert + "\n")
  }

  /// Tells a person something in several lines.
  static func tell(lines: String) {
    let text = lines.inertLines
    writeError(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes text on standard error as it is, which is for the display of progress alone.
  @Sendable static func writeError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
