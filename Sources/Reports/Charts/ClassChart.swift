package import Assessment

/// How many targets of each group are on course, at risk and so on, as stacked bars.
package struct ClassChart: Hashable, Sendable {
  /// What the groups are.
  package var title: String

  /// What is counted.
  package var subtitle: String

  /// The groups, from top to bottom.
  package var groups: [Group]

  /// Creates a chart.
  package init(title: String, subtitle: String = "", groups: [Group]) {
    self.title = title
    self.subtitle = subtitle
    self.groups = groups
  }

  /// One bar.
  package struct Group: Hashable, Sendable {
    /// The name of the group.
    package let name: String
    /// The number of targets of each class.
    package let counts: [ProgressClass: Int]

    /// Creates a group.
    package init(name: String, counts: [ProgressClass: Int]) {
      self.name = name
      self.counts = counts
    }

    /// The number of targets.
    package var total: Int { counts.values.reduce(0, +) }
  }

  /// The chart as an SVG file in one language.
  package func svg(in language: Language) -> String {
    ClassChartDrawing(self, in: language).svg()
  }
}
