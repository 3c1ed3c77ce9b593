public import TimeSeries

/// What a file held, and how it was understood.
public struct ReadData: Sendable {
  /// The format, by the content or as it was forced.
  public var format: DataFormat

  /// The encoding of the text; `nil` for a binary format.
  public var encoding: TextEncoding?

  /// How numbers are written; `nil` where the format fixes it.
  public var numberHabit: NumberHabit?

  /// The observations.
  public var table: ObservationTable

  /// What was noticed while the file was understood, the habit and the encoding among it.
  public var findings: [Finding]

  /// Creates a result.
  public init(
    format: DataFormat, encoding: TextEncoding? = nil, numberHabit: NumberHabit? = nil,
    table: ObservationTable, findings: [Finding] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.numberHabit = numberHabit
    self.table = table
    self.findings = findings
  }
}
