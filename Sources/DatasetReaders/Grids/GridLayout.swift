/// What the rows and columns of a grid mean.
struct GridLayout: Sendable {
  /// A column of labels.
  struct LabelColumn: Hashable, Sendable {
    var column: Int
    var role: ColumnRole
    var name: String
  }

  /// A column of the values of one year.
  struct YearColumn: Hashable, Sendable {
    var column: Int
    var label: YearLabel
    /// The words of a second header row, such as `Nam` under or over a year.
    var group: String?
  }

  /// A column of the values of one indicator, beside a column of years.
  struct ValueColumn: Hashable, Sendable {
    var column: Int
    /// `nil` where the header is no more than the word value.
    var name: String?
  }

  /// Where time stands.
  enum Body: Hashable, Sendable {
    /// Years across, in columns.
    case across([YearColumn])
    /// Years down, in one column, the values beside.
    case down(year: Int, values: [ValueColumn])
  }

  var body: Body
  var labels: [LabelColumn]

  /// The first row of data, by its index in the grid.
  var firstDataRow: Int

  /// The row whose length each row of data has.
  var headerRow: Int

  /// The words above the table.
  var title: String?

  /// The unit that stands above the table or in parentheses behind its title.
  var unit: String?

  /// Who published the table, where it says so.
  var source: String?

  /// Heads of columns whose time is no calendar year, with their columns.
  var leftOutPeriods: [String] = []

  /// Heads of columns that hold plans or forecasts.
  var leftOutPlans: [String] = []

  /// Heads of columns that have no role.
  var ignoredColumns: [String] = []

  /// The label column of a role, or `nil`.
  func label(_ role: ColumnRole) -> LabelColumn? { labels.first { $0.role == role } }

  /// Finds out what the rows and columns mean, or `nil` if there are no years in them.
  ///
  /// Merged cells should be spread before.
  static func find(in grid: CellGrid) -> GridLayout? {
    guard let layout = LayoutFinder(grid).layout() else { return nil }
    return layout
  }
}
