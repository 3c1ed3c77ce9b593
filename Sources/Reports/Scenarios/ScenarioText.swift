/// Headings, column titles and sentences of scenario reports.
enum ScenarioText: String, TextTable {
  static let textGroup = "scenario"

  case title, scenario, baseline, assumptions, overview, expectedMet, difference, shortfall, reach
  case unchanged, unchangedUnder, noMeasures
  case head, errorNote, shortfallNote, asParent
  case paceAdded, paceTimes, shock, programme, atMost, atLeast, rise, fall
  case fromYear, untilYear, halfLife, goneAfter, ramp, delay, chance, counted, eachItsOwn, acting
  case sizeRange, ofValue
  case goal, question, leverPace, leverProgramme, leverStart, now, enough, then, answer
  case possible, notPossible, noEffort, impossible, best, promises, promiseNote
  case spend, spendLikely, spendExpected, spendBound, line, cost, before, after
  case together, jointHead, jointNote, allMet, ifIndependent, atLeastCount, range80Count
  case bottlenecks, bottleneckNote, allOnceMet
  case tornado, tornadoNote, factor, settings, from, to, width

  /// Parts of the sentence that tells a measure.

  /// The questions asked the other way round.

  /// Budgets, all targets together, what moves each.
}
