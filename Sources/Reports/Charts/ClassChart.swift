public import Assessment

/// How many targets of each group are on course, at risk and so on, as stacked bars.
public struct ClassChart: Hashable, Sendable {
  /// What the groups are.
  public var title: String

  /// What is counted.
  public var subtitle: String

  /// The groups, from top to bottom.
  public var groups: [Group]

  /// Creates a chart.
  public init(title: String, subtitle: String = "", groups: [Group]) {
    self.title = title
    self.subtitle = subtitle
    self.groups = groups
  }

  /// One bar.
  public struct Group: Hashable, Sendable {
    /// The name of the group.
    public let name: String
    /// The number of targets of each class.
    public let counts: [ProgressClass: Int]

    /// Creates a group.
    public init(name: String, counts: [ProgressClass: Int]) {
      self.name = name
      self.counts = counts
    }

    /// The number of targets.
    public var total: Int { counts.values.reduce(0, +) }
  }

  /// The chart as an SVG file in one language.
  public func svg(in language: Language) -> String {
    ClassChartDrawing(self, in: language).svg()
  }
}
