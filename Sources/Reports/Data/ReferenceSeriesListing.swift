/// The answer of `khathi reference show --indicator`: what is known of one indicator.
public struct ReferenceSeriesListing: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The key of the indicator.
  public var indicator: String

  /// The title of the indicator in English.
  public var title: String

  /// What is there.
  public var contents: Contents

  /// Creates a listing.
  public init(run: RunInfo, indicator: String, title: String, contents: Contents) {
    self.run = run
    self.indicator = indicator
    self.title = title
    self.contents = contents
  }

  /// Series with names, or cells that pool several cases.
  public enum Contents: Hashable, Sendable {
    /// The series, by country.
    case series([Series])
    /// The cells, by year.
    case cells([Cells])
  }

  /// What the series of one country covers.
  public struct Series: Hashable, Sendable {
    /// The country, ISO 3166-1 alpha-3.
    public var country: String
    /// The years from the first value to the last.
    public var years: ClosedRange<Int>
    /// The number of years with a value.
    public var pointCount: Int

    /// Creates a series.
    public init(country: String, years: ClosedRange<Int>, pointCount: Int) {
      self.country = country
      self.years = years
      self.pointCount = pointCount
    }
  }

  /// The pooled cells of one year.
  public struct Cells: Hashable, Sendable {
    /// The newest origin year among their cases.
    public var year: Int
    /// How many there are.
    public var count: Int

    /// Creates a count.
    public init(year: Int, count: Int) {
      self.year = year
      self.count = count
    }
  }
}
