import DatasetReaders
import Plans
import Reports
import Scenarios
import TimeSeries

/// The names that scenario files may use, beside the inputs of a run.
struct ScenarioNames {
  /// Areas by code, with the names that stand for them.
  private let areaCodes: Set<String>
  private let codesByName: [String: String]
  private let indicators: Set<String>
  private let series: Set<String>
  private let targets: Set<String>

  /// Collects the names of areas, targets and series.
  init(_ inputs: AssessInputs) {
    var codes: Set<String> = []
    var names: [String: String] = [:]
    for area in inputs.areas.rows {
      codes.insert(area.code)
      if let name = area.nameVI { names[name] = area.code }
    }
    var indicators: Set<String> = []
    for target in inputs.targets {
      if let code = target.areaCode {
        codes.insert(code)
        if let name = target.areaName { names[name] = code }
      }
      if let indicator = target.indicator { indicators.insert(indicator) }
    }
    for measure in inputs.store.entries.compactMap(\.measure) {
      codes.insert(measure.areaCode)
      indicators.insert(measure.indicator)
    }
    areaCodes = codes
    codesByName = names
    self.indicators = indicators
    series = Set(inputs.store.entries.map(\.id)).union(inputs.targets.compactMap(\.seriesID))
    targets = Set(inputs.targets.map(\.id))
  }

  /// The code of an area by code or by name; a name that nothing has stays.
  func areaCode(_ name: String) -> String {
    areaCodes.contains(name) ? name : codesByName[name] ?? name
  }

  /// The scenario with areas by code.
  func coded(_ scenario: Scenario) -> Scenario {
    var result = scenario
    for index in result.measures.indices {
      result.measures[index].selector.areas = result.measures[index].selector.areas.map(areaCode)
    }
    return result
  }

  /// Leaves the targets that `file` selects.
  ///
  /// - Throws: ``PipelineError/reading(_:)`` for a name that nothing has, and
  ///   ``PipelineError/nothingSelected(_:)``.
  func narrow(_ inputs: inout AssessInputs, to file: ScenarioFile) throws(PipelineError) {
    for mention in file.mentions {
      if let error = error(for: mention) { throw .reading(error) }
    }
    let selection = file.selection
    let areas = Set(selection.areas.map(areaCode))
    try check(selection)
    inputs.keepTargets { target in
      (areas.isEmpty || areas.contains(target.areaCode ?? ""))
        && (selection.indicators.isEmpty || selection.indicators.contains(target.indicator ?? ""))
        && (selection.targetIDs.isEmpty || selection.targetIDs.contains(target.id))
    }
    if inputs.targets.isEmpty {
      throw .nothingSelected(
        (selection.areas + selection.indicators + selection.targetIDs).joined(separator: ", "))
    }
  }

  private func error(for mention: ScenarioMention) -> ReaderError? {
    isKnown(mention.name, as: mention.subject)
      ? nil : mention.error(nearest: nearest(mention.name, as: mention.subject))
  }

  /// Names of the command line have no place in the file.
  private func check(_ selection: ScenarioSelection) throws(PipelineError) {
    let named: [(ScenarioMention.Subject, String, [String])] = [
      (.area, "area", selection.areas), (.indicator, "indicator", selection.indicators),
      (.target, "target", selection.targetIDs),
    ]
    for (subject, option, names) in named {
      for name in names where !isKnown(name, as: subject) {
        throw .unknownSelection(option: option, name: name, nearest: nearest(name, as: subject))
      }
    }
  }

  private func isKnown(_ name: String, as subject: ScenarioMention.Subject) -> Bool {
    switch subject {
    case .area: areaCodes.contains(areaCode(name))
    case .indicator: indicators.contains(name)
    case .series: series.contains(name)
    case .target: targets.contains(name)
    // What reads them knows them.
    case .plan, .model: true
    }
  }

  private func nearest(_ name: String, as subject: ScenarioMention.Subject) -> String? {
    let known: [String] =
      switch subject {
      case .area: areaCodes.sorted() + codesByName.keys.sorted()
      case .indicator: indicators.sorted()
      case .series: series.sorted()
      case .target: targets.sorted()
      case .plan, .model: []
      }
    return NearestName.find(name, in: known)
  }
}

extension AssessInputs {
  /// Leaves targets out, with what belongs to them alone.
  mutating func keepTargets(where isKept: (Target) -> Bool) {
    targets.removeAll { !isKept($0) }
    let kept = Set(targets.map(\.id))
    findings.removeAll { !kept.contains($0.subject) }
    let used = Set(targets.compactMap(\.planID))
    plans.removeAll { !used.contains($0.id) }
  }
}
