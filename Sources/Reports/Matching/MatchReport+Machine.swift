import Assessment
import Plans
import TimeSeries

extension MatchReport {
  /// The columns of the CSV form, in order.
  static let csvColumns = [
    "target_id", "plan_id", "area_code", "indicator", "state", "series_id", "first_year",
    "last_year", "n", "observed_indicator", "proxies", "passed_over", "reason", "wanted_years",
    "lead_agency", "unit", "title_vi", "title_en", "doubtful",
  ]

  /// One row for each target, in input order.
  public func csv() -> String {
    var writer = CSVWriter(columns: Self.csvColumns)
    for match in matches {
      let target = match.target
      writer.append([
        .text(target.id), .optional(target.planID), .optional(target.areaCode),
        .optional(target.indicator), .code(match.state.rawValue), .optional(match.series?.id),
        .optional(match.series?.firstYear), .optional(match.series?.lastYear),
        .optional(match.series?.count), .optional(match.observedIndicator),
        .text(
          match.proxies.map { "\($0.kind.rawValue):\($0.series.id)" }.joined(separator: ";")),
        .text(
          match.passedOver.map { "\($0.seriesID):\($0.cause.rawValue)" }.joined(separator: ";")),
        .text(match.reasons.map(\.code.rawValue).joined(separator: ";")),
        .text(match.wantedYears.map(String.init).joined(separator: ";")),
        .optional(target.leadAgency), .optional(target.unit), .optional(target.titleVietnamese),
        .optional(target.titleEnglish), .code(target.isDoubtful ? "true" : "false"),
      ])
    }
    return writer.text
  }

  /// The columns of the table to be filled in.
  static let templateColumns = [
    "series_id", "area_code", "indicator", "unit", "year", "value", "definition", "source_id",
    "note", "area",
    "title_vi", "title_en", "lead_agency", "targets",
  ]

  /// The work list as a table to be filled in: one row a year and series, `value` left empty.
  ///
  /// It is parted by semicolons and begins with a byte order mark, so that spreadsheets open it with
  /// its diacritics, and numbers may be filled in as people write them. Rows that stay empty are
  /// left out where it is read as observations.
  public func template() -> String {
    var writer = CSVWriter(columns: Self.templateColumns, separator: ";")
    for item in workList {
      let target = item.example
      let series = target.seriesID ?? "\(target.areaCode ?? "")/\(item.indicator)"
      for year in item.years {
        writer.append([
          .text(series), .optional(target.areaCode), .text(item.indicator),
          // The unit of a derived indicator says nothing of the series it is made from.
          item.indicator == target.indicator ? .optional(target.unit) : .text(""),
          .integer(year), .text(""), .text(""), .text(""), .text(""), .optional(target.areaName),
          .optional(target.titleVietnamese), .optional(target.titleEnglish),
          .optional(target.leadAgency), .text(item.targetIDs.joined(separator: " ")),
        ])
      }
    }
    return "\u{FEFF}" + writer.text
  }

  /// The report with the schema `khathi.match/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.match/1")),
      ("run", run.jsonValue),
      (
        "counts",
        .object(TargetMatch.State.allCases.map { ($0.rawValue, .integer(count($0))) })
      ),
      ("targets", .array(matches.map(\.jsonValue))),
      ("work_list", .array(workList.map(\.jsonValue))),
      ("names", .array(names.map(\.jsonValue))),
    ]).text
  }
}

extension TargetMatch {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("target_id", .string(target.id)),
      ("plan_id", .optional(target.planID)),
      ("area_code", .optional(target.areaCode)),
      ("indicator", .optional(target.indicator)),
      ("title_vi", .optional(target.titleVietnamese)),
      ("title_en", .optional(target.titleEnglish)),
      ("unit", .optional(target.unit)),
      ("lead_agency", .optional(target.leadAgency)),
      ("doubtful", .bool(target.isDoubtful)),
      ("state", .string(state.rawValue)),
      ("observed_indicator", .optional(observedIndicator)),
      ("series", series?.jsonValue ?? .null),
      ("proxies", .array(proxies.map(\.jsonValue))),
      (
        "series_passed_over",
        .array(
          passedOver.map {
            .object([("series_id", .string($0.seriesID)), ("cause", .string($0.cause.rawValue))])
          })
      ),
      (
        "reasons",
        .array(
          reasons.map {
            .object([
              ("code", .string($0.code.rawValue)), ("arguments", .arguments($0.arguments)),
            ])
          })
      ),
      ("wanted_years", .array(wantedYears.map(JSONValue.integer))),
    ])
  }
}

extension SeriesFacts {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("series_id", .string(id)), ("first_year", .integer(firstYear)),
      ("last_year", .integer(lastYear)), ("n", .integer(count)),
    ])
  }
}

extension ProxySeries {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)),
      ("series", series.jsonValue),
      ("area_code", .optional(areaCode)),
      ("indicator", .optional(indicator)),
      ("factor", .optional(factor)),
      ("note", .optional(note)),
    ])
  }
}

extension MatchReport.WorkItem {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("lead_agency", .optional(agency)),
      ("area_code", .optional(example.areaCode)),
      ("area", .optional(example.areaName)),
      ("indicator", .string(indicator)),
      ("title_vi", .optional(example.titleVietnamese)),
      ("title_en", .optional(example.titleEnglish)),
      ("unit", .optional(indicator == example.indicator ? example.unit : nil)),
      ("targets", .array(targetIDs.map(JSONValue.string))),
      ("years", .array(years.map(JSONValue.integer))),
      ("incomplete_series", .bool(isIncomplete)),
      ("proxies", .array(proxies.map(\.jsonValue))),
    ])
  }
}
