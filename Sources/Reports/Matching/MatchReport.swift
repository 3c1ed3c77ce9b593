import Assessment
package import Plans
package import TimeSeries

/// The answer of `khathi data match`: which series serves which target, what only stands in, and
/// what has to be collected, by lead agency.
package struct MatchReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// One match for each target, in input order.
  package var matches: [TargetMatch]

  /// How names in the data were read: every guess, and what could not be read.
  package var names: [Finding]

  /// Creates a report.
  package init(run: RunInfo, matches: [TargetMatch], names: [Finding] = []) {
    self.run = run
    self.matches = matches
    self.names = names
  }

  /// One series that would have to be collected.
  package struct WorkItem: Sendable {
    /// Who answers for it; `nil` where the plan names nobody.
    package let agency: String?
    /// A target that it would serve.
    package let example: Target
    /// The indicator to be observed.
    package let indicator: String
    /// The keys of the targets that it would serve.
    package internal(set) var targetIDs: [String]
    /// The years wanted, rising.
    package internal(set) var years: [Int]
    /// What stands in until then.
    package let proxies: [ProxySeries]
    /// Whether a series exists that lacks single values.
    package let isIncomplete: Bool
  }

  /// What has to be collected, by agency; agencies by falling number of targets, those without a
  /// name last; series of an agency likewise.
  package var workList: [WorkItem] {
    struct Key: Hashable {
      let agency: String?
      let area: String?
      let indicator: String
    }
    var items: [WorkItem] = []
    var positions: [Key: Int] = [:]
    for match in matches where match.needsData && !match.target.isDoubtful {
      let target = match.target
      let indicator = match.observedIndicator ?? target.seriesID ?? target.id
      let key = Key(agency: target.leadAgency, area: target.areaCode, indicator: indicator)
      if let position = positions[key] {
        items[position].targetIDs.append(target.id)
        items[position].years = Set(items[position].years).union(match.wantedYears).sorted()
      } else {
        positions[key] = items.count
        items.append(
          WorkItem(
            agency: target.leadAgency, example: target, indicator: indicator,
            targetIDs: [target.id], years: match.wantedYears, proxies: match.proxies,
            isIncomplete: match.state == .incomplete))
      }
    }
    var weight: [String?: Int] = [:]
    for item in items { weight[item.agency, default: 0] += item.targetIDs.count }
    let order = items.map(\.agency).reduce(into: [String?]()) { order, agency in
      if !order.contains(agency) { order.append(agency) }
    }
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    return items.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      if one.agency != two.agency {
        if (one.agency == nil) != (two.agency == nil) { return two.agency == nil }
        let (first, second) = (weight[one.agency] ?? 0, weight[two.agency] ?? 0)
        return first != second ? first > second : rank[one.agency]! < rank[two.agency]!
      }
      return (two.targetIDs.count, left.offset) < (one.targetIDs.count, right.offset)
    }.map(\.element)
  }

  /// The number of targets in each state, doubtful ones left out.
  func count(_ state: TargetMatch.State) -> Int {
    matches.count { $0.state == state && !$0.target.isDoubtful }
  }
}
