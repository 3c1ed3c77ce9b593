import Assessment
import Distributions
import TimeSeries

extension PlanWorkbook {
  /// Where the distributions lie on their sheet.
  enum Nodes {
    /// The first row of distributions.
    static let firstRow = 3
    /// The columns of the key, of the number of nodes, and of the first value.
    static let key = 1
    static let count = 10
    static let first = 11
    /// Keys are the number of the series times this, plus the year.
    static let factor = 10_000
  }

  /// The nodes of every distribution that formulas read: values, then probabilities.
  var forecastsSheet: Workbook.Sheet {
    let most = mostNodes
    let widths =
      [34, 10, 8, 11, 11, 11, 11, 11, 11, 11, 8] + Array(repeating: 9.0, count: 2 * most)
    var sheet = Workbook.Sheet(name: name(.sheetForecasts), widths: widths)
    sheet.hiddenColumns = [Nodes.key]
    sheet.add([.text(OfficeText.sheetForecasts[language], .title)], height: 24)
    sheet.add([.text(OfficeText.forecastsNote[language], .quiet)])
    var titles = [Label.series, .subject, .year, .median].map { $0[language] }
    titles[1] = OfficeText.key[language]
    titles += [
      OfficeText.lower50, .upper50, .lower80, .upper80, .lower95, .upper95, .nodes,
    ].map { $0[language] }
    titles += (1...most).map { "x\($0)" } + (1...most).map { "P\($0)" }
    sheet.add(header(titles), height: 32)
    for item in distributions {
      let (number, series, year) = (item.number, item.series, item.year)
      let band = FanChart.Band(year: year.year, year.distribution)
      let ends = [band.middle50, band.middle80, band.middle95].flatMap {
        [$0.lowerBound, $0.upperBound]
      }
      let blank = Array(
        repeating: Workbook.Cell.empty, count: most - year.distribution.values.count)
      var cells: [Workbook.Cell] = [
        .text(series.key), .number(number * Nodes.factor + year.year), .number(year.year, .year),
      ]
      cells += ([band.median] + ends).map { .number($0, .number(Self.decimals(of: $0))) }
      cells.append(.number(year.distribution.values.count))
      cells += year.distribution.values.map { .number($0) } + blank
      cells += year.distribution.probabilities.map { .number($0) }
      sheet.add(cells)
    }
    sheet.frozenRows = Nodes.firstRow
    sheet.frozenColumns = 3
    sheet.repeatedRow = Nodes.firstRow - 1
    return sheet
  }

  /// Three significant digits, or all whole ones.
  static func decimals(of value: Double) -> Workbook.NumberFormat {
    guard value.isFinite, value.magnitude < 1e15 else { return .general }
    return .decimals(min(max(2 - (DecimalDigits(value).order ?? 0), 1), 6))
  }
}
