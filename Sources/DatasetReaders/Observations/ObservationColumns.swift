internal import TimeSeries

/// A column of texts that repeat: one number per row.
///
/// Columns whose texts change together, such as area and unit, share the numbers of their rows.
struct InternedColumn: Sendable {
  /// For each row the place of its text in ``codes``, or in ``strings`` where there are no codes; −1
  /// for none.
  private var rows: [Int32] = []
  /// For each place the number of its text, −1 for none.
  private var codes: [Int32]?
  private var strings: [String] = []

  /// The text of a row; `nil` if it is empty or the file has no such column.
  subscript(row: Int) -> String? {
    let index = index(row)
    return index < 0 ? nil : strings[Int(index)]
  }

  /// Whether a row has a text.
  var hasText: Bool { rows.indices.contains { index($0) >= 0 } }

  /// Whether the file has no such column.
  var isEmpty: Bool { rows.isEmpty }

  /// The number of a row's text, the same for equal texts; −1 if it is empty.
  func index(_ row: Int) -> Int32 {
    guard row < rows.count else { return -1 }
    guard let codes, rows[row] >= 0 else { return rows[row] }
    return codes[Int(rows[row])]
  }

  /// The distinct texts.
  var texts: [String] { strings }

  /// Whether a text of the column is as `condition` says.
  func contains(where condition: (String) -> Bool) -> Bool { strings.contains(where: condition) }

  /// The column with other texts in the place of its own.
  func replacing(_ text: (String) -> String) -> InternedColumn {
    var column = self
    column.strings = strings.map(text)
    return column
  }

  /// Fills a column while a file is read.
  struct Builder {
    private let column: Int?
    private let keyName: String?
    private(set) var pool = StringPool()
    private(set) var indices: [Int32] = []
    private var previous: Int32 = -1

    /// Reads from `column`, or nothing if the file has no such column.
    ///
    /// - Parameter keyName: The name of a column whose texts are keys: no spaces around them.
    init(_ column: Int?, keyName: String? = nil) {
      self.column = column
      self.keyName = keyName
    }

    /// Adds the cell of the current record.
    @inline(__always)
    mutating func append(from scanner: borrowing CSVScanner) throws(ReaderError) {
      guard let column else { return }
      let text = scanner.field(column)
      if text.isEmpty {
        indices.append(-1)
        return
      }
      // Rows of one series mostly follow each other.
      if previous < 0 || !pool.matches(Int(previous), text) {
        if let keyName { try scanner.checkKey(column, keyName) }
        previous = pool.index(of: text)
      }
      indices.append(previous)
    }

    /// The number of the text added last; −1 if it was empty.
    var last: Int32 { indices.last ?? -1 }

    /// The finished column.
    var finished: InternedColumn { InternedColumn(indices: indices, strings: pool.strings) }
  }

  init() {}

  /// A column at hand: the number of each row's text, −1 for none, and the texts by number.
  init(indices: [Int32], strings: [String]) {
    rows = indices
    self.strings = strings
  }

  /// A column that shares the numbers of its rows: the place of each row, the number of each
  /// place's text, −1 for none, and the texts by number.
  init(rows: [Int32], codes: [Int32], strings: [String]) {
    self.rows = rows
    self.codes = codes
    self.strings = strings
  }
}

/// What the columns `part_year`, `estimate` and `confidence` say about a value; `nil` where they say
/// nothing.
///
/// They decide; the words of a note never do. A note that says what no column says is a finding.
struct ValueMarks: Hashable, Sendable {
  var partYear: Bool?
  var estimate: Bool?
  var confidence: Observation.Confidence?

  /// The names of the columns, in the order in which they are written.
  static let names = ["part_year", "estimate", "confidence"]

  /// Whether nothing is said.
  var isEmpty: Bool { self == ValueMarks() }

  /// The text of a column of ``names``; `nil` where it says nothing.
  func text(_ name: String) -> String? {
    switch name {
    case "part_year": partYear.map { "\($0)" }
    case "estimate": estimate.map { "\($0)" }
    default: confidence?.rawValue
    }
  }
}

extension ValueMarks {
  /// Where the columns stand in a table of text.
  struct Columns {
    let partYear: Int?
    let estimate: Int?
    let confidence: Int?

    init(_ column: (String) throws(ReaderError) -> Int?) throws(ReaderError) {
      partYear = try column("part_year")
      estimate = try column("estimate")
      confidence = try column("confidence")
    }

    /// Those that the table has.
    var all: [Int] { [partYear, estimate, confidence].compactMap { $0 } }

    /// The marks of the current record.
    func marks(_ scanner: borrowing CSVScanner) throws(ReaderError) -> ValueMarks {
      ValueMarks(
        partYear: try scanner.optionalFlag(partYear, "part_year"),
        estimate: try scanner.optionalFlag(estimate, "estimate"),
        confidence: try scanner.optionalWord(confidence, "confidence"))
    }
  }
}

/// The words by which notes once decided what columns decide now.
///
/// They only serve to tell the user which column to fill.
enum NoteWords {
  private static let weak = [
    "approximate", "lower bound", "year inferred", "low confidence", "confidence low",
  ]

  /// Whether a note was once read as "stands for a part of the year".
  static func sayPartYear(_ note: String) -> Bool { note.lowercased().hasPrefix("part-year") }

  /// Whether a note was once read as "too weak to drive a fit".
  static func sayWeak(_ note: String) -> Bool {
    let note = note.lowercased()
    return weak.contains { note.contains($0) }
  }

  /// Whether the note of a target was once read as "holds in every year of its period".
  static func sayEveryYear(_ note: String) -> Bool { note.contains("every year") }

  /// Whether the note of a target was once read as a doubt about the row.
  static func sayDoubtful(_ note: String) -> Bool { note.hasPrefix("DOUBTFUL") }
}

/// The rows of an observations file, by column.
struct ObservationColumns: Sendable {
  /// Stands for an unknown number of printed decimals.
  static let noDecimals = UInt8.max

  var series: [Int32] = []
  var years: [Int16] = []
  var values: [Double] = []
  var decimals: [UInt8] = []
  var lines: [Int32] = []
  var areaCode = InternedColumn()
  var indicator = InternedColumn()
  var unit = InternedColumn()
  var definition = InternedColumn()
  var sourceID = InternedColumn()
  var note = InternedColumn()

  /// What the columns of marks say, row by row; empty if the file has none of them.
  var marks: [ValueMarks] = []

  /// The limits that rows state, row by row; empty if the file has no columns of limits.
  var limits: [Bounds] = []

  /// Columns that no forecast uses, kept for a conversion.
  var extras: [Extra] = []

  /// What the columns of marks say about a row.
  func marks(of row: Int) -> ValueMarks { marks.isEmpty ? ValueMarks() : marks[row] }

  /// A column that is kept under its own name.
  struct Extra: Sendable {
    var name: String
    var column: InternedColumn
  }
}
