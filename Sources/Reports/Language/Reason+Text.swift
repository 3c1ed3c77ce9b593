package import Assessment
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
    Catalogue.reasons[code.rawValue] ?? Catalogue.fallback(code.rawValue, arguments)
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
    Catalogue.findings[code.rawValue]?.label[language] ?? code.rawValue
  }

  /// What to do about it.
  package func advice(in language: Language) -> String? {
    message.advice(in: language, named)
  }

  private var message: Message {
    Catalogue.findings[code.rawValue] ?? Catalogue.fallback(code.rawValue, arguments)
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
    (Catalogue.diagnostics[code.rawValue] ?? Catalogue.fallback(code.rawValue, arguments))
      .sentence(in: language, arguments)
  }
}

extension FitError {
  /// The refusal as a clause.
  package func sentence(in language: Language) -> String {
    let notice = notice
    let code = notice.code.rawValue
    return (Catalogue.fitErrors[code] ?? Catalogue.fallback(code, notice.arguments))
      .sentence(in: language, notice.arguments)
  }
}

extension SeriesPassedOver.Cause {
  /// The cause as a clause.
  package func sentence(in language: Language) -> String {
    (Catalogue.passedOver[rawValue] ?? Catalogue.fallback(rawValue, [:])).sentence(in: language)
  }
}

extension [String: Argument] {
  /// What arguments are called instead of their codes.
  fileprivate init(naming names: [String: String]) { self = names.mapValues(Argument.text) }
}
