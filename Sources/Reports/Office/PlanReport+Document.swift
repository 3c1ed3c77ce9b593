import Assessment
import Plans
import TimeSeries

extension PlanReport {
  /// The report as a document: counts with their chart, tables, then every target that has a chart
  /// with its reasons, and where the observations come from.
  ///
  /// Its figures are named `classes` and `target-1`, `target-2`, … in reading order.
  package func document(in language: Language) -> Document {
    let style = RenderStyle(language: language)
    let drawn = charts(in: language)
    let described = Set(drawn.map(\.targetID))
    // What stands in the section of a target is not told twice.
    var document = assessmentReport.document(
      in: style, rulesByTargetFor: targets.filter { !described.contains($0.target.id) })
    let footnote = document.blocks.popLast()
    if plans.count == 1 { document.title = plans[0].title(in: language) }
    if !targets.isEmpty {
      let chart = classChart(in: language)
      let description = ClassChartDrawing(chart, in: language).description
      document.blocks.insert(
        .figure(
          Document.Figure(
            name: "classes", description: description, svg: chart.svg(in: language))), at: 0)
    }
    if !drawn.isEmpty {
      document.blocks.append(
        .section(
          title: OfficeText.eachTarget[language],
          blocks: drawn.enumerated().compactMap { number, item in
            section(of: item.targetID, item.chart, number: number + 1, in: language)
          }))
    }
    if !sourceLines(in: language).isEmpty {
      document.blocks.append(
        .section(title: OfficeText.sources[language], blocks: [.list(sourceLines(in: language))]))
    }
    document.blocks += [footnote].compactMap { $0 }
    return document
  }

  private func section(
    of targetID: String, _ chart: FanChart, number: Int, in language: Language
  ) -> Document.Block? {
    guard let assessment = targets.first(where: { $0.target.id == targetID }) else { return nil }
    var card = TargetCard(
      run: run, plan: plan(of: assessment.target), assessment: assessment, tolerance: tolerance)
    card.rules = rules
    card.review = review
    let content = card.document(in: RenderStyle(language: language)).blocks.dropLast()
      .map { $0.withoutFootnotes(under: RuleLabel.officialRules[language]) }
    let figure = Document.Figure(
      name: "target-\(number)", description: FanChartText(chart, in: language).description,
      svg: chart.svg(in: language))
    let title = chart.title + (chart.goal.map { " (\($0.year))" } ?? "")
    return .section(title: title, blocks: [.figure(figure)] + content)
  }

  /// One line for each series: what it counts, and who published it.
  private func sourceLines(in language: Language) -> [String] {
    series.map { item in
      let used = item.series.observations.compactMap(\.sourceID).withoutRepeats
      let names = used.compactMap { id in
        sources.first { $0.id == id }.map { $0.line }
      }
      return ([item.series.id, item.definition].compactMap { $0 } + names)
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

extension Document.Block {
  /// A section of this title without its footnotes; any other block as it is.
  fileprivate func withoutFootnotes(under heading: String) -> Self {
    guard case .section(heading, let blocks) = self else { return self }
    return .section(
      title: heading,
      blocks: blocks.filter {
        if case .footnote = $0 { false } else { true }
      })
  }
}

extension SourceInfo {
  /// Title, publisher and address in one line.
  var line: String {
    [title ?? id, publisher, address, locator, licence].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
