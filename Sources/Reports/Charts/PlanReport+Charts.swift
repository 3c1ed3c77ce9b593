import Assessment
import Plans

extension PlanReport {
  /// The charts of all targets that can be drawn: least likely first, then what is decided.
  ///
  /// Targets of one series and year share nothing: each has its own chart.
  package func charts(in language: Language) -> [(targetID: String, chart: FanChart)] {
    let ordered = targets.enumerated().sorted { first, second in
      let keys = (first.element.probability ?? 2, second.element.probability ?? 2)
      return keys.0 == keys.1 ? first.offset < second.offset : keys.0 < keys.1
    }
    return ordered.compactMap { _, assessment in
      guard assessment.probability != nil || assessment.outcome != nil else { return nil }
      return FanChart(of: assessment, in: self, language: language).map {
        (assessment.target.id, $0)
      }
    }
  }

  /// The chart of one target; `nil` where there is no such target or nothing to draw.
  package func chart(of targetID: String, in language: Language) -> FanChart? {
    targets.first { $0.target.id == targetID }.flatMap {
      FanChart(of: $0, in: self, language: language)
    }
  }

  /// How many targets of each sector are on course, at risk and so on.
  package func classChart(in language: Language) -> ClassChart {
    let counted = targets.filter { !$0.target.isDoubtful }
    let sectors = counted.map { $0.target.sector ?? "" }.withoutRepeats
    let title = plans.count == 1 ? plans[0].title(in: language) : Label.assessment[language]
    return ClassChart(
      title: title, subtitle: ChartText.classesTitle[language],
      groups: sectors.map { sector in
        let classes = counted.filter { ($0.target.sector ?? "") == sector }.map(\.progressClass)
        return ClassChart.Group(
          name: SectorText.name(sector, in: language),
          counts: Dictionary(classes.map { ($0, 1) }, uniquingKeysWith: +))
      })
  }
}
