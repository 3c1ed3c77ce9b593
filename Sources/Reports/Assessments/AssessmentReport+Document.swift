import Assessment

extension AssessmentReport {
  /// The report for people: counts, projections, outcomes, gaps, findings, and how it was made.
  package func document(in style: RenderStyle) -> Document {
    document(in: style, rulesByTargetFor: assessments)
  }

  /// The same with the verdicts of official rules, target by target, only for some of the targets.
  func document(in style: RenderStyle, rulesByTargetFor shown: [TargetAssessment]) -> Document {
    let language = style.language
    let set = AssessmentTables(report: self, style: style)
    var blocks: [Document.Block] = []
    if assessments.isEmpty {
      blocks.append(.paragraph(Phrase.noTargets.text(language)))
    } else {
      blocks.append(.table(set.counts()))
      blocks += set.notesOnCounts()
    }
    let sections = [
      set.projected(), SourceOffsetText.section(of: assessments, in: language), set.decided(),
      set.missingReasons(), set.unlocking(),
      set.unlockingByAgency(), set.failures(),
    ]
    blocks += sections.compactMap { $0 }
    blocks += RuleTables(
      rules: rules, review: review, assessments: assessments, language: language
    ).sections(detailing: shown)
    blocks += AssessmentFindings(report: self, style: style).sections()
    blocks.append(.footnote(set.footnote()))
    return Document(title: Label.assessment[language], blocks: blocks)
  }
}
