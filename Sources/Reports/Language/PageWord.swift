/// The words of the page's own parts: headings, controls, and what the script reads out.
///
/// Places such as `{count}` are filled by the script.
enum PageWord: String, TextTable {
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
