package import Distributions
package import TimeSeries

/// A series with the model fitted to it and what the model says about the years to come: what a
/// chart is drawn from.
///
/// Targets of one series share it, by ``key``.
package struct SeriesReport: Hashable, Sendable {
  /// The key that assessments refer to: that of the series, with a number behind it where a series
  /// was fitted in several ways.
  package var key: String

  /// What may be known of the series, with the natural limits it was fitted under.
  package var series: AnnualSeries

  /// The name of the area.
  package var areaName: String?

  /// What the series counts.
  package var definition: String?

  /// Values of the same area and indicator that are too weak to be fitted, by rising year.
  package var weakValues: [Observation] = []

  /// What is noteworthy about its values.
  package var findings: [Finding] = []

  /// The model by its name on the command line; `nil` where none could be fitted.
  package var modelName: String?

  /// The short name of the model with what was chosen.
  package var modelShortName: String?

  /// What the model says, by rising year.
  package var forecast: [ForecastYear] = []

  /// Creates a series without a model.
  package init(key: String, series: AnnualSeries) {
    self.key = key
    self.series = series
  }

  /// The forecast of one year.
  package func forecast(in year: Int) -> ForecastYear? {
    forecast.first { $0.year == year }
  }
}

extension SeriesReport: FieldRecord {
  static let record = Record<SeriesReport>(
    Member("key", "The key that targets refer to.", \.key),
    Member("series_id", "The key of the series.", \.series.id),
    Member("area_code", "The area, as a code.", \.series.areaCode),
    Member("area", "The name of the area.", \.areaName),
    Member("indicator", "The indicator.", \.series.indicator),
    Member("unit", "The unit as printed.", \.series.unit),
    Member("definition", "What the series counts.", \.definition),
    Member("direction", "Which way it is wanted to move.", \.series.direction),
    Member("lower_bound", "The least value that it can take.", \.series.bounds.lower),
    Member("upper_bound", "The greatest value that it can take.", \.series.bounds.upper),
    Member("quality", "How far the series can be trusted.", \.series.quality),
    Member("model", "The model by its name on the command line.", \.modelName),
    Member("model_short_name", "Its short name with what was chosen.", \.modelShortName),
    Member("observations", "The values, by rising year.", \.series.observations),
    Member("weak_values", "Values that are too weak to be fitted.", \.weakValues),
    Member("findings", "What is noteworthy about its values.", \.findings),
    Member("forecast", "What the model says, by rising year.", \.forecast),
    blaming: "observations"
  ) {
    key, id, areaCode, areaName, indicator, unit, definition, direction, lower, upper, quality,
    modelName, modelShortName, observations, weakValues, findings, forecast in
    guard let bounds = try? Bounds(lower: lower, upper: upper),
      let series = try? AnnualSeries(
        id: id, areaCode: areaCode, indicator: indicator, unit: unit, bounds: bounds,
        direction: direction, quality: quality, observations: observations)
    else { return nil }
    var report = SeriesReport(key: key, series: series)
    report.areaName = areaName
    report.definition = definition
    report.modelName = modelName
    report.modelShortName = modelShortName
    report.weakValues = weakValues
    report.findings = findings
    report.forecast = forecast
    return report
  }
}

extension Observation: FieldRecord {
  static let record = Record<Observation>(
    Member("year", "The calendar year.", \.year),
    Member("value", "The value, in the unit of the series.", \.value),
    Member("decimals", "The digits printed after the point.", \.printedDecimals, isLeftOut: true),
    Member("definition", "What the source counts.", \.definition, isLeftOut: true),
    Member("source_id", "The source it was read from.", \.sourceID, isLeftOut: true),
    Member("note", "A remark of whoever recorded it.", \.note, isLeftOut: true),
    Member("part_year", "Whether it stands for a part of its year.", \.isPartYear, isLeftOut: true),
    Member("estimate", "Whether it is an estimate.", \.isEstimate, isLeftOut: true),
    Member("confidence", "How sure its recorder is of it.", \.confidence, isLeftOut: true)
  ) { year, value, decimals, definition, sourceID, note, isPartYear, isEstimate, confidence in
    Observation(
      year: year, value: value, definition: definition, sourceID: sourceID, note: note,
      printedDecimals: decimals, isPartYear: isPartYear, isEstimate: isEstimate,
      confidence: confidence)
  }
}

extension ForecastYear: FieldRecord {
  static let record = Record<ForecastYear>(
    Member("year", "The year.", \.year),
    Member("median", "The median, in six digits.", { $0.median }),
    Member("lower_50", "The lower end of the 50 % interval.", { $0.end(50, .lower) }),
    Member("upper_50", "The upper end.", { $0.end(50, .upper) }),
    Member("lower_80", "The lower end of the 80 % interval.", { $0.end(80, .lower) }),
    Member("upper_80", "The upper end.", { $0.end(80, .upper) }),
    Member("lower_95", "The lower end of the 95 % interval.", { $0.end(95, .lower) }),
    Member("upper_95", "The upper end.", { $0.end(95, .upper) }),
    Member(
      "values", "Values; P(X ≤ value) rises in straight lines between.", \.distribution.values),
    Member("probabilities", "P(X ≤ value) at each of them.", \.distribution.probabilities),
    blaming: "values"
  ) { year, _, _, _, _, _, _, _, values, probabilities in
    TabulatedDistribution(values: values, probabilities: probabilities).map {
      ForecastYear(year: year, distribution: $0)
    }
  }

  private enum Side { case lower, upper }

  private var median: Double? { distribution.median.inSixDigits }

  private func end(_ level: Int, _ side: Side) -> Double? {
    let interval = distribution.interval(level: Double(level) / 100)
    return (side == .lower ? interval.lowerBound : interval.upperBound).inSixDigits
  }
}

extension SourceInfo: FieldRecord {
  static let record = Record<SourceInfo>(
    Member("source_id", "The key that observations refer to.", \.id),
    Member("title", "What it is called.", \.title),
    Member("publisher", "Who published it.", \.publisher),
    Member("address", "The address or repository.", \.address),
    Member("locator", "The table or page.", \.locator),
    Member("licence", "What is known of the licence.", \.licence)
  ) {
    SourceInfo(
      id: $0, title: $1, publisher: $2, address: $3, locator: $4, licence: $5)
  }
}

/// What a model says about one year.
package struct ForecastYear: Hashable, Sendable {
  /// The year.
  package var year: Int

  /// The distribution of its value, in the unit of the series.
  package var distribution: TabulatedDistribution

  /// Creates the forecast of a year.
  package init(year: Int, distribution: TabulatedDistribution) {
    self.year = year
    self.distribution = distribution
  }
}

/// Where observations were read, as reports name it.
package struct SourceInfo: Hashable, Sendable {
  /// The key that observations refer to.
  package var id: String
  /// What it is called.
  package var title: String?
  /// Who published it.
  package var publisher: String?
  /// The address or repository.
  package var address: String?
  /// The table or page.
  package var locator: String?
  /// What is known of the licence.
  package var licence: String?

  /// Creates a source.
  package init(
    id: String, title: String? = nil, publisher: String? = nil, address: String? = nil,
    locator: String? = nil, licence: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.locator = locator
    self.licence = licence
  }
}
