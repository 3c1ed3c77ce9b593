/// The answer of `khathi reference show --indicator`: what is known of one indicator.
package struct ReferenceSeriesListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The key of the indicator.
  package var indicator: String

  /// The title of the indicator in English.
  package var title: String

  /// What is there.
  package var contents: Contents

  /// Creates a listing.
  package init(run: RunInfo, indicator: String, title: String, contents: Contents) {
    self.run = run
    self.indicator = indicator
    self.title = title
    self.contents = contents
  }

  /// Series with names, or cells that pool several cases.
  package enum Contents: Hashable, Sendable {
    /// The series, by country.
    case series([Series])
    /// The cells, by year.
    case cells([Cells])
  }

  /// What the series of one country covers.
  package struct Series: Hashable, Sendable {
    /// The country, ISO 3166-1 alpha-3.
    package var country: String
    /// The years from the first value to the last.
    package var years: ClosedRange<Int>
    /// The number of years with a value.
    package var pointCount: Int

    /// Creates a series.
    package init(country: String, years: ClosedRange<Int>, pointCount: Int) {
      self.country = country
      self.years = years
      self.pointCount = pointCount
    }
  }

  /// The pooled cells of one year.
  package struct Cells: Hashable, Sendable {
    /// The newest origin year among their cases.
    package var year: Int
    /// How many there are.
    package var count: Int

    /// Creates a count.
    package init(year: Int, count: Int) {
      self.year = year
      self.count = count
    }
  }
}
