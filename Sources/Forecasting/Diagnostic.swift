/// A caveat about a fit, shown as a footnote; sentences are made in `Reports`.
public struct Diagnostic: Hashable, Sendable {
  /// A stable identifier such as `variance_floor`.
  public let code: String

  /// What the sentence names.
  public let arguments: [String: String]

  /// Creates a diagnostic.
  public init(_ code: String, arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}
