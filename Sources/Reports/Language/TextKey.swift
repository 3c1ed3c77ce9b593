package import TimeSeries

/// The texts of one part of the reports: a group of the files of languages, its names as cases.
///
/// A test proves that each case has its text in every language, with the same arguments.
package protocol TextKey: RawRepresentable, CaseIterable, Hashable where RawValue == String {
  /// The group of the texts in the files.
  static var textGroup: String { get }
}

extension TextKey {
  /// The text in every language, its places unfilled.
  package var words: Words { Words(Self.textGroup, rawValue) }

  package subscript(language: Language) -> String { language.text(Self.textGroup, rawValue) }

  /// The text with its arguments.
  package func text(_ language: Language, _ arguments: [String: String] = [:]) -> String {
    Template(self[language]).filled(with: arguments, in: language)
  }

  /// The text with its arguments, numbers among them.
  package func text(_ language: Language, _ arguments: [String: Argument]) -> String {
    Template(self[language]).filled(with: arguments, in: language)
  }
}

/// Headings and column titles.
enum LabelText: String, TextKey {
  static let textGroup = "label"

  case advice, agency, all, area, assessment, card, chance, coefficient, coefficients,
    contradictions
  case dataset, datasets, dataCheck, definition, doubtful, error, estimate, evidence, failed
  case findings, finding, fit, forecast, horizon, howLikely, howMany, indicator, information, last
  case licence, likelihood, line, median, missing, model, needed, none, observed, outcome, place
  case plan, plans, points, probability, projected, publisher, pValue, quality, quote, reason
  case recent, rSquared, range80, residualSD, rows, runInfo, series, seriesPassedOver, settings
  case seed, severity, standardError, status, subject, target, targets, title, tolerance, trend
  case tValue, unit, unlock, unlockByAgency, version, whatMustChange, standing, why, year, years
  case degreesOfFreedom, diagnostics, refusals, proxies
  case access, better, bounds, cells, country, firstYear, lastYear, less, measured, modelled, more
  case name, open, pooled, referenceData, source
}

/// Sentences of reports, with arguments that are set already.
enum PhraseText: String, TextKey {
  static let textGroup = "phrase"

  case levelRange, points, planCount
  case lastValue, noLastValue, outcomeValue, alreadyThere, projection, recentPace, noRecentPace
  case likelihood, statusOnly, evidence, modelUsed, seriesUsed, relativeUsed
  case neededPace, neededTimes, paceSuffices, paceReverses, paceFromStandstill, mayFallBack
  case passedOver, targetIs, inPlan, doubtfulCount, doubtfulNote, andMore, noTargets
  case inYear, yearsInYear, inPeriodMean, inPeriodEvery, inPeriodSum, inPeriodYearly, inBaseYears
  case asOf, asOfEach, toleranceApproximate, toleranceBound, legend, modelList, unlockNote
  case drivers, driverSameIndicator, driverKindred, driverOwnHistory, driverSlowdown, driverBound
  case driverSiblings
  case driverRelative
  case comparableShare, comparableAreas, casesReached, casesMissed, comparableCase
  case modelClass, modelKin, modelWithTrend
  case areaCeased, areasCeased, ceasedAreaTargets, ceasedSingleTargets
  case findingCount, findingsMostOften, checkSummary, checkClean, mendSummary, datasetHead
  case intervalNote, agencySpellings, versionLine

  /// Sentences about one target.

  /// Sentences around tables.
}

/// The words of the page's own parts: headings, controls, and what the script reads out.
///
/// Places such as `{count}` are filled by the script.
enum PageText: String, TextKey {
  static let textGroup = "page"

  case eyebrow, skip, language, theme, light, dark, automatic, summary, targets, bySector
  case byAgency, byPlan, allTargets, noscript, printAll, closing, counted, withProbability
  case decided, undecided, classHelp, made, scenario, baseline, difference
  case scenarioTitle, scenarioNote, scenarioElsewhere, scenarioPaths
  case leastLikely, lastShort, expectedShort
  case search, searchHint, anyClass, anySector, anyAgency, anyPlan, clear, shown, nothing
  case indicator, area, target, last, median, probability, evidence, agency, sector, plan, quote
  case place, status, notStated, doubtful, doubtfulNote
  case chart, chartSummary, observed, weak, median50, band50, band80, band95, neededPath
  case targetMark, reachRange, reachIn, reachBetween, reachNotBefore, reachNow, reachThere
  case reachAfter, year, value, source, definition, note, lower80, upper80, lower95, upper95
  case observations, forecastTable, caveats
  case whatIf, whatIfHelp, targetValue, targetYear, reset, readout, needed, neededNow, planned
  case changed, handle, onlyPlanYear
  case why, drivers, comparable, casesReached, casesMissed, standing, rules, rule, verdict
  case number, findings, passedOver, method, noProbability
}

/// The words of charts.
enum ChartText: String, TextKey {
  static let textGroup = "chart"

  case observed, median, bands, bandOf, goal, path, reach, reachOpen
  case medianOf, range80, valueOf
  case describeObserved, describeForecast, describeGoal
  case source, moreSources
  case classesTitle, describeClasses, countOf

  /// The first sources by name, and how many more there are; `nil` without any.
  static func source(of titles: [String], in language: Language) -> String? {
    guard !titles.isEmpty else { return nil }
    let shown = titles.prefix(2).joined(separator: "; ")
    let rest = titles.count - 2
    let told =
      rest > 0
      ? moreSources.text(language, ["sources": shown, "count": String(rest)]) : shown
    return source.text(language, ["sources": told])
  }
}

/// Headings, column titles and sentences of backtests.
enum EvaluationText: String, TextKey {
  static let textGroup = "evaluation"

  case forecastTitle, targetTitle, model, all, ahead, targets, windows, refused
  case smape, mase, rmsse, crps, logScore, coverage, msis
  case byHorizon, histogram, histogramNote, position, share
  case brier, logLoss, calibration, byChance, auc, difference, stated, cameTrue
  case reliability, reliabilityNote, byGroup, group, rules, rule, progressClass, noClass, rulesNote
  case forecastHead, refusedNote, constantNote, targetHead, missingNote, unmatchedNote
  case noWindows, errorNote, scoreNote, forecastNote, calibrationNote
  case fitTitle, fitHead, fitNote, unfinishedNote, learnedNumber, learnedNumbers, shipped, fitted
  case leastFold, mostFold, observations, withheld
}

extension EvaluationText {
  static let groupings = TextGroup("grouping")
  static let groups = TextGroup("group")

  /// What targets are grouped by, in words.
  static func grouping(_ name: String) -> Words {
    groupings[name] ?? Words(name)
  }

  /// A group in words; codes that are names stand for themselves.
  static func group(_ name: String) -> Words {
    groups[name] ?? Words(name)
  }
}

/// Headings and sentences about fetched data.
enum FetchText: String, TextKey {
  static let textGroup = "fetch"

  case title, counts, licence
}

/// Headings and sentences about data joined to plans.
enum JoiningText: String, TextKey {
  static let textGroup = "joining"

  case offset, joinedTitle, joinedNote, ownSource, furtherSource, offsetTitle
}

/// Headings and sentences about data matched to plans.
enum MatchText: String, TextKey {
  static let textGroup = "match"

  case title, state, servedTitle, standInTitle, standIn, workTitle, workNote, wantedYears
  case noAgency, derivedFrom, namesTitle, ruleNote
  case otherUnit, neighbouringIndicator, parentArea, looseValues
}

extension TargetMatch.State {
  /// The state in words.
  package var words: Words { Words("match_state", "\(self)") }
}

extension ProxySeries {
  /// What stands in, and how it differs.
  func text(in language: Language) -> String {
    var arguments: [String: Argument] = [
      "series": .text(series.id), "years": .text(series.span), "count": .count(series.count),
    ]
    arguments["area"] = areaCode.map(Argument.text)
    arguments["indicator"] = indicator.map(Argument.text)
    arguments["note"] = note.map(Argument.text)
    arguments["factor"] = factor.map(Argument.number)
    let text: MatchText =
      switch kind {
      case .otherUnit: .otherUnit
      case .neighbouringIndicator: .neighbouringIndicator
      case .parentArea: .parentArea
      case .looseValues: .looseValues
      }
    return text.text(language, arguments)
  }
}

/// The words of notebooks.
enum NotebookText: String, TextKey {
  static let textGroup = "notebook"

  case commentCommand, docCommand, docShown, docTable, commentResult
  case intro, summary, targets, charts, chartsNote, whatIf, whatIfNote, made, madeNote
  case columnGroup, columnTotal, columnTarget, columnGoal, columnYear, columnClass, columnChance
  case columnMedian, columnRange, columnNumber, noCharts
  case docWhatIf
}

/// The words of workbooks and documents.
enum OfficeText: String, TextKey {
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

/// What long work is called on standard error while it goes on.
package enum ProgressText: String, TextKey, Sendable {
  package static let textGroup = "progress"

  case assessing, forecasting, backtesting, building, fitting

  /// The line for a share from 0 to 1.
  package func line(share: Double, in language: Language) -> String {
    let percent = NumberText(language).percent("\(Int(share * 100))")
    return text(language, ["percent": percent])
  }
}

/// The words of the tutorial.
enum TutorialText: String, TextKey {
  static let textGroup = "tutorial"

  case title, intro, questionTitle, questionNote, planTitle, planNote
  case forecastTitle, forecastNote, chartTitle, chartNote, nextTitle, nextNote
}
