import Assessment
import Distributions
import Plans

extension PlanReport {
  /// Writes the report as a workbook (XLSX) to `path`, over what is there: the same bytes for the
  /// same report.
  ///
  /// Sheets: summary, targets, another number to try, charts, the numbers behind them, observations,
  /// distributions, sources and run, method.
  ///
  /// - Throws: ``WorkbookError`` where the file can't be written.
  package func writeWorkbook(to path: String, in language: Language) throws(WorkbookError) {
    try XLSXFile.write(PlanWorkbook(self, in: language).workbook, to: path)
  }
}

/// Lays a report out on the sheets of a workbook.
struct PlanWorkbook {
  let report: PlanReport
  let language: Language
  let numbers: NumberText
  /// The charts, in the order of their sheet.
  let charts: [(targetID: String, chart: FanChart)]
  /// The targets of the sheet to try, least likely first.
  let tried: [Tried]
  /// The distributions that its formulas read, in the order of their rows.
  let distributions: [Distribution]
  /// The most nodes that one of them has.
  let mostNodes: Int

  init(_ report: PlanReport, in language: Language) {
    self.report = report
    self.language = language
    numbers = NumberText(language)
    charts = report.charts(in: language)
    let targets = Dictionary(
      report.targets.map { ($0.target.id, $0) }, uniquingKeysWith: { first, _ in first })
    tried = charts.compactMap { item in targets[item.targetID].flatMap { report.tried($0) } }
    let keys = Set(tried.compactMap(\.assessment.seriesKey))
    distributions = report.series.filter { keys.contains($0.key) }.enumerated().flatMap {
      index, series in
      series.forecast.map { Distribution(number: index + 1, series: series, year: $0) }
    }
    mostNodes = distributions.map { $0.year.distribution.values.count }.max() ?? 1
  }

  /// What a series is expected to be in one year.
  struct Distribution {
    /// The number of the series, from 1.
    let number: Int
    let series: SeriesReport
    let year: ForecastYear
  }

  /// The whole workbook.
  var workbook: Workbook {
    let title =
      report.plans.count == 1
      ? report.plans[0].title(in: language) : LabelText.assessment[language]
    let sheets = [
      summarySheet(title: title), targetsSheet, trySheet, chartsSheet, chartDataSheet,
      observationsSheet, forecastsSheet, sourcesSheet, methodSheet,
    ]
    return Workbook(title: title, language: language, sheets: sheets.compactMap { $0 })
  }

  /// A header row.
  func header(_ titles: [String]) -> [Workbook.Cell] { titles.map { .text($0, .header) } }

  /// The name of a sheet.
  func name(_ text: OfficeText) -> String { Workbook.legalName(text[language]) }

  /// The format of a value of a target: the decimals that reports print it with.
  func format(_ text: TargetText, _ value: Double?, isObserved: Bool = false)
    -> Workbook.NumberFormat
  {
    guard let value, value.isFinite else { return .general }
    let digits = DecimalDigits(value)
    let order = digits.order ?? 0
    if order >= 15 || order < -6 { return .general }
    if isObserved { return .decimals(min(digits.decimals, order >= 0 ? 2 : 4)) }
    return .decimals(text.isPercentage ? 1 : min(max(2 - order, 0), 6))
  }

  /// The format of a change a year.
  func changeFormat(_ text: TargetText, _ value: Double?) -> Workbook.NumberFormat {
    guard let value, value.isFinite else { return .change(2) }
    let order = DecimalDigits(value).order ?? 0
    return .change(text.isPercentage ? 2 : min(max(1 - order, 0), 6))
  }

  /// Class with its symbol.
  func words(_ progressClass: ProgressClass) -> String {
    progressClass.symbol + " " + progressClass.words[language]
  }

  /// Rules that colour a class by the symbol its cell starts with.
  func classRules(_ area: Workbook.Area) -> [Workbook.Rule] {
    let cell = "$" + Workbook.column(area.firstColumn) + String(area.firstRow + 1)
    return ProgressClass.inOrder.map { progressClass in
      Workbook.Rule(
        area: area,
        kind: .tone(
          formula: "LEFT(\(cell),1)=\(Workbook.quoted(text: progressClass.symbol))",
          progressClass.tone))
    }
  }

  // MARK: Method

  private var methodSheet: Workbook.Sheet {
    var sheet = Workbook.Sheet(name: name(.sheetMethod), widths: [110])
    sheet.showsGrid = false
    sheet.isLandscape = false
    sheet.add([.text(OfficeText.methodTitle[language], .title)], height: 24)
    for text in [
      OfficeText.method1, .method2, .method3, .method4, .method5, .method6,
    ] {
      sheet.add([.text(text[language], .wrapped)], height: 34)
    }
    let footnote = AssessmentTables(
      report: report.assessmentReport, style: RenderStyle(language: language)
    ).footnote()
    sheet.add([.text(footnote, Workbook.Style(isQuiet: true, wraps: true))], height: 68)
    return sheet
  }
}
