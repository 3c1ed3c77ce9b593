internal import TimeSeries

extension CSVScanner {
  /// The years that a table may speak of.
  static let years = 1000...2999

  /// The text of a cell, or `nil` if it is empty or the table has no such column.
  func optionalText(_ column: Int?) -> String? {
    guard let column, !field(column).isEmpty else { return nil }
    return text(column)
  }

  /// The text of a cell that must be filled.
  func requiredText(_ column: Int, _ name: String) throws(ReaderError) -> String {
    guard !field(column).isEmpty else { throw cellError(.emptyCell, column, name) }
    return text(column)
  }

  /// Refuses a key with spaces around it.
  func checkKey(_ column: Int?, _ name: String) throws(ReaderError) {
    guard let column, Byte.hasOuterSpace(field(column)) else { return }
    throw cellError(.spacesAroundKey, column, name)
  }

  /// The number of a cell that must be filled.
  @inline(__always)
  func requiredNumber(_ column: Int, _ name: String) throws(ReaderError) -> ParsedNumber {
    guard let number = NumberParser.number(field(column)) else {
      let refusal = NumberRefusal(of: text(column))
      throw cellError(refusal.code, column, name, refusal.arguments)
    }
    guard number.value.isFinite else { throw cellError(.numberOutOfRange, column, name) }
    return number
  }

  /// The number of a cell, or `nil` if it is empty or the table has no such column.
  func optionalNumber(_ column: Int?, _ name: String) throws(ReaderError) -> ParsedNumber? {
    guard let column, !field(column).isEmpty else { return nil }
    return try requiredNumber(column, name)
  }

  /// The year of a cell that must be filled, 1000 … 2999.
  @inline(__always)
  func requiredYear(_ column: Int, _ name: String) throws(ReaderError) -> Int {
    guard let year = NumberParser.wholeNumber(field(column)) else {
      let isEmpty = NumberParser.trimmed(field(column)).isEmpty
      throw cellError(isEmpty ? .emptyCell : .notAYear, column, name)
    }
    guard Self.years.contains(year) else {
      throw cellError(
        .yearOutOfRange, column, name,
        ["minimum": .year(Self.years.lowerBound), "maximum": .year(Self.years.upperBound)])
    }
    return year
  }

  /// The year of a cell, or `nil` if it is empty or the table has no such column.
  func optionalYear(_ column: Int?, _ name: String) throws(ReaderError) -> Int? {
    guard let column, !field(column).isEmpty else { return nil }
    return try requiredYear(column, name)
  }

  /// The whole number of a cell, or `nil` if it is empty or the table has no such column.
  func optionalWholeNumber(_ column: Int?, _ name: String) throws(ReaderError) -> Int? {
    guard let column, !field(column).isEmpty else { return nil }
    guard let number = NumberParser.wholeNumber(field(column)) else {
      throw cellError(.notAWholeNumber, column, name)
    }
    return number
  }

  /// The date of a cell as `yyyy-mm-dd`, or `nil` if it is empty or there is no such column.
  func optionalDate(_ column: Int?, _ name: String) throws(ReaderError) -> String? {
    guard let column, !field(column).isEmpty else { return nil }
    let text = text(column)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(Byte.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      Self.years.contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { throw cellError(.notADate, column, name) }
    return text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The word of a cell out of a closed list, or `nil` if it is empty or there is no such column.
  func optionalWord<Word>(
    _ column: Int?, _ name: String, of type: Word.Type = Word.self
  ) throws(ReaderError) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let column, !field(column).isEmpty else { return nil }
    let text = text(column)
    // A kind may have any name; those of the list are read.
    if let word = Word(rawValue: text), Word.allCases.contains(where: { $0.rawValue == text }) {
      return word
    }
    let allowed = Word.allCases.map(\.rawValue)
    var arguments: [String: Argument] = ["allowed": .text(allowed.joined(separator: " "))]
    arguments["nearest"] = NearestName.find(text, in: allowed).map(Argument.text)
    throw cellError(.unknownWord, column, name, arguments)
  }

  /// Whether a cell says `true` or `false`, in any capitals; `nil` if it is empty or there is no such
  /// column.
  func optionalFlag(_ column: Int?, _ name: String) throws(ReaderError) -> Bool? {
    guard let column, !field(column).isEmpty else { return nil }
    if let flag = Bool(text(column).lowercased()) { return flag }
    throw cellError(.unknownWord, column, name, ["allowed": "true false"])
  }

  /// An error at a cell, with the column's name and the text found.
  func cellError(
    _ code: ReaderError.Code, _ column: Int, _ name: String, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    var arguments = arguments
    arguments["name"] = .text(name)
    arguments["value"] = .text(String(text(column).prefix(80)))
    return error(code, field: column, arguments: arguments)
  }
}
