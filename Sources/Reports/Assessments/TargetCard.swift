public import Assessment
import Plans

/// One assessment in full sentences: where the indicator stands, what its trend says, how likely
/// the target is, why, and what would have to change.
///
/// It is the answer of `khathi ask`, and of `khathi assess` for a single target.
public struct TargetCard: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The plan that sets the target, where there is one.
  package var plan: PlanInfo?

  /// What is known and expected of the target.
  public var assessment: TargetAssessment

  /// How near counts as reached.
  public var tolerance: AttainmentSet.Tolerance

  /// The official rules that stand beside, in order.
  public var rules: [any ProgressRule] = []

  /// The thresholds of the words of reviews, where these are wanted.
  package var review: ReviewThresholds?

  /// The fitted series with their forecasts, where these were asked for.
  package var series: [SeriesReport] = []

  /// Where the observations of ``series`` were read.
  package var sources: [SourceInfo] = []

  /// Creates a card.
  package init(
    run: RunInfo, plan: PlanInfo? = nil, assessment: TargetAssessment,
    tolerance: AttainmentSet.Tolerance = .printPrecision
  ) {
    self.run = run
    self.plan = plan
    self.assessment = assessment
    self.tolerance = tolerance
  }
}

extension TargetCard {
  /// The card for people.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let text = TargetText(assessment.target, in: language)
    var facts = [Document.Fact(LabelText.target[language], text.long)]
    if !text.area.isEmpty { facts.append(.init(LabelText.area[language], text.area)) }
    if let plan = plan.map({ $0.title(in: language) }) ?? assessment.target.planID {
      facts.append(.init(LabelText.plan[language], plan))
    }
    if let agency = assessment.target.leadAgency {
      facts.append(.init(LabelText.agency[language], agency))
    }
    if let quote = assessment.target.quote, !quote.isEmpty {
      facts.append(.init(LabelText.quote[language], "“\(quote)”"))
    }
    let sentences = CardSentences(
      assessment: assessment, tolerance: tolerance, language: language)
    var blocks: [Document.Block] = [.paragraph(sentences.verdict), .facts(facts)]
    for (label, text) in [
      (LabelText.standing, sentences.standing), (.trend, sentences.trend),
      (.whatMustChange, sentences.change), (.why, sentences.why),
    ] where !text.isEmpty {
      blocks.append(
        .section(title: label[language], blocks: [.paragraph(text.joined(separator: " "))]))
    }
    blocks += RuleTables(
      rules: rules, review: review, assessments: [assessment], language: language
    ).card(assessment)
    for (label, items) in [
      (LabelText.seriesPassedOver, sentences.passedOver), (.proxies, assessment.proxySeriesIDs),
      (.findings, sentences.findings),
    ] where !items.isEmpty {
      blocks.append(.section(title: label[language], blocks: [.list(items)]))
    }
    blocks.append(.footnote(footnote(in: language)))
    return Document(
      title: text.isNamed ? text.title : LabelText.card[language], blocks: blocks)
  }

  private func footnote(in language: Language) -> String {
    AssessmentTables(
      report: AssessmentReport(run: run, assessments: [assessment], tolerance: tolerance),
      style: RenderStyle(language: language)
    ).footnote()
  }
}
