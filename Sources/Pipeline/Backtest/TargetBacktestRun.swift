import Assessment
package import DatasetReaders
import Evaluation
import Forecasting
import Plans
package import Reports
import TimeSeries

/// The work of `khathi backtest --targets`: probabilities of targets beside what happened.
package struct TargetBacktestRun: Sendable {
  /// The table of targets.
  package var targets: String
  /// What happened: `target_id`, `met`, optionally `h` and `m`.
  package var outcomes: String
  /// Files of observations up to each origin.
  package var data: [String]
  /// What is said about files of observations whose content does not tell it.
  package var reading = ReadingOptions()
  /// The models by their names on the command line, `base-rate` among them.
  package var models: [String]
  /// The model that the others are compared with; `nil` takes the first.
  package var baseline: String?
  /// By what the scores are shown, beside all together.
  package var groupings: [BacktestGrouping] = []
  /// Official rules whose classes are followed up, by key or family; empty for none.
  package var rules: [String] = []
  /// A reference file; `nil` takes the bundled one.
  package var reference: String?
  /// Whether the reference data say nothing of the country of the target in question.
  package var excludesOwnCountry = false
  /// Raw series by country, from which the reference data are built anew without each country.
  package var raw: String?
  /// The indicators of ``raw``.
  package var indicators: String?

  /// Files of areas of the same level.
  public var siblings: [String] = []
  /// Whether areas of the same level speak.
  public var usesSiblings = true

  /// Told how far the work has come.
  package var progress: Progress?

  /// Creates a run.
  package init(targets: String, outcomes: String, data: [String], models: [String]) {
    self.targets = targets
    self.outcomes = outcomes
    self.data = data
    self.models = models
  }

  /// Scores every model on every target that has an outcome.
  ///
  /// A target that a model gives no probability counts as 0.5; one that the observations decide
  /// counts as 0 or 1.
  ///
  /// - Throws: ``PipelineError`` where an input or a setting cannot be used.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> TargetBacktestReport {
    let chosen = try BacktestModels(models, allowsBaseRate: true)
    if let baseline { _ = try BacktestModels([baseline], allowsBaseRate: true) }
    let reference = baseline ?? chosen.names[0]
    guard chosen.names.contains(reference) else {
      throw .badSetting(
        name: "baseline", value: reference, expected: chosen.names.joined(separator: ", "))
    }
    let rules = try RuleChoice.rules(named: rules)
    var held = try HeldOutTargets(
      targets: targets, outcomes: outcomes, data: data, reading: reading, siblings: siblings,
      usesSiblings: usesSiblings, library: library)
    let parts = try parts(&held, needsReference: chosen.needsReference)
    let answers = probabilities(held, parts: parts, models: chosen.items)
    let items = held.items
    let cases = answers.map { answer in
      items.indices.map { position in
        ProbabilityCase(
          probability: answer[position] ?? 0.5, isMet: items[position].isMet,
          cluster: items[position].cluster)
      }
    }
    let base = chosen.names.firstIndex(of: reference) ?? 0
    var report = TargetBacktestReport(
      run: RunInfo(
        command: "backtest", version: version,
        settings: settingList(baseline: reference), inputs: held.inputs.files.read),
      targetCount: items.count, clusterCount: Set(items.map(\.cluster)).count,
      unmatchedCount: held.unmatchedCount, baseline: reference,
      models: chosen.names.indices.map { model in
        TargetBacktestReport.Model(
          name: chosen.names[model], missingCount: answers[model].count { $0 == nil },
          overall: entry(cases[model], baseline: model == base ? nil : cases[base]))
      },
      groupings: groupings.map { grouping in
        self.grouping(grouping, items: items, cases: cases, base: base)
      })
    report.rules = held.records(of: rules)
    return report
  }

  // MARK: Probabilities

  /// Targets that may share one set of reference data.
  private struct Part: Sendable {
    let positions: [Int]
    let country: String?
    let reference: ReferenceSource
  }

  private func parts(
    _ held: inout HeldOutTargets, needsReference: Bool
  ) throws(PipelineError) -> [Part] {
    let source =
      needsReference
      ? try ReferenceSource(
        reference, raw: raw, indicators: indicators, files: &held.inputs.files)
      : .nothing
    guard excludesOwnCountry, needsReference else {
      return [
        Part(
          positions: Array(held.items.indices), country: nil, reference: source.builtOnce())
      ]
    }
    return held.positionsByCountry.map {
      Part(positions: $0.positions, country: $0.country, reference: source)
    }
  }

  /// The probability of each target by model; `nil` where the model gives none.
  private func probabilities(
    _ held: HeldOutTargets, parts: [Part], models: [BacktestModels.Item]
  ) -> [[Double?]] {
    // One part is assessed in parallel by itself; many parts stand beside each other.
    let display = progress.map { ($0, ProgressText.backtesting) }
    let isOne = parts.count == 1
    let results = Chunks.map(
      count: parts.count, grain: 1, progress: isOne ? nil : display
    ) { index in
      let part = parts[index]
      let context = part.reference.context(excluding: part.country)
      return models.map { model -> [Double?] in
        guard let entry = model.entry else { return [] }
        return held.assessments(
          of: part.positions, by: ModelChoice(entry, in: context), progress: isOne ? display : nil
        ).map(\.statedProbability)
      }
    }
    return models.indices.map { model in
      if models[model].entry == nil { return baseRates(held.items) }
      var all = Array(repeating: Double?.none, count: held.items.count)
      for (part, result) in zip(parts, results) {
        for (position, probability) in zip(part.positions, result[model]) {
          all[position] = probability
        }
      }
      return all
    }
  }

  /// The share of the other clusters' targets that came true, among those as ambitious.
  private func baseRates(_ items: [HeldOutTargets.Item]) -> [Double?] {
    struct Key: Hashable {
      let ambition: String?
      let cluster: String?
    }
    var counts: [Key: (all: Int, met: Int)] = [:]
    for item in items {
      for cluster in [item.cluster, nil] {
        let key = Key(ambition: item.ambition, cluster: cluster)
        counts[key, default: (0, 0)].all += 1
        counts[key, default: (0, 0)].met += item.isMet ? 1 : 0
      }
    }
    return items.map { item in
      let all = counts[Key(ambition: item.ambition, cluster: nil)] ?? (0, 0)
      let own = counts[Key(ambition: item.ambition, cluster: item.cluster)] ?? (0, 0)
      let others = all.all - own.all
      return others > 0 ? Double(all.met - own.met) / Double(others) : nil
    }
  }

  // MARK: Scores

  private func entry(
    _ cases: [ProbabilityCase], baseline: [ProbabilityCase]?
  ) -> TargetBacktestReport.Entry {
    TargetBacktestReport.Entry(
      scores: ProbabilityScores(cases),
      difference: baseline.map { PairedDifference(of: cases, to: $0) })
  }

  private func grouping(
    _ grouping: BacktestGrouping, items: [HeldOutTargets.Item], cases: [[ProbabilityCase]],
    base: Int
  ) -> TargetBacktestReport.Grouping {
    let positions = Dictionary(grouping: items.indices) { grouping.group(of: items[$0]) }
    return TargetBacktestReport.Grouping(
      name: grouping.rawValue,
      groups: BacktestGrouping.sorted(Set(positions.keys)).map { name in
        let members = positions[name] ?? []
        return TargetBacktestReport.Group(
          name: name,
          entries: cases.indices.map { model in
            entry(
              members.map { cases[model][$0] },
              baseline: model == base ? nil : members.map { cases[base][$0] })
          })
      })
  }

  private func settingList(baseline: String) -> [RunInfo.Setting] {
    var list = [
      RunInfo.Setting("targets", targets), RunInfo.Setting("outcomes", outcomes),
      RunInfo.Setting("data", data.joined(separator: ",")),
      RunInfo.Setting("models", models.joined(separator: ",")),
      RunInfo.Setting("baseline", baseline),
      RunInfo.Setting("exclude-own-country", "\(excludesOwnCountry)"),
    ]
    if !rules.isEmpty { list.append(RunInfo.Setting("rules", rules.joined(separator: ","))) }
    if let reference { list.append(RunInfo.Setting("reference", reference)) }
    if let raw { list.append(RunInfo.Setting("raw", raw)) }
    return list
  }
}

extension TargetAssessment {
  /// The probability as a backtest takes it: what is decided already is certain.
  fileprivate var statedProbability: Double? {
    switch status {
    case .achieved: 1
    case .missed: 0
    default: probability
    }
  }
}

extension TargetBacktestReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let silent = models.count { $0.missingCount == targetCount }
    if silent == 0 { return .answered }
    return silent == models.count ? .noneSucceeded : .someFailed
  }
}

extension HeldOutTargets {
  /// How often targets came true, by official rule and class.
  ///
  /// The base year of every rule is the first year of the window: those of the editions, 2015 for
  /// most, lie after the end of many windows. Classes without a target are left out; targets of
  /// which a rule says nothing stand last.
  func records(of rules: [any ProgressRule]) -> [RuleRecord] {
    let items = items
    let store = inputs.store
    let verdicts = Chunks.map(count: items.count) { index -> [RuleVerdict.Class?] in
      let target = items[index].target
      guard let series = target.seriesID.flatMap(store.entry(id:))?.series,
        case .success(let found) = series
      else { return rules.map { _ in nil } }
      // The limits of an indicator may stand with the targets only.
      let known =
        (try? found.with(
          bounds: NaturalLimits(
            target: target.bounds, series: found.bounds, values: found.values
          ).bounds,
          direction: found.direction)) ?? found
      let subject = RuleSubject(
        series: known, target: target, baseYear: known.years.first)
      return rules.map { $0.verdict(on: subject).progressClass }
    }
    return rules.enumerated().flatMap { position, rule in
      (rule.classes.map(Optional.some) + [nil]).compactMap { progressClass in
        let members = items.indices.filter { verdicts[$0][position] == progressClass }
        guard !members.isEmpty else { return nil }
        return RuleRecord(
          ruleID: rule.id, progressClass: progressClass, count: members.count,
          metShare: ClusteredMean(
            members.map { items[$0].isMet ? 1 : 0 }, clusters: members.map { items[$0].cluster }))
      }
    }
  }
}
