/// A workbook as a plain value, before it becomes a file.
struct Workbook: Hashable, Sendable {
  /// The title in the properties of the file.
  var title: String
  /// The language, whose number marks the formats ask for.
  var language: Language
  /// The sheets, from left to right.
  var sheets: [Sheet]

  /// One sheet.
  struct Sheet: Hashable, Sendable {
    /// The name on the tab; see ``legalName(_:)``.
    var name: String
    /// The width of each column in characters of the standard font.
    var widths: [Double]
    /// The rows of cells.
    var rows: [[Cell]] = []
    /// Heights in points of rows that aren't one line high.
    var heights: [Int: Double] = [:]
    /// Rows and columns that stay in sight.
    var frozenRows = 0
    var frozenColumns = 0
    /// The cells with filter buttons: header and rows below it.
    var filter: Area?
    /// Formats that depend on values.
    var rules: [Rule] = []
    /// Rows whose first cell runs over all columns up to this one.
    var wideRows: [Int: Int] = [:]
    /// Columns that formulas use and nobody needs to see.
    var hiddenColumns: Set<Int> = []
    /// Charts.
    var charts: [NativeChart] = []
    /// Whether pages lie on their side.
    var isLandscape = true
    /// The scale of printing in percent; `nil` fits the columns to the width of the page.
    var printScale: Int?
    /// Rows before which a page begins; only heeded with a scale.
    var pageBreaks: [Int] = []
    /// The number of columns that are printed; `nil` prints all.
    var printedColumns: Int?
    /// The row that every page repeats.
    var repeatedRow: Int?
    /// Whether lines between cells are shown.
    var showsGrid = true

    /// Adds a row and returns its index.
    @discardableResult
    mutating func add(_ cells: [Cell], height: Double? = nil) -> Int {
      rows.append(cells)
      heights[rows.count - 1] = height
      return rows.count - 1
    }

    /// The height of each row that isn't one line high: what was asked for, else what its wrapped
    /// texts need in the standard font. Not every program fits rows by itself when it opens a file.
    var fittedHeights: [Int: Double] {
      var fitted: [Int: Double] = [:]
      for (row, cells) in rows.enumerated() {
        let lines = cells.enumerated().map { column, cell in
          cell.style.wraps && !hiddenColumns.contains(column)
            ? cell.lines(width: width(of: column, in: row)) : 1
        }.max()
        if let lines, lines > 1 { fitted[row] = 15 * Double(lines) }
      }
      return fitted.merging(heights) { _, asked in asked }
    }

    /// The room for a text in pixels: of its column, or of all that its row runs over.
    private func width(of column: Int, in row: Int) -> Double {
      let last = column == 0 ? wideRows[row] ?? column : column
      return (column...last).filter { $0 < widths.count }.reduce(0) { $0 + 7 * widths[$1] }
    }
  }

  /// Cells from the first to the last row and column, all counted from 0.
  struct Area: Hashable, Sendable {
    var firstRow: Int
    var firstColumn: Int
    var lastRow: Int
    var lastColumn: Int
  }

  /// A format for cells for which a formula, written for the first cell of the area, is true.
  struct Rule: Hashable, Sendable {
    var area: Area
    var kind: Kind

    enum Kind: Hashable, Sendable {
      /// Coloured like a class where the formula holds.
      case tone(formula: String, Table.Tone)
      /// A bar as long as the value, from 0 to 1.
      case bar
    }
  }

  /// A cell.
  struct Cell: Hashable, Sendable {
    var content: Content
    var style: Style

    enum Content: Hashable, Sendable {
      case empty
      case text(String)
      case number(Double)
      /// A formula with its value, for programs that don't calculate.
      case formula(String, Value)
    }

    enum Value: Hashable, Sendable {
      case number(Double)
      case text(String)
    }

    /// The number of lines that the text takes in a room of so many pixels.
    func lines(width: Double) -> Int {
      guard case .text(let text) = content else { return 1 }
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      return parts.reduce(0) { count, part in
        let lines = TextWidth.lines(
          String(part), width: width, size: 14.7, isBold: style.isBold || style.isHeader,
          lineLimit: .max)
        return count + max(1, lines.count)
      }
    }

    static let empty = Cell(content: .empty, style: Style())

    static func text(_ text: String, _ style: Style = Style()) -> Cell {
      Cell(content: .text(text), style: style)
    }

    /// A number; an empty cell unless it is finite.
    static func number(_ value: Double?, _ style: Style = Style()) -> Cell {
      guard let value, value.isFinite else { return Cell(content: .empty, style: style) }
      return Cell(content: .number(value), style: style)
    }

    static func number(_ value: Int?, _ style: Style = Style()) -> Cell {
      number(value.map(Double.init), style)
    }

    /// A formula; `nil` and what is not finite are shown as empty text.
    static func formula(_ formula: String, _ value: Double?, _ style: Style = Style()) -> Cell {
      let value = value.flatMap { $0.isFinite ? Value.number($0) : nil } ?? .text("")
      return Cell(content: .formula(formula, value), style: style)
    }

    static func formula(_ formula: String, text: String, _ style: Style = Style()) -> Cell {
      Cell(content: .formula(formula, .text(text)), style: style)
    }
  }

  /// How a cell is set.
  struct Style: Hashable, Sendable {
    var isBold = false
    var isHeader = false
    var isTitle = false
    var isQuiet = false
    /// Whether it is meant to be changed: a yellow ground and a border.
    var isInput = false
    var wraps = false
    var isCentred = false
    var tone = Table.Tone.plain
    var number: NumberFormat?

    static let header = Style(isHeader: true, wraps: true)
    static let countHeader = Style(isHeader: true, wraps: true, isCentred: true)
    static let title = Style(isTitle: true)
    static let wideTitle = Style(isTitle: true, wraps: true)
    static let bold = Style(isBold: true)
    static let quiet = Style(isQuiet: true)
    static let wrapped = Style(wraps: true)
    static let year = Style(number: .year)
    static func number(_ format: NumberFormat) -> Style { Style(number: format) }
    static func input(_ format: NumberFormat) -> Style { Style(isInput: true, number: format) }
  }

  /// How a number is set.
  enum NumberFormat: Hashable, Sendable {
    /// A year, without grouping.
    case year
    /// With grouping and this many decimals.
    case decimals(Int)
    /// The same with a sign.
    case change(Int)
    /// A probability in whole percent, never 0 or 100.
    case probability
    /// All the digits that the number needs.
    case general
  }
}

extension Workbook {
  /// The name of a column: `A`, `B`, … `Z`, `AA`.
  static func column(_ index: Int) -> String {
    var rest = index
    var name = ""
    repeat {
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }

  /// The name of a cell: `B3`; with `$` where it is `fixed`.
  static func cell(_ row: Int, _ column: Int, fixed: Bool = false) -> String {
    let mark = fixed ? "$" : ""
    return mark + Self.column(column) + mark + String(row + 1)
  }

  /// A range with its sheet as formulas name it: `'Tên'!$A$1:$B$2`.
  static func range(_ sheet: String, _ area: Area) -> String {
    quoted(sheet) + "!" + cell(area.firstRow, area.firstColumn, fixed: true) + ":"
      + cell(area.lastRow, area.lastColumn, fixed: true)
  }

  /// The name of a sheet as formulas quote it.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.replacing("'", with: "''") + "'"
  }

  /// A text as formulas quote it.
  static func quoted(text: String) -> String {
    "\"" + text.inert.replacing("\"", with: "\"\"") + "\""
  }

  /// `name` without the characters that tabs can't hold, 31 UTF-16 units at most.
  static func legalName(_ name: String) -> String {
    var kept = ""
    for character in name.inert {
      let legal: Character = "[]:*?/\\".contains(character) ? "-" : character
      if kept.utf16.count + String(legal).utf16.count > 31 { break }
      kept.append(legal)
    }
    while kept.first == "'" || kept.first == " " { kept.removeFirst() }
    while kept.last == "'" || kept.last == " " { kept.removeLast() }
    return kept.isEmpty || kept.lowercased() == "history" ? "KhaThi" : kept
  }
}

extension Workbook {
  /// A chart that the spreadsheet program draws from cells.
  struct NativeChart: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// Lines through points with years on the horizontal axis.
      case lines
      /// Stacked horizontal bars.
      case stackedBars
    }

    var kind: Kind
    var title: String
    var series: [Series]
    /// The cell of its upper left corner.
    var row: Int
    var column: Int
    /// The size in pixels.
    var width: Double
    var height: Double
    /// The name and format of the axis of values.
    var valueAxisName = ""
    var valueFormat: NumberFormat?
    /// The ends of the axes, where fixed.
    var years: ClosedRange<Double>?
    var yearStep: Double?
    var values: ClosedRange<Double>?
  }

  /// One line, or one part of each bar.
  struct Series: Hashable, Sendable {
    var name: String
    /// The sheet that holds the cells.
    var sheet: String
    var categories: Area
    var values: Area
    var look: Look
    /// Whether the legend names it.
    var isNamed = true
  }

  /// How a series is drawn.
  struct Look: Hashable, Sendable {
    /// The colour as RRGGBB.
    var colour: UInt32
    /// The width of the line in points; 0 for none.
    var width = 1.0
    var isDashed = false
    var marker = Marker.none

    enum Marker: Hashable, Sendable {
      case none, circle, diamond
    }
  }
}

/// Why a workbook could not be written.
package struct WorkbookError: Error, Hashable, Sendable {
  /// The number that libxlsxwriter gives.
  package let code: Int32
  /// What it says.
  package let detail: String
}
