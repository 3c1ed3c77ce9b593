internal import TimeSeries

/// One dataset of JSON-stat, of version 1 or 2.
struct JSONStatDataset {
  private let dataset: JSONNode
  private let file: String

  init(_ dataset: JSONNode, file: String) {
    self.dataset = dataset
    self.file = file
  }

  /// The cube of the dataset.
  ///
  /// - Throws: ``ReaderError`` with the path of a member that is missing or wrong.
  func cube() throws(ReaderError) -> DataCube {
    let dimension = try required(dataset["dimension"], "dimension", dataset)
    guard dimension.members != nil else { throw wrong("dimension", "object", dimension) }
    // Version 1 holds `id`, `size` and `role` within `dimension`.
    let holder = dataset["id"] == nil && dimension["id"] != nil ? dimension : dataset
    let ids = try required(holder["id"], "id", holder)
    guard let names = ids.strings else { throw wrong("id", "array of strings", ids) }
    let sizes = try self.sizes(holder, count: names.count)
    let cells = try CubeSize.check(sizes, file: file, line: ids.line)
    if let repeated = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw ReaderError(
        .duplicateCategory, file: file, line: ids.line,
        arguments: ["name": "id", "value": .text(names[repeated])])
    }
    let roles = try self.roles(holder, names)
    var dimensions: [DataCube.Dimension] = []
    for (index, name) in names.enumerated() {
      guard let part = dimension[name] else { throw missing("dimension.\(name)", dimension) }
      dimensions.append(
        try JSONStatDimension(part, id: name, file: file).dimension(
          size: sizes[index], role: roles[name]))
    }
    let printed = PrintedTitle(dataset["label"]?.string ?? "")
    var cube = DataCube(
      file: file, title: printed.text.isEmpty ? nil : printed.text,
      unit: commonUnit(dimensions) ?? printed.unit, source: dataset["source"]?.string,
      dimensions: dimensions)
    var values = JSONStatValues(cells: cells, file: file)
    try values.read(try required(dataset["value"], "value", dataset))
    try values.addStatus(dataset["status"])
    cube.values = values.values
    cube.notes = values.notes
    cube.missing = values.missing
    return cube
  }

  private func sizes(_ holder: JSONNode, count: Int) throws(ReaderError) -> [Int] {
    let size = try required(holder["size"], "size", holder)
    guard let elements = size.elements else { throw wrong("size", "array of counts", size) }
    var sizes: [Int] = []
    for element in elements {
      // Some writers put the counts in quotes.
      let written = element.string.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
      guard let size = element.count ?? written else {
        throw wrong("size", "array of counts", element)
      }
      sizes.append(size)
    }
    guard sizes.count == count else {
      throw ReaderError(
        .sizeMismatch, file: file, line: size.line,
        arguments: ["name": "size", "expected": .count(count), "found": .count(sizes.count)])
    }
    return sizes
  }

  /// The roles of the dimensions, where the file says them.
  private func roles(
    _ holder: JSONNode, _ names: [String]
  ) throws(ReaderError) -> [String: DataCube.Role] {
    guard let role = holder["role"] else { return [:] }
    var result: [String: DataCube.Role] = [:]
    let words: [(String, DataCube.Role)] = [
      ("time", .time), ("geo", .area), ("metric", .indicator),
    ]
    for (word, meaning) in words {
      guard let list = role[word] else { continue }
      guard let ids = list.strings else { throw wrong("role.\(word)", "array of strings", list) }
      for (place, id) in ids.enumerated() {
        guard names.contains(id) else {
          throw ReaderError(
            .unknownCategory, file: file, line: list.line,
            arguments: ["name": .text("role.\(word)"), "value": .text(id)])
        }
        if result[id] == nil { result[id] = place == 0 ? meaning : .other }
      }
    }
    return result
  }

  /// The unit of a measure with one category.
  private func commonUnit(_ dimensions: [DataCube.Dimension]) -> String? {
    let units = dimensions.compactMap { dimension in
      dimension.categories.count == 1 ? dimension.categories[0].unit : nil
    }
    return units.first
  }

  private func required(
    _ value: JSONNode?, _ name: String, _ parent: JSONNode
  ) throws(ReaderError) -> JSONNode {
    guard let value else { throw missing(name, parent) }
    return value
  }

  private func missing(_ name: String, _ parent: JSONNode) -> ReaderError {
    ReaderError(.missingMember, file: file, line: parent.line, arguments: ["name": .text(name)])
  }

  private func wrong(_ name: String, _ expected: String, _ value: JSONNode) -> ReaderError {
    ReaderError(
      .wrongMemberKind, file: file, line: value.line,
      arguments: ["name": .text(name), "expected": .text(expected)])
  }
}
