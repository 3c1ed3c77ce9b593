internal import TimeSeries

/// How the numbers of a column are written, by all of its cells.
package struct NumberConvention: Hashable, Sendable {
  /// The mark before decimals; `nil` where every number is a row of digits.
  package var decimal: DecimalMark?

  /// Whether it was said by the user instead of told by the cells.
  package var isForced = false

  /// The first number that told it.
  package var example: String?

  /// The line of that number.
  package var exampleLine: Int?

  /// The number of cells in which that mark stands.
  package var markCount = 0

  /// The number of cells that are read as thousands only because others told the mark.
  package var resolvedCount = 0

  /// Creates a convention.
  package init(decimal: DecimalMark? = nil) {
    self.decimal = decimal
  }
}

/// The mark between the whole part of a number and its decimals.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `95,5`, thousands parted by points or spaces: Vietnam and most of Europe.
  case comma
  /// `95.5`, thousands parted by commas or spaces.
  case point

  var byte: UInt8 { self == .comma ? Byte.comma : Byte.point }
}

/// Numbers as people write them, gathered until the mark of decimals is known.
///
/// Both readings of a cell are kept where there are two, so that a file of any size is read once.
struct ConventionColumn {
  /// Where a cell stands, for errors and findings.
  struct Place {
    var line: Int
    var column: Int
    var text: String
  }

  /// The reading of each cell; that with a point before decimals where there are two.
  private var values: [Double] = []
  private var decimals: [UInt8] = []

  /// The reading with a comma before decimals of a cell that has two.
  private struct CommaReading {
    var value: Double
    var row: Int32
    var decimals: UInt8
  }

  private var commaReadings: [CommaReading] = []

  /// How often something was seen, and where first.
  private struct Tally {
    var count = 0
    var first: Place?

    @inline(__always)
    mutating func add(_ place: () -> Place) {
      if count == 0 { first = place() }
      count += 1
    }
  }

  private var pointRefusals = Tally()
  private var commaRefusals = Tally()
  private var pointProofs = Tally()
  private var commaProofs = Tally()
  private var ambiguous = Tally()
  private var marks = CellMarks()

  /// The number of values so far.
  var count: Int { values.count }

  /// Takes a cell; `false` if it stands for no value.
  ///
  /// - Throws: ``ReaderError`` for a cell that is neither a number nor a mark.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: @autoclosure () -> Place,
    error: (Place) -> ReaderError
  ) throws(ReaderError) -> Bool {
    // Digits and the marks between them are most cells of most files.
    if let digits = DigitGroups(bytes)?.readings {
      append(digits, place)
      return true
    }
    switch WrittenCell(bytes) {
    case .number(let number):
      if number.isMarked { marks.add(number, at: place()) }
      append(number.readings, place)
    case .missing(let mark):
      marks.addMissing(mark, at: place())
      return false
    case .unreadable:
      throw error(place())
    }
    return true
  }

  /// Takes a number that needs no reading, such as that of a workbook.
  @inline(__always)
  mutating func append(_ number: ParsedNumber) {
    values.append(number.value)
    decimals.append(Self.printed(number))
  }

  @inline(__always)
  private mutating func append(_ readings: NumberReadings, _ place: () -> Place) {
    guard let reading = readings.withPoint ?? readings.withComma else {
      preconditionFailure("a written number without a reading")
    }
    append(reading)
    if readings.evidence != .none { append(readings, as: reading, place) }
  }

  /// Keeps what a number with a mark says, which was just added as `reading`.
  private mutating func append(
    _ readings: NumberReadings, as reading: ParsedNumber, _ place: () -> Place
  ) {
    switch readings.evidence {
    case .none: break
    case .proof(.point): pointProofs.add(place)
    case .proof(.comma): commaProofs.add(place)
    case .ambiguous: ambiguous.add(place)
    }
    guard let comma = readings.withComma else { return commaRefusals.add(place) }
    if readings.withPoint == nil { return pointRefusals.add(place) }
    if comma != reading {
      commaReadings.append(
        CommaReading(
          value: comma.value, row: Int32(values.count - 1), decimals: Self.printed(comma)))
    }
  }

  private static func printed(_ number: ParsedNumber) -> UInt8 {
    number.decimals.map { UInt8(min($0, 254)) } ?? ObservationColumns.noDecimals
  }

  /// The values, when the mark of decimals is told.
  struct Result {
    var values: [Double]
    var decimals: [UInt8]
    var convention: NumberConvention
    var findings: [Finding]
  }

  /// Tells the convention by all cells and reads them by it.
  ///
  /// - Parameters:
  ///   - file: The name that errors and findings carry.
  ///   - forced: The mark of decimals where the user says it.
  /// - Throws: ``ReaderError`` with `ambiguous_numbers` where no cell tells the mark,
  ///   `mixed_number_habits` where two contradict each other, `decimal_mark_contradicted` where one
  ///   cannot be read as forced, `number_out_of_range`.
  consuming func finish(file: String, forced: DecimalMark?) throws(ReaderError) -> Result {
    let convention = try convention(file: file, forced: forced)
    if convention.decimal == .comma {
      for reading in commaReadings {
        values[Int(reading.row)] = reading.value
        decimals[Int(reading.row)] = reading.decimals
      }
    }
    var findings = marks.findings(file: file)
    if let finding = Self.finding(of: convention, file: file) { findings.insert(finding, at: 0) }
    return Result(values: values, decimals: decimals, convention: convention, findings: findings)
  }

  private func convention(file: String, forced: DecimalMark?) throws(ReaderError)
    -> NumberConvention
  {
    func refuse(
      _ code: ReaderError.Code, _ place: Place, _ arguments: [String: Argument]
    ) -> ReaderError {
      ReaderError(
        code, file: file, line: place.line, column: place.column,
        arguments: arguments.merging(["value": .text(place.text)]) { first, _ in first })
    }
    if forced == nil, let comma = commaProofs.first, let point = pointProofs.first {
      let (earlier, later) = comma.line > point.line ? (point, comma) : (comma, point)
      throw refuse(
        .mixedNumberConventions, later,
        ["other": .text(earlier.text), "other_line": .count(earlier.line)])
    }
    let proven: DecimalMark? =
      commaProofs.count > 0 ? .comma : pointProofs.count > 0 ? .point : nil
    guard let decimal = forced ?? proven else {
      guard let first = ambiguous.first else { return NumberConvention() }
      throw refuse(.ambiguousNumbers, first, ["count": .count(ambiguous.count)])
    }
    if let refusal = (decimal == .point ? pointRefusals : commaRefusals).first {
      throw refuse(.decimalMarkContradicted, refusal, ["decimal": .code(decimal.rawValue)])
    }
    var convention = NumberConvention(decimal: decimal)
    convention.isForced = forced != nil
    if forced != nil { return convention }
    let proofs = decimal == .point ? pointProofs : commaProofs
    convention.markCount = proofs.count
    convention.example = proofs.first?.text
    convention.exampleLine = proofs.first?.line
    convention.resolvedCount = ambiguous.count
    return convention
  }

  private static func finding(of convention: NumberConvention, file: String) -> Finding? {
    guard let decimal = convention.decimal else { return nil }
    var arguments: [String: Argument] = ["file": .text(file), "decimal": .code(decimal.rawValue)]
    if convention.isForced {
      return Finding(.numberConventionForced, severity: .note, subject: file, arguments: arguments)
    }
    arguments["count"] = .count(convention.markCount)
    arguments["example"] = convention.example.map(Argument.text)
    arguments["line"] = convention.exampleLine.map(Argument.count)
    if convention.resolvedCount > 0 { arguments["resolved"] = .count(convention.resolvedCount) }
    return Finding(.numberConvention, severity: .note, subject: file, arguments: arguments)
  }
}

extension WrittenNumber {
  /// Whether something stood around the number.
  var isMarked: Bool { hasPercent || hasPerMille || isInParentheses || footnote != nil }
}
