/// The words of workbooks and documents.
enum OfficeText: String, TextTable {
  static let textGroup = "office"

  case eachTarget, sources
  case sheetSummary, sheetTargets, sheetTry, sheetCharts, sheetObservations, sheetForecasts
  case sheetSources, sheetMethod, sheetChartData
  case agency, bySector, byAgency, noAgency
  case key, goal, number, unit, likelihood, lower80, upper80, lower95, upper95
  case nodes, title, publisher, address, locator, licence
  case lower50, upper50, source, note, definition, hash, input, setting, value
  case yourNumber, yourYear, planned, plannedYear, chanceNow, chanceThen, neededThen,
    classThen
  case notTried, notTriedList, notTriedPeriod, notTriedTwoSided, notTriedNoForecast
  case ratio, tryNote, tryRange, targetsNote, chartsNote, forecastsNote, outside
  case methodTitle, method1, method2, method3, method4, method5, method6
}
