/// A stable identifier of what is said about a result, a series or a file, as it stands in machine
/// output.
///
/// One enumeration a kind of notice: that every code has its sentences in every language is proved
/// from `allCases`.
public protocol NoticeCode: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}

/// Something to be told: a stable code with what its sentence names.
///
/// Reasons, caveats, refusals and errors are notices; a ``Finding`` adds what it is about, the error
/// of a file its place. Sentences, in every language, are made in `Reports`. A notice may be thrown.
///
/// ```swift
/// Notice(DiagnosticCode.varianceFloor, ["standard_deviation": .number(0.1)])
/// ```
public struct Notice<Kind: NoticeCode>: Error, Hashable, Sendable {
  /// The identifiers of this kind of notice.
  public typealias Code = Kind

  /// What is told.
  public let code: Code

  /// What the sentence names, by name.
  public let arguments: [String: Argument]

  /// Creates a notice.
  public init(_ code: Code, _ arguments: [String: Argument] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}
