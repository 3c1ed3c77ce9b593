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
        arguments: ["name": try decode(name, line: 1)])
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
      arguments: ["name": name, "expected": String(expected), "found": String(found)])
  }

  private func checkDistinct(
    _ codes: [String], _ name: String, _ line: Int
  ) throws(ReaderError) {
    var seen: Set<String> = []
    for code in codes where !seen.insert(code).inserted {
      throw ReaderError(
        .duplicateCategory, file: file, line: line,
        arguments: ["name": name, "value": String(code.prefix(80))])
    }
  }
}
