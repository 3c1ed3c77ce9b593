extension ErrorMessage {
  /// The error as lines for standard error: `file:line:column: error: sentence`, then what to do.
  package func render(in language: Language, width: Int = 80) -> String {
    var place = file.map { $0 + ":" } ?? ""
    if file != nil, let line {
      place += "\(line):"
      if let column { place += "\(column):" }
    }
    let message =
      Catalogue.message(ofError: code) ?? Catalogue.fallback(code, arguments)
    var sentence = message.sentence(in: language, arguments)
    if !sentence.hasSuffix("?") { sentence += "." }
    let head = (place.isEmpty ? "" : place + " ") + Label.error[language] + ": " + sentence
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
