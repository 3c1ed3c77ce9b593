package import Assessment
package import DatasetReaders
package import Forecasting
package import TimeSeries

extension Reason {
  /// The reason as a sentence without its full stop.
  ///
  /// - Parameter names: What arguments are called instead of their codes, where the reason has
  ///   them: the title of an indicator, say.
  package func sentence(in language: Language, naming names: [String: String] = [:]) -> String {
    let named = names.filter { arguments[$0.key] != nil }
    return message.sentence(
      in: language, arguments.merging([String: Argument](naming: named)) { $1 })
  }

  /// The reason in a few words, without what it names.
  package func label(in language: Language) -> String { message.label[language] }

  private var message: Message {
    Messages.reasons[code.rawValue] ?? Messages.fallback(code.rawValue, arguments)
  }
}

extension Finding {
  /// The finding as a sentence without its full stop.
  ///
  /// - Parameter names: What arguments are called instead of their codes.
  package func sentence(in language: Language, naming names: [String: String] = [:]) -> String {
    let told = [String: Argument](naming: names.filter { named[$0.key] != nil })
    return message.sentence(in: language, named.merging(told) { $1 })
  }

  /// The finding in a few words.
  package func label(in language: Language) -> String {
    Messages.findings[code.rawValue]?.label[language] ?? code.rawValue
  }

  /// What to do about it.
  package func advice(in language: Language) -> String? {
    message.advice(in: language, named)
  }

  private var message: Message {
    Messages.findings[code.rawValue] ?? Messages.fallback(code.rawValue, arguments)
  }

  /// The arguments with subject and year among them.
  private var named: [String: Argument] {
    var all = arguments
    if all["subject"] == nil { all["subject"] = .text(subject) }
    if let year, all["year"] == nil { all["year"] = .year(year) }
    return all
  }
}

extension Diagnostic {
  /// The caveat as a sentence without its full stop.
  package func sentence(in language: Language) -> String {
    (Messages.diagnostics[code.rawValue] ?? Messages.fallback(code.rawValue, arguments))
      .sentence(in: language, arguments)
  }
}

extension FitError {
  /// The refusal as a clause.
  package func sentence(in language: Language) -> String {
    let notice = notice
    let code = notice.code.rawValue
    return (Messages.fitErrors[code] ?? Messages.fallback(code, notice.arguments))
      .sentence(in: language, notice.arguments)
  }
}

extension SeriesPassedOver.Cause {
  /// The cause as a clause.
  package func sentence(in language: Language) -> String {
    (Messages.passedOver[rawValue] ?? Messages.fallback(rawValue, [:])).sentence(in: language)
  }
}

extension [String: Argument] {
  /// What arguments are called instead of their codes.
  fileprivate init(naming names: [String: String]) { self = names.mapValues(Argument.text) }
}

/// An error as it is told to the user: place, what happened, and what to do.
package struct ErrorMessage: Hashable, Sendable {
  /// A stable identifier such as `unterminated_quote`: the code of a notice.
  package let code: String

  /// What the sentence names.
  package let arguments: [String: Argument]

  /// The file, where there is one.
  package let file: String?

  /// The line, counted from 1.
  package let line: Int?

  /// The column of the line, counted from 1.
  package let column: Int?

  /// Creates the message of a notice.
  package init<Kind: NoticeCode>(
    _ notice: Notice<Kind>, file: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    code = notice.code.rawValue
    arguments = notice.arguments
    self.file = file
    self.line = line
    self.column = column
  }

  /// Creates the message of a file that cannot be used; where another module refuses the content,
  /// its code tells why.
  package init(_ error: ReaderError) {
    code = error.sentenceCode
    arguments = error.arguments
    file = error.file
    line = error.line
    column = error.column
  }
}

extension ErrorMessage {
  /// The error as lines for standard error: `file:line:column: error: sentence`, then what to do.
  package func render(in language: Language, width: Int = 80) -> String {
    var place = file.map { $0 + ":" } ?? ""
    if file != nil, let line {
      place += "\(line):"
      if let column { place += "\(column):" }
    }
    let message =
      Messages.message(ofError: code) ?? Messages.fallback(code, arguments)
    var sentence = message.sentence(in: language, arguments)
    if !sentence.hasSuffix("?") { sentence += "." }
    let head = (place.isEmpty ? "" : place + " ") + LabelText.error[language] + ": " + sentence
    var lines = [head.inert]
    if let advice = message.advice(in: language, arguments) {
      lines += ("→ " + advice + (advice.hasSuffix("?") ? "" : ".")).inert
        .wrapped(toWidth: max(width, 40) - 2).map { "  " + $0 }
    }
    return lines.joined(separator: "\n").withPlainSpaces + "\n"
  }
}

extension String {
  /// The text with ordinary spaces instead of no-break ones.
  var withPlainSpaces: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
