import Assessment
import DatasetReaders
import Forecasting
import Plans
public import Reports
import Scenarios
import TimeSeries

/// The work of `khathi ask`: one question, no files.
public struct AskRun {
  /// The observations and the target as typed.
  public var parts: [String]
  /// The unit; `percent` bounds the values by 0 and 100.
  public var unit: String?
  /// The least possible value, where the unit does not tell.
  public var lower: Double?
  /// The greatest possible value, where the unit does not tell.
  public var upper: Double?
  /// An indicator that is like the one asked about.
  public var like: String?
  /// The model by its name on the command line.
  public var model = "auto"
  /// A reference file; `nil` takes the bundled one.
  public var reference: String?
  /// The area, whose siblings tell what is usual.
  public var area: String?
  /// Files of areas of the same level.
  public var siblings: [String] = []
  /// Whether areas of the same level speak.
  public var usesSiblings = true
  /// Allowance for `~` and `=`.
  public var tolerance: Double?
  /// The seed of simulated paths.
  public var seed: UInt64 = 1

  /// Creates a run.
  public init(parts: [String]) {
    self.parts = parts
  }

  /// Answers the question.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where the question cannot be read.
  public func report(library: DataLibrary? = nil) throws(PipelineError) -> TargetCard {
    try SettingRange.tolerance.check(tolerance, as: "tolerance")
    try SettingRange.finite.check(lower, as: "lower")
    try SettingRange.finite.check(upper, as: "upper")
    let question = try Question(parts, unit: unit, bounds: try bounds())
    let series: AnnualSeries
    do throws(SeriesError) {
      series = try AnnualSeries(
        id: "question", areaCode: area, indicator: like, unit: unit, bounds: question.target.bounds,
        observations: question.observations)
    } catch {
      throw .unclearQuestion(text: parts.joined(separator: " "), part: "", expected: "number")
    }
    var target = question.target
    target.indicator = like
    var files = InputFiles(library: library)
    var indicators: [ReferenceIndicator]?
    let chosen = try ModelChoice(named: model, asOf: nil) { () throws(PipelineError) in
      let data = try files.readReference(reference)
      if let like, data.indicator(like) == nil { indicators = data.indicators }
      return data
    }
    let group = try siblingGroup(of: series, files: &files, choice: chosen)
    var assessor = TargetAssessor(
      model: group == nil ? chosen.alone : chosen.model { $0.siblings = group },
      tolerance: AttainmentTolerance(approximate: tolerance), asOf: nil, seed: seed)
    assessor.options = [.explanations]
    let run = RunInfo(
      command: "ask", version: version,
      settings: [RunInfo.Setting("question", parts.joined(separator: " "))]
        + [
          ("unit", unit), ("lower", lower?.plain), ("upper", upper?.plain), ("like", like),
          ("area", area), ("model", model), ("tolerance", tolerance?.plain),
          ("reference", reference),
        ]
        .compactMap { name, value in value.map { RunInfo.Setting(name, $0) } },
      inputs: files.read, seed: seed)
    var assessment = assessor.assess(target, candidates: [CandidateSeries(series: series)])
    if let like, let indicators {
      assessment.findings.append(Self.likeUnknown(like, among: indicators))
    }
    return TargetCard(run: run, assessment: assessment, tolerance: assessor.tolerance)
  }

  /// The areas of the same level; `nil` without an area or an indicator.
  private func siblingGroup(
    of series: AnnualSeries, files: inout InputFiles, choice: ModelChoice
  ) throws(PipelineError) -> SiblingGroup? {
    guard usesSiblings, area != nil, like != nil, choice.entry.needs.contains(.siblings) else {
      return nil
    }
    return try SiblingFinder(&files, names: siblings, store: SeriesStore()).siblings(of: series)
  }

  /// The limits that are stated; `nil` without any.
  private func bounds() throws(PipelineError) -> Bounds? {
    guard lower != nil || upper != nil else { return nil }
    do throws(SeriesError) {
      return try Bounds(lower: lower, upper: upper)
    } catch {
      throw .badSetting(
        name: "lower", value: lower?.plain ?? "", expected: "lower < upper (\(upper?.plain ?? "–"))"
      )
    }
  }

  /// The question is asked of an indicator that the reference data do not have.
  private static func likeUnknown(
    _ name: String, among indicators: [ReferenceIndicator]
  ) -> Finding {
    var arguments = ["indicator": name]
    arguments["nearest"] = NearestName.find(name, in: indicators.map(\.id))
    return Finding(.likeUnknown, severity: .note, subject: "question", arguments: arguments)
  }
}
