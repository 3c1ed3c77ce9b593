/// Sentences of reports, with arguments that are set already.
enum Phrase: String, TextTable {
  static let textGroup = "phrase"

  case levelRange, points, planCount
  case lastValue, noLastValue, outcomeValue, alreadyThere, projection, recentPace, noRecentPace
  case likelihood, statusOnly, evidence, modelUsed, seriesUsed, relativeUsed
  case neededPace, neededTimes, paceSuffices, paceReverses, paceFromStandstill, mayFallBack
  case passedOver, targetIs, inPlan, doubtfulCount, doubtfulNote, andMore, noTargets
  case inYear, yearsInYear, inPeriodMean, inPeriodEvery, inPeriodSum, inPeriodYearly, inBaseYears
  case asOf, asOfEach, toleranceApproximate, toleranceBound, legend, modelList, unlockNote
  case drivers, driverSameIndicator, driverKindred, driverOwnHistory, driverSlowdown, driverBound
  case driverRelative
  case driverSiblings
  case comparableShare, comparableAreas, casesReached, casesMissed, comparableCase
  case modelClass, modelKin, modelWithTrend
  case areaCeased, areasCeased, ceasedAreaTargets, ceasedSingleTargets
  case findingCount, findingsMostOften, checkSummary, checkClean, mendSummary, datasetHead
  case intervalNote, agencySpellings, versionLine

  /// Sentences about one target.

  /// Sentences around tables.
}
