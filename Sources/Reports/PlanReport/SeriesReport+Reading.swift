import Distributions
import TimeSeries

extension SeriesReport {
  /// Reads a series with its forecasts.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> SeriesReport {
    let observations = try reader.objects("observations").map(Observation.read)
    let bounds = try Bounds.read(reader)
    let series: AnnualSeries
    do throws(SeriesError) {
      series = try AnnualSeries(
        id: reader.neededText("series_id"), areaCode: reader.text("area_code"),
        indicator: reader.text("indicator"), unit: reader.text("unit"), bounds: bounds,
        direction: reader.text("direction").flatMap(Direction.init(rawValue:)),
        quality: reader.text("quality").flatMap(SeriesQuality.init(rawValue:)),
        observations: observations)
    } catch {
      throw .invalid(path: reader.path(of: "observations"))
    }
    var report = SeriesReport(key: try reader.needed("key", reader.string), series: series)
    report.areaName = try reader.string("area")
    report.definition = try reader.string("definition")
    report.modelName = try reader.string("model")
    report.modelShortName = try reader.string("model_short_name")
    report.weakValues = try reader.objects("weak_values").map(Observation.read)
    report.findings = try reader.objects("findings").map(Finding.read)
    report.forecast = try reader.objects("forecast").map { (year) throws(PlanReportError) in
      ForecastYear(
        year: try year.needed("year", year.integer),
        distribution: try TabulatedDistribution.read(year))
    }
    return report
  }
}

extension JSONReader {
  /// A string, or `nil` for anything else.
  fileprivate func text(_ name: String) -> String? {
    if case .string(let text)? = value(name) { text } else { nil }
  }

  fileprivate func neededText(_ name: String) -> String { text(name) ?? "" }
}

extension TabulatedDistribution {
  /// Reads the nodes.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> TabulatedDistribution {
    let table = TabulatedDistribution(
      values: try reader.numbers("values"), probabilities: try reader.numbers("probabilities"))
    guard let table else { throw .invalid(path: reader.path(of: "values")) }
    return table
  }
}

extension Bounds {
  /// Reads `lower_bound` and `upper_bound`.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> Bounds {
    let (lower, upper) = (try reader.number("lower_bound"), try reader.number("upper_bound"))
    do throws(SeriesError) {
      return try Bounds(lower: lower, upper: upper)
    } catch {
      throw .invalid(path: reader.path(of: "lower_bound"))
    }
  }
}

extension Observation {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> Observation {
    Observation(
      year: try reader.needed("year", reader.integer),
      value: try reader.needed("value", reader.number),
      definition: try reader.string("definition"), sourceID: try reader.string("source_id"),
      note: try reader.string("note"), printedDecimals: try reader.integer("decimals"),
      isPartYear: try reader.flag("part_year"), isEstimate: try reader.flag("estimate"),
      confidence: try reader.word("confidence"))
  }
}
