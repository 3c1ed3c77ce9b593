public import TimeSeries

/// What has to be known to repeat a run.
public struct RunInfo: Hashable, Sendable {
  /// The command, such as `assess`.
  public var command: String

  /// The version of KhaThi.
  public var version: String

  /// The settings that could change the result, in a stable order, defaults included.
  public var settings: [Setting]

  /// The data read, in the order read.
  public var inputs: [Input]

  /// The seed of the random numbers, where any were drawn.
  public var seed: UInt64?

  /// The information year, where one was fixed for all series.
  public var asOfYear: Int?

  /// The paths of tables that were read beside the data; they are not part of the record.
  package var tables: [String] = []

  /// Creates the record of a run.
  public init(
    command: String, version: String, settings: [Setting] = [], inputs: [Input] = [],
    seed: UInt64? = nil, asOfYear: Int? = nil
  ) {
    self.command = command
    self.version = version
    self.settings = settings
    self.inputs = inputs
    self.seed = seed
    self.asOfYear = asOfYear
  }

  /// One setting by its name on the command line.
  public struct Setting: Hashable, Sendable {
    /// The name, such as `model`.
    public let name: String
    /// The value as it would be typed.
    public let value: String

    /// Creates a setting.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One file or bundled dataset that was read.
  public struct Input: Hashable, Sendable {
    /// The name as given, or `bundled:` and the dataset.
    public let name: String
    /// The hash of its bytes with its algorithm, such as `sha256:…`.
    public let hash: String

    /// What was noticed while it was understood: its format, encoding and number habit.
    public var findings: [Finding]

    /// The paths of the files that its bytes came from, which no output may take the place of; they
    /// are not part of the record.
    package var files: [String] = []

    /// Creates an input.
    public init(name: String, hash: String, findings: [Finding] = []) {
      self.name = name
      self.hash = hash
      self.findings = findings
    }
  }
}
