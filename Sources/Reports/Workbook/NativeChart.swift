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
