public import TimeSeries

/// Why a file cannot be used, with the place.
///
/// The error carries a code and what its sentence names; the sentences, in both languages, are made
/// in `Reports`.
///
/// ```swift
/// do {
///   let table = try ObservationTable.read(DataInput(path: "observations.csv"))
/// } catch let error as ReaderError {
///   print(error.file, error.line ?? 0, error.code.rawValue)  // observations.csv 7 decimal_comma
/// }
/// ```
public struct ReaderError: Error, Hashable, Sendable {
  /// What went wrong.
  public let code: Code

  /// The code by which another module refuses the content, where it does: that of a scenario, say.
  package let refusal: String?

  /// The file as the caller named it; `-` is standard input.
  public let file: String

  /// The line of the file, from 1, counting the header and line breaks inside quotes.
  public let line: Int?

  /// The column of the table, from 1: the number of the field in its record, not of the character.
  public let column: Int?

  /// What the sentence names: the text found, the column's name, the nearest name.
  public let arguments: [String: Argument]

  /// Creates an error.
  public init(
    _ code: Code, file: String, line: Int? = nil, column: Int? = nil,
    arguments: [String: Argument] = [:]
  ) {
    self.code = code
    refusal = nil
    self.file = file
    self.line = line
    self.column = column
    self.arguments = arguments
  }

  /// Creates an error about content that another module refuses.
  ///
  /// - Parameter arguments: What its sentence names beside the arguments of the refusal.
  package init<Kind: NoticeCode>(
    _ notice: Notice<Kind>, file: String, line: Int? = nil, column: Int? = nil,
    arguments: [String: Argument] = [:]
  ) {
    code = .refused
    refusal = notice.code.rawValue
    self.file = file
    self.line = line
    self.column = column
    self.arguments = notice.arguments.merging(arguments) { own, _ in own }
  }

  /// The identifier by which its sentences are found.
  package var sentenceCode: String { refusal ?? code.rawValue }
}
