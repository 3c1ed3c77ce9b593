// Arguments that are still made as texts. Goes when every module makes them typed.

extension [String: Argument] {
  /// Arguments that are written as machine output writes them.
  public init(texts: [String: String]) { self = texts.mapValues(Argument.init(machineText:)) }
}

extension Notice {
  /// Creates a notice whose arguments are texts.
  @_disfavoredOverload
  public init(_ code: Code, _ arguments: [String: String]) {
    self.init(code, [String: Argument](texts: arguments))
  }
}

extension Finding {
  /// Creates a finding whose arguments are texts.
  @_disfavoredOverload
  public init(
    _ code: Code, severity: Severity, subject: String, year: Int? = nil,
    arguments: [String: String]
  ) {
    self.init(
      code, severity: severity, subject: subject, year: year,
      arguments: [String: Argument](texts: arguments))
  }
}
