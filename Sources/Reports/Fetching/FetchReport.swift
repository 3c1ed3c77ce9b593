/// The answer of `khathi data fetch`: values with their source and licence.
package struct FetchReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The indicators fetched, in the order asked.
  package var indicators: [Indicator]

  /// The values, by indicator, area and year.
  package var values: [Value]

  /// Records without a value, which are left out.
  package var emptyCount: Int

  /// Values of groups of countries, which are left out where all countries were asked for.
  package var aggregateCount: Int

  /// Answers that the cache had.
  package var cachedCount: Int

  /// Creates a report.
  package init(
    run: RunInfo, indicators: [Indicator], values: [Value], emptyCount: Int = 0,
    aggregateCount: Int = 0, cachedCount: Int = 0
  ) {
    self.run = run
    self.indicators = indicators
    self.values = values
    self.emptyCount = emptyCount
    self.aggregateCount = aggregateCount
    self.cachedCount = cachedCount
  }

  /// What is said of an indicator.
  package struct Indicator: Hashable, Sendable {
    /// The code of the World Bank.
    package let code: String
    /// The id under which its values are written: that of the tables where they know the code.
    package let id: String
    /// The title.
    package let title: String
    /// The unit, as the title or the interface says it.
    package let unit: String?
    /// The database, such as World Development Indicators.
    package let database: String
    /// Who collected the values.
    package let organisation: String?
    /// The definition.
    package let definition: String?
    /// The day of the last update, as printed.
    package let lastUpdated: String?
    /// What keeps it apart from the indicator of the tables.
    package let note: String?

    /// Creates a description.
    package init(
      code: String, id: String, title: String, unit: String?, database: String,
      organisation: String?, definition: String?, lastUpdated: String?, note: String?
    ) {
      self.code = code
      self.id = id
      self.title = title
      self.unit = unit
      self.database = database
      self.organisation = organisation
      self.definition = definition
      self.lastUpdated = lastUpdated
      self.note = note
    }
  }

  /// One value.
  package struct Value: Hashable, Sendable {
    /// The place of its indicator in ``FetchReport/indicators``.
    package let indicator: Int
    /// The two-letter code of the country.
    package let area: String
    /// The three-letter code.
    package let country: String
    /// The name of the country.
    package let name: String
    /// The year.
    package let year: Int
    /// The value.
    package let value: Double
    /// A mark of the publisher, such as E for an estimate.
    package let status: String?

    /// Creates a value.
    package init(
      indicator: Int, area: String, country: String, name: String, year: Int, value: Double,
      status: String?
    ) {
      self.indicator = indicator
      self.area = area
      self.country = country
      self.name = name
      self.year = year
      self.value = value
      self.status = status
    }
  }

  /// The licence of what the World Bank publishes in its open data.
  package static let licence = "CC BY 4.0"
}
