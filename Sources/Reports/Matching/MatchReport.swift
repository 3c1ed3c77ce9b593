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

extension MatchReport {
  /// One row for each target, in input order.
  package func csv() -> String { CSVWriter.table(matches, TargetMatch.csvFields) }

  /// The work list as a table to be filled in: one row a year and series, `value` left empty.
  ///
  /// It is parted by semicolons and begins with a byte order mark, so that spreadsheets open it with
  /// its diacritics, and numbers may be filled in as people write them. Rows that stay empty are
  /// left out where it is read as observations.
  package func template() -> String {
    var writer = CSVWriter(Self.templateFields, separator: ";")
    for item in workList {
      for year in item.years { writer.append((item, year), Self.templateFields) }
    }
    return "\u{FEFF}" + writer.text
  }

  /// The columns of the table to be filled in: those of observations, then what helps to find them.
  private static let templateFields: [Field<(item: WorkItem, year: Int)>] = {
    let empty = { (name: String, note: String) in
      Field<(item: WorkItem, year: Int)>(name, note, { _ in "" })
    }
    let head: [Field<(item: WorkItem, year: Int)>] = [
      Field("series_id", "The series.", { $0.item.seriesID }),
      Field("area_code", "The area, as a code.", { $0.item.example.areaCode }),
      Field("indicator", "The indicator to be observed.", { $0.item.indicator }),
      Field("unit", "The unit.", { $0.item.unit }),
      Field("year", "The year wanted.", { $0.year }),
    ]
    let tail: [Field<(item: WorkItem, year: Int)>] = [
      Field("area", "The name of the area.", { $0.item.example.areaName }),
      Field("title_vi", "The indicator in Vietnamese.", { $0.item.example.titleVietnamese }),
      Field("title_en", "The indicator in English.", { $0.item.example.titleEnglish }),
      Field("lead_agency", "Who answers for it.", { $0.item.example.leadAgency }),
      Field("targets", "The targets that it would serve.") {
        $0.item.targetIDs.joined(separator: " ")
      },
    ]
    return head + [
      empty("value", "The value, to be filled in."), empty("definition", "What it counts."),
      empty("source_id", "Where it was read."), empty("note", "A remark."),
    ] + tail
  }()

  /// The report with the schema `khathi.match/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.match/1")),
      ("run", run.jsonValue),
      (
        "counts",
        .object(TargetMatch.State.allCases.map { ($0.rawValue, .integer(count($0))) })
      ),
      ("targets", .rows(matches, TargetMatch.jsonFields)),
      ("work_list", .rows(workList, WorkItem.fields)),
      ("names", names.jsonValue),
    ]).text
  }
}

extension TargetMatch: TargetHolder {
  /// The columns of CSV, in order; columns are only ever added, at the end.
  fileprivate static let csvFields: [Field<TargetMatch>] = [
    .targetID, .planID, .areaCode, .indicator, .state, .seriesID, .firstYear, .lastYear, .count,
    .observedIndicator, .proxyCodes, .passedOverCodes, .reasonCodes, .wantedYears, .leadAgency,
    .unit, .titleVi, .titleEn, .doubtful,
  ]

  /// The members of JSON, in order.
  fileprivate static let jsonFields: [Field<TargetMatch>] = [
    .targetID, .planID, .areaCode, .indicator, .titleVi, .titleEn, .unit, .leadAgency, .doubtful,
    .state, .observedIndicator, .series, .proxies, .passedOver, .reasons, .wantedYears,
  ]
}

extension Field where Row == TargetMatch {
  fileprivate static var state: Self {
    Self("state", "How well the target is served.") { $0.state }
  }
  fileprivate static var observedIndicator: Self {
    Self("observed_indicator", "The indicator that is to be observed.") { $0.observedIndicator }
  }
  fileprivate static var series: Self {
    Self("series", "The series that answers.", part: SeriesFacts.fields) { $0.series }
  }
  fileprivate static var proxies: Self {
    Self("proxies", "What stands in, nearest first.", parts: ProxySeries.fields) { $0.proxies }
  }
  fileprivate static var passedOver: Self {
    Self("series_passed_over", "Series of the same measure.") { $0.passedOver }
  }
  fileprivate static var reasons: Self {
    Self("reasons", "Why it is not served, or not fully.") { $0.reasons }
  }
  fileprivate static var wantedYears: Self {
    Self("wanted_years", "The years of which values are wanted.") { $0.wantedYears }
  }
  fileprivate static var seriesID: Self {
    Self("series_id", "The series that answers.") { $0.series?.id }
  }
  fileprivate static var firstYear: Self {
    Self("first_year", "Its first year.") { $0.series?.firstYear }
  }
  fileprivate static var lastYear: Self {
    Self("last_year", "Its last year.") { $0.series?.lastYear }
  }
  fileprivate static var count: Self {
    Self("n", "The number of its values.") { $0.series?.count }
  }
  fileprivate static var proxyCodes: Self {
    Self("proxies", "What stands in, with its kind.") {
      $0.proxies.map { "\($0.kind.rawValue):\($0.series.id)" }
    }
  }
  fileprivate static var passedOverCodes: Self {
    Self("passed_over", "Series of the same measure, with why they were passed over.") {
      $0.passedOver.map { "\($0.seriesID):\($0.cause.rawValue)" }
    }
  }
  fileprivate static var reasonCodes: Self {
    Self("reason", "The codes of the reasons.") { $0.reasons.map(\.code) }
  }
}

extension SeriesFacts {
  fileprivate static let fields: [Field<SeriesFacts>] = [
    Field("series_id", "The key.", { $0.id }),
    Field("first_year", "The first year with a value.", { $0.firstYear }),
    Field("last_year", "The last year with a value.", { $0.lastYear }),
    Field("n", "The number of values.", { $0.count }),
  ]
}

extension TargetMatch.State: WordValue {}
extension ProxySeries.Kind: WordValue {}

extension ProxySeries {
  fileprivate static let fields: [Field<ProxySeries>] = [
    Field("kind", "How it differs.", { $0.kind }),
    Field("series", "The series.", part: SeriesFacts.fields) { $0.series },
    Field("area_code", "Its area.", { $0.areaCode }),
    Field("indicator", "Its indicator.", { $0.indicator }),
    Field("factor", "What its values have to be multiplied with.", { $0.factor }),
    Field("note", "What keeps the two apart.", { $0.note }),
  ]
}

extension MatchReport.WorkItem {
  fileprivate var seriesID: String {
    example.seriesID ?? "\(example.areaCode ?? "")/\(indicator)"
  }

  /// The unit; that of a derived indicator says nothing of the series it is made from.
  fileprivate var unit: String? { indicator == example.indicator ? example.unit : nil }

  fileprivate static let fields: [Field<MatchReport.WorkItem>] = [
    Field("lead_agency", "Who answers for it.", { $0.agency }),
    Field("area_code", "The area, as a code.", { $0.example.areaCode }),
    Field("area", "The name of the area.", { $0.example.areaName }),
    Field("indicator", "The indicator to be observed.", { $0.indicator }),
    Field("title_vi", "The indicator in Vietnamese.", { $0.example.titleVietnamese }),
    Field("title_en", "The indicator in English.", { $0.example.titleEnglish }),
    Field("unit", "The unit.", { $0.unit }),
    Field("targets", "The targets that it would serve.", { $0.targetIDs }),
    Field("years", "The years wanted.", { $0.years }),
    Field("incomplete_series", "Whether a series lacks single values.", { $0.isIncomplete }),
    Field("proxies", "What stands in until then.", parts: ProxySeries.fields) { $0.proxies },
  ]
}

/// Years as people list them: `2015, 2018–2022`.
enum YearRuns {
  /// Rising years with runs of three and more drawn together.
  static func text(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }
}
