/// The answer of `khathi data fetch`: values with their source and licence.
public struct FetchReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The indicators fetched, in the order asked.
  public var indicators: [Indicator]

  /// The values, by indicator, area and year.
  public var values: [Value]

  /// Records without a value, which are left out.
  public var emptyCount: Int

  /// Values of groups of countries, which are left out where all countries were asked for.
  public var aggregateCount: Int

  /// Answers that the cache had.
  public var cachedCount: Int

  /// Creates a report.
  public init(
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
  public struct Indicator: Hashable, Sendable {
    /// The code of the World Bank.
    public let code: String
    /// The id under which its values are written: that of the tables where they know the code.
    public let id: String
    /// The title.
    public let title: String
    /// The unit, as the title or the interface says it.
    public let unit: String?
    /// The database, such as World Development Indicators.
    public let database: String
    /// Who collected the values.
    public let organisation: String?
    /// The definition.
    public let definition: String?
    /// The day of the last update, as printed.
    public let lastUpdated: String?
    /// What keeps it apart from the indicator of the tables.
    public let note: String?

    /// Creates a description.
    public init(
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
  public struct Value: Hashable, Sendable {
    /// The place of its indicator in ``FetchReport/indicators``.
    public let indicator: Int
    /// The two-letter code of the country.
    public let area: String
    /// The three-letter code.
    public let country: String
    /// The name of the country.
    public let name: String
    /// The year.
    public let year: Int
    /// The value.
    public let value: Double
    /// A mark of the publisher, such as E for an estimate.
    public let status: String?

    /// Creates a value.
    public init(
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
  public static let licence = "CC BY 4.0"
}
