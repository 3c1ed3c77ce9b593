/// Something noteworthy about data that does not stop the work: a value with a place and a code.
///
/// Sentences for the codes, in both languages, are made in `Reports`.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Worth knowing.
    case note
    /// Probably a mistake; results that use the value should be read with care.
    case warning
    /// Certainly a mistake; the value was not used.
    case error
  }

  /// What was found.
  public let code: Code

  /// How much it matters.
  public let severity: Severity

  /// What it was found in: a series, a target or a file.
  public let subject: String

  /// The year concerned, where there is one.
  public let year: Int?

  /// What the sentence names: values, neighbours, files, by name.
  public let arguments: [String: Argument]

  /// Creates a finding.
  public init(
    _ code: Code, severity: Severity, subject: String, year: Int? = nil,
    arguments: [String: Argument] = [:]
  ) {
    self.code = code
    self.severity = severity
    self.subject = subject
    self.year = year
    self.arguments = arguments
  }
}
