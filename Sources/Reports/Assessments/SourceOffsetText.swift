import Assessment
import Forecasting

/// How far joined sources lie apart, as text in one language.
struct SourceOffsetText {
  private let assessment: TargetAssessment
  private let language: Language
  private let text: TargetText

  init(_ assessment: TargetAssessment, in language: Language) {
    self.assessment = assessment
    self.language = language
    text = TargetText(assessment.target, in: language)
  }

  /// One sentence for each further source.
  var sentences: [String] {
    assessment.sourceOffsets.map { offset in
      JoiningText.offset.text(
        language,
        [
          "source": offset.seriesID, "years": years(offset),
          "difference": text.changeWithUnit(offset.difference),
          "lower": text.change(offset.interval.lowerBound),
          "upper": text.change(offset.interval.upperBound),
        ])
    }
  }

  private func years(_ offset: SourceOffset) -> String {
    offset.years.count == 1
      ? "\(offset.years.lowerBound)" : "\(offset.years.lowerBound)–\(offset.years.upperBound)"
  }

  /// The table of all targets that several sources stand behind, or `nil` where there is none.
  static func section(of assessments: [TargetAssessment], in language: Language) -> Document.Block?
  {
    let joined = assessments.filter { !$0.sourceOffsets.isEmpty }
    guard !joined.isEmpty else { return nil }
    let rows = joined.flatMap { assessment in
      let own = SourceOffsetText(assessment, in: language)
      return assessment.sourceOffsets.map { offset -> [Table.Cell] in
        [
          .init(own.text.title), .init(own.text.area), .init(own.text.short),
          .init(assessment.seriesID ?? ""), .init(offset.seriesID), .init(own.years(offset)),
          .init(NumberText(language).count(offset.count)),
          .init(own.text.changeWithUnit(offset.difference)),
          .init(
            own.text.change(offset.interval.lowerBound) + " … "
              + own.text.change(offset.interval.upperBound)),
        ]
      }
    }
    let table = Table(
      columns: [
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.area[language], .leading, .detail, foldedTitle: ""),
        .init(Label.target[language], .leading, .wrapped),
        .init(JoiningText.ownSource[language], .leading, .detail),
        .init(JoiningText.furtherSource[language], .leading, .wrapped),
        .init(Label.years[language]),
        .init(Label.points[language], .trailing),
        .init(JoiningText.offsetTitle[language], .trailing),
        .init(Label.range80[language], .trailing, .detail),
      ], rows: rows)
    return .section(
      title: JoiningText.joinedTitle[language],
      blocks: [.table(table), .footnote(JoiningText.joinedNote[language])])
  }
}
