internal import TimeSeries

/// Reads JSON-stat, versions 1 and 2 (json-stat.org).
enum JSONStatReader: FormatReader {
  static let evidence = FormatEvidence.mark

  /// Any object that is no package; what it lacks is told by the reader.
  static func recognises(_ head: FileHead) -> Bool {
    head.isJSONObject && !DataPackageReader.recognises(head)
  }

  /// Reads a file.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let file = source.file
    let (document, endsWithZeroByte) = try JSONParser.read(source, file: file)
    let datasets = try datasets(in: document, file: file)
    let index = try choose(datasets.map(\.name), asked: options.sheet, file: file)
    let cube = try JSONStatDataset(datasets[index].value, file: file).cube()
    var (table, findings) = try cube.observations(options: options)
    if datasets.count > 1 {
      let others = datasets.indices.filter { $0 != index }.map { datasets[$0].name }
      findings.insert(
        Finding(
          .datasetChosen, severity: .note, subject: file,
          arguments: [
            "file": .text(file), "name": .text(datasets[index].name),
            "others": .texts(others.prefix(20)),
          ]), at: 0)
    }
    if endsWithZeroByte {
      findings.append(
        Finding(
          .trailingZeroByte, severity: .note, subject: file, arguments: ["file": .text(file)]))
    }
    return ReadData(format: .jsonStat, table: table, findings: findings)
  }

  /// A dataset of a file, with its name.
  struct Named {
    let name: String
    let value: JSONNode
  }

  /// The datasets of a document: itself, the members of a bundle, or the items of a collection.
  static func datasets(
    in document: JSONNode, file: String
  ) throws(ReaderError) -> [Named] {
    let none = ReaderError(.notADataset, file: file, line: document.line)
    guard let members = document.members else { throw none }
    switch document["class"]?.string {
    case "dataset": return [named(document, "1")]
    case "collection":
      let items = document["link"]?["item"]?.elements ?? []
      let embedded = items.enumerated().filter { $1["value"] != nil && $1["dimension"] != nil }
      guard !embedded.isEmpty else {
        throw ReaderError(
          .metadataOnly, file: file, line: document.line, arguments: ["kind": "collection"])
      }
      return embedded.map { named($1, String($0 + 1)) }
    case "dimension":
      throw ReaderError(
        .metadataOnly, file: file, line: document.line, arguments: ["kind": "dimension"])
    case .some: throw none
    case nil:
      // Version 1: a bundle of datasets by name. Some writers leave the class of version 2 out.
      if document["dimension"] != nil { return [named(document, "1")] }
      let found = members.filter { $0.value["dimension"] != nil }
      guard !found.isEmpty else { throw none }
      return found.map { Named(name: $0.name, value: $0.value) }
    }
  }

  private static func named(_ value: JSONNode, _ number: String) -> Named {
    Named(name: value["label"]?.string ?? value["href"]?.string ?? number, value: value)
  }

  private static func choose(
    _ names: [String], asked: String?, file: String
  ) throws(ReaderError) -> Int {
    guard let asked else { return 0 }
    if let index = names.firstIndex(of: asked) { return index }
    throw ReaderError(
      .sheetMissing, file: file,
      arguments: ["sheet": .text(asked), "found": .texts(names)])
  }
}
