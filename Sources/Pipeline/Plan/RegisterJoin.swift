import DatasetReaders
import PlanReading
import Plans
import Reports

/// Joins what a text proposes with the indicators and areas that are known.
struct RegisterJoin {
  let proposal: PlanProposal
  let matchers: NameMatchers
  let planID: String
  let area: String?
  /// The files, each with the offset behind its text.
  var files: [(name: String, end: Int)] = []

  private var text: PlanText { proposal.document.text }

  /// The rows of the register.
  func targets() -> [ProposedRow] {
    var names: [String: NameMatch] = [:]
    var used: Set<String> = []
    var ids: [String: String] = [:]
    var rows = proposal.targets.map { target -> ProposedRow in
      let match = names[target.name] ?? matchers.indicators.match(target.name, unit: target.unit)
      names[target.name] = match
      var row = row(target, match)
      row.targetID = Self.unused(
        "\(planID)--\(row.indicator)--\(target.year ?? target.periodEnd ?? 0)", &used)
      ids[target.id] = row.targetID
      return row
    }
    for (index, target) in proposal.targets.enumerated() where !target.repeatOf.isEmpty {
      rows[index].repeatOf = ids[target.repeatOf]
    }
    markContradictions(&rows)
    return rows
  }

  private static func unused(_ key: String, _ used: inout Set<String>) -> String {
    var name = key
    var number = 2
    while !used.insert(name).inserted {
      name = "\(key)-\(number)"
      number += 1
    }
    return name
  }

  private func row(_ target: ProposedTarget, _ match: NameMatch) -> ProposedRow {
    var row = ProposedRow()
    row.planID = planID
    (row.area, row.areaCode) = place(target.area)
    let isSure = match.key != nil
    row.indicator = isSure ? match.key! : IndicatorKey.key(of: target.name)
    row.candidates = match.candidates.prefix(3).map(\.key)
    row.indicatorVI = target.name
    row.unit = target.unit
    row.kind = target.kind
    row.comparator = target.comparator
    (row.lower, row.upper) = (target.lower, target.upper)
    (row.year, row.periodStart, row.periodEnd) = (target.year, target.periodStart, target.periodEnd)
    row.baseYear = target.baseYear
    row.baseline = target.baseline
    row.direction = target.direction
    (row.lowerBound, row.upperBound) = (target.lowerBound, target.upperBound)
    row.leadAgency = target.leadAgency
    row.sourceFile = file(at: target.quote.lowerBound)
    row.locator = target.locator
    row.quote = text.text(target.quote)
    (row.start, row.end) = (target.quote.lowerBound, target.quote.upperBound)
    (row.valueStart, row.valueEnd) = (target.value.lowerBound, target.value.upperBound)
    row.confidence = target.confidence
    row.doubts = target.doubts.map(\.rawValue)
    return row
  }

  /// The area that is asked for or printed, with its code.
  private func place(_ printed: String) -> (name: String, code: String?) {
    let name = area ?? printed
    let code = matchers.areas.match(name).key
    return (area == nil ? printed : (code.flatMap(matchers.areas.name) ?? name), code)
  }

  private func file(at offset: Int) -> String {
    let path = (files.first { offset < $0.end } ?? files.last)?.name ?? ""
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Rows of one name and year with other numbers, each with the first that it contradicts.
  private func markContradictions(_ rows: inout [ProposedRow]) {
    var first: [String: Int] = [:]
    for index in rows.indices where rows[index].repeatOf == nil {
      let row = rows[index]
      let key = "\(row.indicatorVI.lowercased())|\(row.year ?? 0)|\(row.kind)|\(row.unit)"
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      rows[index].contradicts = rows[other].targetID
      for place in [index, other]
      where !rows[place].doubts.contains(ProposedTarget.Doubt.contradiction.rawValue) {
        rows[place].doubts.append(ProposedTarget.Doubt.contradiction.rawValue)
        rows[place].confidence = max(0.3, rows[place].confidence - 0.2)
      }
    }
  }

  /// The tasks.
  func tasks() -> [ProposedTaskRow] {
    proposal.tasks.map { task in
      var row = ProposedTaskRow()
      row.planID = planID
      row.taskID = "\(planID)--\(task.id)"
      row.task = task.task
      row.leadAgency = task.leadAgency
      row.with = task.with
      row.due = task.due
      row.toWhom = task.toWhom
      row.sourceFile = file(at: task.quote.lowerBound)
      row.quote = text.text(task.quote)
      (row.start, row.end) = (task.quote.lowerBound, task.quote.upperBound)
      return row
    }
  }

  /// The duties to report.
  func duties() -> [ProposedDutyRow] {
    proposal.duties.map { duty in
      var row = ProposedDutyRow()
      row.planID = planID
      row.duty = duty.duty
      row.due = duty.due
      row.toWhom = duty.toWhom
      row.sourceFile = file(at: duty.quote.lowerBound)
      row.quote = text.text(duty.quote)
      return row
    }
  }

  /// The values reached.
  func results() -> [ProposedResultRow] {
    proposal.results.map { result in
      var row = ProposedResultRow()
      (row.area, row.areaCode) = place(proposal.area)
      let match = matchers.indicators.match(result.name, unit: result.unit)
      row.indicator = match.key ?? IndicatorKey.key(of: result.name)
      row.indicatorVI = result.name
      row.unit = result.unit
      row.year = result.year
      row.value = result.value
      row.sourceFile = file(at: result.quote.lowerBound)
      row.quote = text.text(result.quote)
      return row
    }
  }
}
