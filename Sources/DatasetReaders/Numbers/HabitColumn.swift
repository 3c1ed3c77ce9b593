internal import TimeSeries

/// Numbers as people write them, gathered until the mark of decimals is known.
///
/// Both readings of a cell are kept where they differ, so that a file of any size is read once.
struct HabitColumn {
  /// Where a cell stands, for errors and findings.
  struct Place {
    var line: Int
    var column: Int
    var text: String
  }

  private var values: [Double] = []
  private var decimals: [UInt8] = []

  /// The second reading, with a comma before decimals, of the cells where it differs.
  private var commaReadings: [Int: ParsedNumber?] = [:]
  private var pointRefusal: Place?
  private var commaRefusal: Place?

  private var proofs: [DecimalMark: (count: Int, first: Place)] = [:]
  private var ambiguous: (count: Int, first: Place)?
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
    switch WrittenCell(bytes) {
    case .number(let number) where number.evidence == .none && number.withPoint != nil:
      append(number.withPoint!)
      if number.isMarked { marks.add(number, at: place()) }
    case .number(let number):
      appendMarked(number, at: place())
    case .missing(let mark):
      marks.addMissing(mark, at: place())
      return false
    case .unreadable:
      throw error(place())
    }
    return true
  }

  /// Takes a number that needs no reading, such as that of a workbook.
  mutating func append(_ number: ParsedNumber) {
    values.append(number.value)
    decimals.append(
      number.decimals.map { UInt8(min($0, 254)) } ?? ObservationColumns.noDecimals)
  }

  private mutating func appendMarked(_ number: WrittenNumber, at place: Place) {
    if number.withPoint != number.withComma { commaReadings[count] = .some(number.withComma) }
    append(number.withPoint ?? ParsedNumber(value: .nan, decimals: nil))
    if number.withPoint == nil, pointRefusal == nil { pointRefusal = place }
    if number.withComma == nil, commaRefusal == nil { commaRefusal = place }
    switch number.evidence {
    case .none: break
    case .proof(let mark): proofs[mark, default: (0, place)].count += 1
    case .ambiguous: ambiguous = ((ambiguous?.count ?? 0) + 1, ambiguous?.first ?? place)
    }
    if number.isMarked { marks.add(number, at: place) }
  }

  /// The values, when the mark of decimals is told.
  struct Result {
    var values: [Double]
    var decimals: [UInt8]
    var habit: NumberHabit
    var findings: [Finding]
  }

  /// Tells the habit by all cells and reads them by it.
  ///
  /// - Parameters:
  ///   - file: The name that errors and findings carry.
  ///   - forced: The mark of decimals where the user says it.
  /// - Throws: ``ReaderError`` with `ambiguous_numbers` where no cell tells the mark,
  ///   `mixed_number_habits` where two contradict each other, `decimal_mark_contradicted` where one
  ///   cannot be read as forced, `number_out_of_range`.
  consuming func finish(file: String, forced: DecimalMark?) throws(ReaderError) -> Result {
    let habit = try habit(file: file, forced: forced)
    if habit.decimal == .comma {
      for (index, reading) in commaReadings {
        guard let reading else { continue }
        values[index] = reading.value
        decimals[index] =
          reading.decimals.map { UInt8(min($0, 254)) } ?? ObservationColumns.noDecimals
      }
    }
    var findings = marks.findings(file: file)
    if let finding = Self.finding(of: habit, file: file) { findings.insert(finding, at: 0) }
    return Result(values: values, decimals: decimals, habit: habit, findings: findings)
  }

  private func habit(file: String, forced: DecimalMark?) throws(ReaderError) -> NumberHabit {
    func refuse(
      _ code: ReaderError.Code, _ place: Place, _ arguments: [String: String]
    ) -> ReaderError {
      ReaderError(
        code, file: file, line: place.line, column: place.column,
        arguments: arguments.merging(["value": place.text]) { first, _ in first })
    }
    if let forced {
      let refusal = forced == .point ? pointRefusal : commaRefusal
      if let refusal {
        throw refuse(.decimalMarkContradicted, refusal, ["decimal": forced.rawValue])
      }
      var habit = NumberHabit(decimal: forced)
      habit.isForced = true
      return habit
    }
    if let comma = proofs[.comma], let point = proofs[.point] {
      let later = comma.first.line > point.first.line ? comma.first : point.first
      let earlier = comma.first.line > point.first.line ? point.first : comma.first
      throw refuse(
        .mixedNumberHabits, later,
        ["other": earlier.text, "other_line": String(earlier.line)])
    }
    guard let (mark, proof) = proofs.first.map({ ($0.key, $0.value) }) else {
      if let ambiguous {
        throw refuse(
          .ambiguousNumbers, ambiguous.first, ["count": String(ambiguous.count)])
      }
      return NumberHabit()
    }
    if let refusal = mark == .point ? pointRefusal : commaRefusal {
      throw refuse(.decimalMarkContradicted, refusal, ["decimal": mark.rawValue])
    }
    var habit = NumberHabit(decimal: mark)
    habit.markCount = proof.count
    habit.example = proof.first.text
    habit.exampleLine = proof.first.line
    habit.resolvedCount = ambiguous?.count ?? 0
    return habit
  }

  private static func finding(of habit: NumberHabit, file: String) -> Finding? {
    guard let decimal = habit.decimal else { return nil }
    var arguments = ["file": file, "decimal": decimal.rawValue]
    if habit.isForced {
      return Finding(.numberHabitForced, severity: .note, subject: file, arguments: arguments)
    }
    arguments["count"] = String(habit.markCount)
    arguments["example"] = habit.example
    arguments["line"] = habit.exampleLine.map { String($0) }
    if habit.resolvedCount > 0 { arguments["resolved"] = String(habit.resolvedCount) }
    return Finding(.numberHabit, severity: .note, subject: file, arguments: arguments)
  }
}

extension WrittenNumber {
  /// Whether something stood around the number.
  var isMarked: Bool { hasPercent || hasPerMille || isInParentheses || footnote != nil }
}
