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
  @BesideRecord package var tables: [String] = []

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
    @BesideRecord package var files: [String] = []

    /// Creates an input.
    public init(name: String, hash: String, findings: [Finding] = []) {
      self.name = name
      self.hash = hash
      self.findings = findings
    }
  }
}

/// What goes along with a record and is no part of it: all are equal, and none is written.
@propertyWrapper
package struct BesideRecord<Value: Sendable>: Hashable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package static func == (left: Self, right: Self) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

extension RunInfo {
  /// Version, seed and data in one sentence.
  func versionLine(in language: Language) -> String {
    var arguments = ["version": version]
    if let seed { arguments["seed"] = String(seed) }
    if inputs.count == 1, let hash = inputs.first?.hash {
      // The first digits tell files apart; the sidecar and the JSON hold all of them.
      let parts = hash.split(separator: ":", maxSplits: 1)
      arguments["hash"] =
        parts.count == 2 ? "\(parts[0]):\(parts[1].prefix(12))" : String(hash.prefix(12))
    }
    return PhraseText.versionLine.text(language, arguments)
  }

  /// The record with the schema `khathi.run/1`: the content of `FILE.run.json` beside a CSV file.
  package func sidecar() -> String {
    JSONValue.object([("schema", .string("khathi.run/1")), ("run", jsonValue)]).text
  }
}

// MARK: - The record in JSON

extension RunInfo: FieldRecord {
  static let record = Record<RunInfo>(
    Member("command", "The command.", \.command),
    Member("version", "The version of KhaThi.", \.version),
    Member("as_of", "The information year, where one was fixed.", \.asOfYear),
    Member("seed", "The seed of random numbers.", { $0.seed.map(Seed.init) }),
    Member("settings", "The settings by name.", { SettingsByName(list: $0.settings) }),
    Member("inputs", "The data read, in the order read.", \.inputs)
  ) { command, version, asOfYear, seed, settings, inputs in
    RunInfo(
      command: command, version: version, settings: settings.list, inputs: inputs,
      seed: seed?.value, asOfYear: asOfYear)
  }
}

extension RunInfo.Input: FieldRecord {
  static let record = Record<RunInfo.Input>(
    Member("name", "The name as given, or bundled: and the dataset.", \.name),
    Member("hash", "The hash of its bytes with its algorithm.", \.hash),
    Member("findings", "What was noticed while it was understood.", \.findings, isLeftOut: true)
  ) { RunInfo.Input(name: $0, hash: $1, findings: $2) }
}

/// A seed: a number, or a text where it is too great for a whole number of JSON.
private struct Seed: FieldValue {
  let value: UInt64

  init(_ value: UInt64) { self.value = value }

  static var fieldType: FieldType { .either([.integer, .text]) }

  var jsonValue: JSONValue {
    Int(exactly: value).map(JSONValue.integer) ?? .string(String(value))
  }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    let value: UInt64? =
      switch json {
      case .integer(let value)?: UInt64(exactly: value)
      case .string(let text)?: UInt64(text)
      default: nil
      }
    guard let value else { throw .invalid(path: path) }
    self.value = value
  }
}

/// The settings by name; one that was given several times is an array.
private struct SettingsByName: FieldValue {
  let list: [RunInfo.Setting]

  init(list: [RunInfo.Setting]) { self.list = list }

  static var fieldType: FieldType { .table(.either([.text, .list(.text)])) }

  var jsonValue: JSONValue {
    .object(
      list.map(\.name).withoutRepeats.map { name in
        let values = list.filter { $0.name == name }.map(\.value)
        return (name, values.count == 1 ? values[0].jsonValue : values.jsonValue)
      })
  }

  /// Reads texts and lists of texts; settings of other kinds are those of later versions.
  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    var list: [RunInfo.Setting] = []
    if let json {
      guard case .object(let members) = json else { throw .invalid(path: path) }
      for (name, value) in members {
        let values: [JSONValue] = if case .array(let items) = value { items } else { [value] }
        for case .string(let text) in values { list.append(RunInfo.Setting(name, text)) }
      }
    }
    self.list = list
  }
}
