internal import TimeSeries

/// The statements of a PC-Axis file before its data, in its main language.
struct PXHeader {
  /// The name that errors carry.
  let file: String

  private var statements: [Key: PXStatement] = [:]
  private(set) var noteCount = 0
  private(set) var firstNote: String?

  /// Languages other than the main one that the file has texts in.
  private(set) var otherLanguages: Set<String> = []

  private struct Key: Hashable {
    var keyword: String
    var subjects: [[UInt8]]
  }

  /// Reads the statements up to `DATA=`, where the scanner then stands.
  ///
  /// - Throws: ``ReaderError`` for what is no statement, one that comes twice, or no data.
  init(_ scanner: inout PXScanner) throws(ReaderError) {
    file = scanner.file
    var language: String?
    while let statement = try scanner.nextStatement() {
      if statement.keyword == "DATA" {
        guard statement.language == nil else {
          throw scanner.error(.pxSyntax, arguments: ["value": "DATA["])
        }
        return
      }
      if statement.keyword == "LANGUAGE" {
        language = statement.items.first.map { String(decoding: $0.bytes, as: UTF8.self) }
      }
      if let tag = statement.language, tag != language?.lowercased() {
        otherLanguages.insert(tag)
        continue
      }
      if Self.noteKeywords.contains(statement.keyword) {
        noteCount += 1
        if firstNote == nil { firstNote = try? text(of: statement) }
        continue
      }
      let key = Key(keyword: statement.keyword, subjects: statement.subjects)
      guard statements.updateValue(statement, forKey: key) == nil else {
        throw ReaderError(
          .duplicateKeyword, file: file, line: statement.line,
          arguments: ["name": .text(statement.keyword)])
      }
    }
    throw statements.isEmpty
      ? ReaderError(.emptyFile, file: file) : missing("DATA")
  }

  private static let noteKeywords: Set<String> = [
    "NOTE", "NOTEX", "VALUENOTE", "VALUENOTEX", "CELLNOTE", "CELLNOTEX", "DATANOTE",
    "DATANOTECELL", "DATANOTESUM", "INFO",
  ]

  /// The statement of a keyword about a variable, or about the whole.
  func statement(_ keyword: String, _ subjects: [UInt8]...) -> PXStatement? {
    statements[Key(keyword: keyword, subjects: subjects)]
  }

  /// The text of the first value of a statement; `nil` if it is empty or there is none.
  func text(_ keyword: String, _ subjects: [UInt8]...) throws(ReaderError) -> String? {
    guard let statement = statements[Key(keyword: keyword, subjects: subjects)] else {
      return nil
    }
    let text = try text(of: statement)
    return text.isEmpty ? nil : text
  }

  private func text(of statement: PXStatement) throws(ReaderError) -> String {
    try statement.items.first.map { (item) throws(ReaderError) in
      try decode(item.bytes, line: statement.line)
    }?.trimmedOfSpaces ?? ""
  }

  /// All values of a statement as texts.
  func texts(_ statement: PXStatement) throws(ReaderError) -> [String] {
    var result: [String] = []
    result.reserveCapacity(statement.items.count)
    for item in statement.items {
      result.append(try decode(item.bytes, line: statement.line))
    }
    return result
  }

  /// The text of bytes.
  ///
  /// - Throws: ``ReaderError`` if they are not UTF-8.
  func decode(_ bytes: [UInt8], line: Int) throws(ReaderError) -> String {
    let invalid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
    guard let invalid else { return String(decoding: bytes, as: UTF8.self) }
    throw ReaderError(
      .notUTF8, file: file, line: line,
      arguments: ["byte": .text("0x" + String(bytes[invalid], radix: 16, uppercase: true))])
  }

  /// The error for a keyword that must be there.
  func missing(_ name: String) -> ReaderError {
    ReaderError(.missingKeyword, file: file, arguments: ["name": .text(name)])
  }
}

extension PXHeader {
  /// The variables in the order of the data: those of the stub, then those of the heading.
  func variables() throws(ReaderError) -> [[UInt8]] {
    let stub = statement("STUB")?.items.map(\.bytes) ?? []
    let heading = statement("HEADING")?.items.map(\.bytes) ?? []
    let all = stub + heading
    guard !all.isEmpty else { throw missing("STUB") }
    var seen: Set<[UInt8]> = []
    for name in all where !seen.insert(name).inserted {
      throw ReaderError(
        .duplicateKeyword, file: file, line: (statement("HEADING") ?? statement("STUB"))?.line,
        arguments: ["name": .text(try decode(name, line: 1))])
    }
    return all
  }

  /// The dimensions of the cube.
  ///
  /// - Throws: ``ReaderError`` for a variable without values, codes that are not one a value, or
  ///   more cells than any table has.
  func dimensions() throws(ReaderError) -> [DataCube.Dimension] {
    var result: [DataCube.Dimension] = []
    let measure = statement("CONTVARIABLE")?.items.first?.bytes
    for variable in try variables() {
      let isMeasure = measure == variable
      let categories = try categories(of: variable, isMeasure: isMeasure)
      var role: DataCube.Role?
      if statement("TIMEVAL", variable) != nil { role = .time }
      if isMeasure { role = .indicator }
      if role == nil, statement("MAP", variable) != nil { role = .area }
      let label = try decode(variable, line: 1).trimmedOfSpaces
      let id = try text("VARIABLECODE", variable) ?? label
      result.append(
        DataCube.Dimension(id: id, label: label, role: role, categories: categories))
    }
    // One variable of time is enough: a second one stands for something else.
    let times = result.indices.filter { result[$0].role == .time }
    for index in times.dropFirst() { result[index].role = .other }
    try CubeSize.check(result.map(\.categories.count), file: file)
    return result
  }

  private func categories(
    of variable: [UInt8], isMeasure: Bool
  ) throws(ReaderError) -> [DataCube.Category] {
    let name = try decode(variable, line: 1)
    guard let values = statement("VALUES", variable) ?? statement("CODES", variable) else {
      throw missing("VALUES(\"\(name)\")")
    }
    let labels = try texts(values)
    var codes: [String]?
    if let statement = statement("CODES", variable) {
      codes = try texts(statement)
      try checkCount(codes!.count, labels.count, "CODES(\"\(name)\")", statement.line)
      try checkDistinct(codes!, "CODES(\"\(name)\")", statement.line)
    } else if let times = try timeCodes(of: variable) {
      try checkCount(times.count, labels.count, "TIMEVAL(\"\(name)\")", values.line)
      codes = times
    }
    var result: [DataCube.Category] = []
    result.reserveCapacity(labels.count)
    for (index, label) in labels.enumerated() {
      let unit = isMeasure ? try text("UNITS", values.items[index].bytes) : nil
      result.append(DataCube.Category(code: codes?[index] ?? label, label: label, unit: unit))
    }
    return result
  }

  /// The codes that `TIMEVAL` gives, as a list or as a range of years; `nil` if it gives none.
  private func timeCodes(of variable: [UInt8]) throws(ReaderError) -> [String]? {
    guard let statement = statement("TIMEVAL", variable), let first = statement.items.first
    else { return nil }
    if statement.items.count > 1 { return Array(try texts(statement).dropFirst()) }
    let call = try decode(first.bytes, line: statement.line)
    let quoted = call.split(separator: "\"", omittingEmptySubsequences: false)
    guard quoted.count == 5, let start = Int(quoted[1]), let end = Int(quoted[3]),
      start <= end, end - start < 10_000
    else { return nil }
    return (start...end).map(String.init)
  }

  private func checkCount(
    _ found: Int, _ expected: Int, _ name: String, _ line: Int
  ) throws(ReaderError) {
    guard found != expected else { return }
    throw ReaderError(
      .sizeMismatch, file: file, line: line,
      arguments: ["name": .text(name), "expected": .count(expected), "found": .count(found)])
  }

  private func checkDistinct(
    _ codes: [String], _ name: String, _ line: Int
  ) throws(ReaderError) {
    var seen: Set<String> = []
    for code in codes where !seen.insert(code).inserted {
      throw ReaderError(
        .duplicateCategory, file: file, line: line,
        arguments: ["name": .text(name), "value": .text(String(code.prefix(80)))])
    }
  }
}
