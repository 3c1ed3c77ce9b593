import Assessment
import DatasetReaders
import Evaluation
import Forecasting
import Plans
package import Reports
import TimeSeries

/// The work of `khathi reference fit`: the numbers of ``LearnedNumbers/Pooling`` that give targets
/// with known outcomes the least log loss.
///
/// Every file of observations counts the same, as does each once more with the indicator withheld.
/// Scores are cross-validated: a country is judged by numbers fitted to the countries of the other
/// folds.
package struct ReferenceFitRun: Sendable {
  /// The table of targets.
  package var targets: String
  /// What happened: `target_id`, `met`.
  package var outcomes: String
  /// Files of observations up to each origin, each a setting of its own.
  package var data: [String]
  /// Whether each file counts once more with the indicator withheld.
  package var includesWithoutIndicator = false
  /// The number of folds, 2 or more.
  package var folds = 5
  /// A reference file; `nil` takes the bundled one.
  package var reference: String?
  /// Whether the reference data say nothing of the country of the target in question.
  package var excludesOwnCountry = false
  /// Raw series by country, from which the reference data are built anew without each country.
  package var raw: String?
  /// The indicators of ``raw``.
  package var indicators: String?

  /// Told how far the work has come.
  package var progress: Progress?

  /// Creates a run.
  package init(targets: String, outcomes: String, data: [String]) {
    self.targets = targets
    self.outcomes = outcomes
    self.data = data
  }

  /// Fits the numbers to all data and to all folds but one.
  ///
  /// Targets of which no reference class speaks are left out: the numbers do not touch them.
  ///
  /// - Throws: ``PipelineError`` where an input or a setting cannot be used.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> ReferenceFitReport {
    try SettingRange.folds.check(folds, as: "folds")
    var settings: [Setting] = []
    var inputs: [RunInfo.Input] = []
    for file in data {
      var held = try HeldOutTargets(
        targets: targets, outcomes: outcomes, data: [file], library: library)
      let source = try ReferenceSource(
        reference, raw: raw, indicators: indicators, files: &held.inputs.files)
      for isHidden in includesWithoutIndicator ? [false, true] : [false] {
        settings.append(
          Setting(
            data: file, isHidden: isHidden,
            answers: answers(held, source: source, hidesIndicator: isHidden), folds: folds))
      }
      for input in held.inputs.files.read where !inputs.contains(input) { inputs.append(input) }
    }
    guard settings.allSatisfy({ !$0.answers.isEmpty }) else { throw .nothingSelected(outcomes) }

    // The fit to everything, then those without one fold each.
    let chosen = settings
    let fits = Chunks.map(count: folds + 1, grain: 1) { index -> PoolingFit? in
      let cases = chosen.flatMap { $0.cases(without: index == 0 ? nil : index - 1) }
      return cases.isEmpty ? nil : PoolingFit(cases)
    }
    guard let whole = fits[0], fits.allSatisfy({ $0 != nil }) else {
      throw .badSetting(
        name: "folds", value: "\(folds)", expected: "2 … \(countryCount(settings))")
    }
    let byFold = fits.dropFirst().compactMap { $0?.numbers }
    return ReferenceFitReport(
      run: RunInfo(
        command: "reference fit", version: version, settings: settingList, inputs: inputs),
      foldCount: folds, countryCount: countryCount(settings),
      isConverged: fits.allSatisfy { $0?.isConverged == true },
      numbers: LearnedNumbers.Pooling.linearNames.enumerated().map { place, name in
        ReferenceFitReport.Number(
          name: name, shipped: LearnedNumbers.Pooling().linear[place],
          fitted: whole.numbers.linear[place], byFold: byFold.map { $0.linear[place] })
      },
      settings: settings.map { $0.entry(byFold: byFold) })
  }

  private func countryCount(_ settings: [Setting]) -> Int {
    Set(settings.flatMap { $0.answers.map(\.cluster) }).count
  }

  private var settingList: [RunInfo.Setting] {
    var list = [
      RunInfo.Setting("targets", targets), RunInfo.Setting("outcomes", outcomes),
      RunInfo.Setting("data", data.joined(separator: ",")),
      RunInfo.Setting("without-indicator", "\(includesWithoutIndicator)"),
      RunInfo.Setting("folds", "\(folds)"),
      RunInfo.Setting("exclude-own-country", "\(excludesOwnCountry)"),
    ]
    if let reference { list.append(RunInfo.Setting("reference", reference)) }
    if let raw { list.append(RunInfo.Setting("raw", raw)) }
    return list
  }
}

// MARK: - Parts of the targets

extension ReferenceFitRun {
  /// A target with the parts of its pool.
  fileprivate struct Answer: Sendable {
    let parts: PoolParts
    let isMet: Bool
    let cluster: String
  }

  /// The targets whose parts are known.
  private func answers(
    _ held: HeldOutTargets, source: ReferenceSource, hidesIndicator: Bool
  ) -> [Answer] {
    // Without exclusion all countries share one library, which is built before they part.
    let source = excludesOwnCountry ? source : source.builtOnce()
    let groups = held.positionsByCountry
    let parts = Chunks.map(
      count: groups.count, grain: 1, progress: progress.map { ($0, .fitting) }
    ) { index -> [(Int, Answer)] in
      let country = excludesOwnCountry ? groups[index].country : nil
      let model = AutomaticModel(in: source.context(excluding: country))
      var last: (series: AnnualSeries, fit: FittedReference?)?
      return groups[index].positions.compactMap { position in
        let item = held.items[position]
        guard
          let parts = Self.parts(
            of: item.target, store: held.inputs.store, model: model,
            hidesIndicator: hidesIndicator, last: &last)
        else { return nil }
        return (position, Answer(parts: parts, isMet: item.isMet, cluster: item.cluster))
      }
    }
    return parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The parts behind the probability of one target, as ``TargetAssessor`` asks for it.
  private static func parts(
    of target: Target, store: SeriesStore, model: AutomaticModel, hidesIndicator: Bool,
    last known: inout (series: AnnualSeries, fit: FittedReference?)?
  ) -> PoolParts? {
    guard target.kind == .level, let year = target.year,
      let reached = AttainmentSet(of: target), (reached.lower == nil) != (reached.upper == nil),
      let entry = target.seriesID.flatMap(store.entry(id:)),
      var series = try? entry.series.get()
    else { return nil }
    if hidesIndicator { series.indicator = nil }
    guard
      let asked = try? TargetAssessor(model: model).seriesAsked(
        by: target, from: CandidateSeries(series: series)),
      let last = asked.last, year > last.year
    else { return nil }
    if known?.series != asked { known = (asked, model.referenceFit(of: asked)) }
    return known?.fit?.poolParts(horizon: year - last.year) { reached.probability(under: $0) }
  }

  /// One file of observations, with the indicator or without.
  fileprivate struct Setting: Sendable {
    let data: String
    let isHidden: Bool
    let answers: [Answer]
    /// The fold of each answer.
    let folds: [Int]

    init(data: String, isHidden: Bool, answers: [Answer], folds: Int) {
      self.data = data
      self.isHidden = isHidden
      self.answers = answers
      self.folds = answers.map { ReferenceFitRun.fold(of: $0.cluster, among: folds) }
    }

    /// The cases outside a fold, which together weigh 1 in every setting.
    func cases(without fold: Int?) -> [PoolingFit.Case] {
      let kept = answers.indices.filter { folds[$0] != fold }
      return kept.map {
        PoolingFit.Case(
          parts: answers[$0].parts, isMet: answers[$0].isMet, weight: 1 / Double(kept.count))
      }
    }

    /// The scores of each country by numbers that it had no part in, and of the shipped ones.
    func entry(byFold numbers: [LearnedNumbers.Pooling]) -> ReferenceFitReport.Setting {
      func scores(_ numbers: (Int) -> LearnedNumbers.Pooling) -> ProbabilityScores {
        ProbabilityScores(
          answers.indices.map { index in
            ProbabilityCase(
              probability: answers[index].parts.probability(numbers(folds[index])),
              isMet: answers[index].isMet, cluster: answers[index].cluster)
          })
      }
      return ReferenceFitReport.Setting(
        data: data, isIndicatorWithheld: isHidden, scores: scores { numbers[$0] },
        shipped: scores { _ in LearnedNumbers.Pooling() })
    }
  }

  /// The fold of a country: its FNV-1a hash, so that further countries move no other.
  static func fold(of country: String, among folds: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in country.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(hash % UInt64(folds))
  }
}
