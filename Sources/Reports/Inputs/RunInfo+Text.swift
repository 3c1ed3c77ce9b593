import TimeSeries

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
    return Phrase.versionLine.text(language, arguments)
  }

  /// The record as JSON.
  var jsonValue: JSONValue {
    .object([
      ("command", .string(command)),
      ("version", .string(version)),
      ("as_of", .optional(asOfYear)),
      (
        "seed", seed.map { Int(exactly: $0).map(JSONValue.integer) ?? .string(String($0)) } ?? .null
      ),
      ("settings", settingsJSON),
      (
        "inputs",
        .array(
          inputs.map { input in
            var members: [(String, JSONValue)] = [
              ("name", .string(input.name)), ("hash", .string(input.hash)),
            ]
            if !input.findings.isEmpty {
              members.append(
                ("findings", .array(input.findings.map { .object($0.jsonMembers) })))
            }
            return .object(members)
          })
      ),
    ])
  }

  /// The settings by name; one that was given several times is an array.
  private var settingsJSON: JSONValue {
    var names: [String] = []
    for setting in settings where !names.contains(setting.name) { names.append(setting.name) }
    return .object(
      names.map { name in
        let values = settings.filter { $0.name == name }.map { JSONValue.string($0.value) }
        return (name, values.count == 1 ? values[0] : .array(values))
      })
  }

  /// The record with the schema `khathi.run/1`: the content of `FILE.run.json` beside a CSV file.
  public func sidecar() -> String {
    JSONValue.object([("schema", .string("khathi.run/1")), ("run", jsonValue)]).text
  }
}
