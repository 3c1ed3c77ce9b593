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

  /// Columns that no forecast uses, kept for a conversion.
  var extras: [Extra] = []

  /// A column that is kept under its own name.
  struct Extra: Sendable {
    var name: String
    var column: InternedColumn
  }
}
