internal import TimeSeries

/// One dimension of a JSON-stat dataset.
struct JSONStatDimension {
  private let dimension: JSONNode
  private let id: String
  private let file: String

  init(_ dimension: JSONNode, id: String, file: String) {
    self.dimension = dimension
    self.id = id
    self.file = file
  }

  /// The dimension with its categories in their order.
  ///
  /// - Parameter size: How many categories the dataset says it has.
  /// - Throws: ``ReaderError`` if it has others.
  func dimension(
    size: Int, role: DataCube.Role?
  ) throws(ReaderError) -> DataCube.Dimension {
    guard let category = dimension["category"], category.members != nil else {
      throw error(.missingMember, dimension, ["name": .text("dimension.\(id).category")])
    }
    let labels = try texts(category["label"], "label")
    let codes = try codes(category, labels: labels, size: size)
    guard codes.count == size else {
      throw error(
        .sizeMismatch, category,
        [
          "name": .text("dimension.\(id).category"), "expected": .count(size),
          "found": .count(codes.count),
        ])
    }
    let units = Dictionary(
      (category["unit"]?.members ?? []).compactMap { member in
        Self.unit(member.value).map { (member.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let categories = codes.map {
      DataCube.Category(code: $0, label: labels[$0], unit: units[$0])
    }
    return DataCube.Dimension(
      id: id, label: dimension["label"]?.string, role: role, categories: categories)
  }

  private func texts(
    _ value: JSONNode?, _ name: String
  ) throws(ReaderError) -> [String: String] {
    guard let value else { return [:] }
    let path = "dimension.\(id).category.\(name)"
    guard let members = value.members else {
      throw error(.wrongMemberKind, value, ["name": .text(path), "expected": "object"])
    }
    var result: [String: String] = [:]
    for member in members {
      guard let text = member.value.string else {
        throw error(
          .wrongMemberKind, member.value,
          ["name": .text("\(path).\(member.name)"), "expected": "string"])
      }
      result[member.name] = text
    }
    return result
  }

  /// The codes in order: a list, places by code, or the only one that has a label.
  private func codes(
    _ category: JSONNode, labels: [String: String], size: Int
  ) throws(ReaderError) -> [String] {
    let path = "dimension.\(id).category.index"
    guard let index = category["index"] else {
      guard labels.count == 1 else {
        throw error(.missingMember, category, ["name": .text(path)])
      }
      return Array(labels.keys)
    }
    if let codes = index.strings {
      var seen: Set<String> = []
      for code in codes where !seen.insert(code).inserted {
        throw error(
          .duplicateCategory, index, ["name": .text(path), "value": .text(String(code.prefix(80)))])
      }
      return codes
    }
    guard let members = index.members else {
      throw error(
        .wrongMemberKind, index, ["name": .text(path), "expected": "array of strings or object"])
    }
    guard members.count == size else {
      throw error(
        .sizeMismatch, index,
        ["name": .text(path), "expected": .count(size), "found": .count(members.count)])
    }
    var codes = [String?](repeating: nil, count: size)
    for member in members {
      guard let place = member.value.count, place < size else {
        throw error(
          .wrongMemberKind, member.value,
          ["name": .text("\(path).\(member.name)"), "expected": .text("0…\(size - 1)")])
      }
      guard codes[place] == nil else {
        throw error(
          .duplicateCategory, member.value, ["name": .text(path), "value": .count(place)])
      }
      codes[place] = member.name
    }
    return codes.compactMap { $0 }
  }

  /// The unit of a category: its label, or what it is measured by.
  private static func unit(_ value: JSONNode) -> String? {
    let text = value["label"]?.string ?? value["base"]?.string ?? value["symbol"]?.string
    return text?.isEmpty == false ? text : nil
  }

  private func error(
    _ code: ReaderError.Code, _ value: JSONNode, _ arguments: [String: Argument]
  ) -> ReaderError {
    ReaderError(code, file: file, line: value.line, arguments: arguments)
  }
}
