/// What digits and the marks between them say under each mark of decimals.
struct NumberReadings: Equatable {
  /// What one cell tells about the mark of decimals.
  enum Evidence: Equatable {
    /// No mark, or one that means the same either way.
    case none
    /// It can only be read with this mark of decimals.
    case proof(DecimalMark)
    /// `1.234` or `1,234`: thousands or three decimals.
    case ambiguous
  }

  /// The number if decimals follow a point, or a comma; `nil` if it cannot be read so.
  var withPoint: ParsedNumber?
  var withComma: ParsedNumber?

  /// What the cell tells about the habit of its column.
  var evidence = Evidence.none

  /// The number under a mark of decimals.
  func number(_ mark: DecimalMark) -> ParsedNumber? { mark == .point ? withPoint : withComma }
}

/// A cell as a person wrote it: its number, and what stood around it.
struct WrittenNumber: Equatable {
  /// The number under each mark of decimals; at least one of the two.
  var readings = NumberReadings()

  /// What stood around the number.
  var hasPercent = false
  var hasPerMille = false
  var isInParentheses = false
  /// A mark of a footnote such as `*`, `a)`, `(1)`, `²` or `p`.
  var footnote: String?
}

/// What a cell of a column of numbers holds.
enum WrittenCell: Equatable {
  case number(WrittenNumber)
  /// Nothing, or a mark that stands for no value, such as `..`.
  case missing(String)
  /// Something that is neither.
  case unreadable

  /// Reads a cell.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let readings = DigitGroups(bytes)?.readings {
      self = .number(WrittenNumber(readings: readings))
    } else {
      self = WrittenNumberParser.cell(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Reads a cell.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { WrittenCell($0) }
  }
}
