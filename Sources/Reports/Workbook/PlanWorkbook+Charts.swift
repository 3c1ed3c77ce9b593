import Assessment
import Scenarios
import TimeSeries

extension PlanWorkbook {
  /// A native chart for each target that can be drawn, two in a row.
  var chartsSheet: Workbook.Sheet? {
    guard !charts.isEmpty else { return nil }
    var sheet = Workbook.Sheet(name: name(.sheetCharts), widths: [])
    sheet.showsGrid = false
    sheet.add([.text(OfficeText.sheetCharts[language], .title)], height: 24)
    sheet.add([.text(OfficeText.chartsNote[language], .quiet)])
    for (index, block) in chartBlocks.enumerated() {
      sheet.charts.append(
        nativeChart(charts[index].chart, block, row: 3 + index / 2 * 19, column: index % 2 * 10))
    }
    // Five rows of charts make a page of A4.
    sheet.isLandscape = false
    sheet.printScale = 42
    sheet.pageBreaks = Array(
      stride(from: 3 + 5 * 19, to: 3 + (charts.count + 1) / 2 * 19, by: 5 * 19))
    return sheet
  }

  /// Where the numbers of a chart lie.
  struct Block {
    /// The first row, of the title.
    var title: Int
    var observed: Range<Int>
    var fan: Range<Int>
    var goal: Int?
    var path: Range<Int>
    var end: Int
  }

  /// The columns of the numbers of charts.
  private enum Place: Int {
    case name, year, observed, lower95, lower80, lower50, median, upper50, upper80, upper95, goal,
      path
  }

  /// Where each chart has its numbers: observations, then bands, then target and way.
  var chartBlocks: [Block] {
    var row = 3
    return charts.map { item in
      let chart = item.chart.drawable
      let observed = row..<(row + chart.observations.count)
      // The fan starts at the last observation, on a row of its own.
      let fan =
        observed
        .upperBound..<(observed.upperBound + chart.bands.count
        + (chart.fanStart == nil || chart.bands.isEmpty ? 0 : 1))
      let goal = chart.goal == nil ? nil : fan.upperBound
      let pathStart = fan.upperBound + (goal == nil ? 0 : 1)
      let path = pathStart..<(pathStart + chart.path.count)
      let block = Block(
        title: row, observed: observed, fan: fan, goal: goal, path: path, end: path.upperBound)
      row = path.upperBound + 1
      return block
    }
  }

  /// The numbers behind the charts.
  var chartDataSheet: Workbook.Sheet? {
    guard !charts.isEmpty else { return nil }
    var sheet = Workbook.Sheet(
      name: name(.sheetChartData), widths: [46, 8] + Array(repeating: 11, count: 10))
    sheet.add([.text(OfficeText.sheetChartData[language], .title)], height: 24)
    sheet.add([])
    sheet.add(
      header(
        [LabelText.title[language], LabelText.year[language], ChartText.observed[language]]
          + [OfficeText.lower95, .lower80, .lower50].map { $0[language] } + [
            LabelText.median[language]
          ]
          + [OfficeText.upper50, .upper80, .upper95].map { $0[language] }
          + [LabelText.target[language], ChartText.path[language]]), height: 32)
    for item in charts {
      for row in rows(of: item.chart.drawable) { sheet.add(row) }
      sheet.add([])
    }
    sheet.frozenRows = 3
    sheet.repeatedRow = 2
    return sheet
  }

  private func rows(of chart: FanChart) -> [[Workbook.Cell]] {
    func row(_ year: Int, _ values: [Place: Double]) -> [Workbook.Cell] {
      var cells = [Workbook.Cell](repeating: .empty, count: 12)
      cells[Place.name.rawValue] = .text(chart.title)
      cells[Place.year.rawValue] = .number(year, .year)
      for (place, value) in values {
        cells[place.rawValue] = .number(value, .number(Self.decimals(of: value)))
      }
      return cells
    }
    var rows = chart.observations.map { row($0.year, [.observed: $0.value]) }
    if let start = chart.fanStart, !chart.bands.isEmpty {
      let places: [Place] = [.lower95, .lower80, .lower50, .median, .upper50, .upper80, .upper95]
      rows.append(
        row(start.year, Dictionary(uniqueKeysWithValues: places.map { ($0, start.value) })))
    }
    rows += chart.bands.map { band in
      row(
        band.year,
        [
          .lower95: band.middle95.lowerBound, .lower80: band.middle80.lowerBound,
          .lower50: band.middle50.lowerBound, .median: band.median,
          .upper50: band.middle50.upperBound, .upper80: band.middle80.upperBound,
          .upper95: band.middle95.upperBound,
        ])
    }
    if let goal = chart.goal { rows.append(row(goal.year, [.goal: goal.value])) }
    return rows + chart.path.map { row($0.year, [.path: $0.value]) }
  }

  // MARK: Native charts

  private func nativeChart(_ whole: FanChart, _ block: Block, row: Int, column: Int)
    -> Workbook.NativeChart
  {
    let chart = whole.drawable
    let span = chart.yearSpan
    let scale = ChartScale(
      around: chart.spannedValues, lowerBound: chart.lowerBound, upperBound: chart.upperBound,
      to: 0, 1)
    let step = scale.marks(about: 6)
    let years = ChartScale(Double(span.lowerBound), Double(span.upperBound), to: 0, 1)
      .yearMarks(about: 8)
    let title = TextWidth.fitted(chart.title, width: 560, size: 12, isBold: true)
    return Workbook.NativeChart(
      kind: .lines, title: title, series: series(of: chart, block), row: row, column: column,
      width: 620, height: 360, valueAxisName: chart.isPercentage ? "%" : chart.unit,
      valueFormat: step.count > 1 ? Self.axisFormat(step[1] - step[0]) : nil,
      years: Double(span.lowerBound - 1)...Double(span.upperBound + 1),
      yearStep: years.count > 1 ? Double(years[1] - years[0]) : 1,
      values: Self.axis(scale, step))
  }

  /// The axis from the mark below to the mark above all values.
  private static func axis(_ scale: ChartScale, _ marks: [Double]) -> ClosedRange<Double>? {
    guard marks.count > 1 else { return nil }
    let step = marks[1] - marks[0]
    let low = scale.lower < marks[0] - 1e-9 * step ? marks[0] - step : marks[0]
    let top = marks[marks.count - 1]
    return low...(scale.upper > top + 1e-9 * step ? top + step : top)
  }

  private static func axisFormat(_ step: Double) -> Workbook.NumberFormat {
    guard step > 0, step.isFinite else { return .general }
    return .decimals(
      min(
        max(-(DecimalDigits(step).order ?? 0), 0) + (step < 10 && step != step.rounded() ? 1 : 0), 6
      ))
  }

  private func series(of chart: FanChart, _ block: Block) -> [Workbook.Series] {
    func series(
      _ name: String, _ place: Place, _ rows: Range<Int>, _ look: Workbook.Look,
      isNamed: Bool = true
    ) -> Workbook.Series? {
      guard !rows.isEmpty else { return nil }
      let area = { (column: Int) in
        Workbook.Area(
          firstRow: rows.lowerBound, firstColumn: column, lastRow: rows.upperBound - 1,
          lastColumn: column)
      }
      return Workbook.Series(
        name: name, sheet: self.name(.sheetChartData), categories: area(Place.year.rawValue),
        values: area(place.rawValue), look: look, isNamed: isNamed)
    }
    let band = { (level: String) in
      ChartText.bandOf.text(language, ["level": numbers.percent(level)])
    }
    let looks = [
      ("95", Place.upper95, Place.lower95, Workbook.Look(colour: 0x9DC3E6, width: 1)),
      ("80", .upper80, .lower80, Workbook.Look(colour: 0x5B9BD5, width: 1.25)),
      ("50", .upper50, .lower50, Workbook.Look(colour: 0x2E75B6, width: 1.5)),
    ]
    var all: [Workbook.Series?] = [
      series(
        ChartText.observed[language], .observed, block.observed,
        Workbook.Look(colour: 0x1B1F24, width: 1.75, marker: .circle)),
      series(
        ChartText.median[language], .median, block.fan,
        Workbook.Look(colour: 0x0B4A8F, width: 2.5, marker: block.fan.count == 1 ? .circle : .none)),
    ]
    for (level, upper, lower, look) in looks {
      var look = look
      look.marker = block.fan.count == 1 ? .circle : .none
      all.append(series(band(level), upper, block.fan, look))
      all.append(series(band(level), lower, block.fan, look, isNamed: false))
    }
    if let goal = chart.goal, let row = block.goal {
      all.append(
        series(
          ChartText.goal.text(language, ["goal": goal.text]), .goal, row..<(row + 1),
          Workbook.Look(colour: 0x9A3B00, width: 0, marker: .diamond)))
    }
    all.append(
      series(
        ChartText.path[language], .path, block.path,
        Workbook.Look(colour: 0x9A3B00, width: 1.25, isDashed: true)))
    return all.compactMap { $0 }
  }
}
