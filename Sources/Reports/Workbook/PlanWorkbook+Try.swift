import Assessment
import Distributions
import Plans
import TimeSeries

extension PlanWorkbook {
  /// A target that can be tried with another number: one-sided, and judged by the distribution of
  /// one year of its series.
  struct Tried {
    let assessment: TargetAssessment
    let probability: Double
    /// How its limit follows from the number.
    let rule: AttainmentRule
    let year: Int
    let last: (year: Int, value: Double)
    let divisor: Double

    /// The number of the plan.
    var goal: Double { rule.number }
    /// Whether more is wanted, or less.
    var wantsMore: Bool { rule.lowerOffset != nil }
    /// 1 where more is wanted, −1 where less is.
    var sense: Double { wantsMore ? 1 : -1 }
    /// What is added to the number for its limit.
    var offset: Double { rule.lowerOffset ?? rule.upperOffset ?? 0 }
    /// Where the limit stands on a natural bound.
    var easing: AttainmentRule.Easing? { wantsMore ? rule.lowerEasing : rule.upperEasing }
    /// How the number is compared, as a sign.
    var sign: String { wantsMore ? (rule.isStrict ? ">" : "≥") : rule.isStrict ? "<" : "≤" }
  }

  /// The columns of the sheet.
  private enum Place: Int, CaseIterable {
    case title, area, lastYear, lastValue, sign, planned, plannedYear, chance
    case number, year, needed, recent, ratio, newChance, newClass
    case series, divisor, sense, strict, offset, easedFrom, easedTo, easedLimit
    case isEased, limit, includes, row, count, below, share
  }

  /// The planner's table: another number or year in the yellow cells, and what follows from it.
  var trySheet: Workbook.Sheet? {
    let others = leftOut
    guard !tried.isEmpty || !others.isEmpty else { return nil }
    let widths: [Double] = [46, 18, 9, 11, 5, 12, 10, 12, 13, 10, 12, 12, 12, 13, 25]
    var sheet = Workbook.Sheet(
      name: name(.sheetTry),
      widths: widths + Array(repeating: 10, count: Place.allCases.count - widths.count))
    sheet.hiddenColumns = Set(Place.series.rawValue...Place.share.rawValue)
    sheet.add([.text(OfficeText.sheetTry[language], .title)], height: 24)
    sheet.add([
      .text(OfficeText.tryNote.text(language, ["sheet": name(.sheetForecasts)]), .quiet)
    ])
    sheet.add([
      .text(OfficeText.tryRange.text(language, ["text": OfficeText.outside[language]]), .quiet)
    ])
    if !others.isEmpty {
      let count = numbers.count(others.count)
      sheet.add([.text(OfficeText.notTried.text(language, ["count": count]), .bold)])
    }
    let head = sheet.add(header(tryTitles), height: 46)
    for item in tried { sheet.add(cells(of: item, row: sheet.rows.count)) }
    let last = sheet.rows.count - 1
    let area = { (place: Place) in
      Workbook.Area(
        firstRow: head + 1, firstColumn: place.rawValue, lastRow: last,
        lastColumn: place.rawValue)
    }
    if last > head {
      sheet.rules =
        classRules(area(.newClass))
        + [
          Workbook.Rule(area: area(.newChance), kind: .bar),
          Workbook.Rule(area: area(.chance), kind: .bar),
        ]
    }
    for row in rows(of: others) { sheet.add(row) }
    sheet.frozenRows = head + 1
    sheet.frozenColumns = 1
    sheet.repeatedRow = head
    return sheet
  }

  /// The targets with a probability that the formulas can't work out anew, in input order.
  private var leftOut: [(assessment: TargetAssessment, reason: OfficeText)] {
    report.targets.compactMap { assessment in
      guard assessment.status == .projected, assessment.probability != nil,
        let reason = report.reasonNotTried(assessment)
      else { return nil }
      return (assessment, reason)
    }
  }

  /// Which targets are not in the table, each with its chance and the reason.
  private func rows(
    of others: [(assessment: TargetAssessment, reason: OfficeText)]
  ) -> [[Workbook.Cell]] {
    guard !others.isEmpty else { return [] }
    return [[], [.text(OfficeText.notTriedList[language], .bold)]]
      + others.map { item in
        let target = item.assessment.target
        let text = TargetText(target, in: language)
        return [
          .text(text.title, .wrapped), .text(text.area, .wrapped), .empty, .empty, .empty,
          .number(target.value, .number(target.value.map(Self.exact) ?? .general)),
          .number(target.decisionYear, .year),
          .number(item.assessment.probability, .number(.probability)),
          .text(item.reason[language]),
        ]
      }
  }

  private var tryTitles: [String] {
    [
      LabelText.title[language], LabelText.area[language], LabelText.lastYear[language],
      LabelText.last[language],
      "", OfficeText.planned[language], OfficeText.plannedYear[language],
      OfficeText.chanceNow[language], OfficeText.yourNumber[language],
      OfficeText.yourYear[language], OfficeText.neededThen[language], LabelText.recent[language],
      OfficeText.ratio[language], OfficeText.chanceThen[language], OfficeText.classThen[language],
    ]
  }

  // MARK: Cells

  private func cells(of item: Tried, row: Int) -> [Workbook.Cell] {
    let text = TargetText(item.assessment.target, in: language)
    let exact = Self.exact(item.goal)
    let needed = (item.goal - item.last.value) / Double(item.year - item.last.year)
    let recent = item.assessment.recentPerYear
    let pace = Workbook.Style.number(changeFormat(text, needed))
    let chance = share(of: item)
    return [
      .text(text.title, .wrapped), .text(text.area, .wrapped), .number(item.last.year, .year),
      .number(item.last.value, .number(format(text, item.last.value, isObserved: true))),
      .text(item.sign, Workbook.Style(isCentred: true)),
      .number(item.goal, .number(exact)), .number(item.year, .year),
      .number(item.probability, .number(.probability)),
      .number(item.goal, .input(exact)), .number(item.year, .input(.year)),
      .formula(neededFormula(row), needed, pace), .number(recent, pace),
      .formula(
        ratioFormula(row), recent.flatMap { needed * $0 > 0 ? needed / $0 : nil },
        .number(.decimals(1))),
      .formula(chanceFormula(row), chance, .number(.probability)),
      .formula(
        classFormula(row),
        text: words(chance.map { ProgressClass(probability: $0) } ?? .noProbability),
        .wrapped),
    ] + workings(of: item, row: row)
  }

  private func cell(_ place: Place, _ row: Int) -> String { Workbook.cell(row, place.rawValue) }

  private func neededFormula(_ row: Int) -> String {
    let left = "\(cell(.year, row))-\(cell(.lastYear, row))"
    return "IF(\(left)>0,(\(cell(.number, row))-\(cell(.lastValue, row)))/(\(left)),\"\")"
  }

  private func ratioFormula(_ row: Int) -> String {
    let (needed, recent) = (cell(.needed, row), cell(.recent, row))
    return "IF(OR(\(needed)=\"\",\(recent)=\"\"),\"\",IF(\(needed)*\(recent)<=0,\"\","
      + "\(needed)/\(recent)))"
  }

  private func chanceFormula(_ row: Int) -> String {
    let share = cell(.share, row)
    let outside = Workbook.quoted(text: OfficeText.outside[language])
    return "IF(\(cell(.row, row))=0,\(outside),IF(\(cell(.sense, row))>0,1-\(share),\(share)))"
  }

  private func classFormula(_ row: Int) -> String {
    let chance = cell(.newChance, row)
    let word = { (progressClass: ProgressClass) in Workbook.quoted(text: words(progressClass)) }
    let lowest = word(ProgressClass(probability: 0))
    let judged = ProgressClass.cutOffs.reversed().reduce(lowest) { rest, cut in
      "IF(\(chance)>=\(cut.least),\(word(cut.progressClass)),\(rest))"
    }
    return "IF(ISNUMBER(\(chance)),\(judged),\(word(.noProbability)))"
  }

  // MARK: Hidden workings

  /// The columns that formulas build on: which distribution, which limit, and between which nodes.
  private func workings(of item: Tried, row: Int) -> [Workbook.Cell] {
    let rows = distributions
    let series = rows.first { $0.series.key == item.assessment.seriesKey }?.number ?? 0
    let position =
      rows.firstIndex { $0.number == series && $0.year.year == item.year }.map { $0 + 1 } ?? 0
    let nodes = position > 0 ? rows[position - 1].year.distribution.values : []
    let outcomes = item.rule.outcomes(at: item.goal)
    let limit = limit(of: outcomes, item)
    let includes = includesLimit(outcomes, item)
    let below = nodes.count { includes ? $0 <= limit : $0 < limit }
    let chance = share(of: item)
    return [
      .number(series), .number(item.divisor), .number(item.sense),
      .number(item.rule.isStrict ? 1 : 0), .number(item.offset),
      .number(item.easing?.numbers.lowerBound), .number(item.easing?.numbers.upperBound),
      .number(item.easing?.limit),
      .formula(easedFormula(row), isEased(item) ? 1 : 0),
      .formula(limitFormula(row), limit),
      .formula(includesFormula(row), includes ? 1 : 0),
      .formula(rowFormula(row, count: rows.count), Double(position)),
      .formula(countFormula(row, count: rows.count), Double(nodes.count)),
      .formula(belowFormula(row, count: rows.count), Double(below)),
      .formula(
        shareFormula(row, count: rows.count), item.wantsMore ? chance.map { 1 - $0 } : chance),
    ]
  }

  /// Whether the number of the plan stands on a natural bound.
  private func isEased(_ item: Tried) -> Bool {
    item.easing.map { $0.numbers.contains(item.goal + item.offset) } ?? false
  }

  /// The limit in the unit of the series.
  private func limit(of outcomes: AttainmentSet, _ item: Tried) -> Double {
    (outcomes.lower ?? outcomes.upper ?? 0) * item.divisor
  }

  /// Whether the share up to the limit counts an outcome on it: where such an outcome misses a lower
  /// limit, or reaches an upper one.
  private func includesLimit(_ outcomes: AttainmentSet, _ item: Tried) -> Bool {
    item.wantsMore == outcomes.isStrict
  }

  /// The chance as the formula works it out.
  private func share(of item: Tried) -> Double? {
    report.series(key: item.assessment.seriesKey)?.forecast(in: item.year).map { year in
      let outcomes = item.rule.outcomes(at: item.goal)
      let limit = limit(of: outcomes, item)
      let share =
        includesLimit(outcomes, item)
        ? year.distribution.cdf(limit) : year.distribution.probabilityBelow(limit)
      return item.wantsMore ? 1 - share : share
    }
  }

  private func plainLimit(_ row: Int) -> String {
    "(\(cell(.number, row))+\(cell(.offset, row)))"
  }

  private func easedFormula(_ row: Int) -> String {
    let (plain, from, to) = (plainLimit(row), cell(.easedFrom, row), cell(.easedTo, row))
    return "IF(\(from)=\"\",0,(\(plain)>=\(from))*(\(plain)<=\(to)))"
  }

  private func limitFormula(_ row: Int) -> String {
    "IF(\(cell(.isEased, row))=1,\(cell(.easedLimit, row)),\(plainLimit(row)))"
      + "*\(cell(.divisor, row))"
  }

  /// 1 where the share of ``shareFormula(_:count:)`` counts an outcome on the limit.
  private func includesFormula(_ row: Int) -> String {
    let isStrict = "(\(cell(.strict, row))*(1-\(cell(.isEased, row)))=1)"
    return "IF((\(cell(.sense, row))>0)=\(isStrict),1,0)"
  }

  /// A block of the sheet of distributions, all rows of some columns.
  private func block(_ first: Int, _ last: Int, count: Int) -> String {
    Workbook.range(
      name(.sheetForecasts),
      Workbook.Area(
        firstRow: Nodes.firstRow, firstColumn: first, lastRow: Nodes.firstRow + count - 1,
        lastColumn: last))
  }

  private func rowFormula(_ row: Int, count: Int) -> String {
    let key = "\(cell(.series, row))*\(Nodes.factor)+\(cell(.year, row))"
    return "IFERROR(MATCH(\(key),\(block(Nodes.key, Nodes.key, count: count)),0),0)"
  }

  private func countFormula(_ row: Int, count: Int) -> String {
    let place = cell(.row, row)
    return
      "IF(\(place)=0,0,INDEX(\(block(Nodes.count, Nodes.count, count: count)),\(place),1))"
  }

  /// How many nodes lie below the limit, or up to it.
  private func belowFormula(_ row: Int, count: Int) -> String {
    let (place, limit) = (cell(.row, row), cell(.limit, row))
    let values =
      "INDEX(\(block(Nodes.first, Nodes.first + mostNodes - 1, count: count)),\(place),0)"
    let below = "SUMPRODUCT((\(values)<\(limit))*(\(values)<>\"\"))"
    let upTo = "SUMPRODUCT((\(values)<=\(limit))*(\(values)<>\"\"))"
    return "IF(\(place)=0,0,IF(\(cell(.includes, row))=1,\(upTo),\(below)))"
  }

  /// P(X ≤ limit) or P(X < limit): straight between two nodes.
  private func shareFormula(_ row: Int, count: Int) -> String {
    let (place, below) = (cell(.row, row), cell(.below, row))
    let values = block(Nodes.first, Nodes.first + mostNodes - 1, count: count)
    let shares = block(Nodes.first + mostNodes, Nodes.first + 2 * mostNodes - 1, count: count)
    let node = { (range: String, step: String) in "INDEX(\(range),\(place),\(below)\(step))" }
    let slope =
      "(\(node(shares, "+1"))-\(node(shares, "")))/(\(node(values, "+1"))-\(node(values, "")))"
    let between = "\(node(shares, ""))+(\(cell(.limit, row))-\(node(values, "")))*\(slope)"
    return
      "IF(\(below)=0,0,IF(\(below)>=\(cell(.count, row)),1,\(between)))"
  }
}

extension PlanReport {
  /// Why a target with a probability can't be tried in a workbook, whose formulas read the
  /// distribution of one year of a series up to one limit; `nil` where it can.
  func reasonNotTried(_ assessment: TargetAssessment) -> OfficeText? {
    guard tried(assessment) == nil else { return nil }
    if assessment.outcomes != nil || !assessment.isOnScaleOfSeries { return .notTriedPeriod }
    let attained = AttainmentSet(of: assessment.target, tolerance: tolerance)
    if attained?.lower != nil, attained?.upper != nil { return .notTriedTwoSided }
    return .notTriedNoForecast
  }

  /// How a target can be tried with another number; `nil` where it can't.
  func tried(_ assessment: TargetAssessment) -> PlanWorkbook.Tried? {
    let target = assessment.target
    guard let probability = assessment.probability, assessment.outcomes == nil,
      assessment.isOnScaleOfSeries, let year = target.decisionYear,
      let lastYear = assessment.lastYear, let lastValue = assessment.lastValue,
      series(key: assessment.seriesKey)?.forecast(in: year) != nil,
      let rule = AttainmentRule(of: target, tolerance: tolerance),
      (rule.lowerOffset == nil) != (rule.upperOffset == nil)
    else { return nil }
    let divisor = assessment.baseValue ?? 1
    return PlanWorkbook.Tried(
      assessment: assessment, probability: probability, rule: rule, year: year,
      last: (lastYear, lastValue / divisor), divisor: divisor)
  }
}
