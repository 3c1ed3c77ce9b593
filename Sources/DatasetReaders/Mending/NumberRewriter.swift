internal import TimeSeries

/// Writes numbers of people in machine notation.
struct NumberRewriter {
  /// What becomes of a cell.
  enum Outcome {
    case number(String)
    case missing
    case unreadable(ReaderError.Code)
  }

  /// The mark of decimals; `nil` where the column has both, and each cell tells its own.
  private let decimal: DecimalMark?

  init(decimal: DecimalMark?) {
    self.decimal = decimal
  }

  /// Tells the mark of decimals by all cells of a column.
  ///
  /// - Parameter isMachineTable: Whether a single point before three digits is that of decimals
  ///   where no cell says otherwise.
  /// - Throws: ``ReaderError`` with `ambiguous_numbers` where nothing tells it.
  static func inferred(
    from records: LenientRecords, column: Int, file: String, options: ReadingOptions,
    isMachineTable: Bool
  ) throws(ReaderError) -> NumberRewriter {
    if let forced = options.decimal { return NumberRewriter(decimal: forced) }
    var records = records
    var proofs: Set<DecimalMark> = []
    var ambiguous: (count: Int, line: Int, text: String)?
    while let record = records.next() {
      guard record.fields.indices.contains(column),
        case .number(let number) = WrittenCell(record.fields[column])
      else { continue }
      switch number.readings.evidence {
      case .none: break
      case .proof(let mark): proofs.insert(mark)
      case .ambiguous:
        let text = record.fields[column]
        // `1,234` in a table of a program is a slip, not a convention.
        ambiguous = (
          (ambiguous?.count ?? 0) + 1, ambiguous?.line ?? record.line, ambiguous?.text ?? text
        )
      }
    }
    if proofs.count == 1 { return NumberRewriter(decimal: proofs.first) }
    if proofs.isEmpty, let ambiguous, !(isMachineTable && !ambiguous.text.contains(",")) {
      throw ReaderError(
        .ambiguousNumbers, file: file, line: ambiguous.line, column: column + 1,
        arguments: ["value": .text(ambiguous.text), "count": .count(ambiguous.count)])
    }
    return NumberRewriter(decimal: proofs.isEmpty ? .point : nil)
  }

  /// Rewrites a cell; a cell in machine notation stays as it is.
  func rewrite(_ cell: String) -> Outcome {
    switch WrittenCell(cell) {
    case .missing: return .missing
    case .unreadable: return .unreadable(.unreadableCell)
    case .number(let written):
      let mark: DecimalMark
      switch (decimal, written.readings.evidence) {
      case (let decimal?, _): mark = decimal
      case (nil, .proof(let own)): mark = own
      case (nil, .none): mark = .point
      case (nil, .ambiguous): return .unreadable(.ambiguousNumbers)
      }
      guard let number = written.readings.number(mark), number.value.isFinite else {
        return .unreadable(.decimalMarkContradicted)
      }
      var text = cell
      let machine = text.withUTF8 { NumberParser.number($0) }
      return .number(machine == number ? cell : MachineNumber.text(number))
    }
  }
}
