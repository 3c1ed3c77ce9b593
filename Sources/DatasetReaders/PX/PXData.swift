import TimeSeries

/// Reads the data of a PC-Axis file into a cube whose dimensions are known.
struct PXData {
  private let header: PXHeader
  private let variables: [[UInt8]]
  private let counts: [Int]
  private let cellCount: Int

  /// The values and the marks that stood in place of values.
  private(set) var values: [DataCube.Value] = []
  private(set) var missing: [String: Int] = [:]

  /// How many rows a sparse file leaves out.
  private(set) var rowsLeftOut = 0

  /// Reads the data.
  ///
  /// - Throws: ``ReaderError`` for a cell that is neither a number nor a mark, a key that is none of
  ///   the codes, and more or fewer cells than the dimensions have.
  init(
    _ scanner: inout PXScanner, header: PXHeader, dimensions: [DataCube.Dimension]
  ) throws(ReaderError) {
    self.header = header
    variables = try header.variables()
    counts = dimensions.map(\.categories.count)
    cellCount = counts.reduce(1, *)
    let keyed = variables.indices.filter { header.statement("KEYS", variables[$0]) != nil }
    if keyed.isEmpty {
      try readDense(&scanner)
    } else {
      try readSparse(&scanner, keyed: keyed, dimensions)
    }
  }

  private mutating func readDense(_ scanner: inout PXScanner) throws(ReaderError) {
    var index = 0
    while let cell = try scanner.nextCell() {
      if index < cellCount { try add(cell, at: index, scanner) }
      index += 1
      guard index <= cellCount else { break }
    }
    if index < cellCount, scanner.lacksSemicolon { throw scanner.error(.unexpectedEnd) }
    guard index == cellCount else {
      throw scanner.error(
        .sizeMismatch,
        arguments: [
          "name": "DATA", "expected": .count(cellCount),
          "found": .text(index > cellCount ? "\(cellCount)+" : String(index)),
        ])
    }
  }

  @inline(__always)
  private mutating func add(
    _ cell: PXScanner.Cell, at index: Int, _ scanner: borrowing PXScanner
  ) throws(ReaderError) {
    switch cell {
    case .number(let number):
      guard values.count < CubeSize.mostValues else {
        throw scanner.error(
          .tooManyValues, arguments: ["limit": .count(CubeSize.mostValues)])
      }
      values.append(DataCube.Value(number, at: index, line: scanner.line))
    case .mark(let mark):
      missing[mark, default: 0] += 1
    case .text(let bytes):
      missing[try mark(bytes, scanner), default: 0] += 1
    }
  }

  /// A mark in quotes: one to six dots, a hyphen, or what a `DATASYMBOL` says.
  private func mark(
    _ bytes: [UInt8], _ scanner: borrowing PXScanner
  ) throws(ReaderError) -> String {
    let text = try header.decode(bytes, line: scanner.line).trimmedOfSpaces
    let isDots = (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { $0 == Byte.point }
    if isDots || text == "-" || text == "…" || text.isEmpty { return text }
    for name in Self.symbolKeywords where try header.text(name) == text { return text }
    throw scanner.error(
      .notANumber, arguments: ["name": "DATA", "value": .text(String(text.prefix(80)))])
  }

  private static let symbolKeywords =
    (1...6).map { "DATASYMBOL\($0)" } + ["DATASYMBOLNIL", "DATASYMBOLSUM"]

  // MARK: - Sparse data

  /// Rows of keys, one a keyed variable, then the cells of the other variables.
  private mutating func readSparse(
    _ scanner: inout PXScanner, keyed: [Int], _ dimensions: [DataCube.Dimension]
  ) throws(ReaderError) {
    guard keyed == Array(0..<keyed.count) else {
      throw ReaderError(
        .pxSyntax, file: header.file, line: scanner.line, arguments: ["value": "KEYS"])
    }
    let places = keyed.map { index in
      let byCode = header.statement("KEYS", variables[index])?.items.first.map {
        String(decoding: $0.bytes, as: UTF8.self).uppercased() == "CODES"
      }
      return Dictionary(
        dimensions[index].categories.enumerated().map { place, category in
          (byCode == true ? category.code : category.label, place)
        }, uniquingKeysWith: { first, _ in first })
    }
    let rowSize = counts[keyed.count...].reduce(1, *)
    let rowCount = counts[..<keyed.count].reduce(1, *)
    var seen: Set<Int> = []
    while let first = try scanner.nextCell() {
      var row = 0
      for key in keyed {
        let cell = key == 0 ? first : try nextOfRow(&scanner)
        row = row * counts[key] + (try place(of: cell, in: places[key], key, scanner))
      }
      guard seen.insert(row).inserted else {
        throw scanner.error(.duplicateCategory, arguments: ["name": "DATA", "value": "KEYS"])
      }
      for offset in 0..<rowSize {
        try add(try nextOfRow(&scanner), at: row * rowSize + offset, scanner)
      }
    }
    // Rows may be left out of a sparse table, so that nothing else tells where it ends.
    if scanner.lacksSemicolon { throw scanner.error(.unexpectedEnd) }
    rowsLeftOut = rowCount - seen.count
  }

  private func nextOfRow(_ scanner: inout PXScanner) throws(ReaderError) -> PXScanner.Cell {
    if let cell = try scanner.nextCell() { return cell }
    throw scanner.error(.unexpectedEnd)
  }

  private func place(
    of cell: PXScanner.Cell, in places: [String: Int], _ variable: Int,
    _ scanner: borrowing PXScanner
  ) throws(ReaderError) -> Int {
    var found = ""
    switch cell {
    case .text(let bytes): found = try header.decode(bytes, line: scanner.line)
    case .number(let number): found = "\(number.value)"
    case .mark(let mark): found = mark
    }
    if case .text = cell, let place = places[found] { return place }
    throw scanner.error(
      .unknownCategory,
      arguments: [
        "name": .text(try header.decode(variables[variable], line: scanner.line)),
        "value": .text(String(found.prefix(80))),
      ])
  }
}
