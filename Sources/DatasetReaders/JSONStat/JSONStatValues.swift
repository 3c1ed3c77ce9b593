import TimeSeries

/// Reads the values of a JSON-stat dataset and what is said about each.
struct JSONStatValues {
  private let cells: Int
  private let file: String

  private(set) var values: [DataCube.Value] = []
  private(set) var notes: [Int: String] = [:]
  private(set) var missing: [String: Int] = [:]

  init(cells: Int, file: String) {
    self.cells = cells
    self.file = file
  }

  /// Reads `value`: all cells in a row, or the filled ones by their number.
  ///
  /// - Throws: ``ReaderError`` for another number of cells than the dimensions have, a place beyond
  ///   them, or a cell that is neither a number nor a mark.
  mutating func read(_ value: JSONNode) throws(ReaderError) {
    switch value.content {
    case .numbers(let numbers):
      try checkCount(numbers.count, value)
      values.reserveCapacity(numbers.count)
      for index in 0..<numbers.count {
        if let number = numbers[index] {
          values.append(DataCube.Value(number, at: index, line: value.line))
        } else {
          missing["null", default: 0] += 1
        }
      }
    case .array(let elements):
      try checkCount(elements.count, value)
      for (index, element) in elements.enumerated() { try append(element, at: index) }
    case .object(let members):
      for member in members { try append(member.value, at: try place(member, "value")) }
      values.sort { $0.index < $1.index }
      let empty = cells - values.count - missing.values.reduce(0, +)
      if empty > 0 { missing["–", default: 0] += empty }
    default:
      throw ReaderError(
        .wrongMemberKind, file: file, line: value.line,
        arguments: ["name": "value", "expected": "array or object"])
    }
  }

  private func checkCount(_ count: Int, _ value: JSONNode) throws(ReaderError) {
    guard count != cells else { return }
    throw ReaderError(
      .sizeMismatch, file: file, line: value.line,
      arguments: ["name": "value", "expected": .count(cells), "found": .count(count)])
  }

  private func place(_ member: JSONNode.Member, _ name: String) throws(ReaderError) -> Int {
    var text = member.name
    if let place = text.withUTF8({ NumberParser.wholeNumber($0) }), place < cells { return place }
    throw ReaderError(
      .unknownCategory, file: file, line: member.value.line,
      arguments: ["name": .text(name), "value": .text(String(member.name.prefix(80)))])
  }

  private mutating func append(_ element: JSONNode, at index: Int) throws(ReaderError) {
    if let number = element.number {
      values.append(DataCube.Value(number, at: index, line: element.line))
      return
    }
    switch element.content {
    case .null: missing["null", default: 0] += 1
    case .string(let text):
      switch WrittenCell(text) {
      case .number(let written):
        guard written.readings.evidence == .none, let number = written.readings.withPoint else {
          throw notANumber(text, element)
        }
        values.append(DataCube.Value(number, at: index, line: element.line))
      case .missing: missing[text, default: 0] += 1
      case .unreadable: throw notANumber(text, element)
      }
    case .bool(let value): throw notANumber("\(value)", element)
    default:
      throw ReaderError(
        .wrongMemberKind, file: file, line: element.line,
        arguments: ["name": "value", "expected": "number"])
    }
  }

  private func notANumber(_ text: String, _ element: JSONNode) -> ReaderError {
    ReaderError(
      .notANumber, file: file, line: element.line,
      arguments: ["name": "value", "value": .text(String(text.prefix(80)))])
  }

  /// Keeps what `status` says about cells as their notes.
  ///
  /// - Throws: ``ReaderError`` for a status that is neither a text, one a cell, nor by cell.
  mutating func addStatus(_ status: JSONNode?) throws(ReaderError) {
    guard let status else { return }
    var statuses: [Int: String] = [:]
    switch status.content {
    case .null: return
    case .string(let text):
      guard !text.isEmpty else { return }
      for value in values { notes[Int(value.index)] = "status \(text)" }
      return
    case .object(let members):
      for member in members {
        statuses[try place(member, "status")] = member.value.string
      }
    case .array, .numbers:
      let elements = status.elements ?? []
      guard elements.count <= cells else { throw tooMany(elements.count, status) }
      for (index, element) in elements.enumerated() { statuses[index] = element.string }
    default: throw tooMany(1, status)
    }
    for value in values {
      guard let text = statuses[Int(value.index)], !text.isEmpty else { continue }
      notes[Int(value.index)] = "status \(text.prefix(200))"
    }
  }

  private func tooMany(_ count: Int, _ status: JSONNode) -> ReaderError {
    ReaderError(
      .sizeMismatch, file: file, line: status.line,
      arguments: ["name": "status", "expected": .count(cells), "found": .count(count)])
  }
}
