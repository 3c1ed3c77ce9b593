import Assessment
import Distributions
import Plans
import TimeSeries

extension PlanReport {
  /// The report as a notebook: summary, targets and charts with stored outputs, each by a cell that
  /// makes it again through the command.
  package func notebook(in language: Language) -> Notebook {
    var writer = PlanNotebook(self, in: language)
    return writer.built()
  }
}

/// Builds the notebook of a report.
private struct PlanNotebook {
  private let report: PlanReport
  private let language: Language
  private let numbers: NumberText
  private var notebook: Notebook

  init(_ report: PlanReport, in language: Language) {
    self.report = report
    self.language = language
    numbers = NumberText(language)
    notebook = Notebook(language: language)
  }

  mutating func built() -> Notebook {
    notebook.add(
      "title", text: "# \(MarkdownRenderer.escaped(title))\n\n\(NotebookText.intro[language])")
    notebook.add("preparation", code: NotebookPython.preparation(in: language))
    notebook.add("reading", code: NotebookPython.reading(report.run, in: language))
    addSummary()
    addTargets()
    addCharts()
    addWhatIf()
    addOrigin()
    return notebook
  }

  private var title: String {
    guard report.plans.count == 1 else { return LabelText.assessment[language] }
    return report.plans[0].title(in: language)
  }

  // MARK: Tables

  /// The targets that are counted: doubtful rows are not.
  private var counted: [TargetAssessment] { report.targets.filter { !$0.target.isDoubtful } }

  private mutating func addSummary() {
    notebook.add("summary-text", text: "## \(NotebookText.summary[language])")
    let sectors = counted.map { $0.target.sector ?? "" }.withoutRepeats
    let classes = ProgressClass.allCases
    let columns =
      [NotebookText.columnGroup[language]] + classes.map { $0.heading[language] }
      + [NotebookText.columnTotal[language]]
    var rows = sectors.map { sector in
      row(
        SectorText.name(sector, in: language), counted.filter { ($0.target.sector ?? "") == sector }
      )
    }
    rows.append(row(NotebookText.columnTotal[language], counted))
    let names = sectors.map { ($0, SectorText.name($0, in: language)) }
    let code = """
      CLASSES = \(NotebookPython.dictionary(classes.map { ($0.rawValue, $0.heading[language]) }))
      SECTORS = \(NotebookPython.dictionary(names))
      COUNTED = [target for target in TARGETS if not target["doubtful"]]


      def counts(name, targets):
          found = [target["class"] for target in targets]
          return [name, *(found.count(key) for key in CLASSES), len(found)]


      table([\(NotebookPython.quoted(columns[0])), *CLASSES.values(), \
      \(NotebookPython.quoted(columns[columns.count - 1]))],
            [counts(name, [t for t in COUNTED if (t["sector"] or "") == key])
             for key, name in SECTORS.items()]
            + [counts(\(NotebookPython.quoted(columns[columns.count - 1])), COUNTED)])
      """
    notebook.add("summary", code: code, output: NotebookTable(columns: columns, rows: rows).output)
  }

  private func row(_ name: String, _ targets: [TargetAssessment]) -> [String] {
    [name]
      + ProgressClass.allCases.map { progressClass in
        String(targets.count { $0.progressClass == progressClass })
      } + [String(targets.count)]
  }

  private mutating func addTargets() {
    notebook.add("targets-text", text: "## \(NotebookText.targets[language])")
    let columns = [
      NotebookText.columnTarget, .columnGoal, .columnYear, .columnClass, .columnChance,
      .columnMedian, .columnRange,
    ].map { $0[language] }
    let told = report.targets.filter { $0.probability != nil || $0.outcome != nil }
    let rows = told.map(row)
    let names = language.inOrder("title_vi", "title_en")
    let list = (names + ["indicator", "target_series_id", "target_id"]).map(NotebookPython.quoted)
    let signs = Comparator.allCases.map { ($0.rawValue, $0.symbol) }
    let code = """
      NAMES = [\(list.joined(separator: ", "))]
      SIGNS = \(NotebookPython.dictionary(signs))


      def title(target):
          return next(target[name] for name in NAMES if target[name])


      def goal(target):
          if target["comparator"] == "range":
              return exact(target["lower"]) + " … " + exact(target["upper"])
          value = target["upper"] if target["lower"] is None else target["lower"]
          return (SIGNS.get(target["comparator"], "") + " " + exact(value)).strip()


      def told(target):
          percentage = (target["unit"] or "").startswith(("%", "percent"))
          expected = target["prediction"]
          row = [title(target), goal(target), target["target_year"] or "", CLASSES[target["class"]],
                 chance(target["probability"])]
          if not expected:
              return row + ["", ""]
          ends = [estimate(expected[key], percentage) for key in ("lower_80", "upper_80")]
          return row + [estimate(expected["median"], percentage), " … ".join(ends)]


      table([\(columns.map(NotebookPython.quoted).joined(separator: ", "))],
            [told(target) for target in TARGETS
             if target["probability"] is not None or target["outcome"] is not None])
      """
    notebook.add("targets", code: code, output: NotebookTable(columns: columns, rows: rows).output)
  }

  private func row(_ assessment: TargetAssessment) -> [String] {
    let target = assessment.target
    let text = TargetText(target, in: language)
    let estimate = { text.bareEstimate($0) }
    return [
      text.title, goal(of: target), target.decisionYear.map(String.init) ?? "",
      assessment.progressClass.heading[language],
      assessment.probability.map(numbers.probability) ?? "",
      assessment.prediction.map { estimate($0.median) } ?? "",
      assessment.prediction.map { "\(estimate($0.lower80)) … \(estimate($0.upper80))" } ?? "",
    ]
  }

  private func goal(of target: Target) -> String {
    let exact = { (value: Double?) in value.map(numbers.exact) ?? "" }
    if target.comparator == .range { return exact(target.lower) + " … " + exact(target.upper) }
    let text = (target.comparator?.symbol ?? "") + " " + exact(target.lower ?? target.upper)
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: Charts

  private mutating func addCharts() {
    let drawn = report.charts(in: language)
    guard !drawn.isEmpty else {
      notebook.add(
        "charts-text",
        text: "## \(NotebookText.charts[language])\n\n\(NotebookText.noCharts[language])")
      return
    }
    notebook.add(
      "charts-text",
      text: "## \(NotebookText.charts[language])\n\n\(NotebookText.chartsNote[language])")
    for (number, item) in drawn.enumerated() {
      let heading = "### " + MarkdownRenderer.escaped(item.chart.title)
      notebook.add(
        "chart-text-\(number + 1)",
        text: heading + "\n\n" + MarkdownRenderer.escaped(item.chart.subtitle))
      let call = "chart(\(NotebookPython.quoted(item.targetID)))"
      let code = number > 0 ? call : chartFunction + "\n\n\n" + call
      let text = FanChartText(item.chart, in: language).description
      notebook.add(
        "chart-\(number + 1)", code: code,
        output: Notebook.Output("image/svg+xml", item.chart.svg(in: language), plain: text))
    }
  }

  private var chartFunction: String {
    """
    def chart(target):
        svg = khathi("report", "--from", "-", "--format", "svg", "--target", target,
                     "--lang", \(NotebookPython.quoted(language.rawValue)), text=RESULT)
        text = html.unescape(re.search("<desc[^>]*>([^<]*)</desc>", svg)[1])
        return Shown({"image/svg+xml": svg, "text/plain": text})
    """
  }

  // MARK: Another number

  private mutating func addWhatIf() {
    guard let (assessment, forecast) = firstOpen else { return }
    let text = TargetText(assessment.target, in: language)
    notebook.add(
      "what-if-text",
      text: "## \(NotebookText.whatIf[language])\n\n\(NotebookText.whatIfNote[language])")
    let wanted = forecast.distribution
    let values = [0.05, 0.25, 0.5, 0.75, 0.95].map { text.roundEstimate(wanted.quantile($0)) }
    let isUpper = assessment.target.comparator?.isUpperLimit ?? false
    let rows = values.map { value -> [String] in
      let share = isUpper ? wanted.cdf(value) : 1 - wanted.cdf(value)
      return [(isUpper ? "≤ " : "≥ ") + numbers.exact(value), numbers.probability(share)]
    }
    let columns = [NotebookText.columnNumber, .columnChance].map { $0[language] }
    let chance = isUpper ? "below(nodes, value)" : "1 - below(nodes, value)"
    let list = values.map { MachineNumber.text($0) ?? "" }.joined(separator: ", ")
    let code = """
      def below(nodes, x):
          \"""\(NotebookText.docWhatIf[language])\"""
          values, chances = nodes["values"], nodes["probabilities"]
          after = sum(value <= x for value in values)
          if after == 0 or after == len(values):
              return float(after > 0)
          share = (x - values[after - 1]) / (values[after] - values[after - 1])
          return chances[after - 1] + share * (chances[after] - chances[after - 1])


      target = next(t for t in TARGETS if t["target_id"] == \
      \(NotebookPython.quoted(assessment.target.id)))
      nodes = next(year for year in SERIES[target["series_key"]]["forecast"]
                   if year["year"] == target["target_year"])
      table([\(columns.map(NotebookPython.quoted).joined(separator: ", "))],
            [[\(NotebookPython.quoted(isUpper ? "≤ " : "≥ ")) + exact(value), \
      chance(\(chance))] for value in [\(list)]])
      """
    notebook.add("what-if", code: code, output: NotebookTable(columns: columns, rows: rows).output)
  }

  /// The first target with a probability that the distribution of its year gives.
  private var firstOpen: (TargetAssessment, ForecastYear)? {
    for item in report.charts(in: language) {
      guard let assessment = report.targets.first(where: { $0.target.id == item.targetID }),
        assessment.probability != nil, assessment.outcomes == nil, assessment.baseValue == nil,
        let year = assessment.target.decisionYear,
        let forecast = report.series(key: assessment.seriesKey)?.forecast(in: year)
      else { continue }
      return (assessment, forecast)
    }
    return nil
  }

  private mutating func addOrigin() {
    var arguments = ["version": report.run.version]
    if let year = report.run.asOfYear { arguments["year"] = String(year) }
    let inputs = report.run.inputs.map {
      "- " + MarkdownRenderer.escaped($0.name) + " `" + $0.hash.inert.replacing("`", with: "'")
        + "`"
    }
    let text =
      "## \(NotebookText.made[language])\n\n"
      + NotebookText.madeNote.text(language, arguments) + "\n\n" + inputs.joined(separator: "\n")
    notebook.add("origin", text: text)
  }
}

extension TargetText {
  /// A number as it would be set in a plan: rounded like an estimate.
  fileprivate func roundEstimate(_ value: Double) -> Double {
    let order = value == 0 ? 0 : DecimalDigits(value).order ?? 0
    var digits = DecimalDigits(value)
    let decimals = isPercentage ? 1 : min(max(2 - order, 0), 6)
    digits.round(toDecimals: decimals)
    let parts = digits.parts(decimals: decimals)
    let text = (digits.isNegative ? "-" : "") + parts.whole + "." + parts.fraction
    return Double(decimals > 0 ? text : parts.whole) ?? value
  }
}

extension Comparator {
  /// Whether less is what the target asks for.
  fileprivate var isUpperLimit: Bool { self == .atMost || self == .lessThan }
}

extension Sequence where Element: Hashable {
  /// The elements without repeats, in order of first appearance.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
