import Assessment

extension Pace {
  /// Reads the pace of a target.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> Pace {
    var pace = Pace()
    pace.required = try reader.object("required").map { (part) throws(PlanReportError) in
      RequiredPace(
        perYear: try part.needed("per_year", part.number), growth: try part.number("growth"),
        logOdds: try part.number("log_odds"), years: try part.needed("years", part.integer))
    }
    pace.recent = try reader.object("recent").map { (part) throws(PlanReportError) in
      RecentPace(
        perYear: try part.needed("per_year", part.number),
        standardError: try part.number("standard_error"), lower80: try part.number("lower_80"),
        upper80: try part.number("upper_80"),
        fromYear: try part.needed("from_year", part.integer),
        toYear: try part.needed("to_year", part.integer))
    }
    pace.ratio = try reader.number("ratio")
    pace.straightPath = try reader.object("straight_path").map { (part) throws(PlanReportError) in
      StraightPath(
        baseYear: try part.needed("base_year", part.integer),
        baseValue: try part.needed("base_value", part.number),
        expected: try part.needed("expected", part.number),
        ahead: try part.needed("ahead", part.number), yearsAhead: try part.number("years_ahead"))
    }
    pace.reach = try reader.object("reach").map { (part) throws(PlanReportError) in
      ReachYear(
        isReached: try part.flag("reached"), median: try part.integer("median"),
        earliest: try part.integer("earliest"), latest: try part.integer("latest"),
        horizon: try part.needed("horizon", part.integer))
    }
    pace.accumulation = try reader.object("accumulation").map { (part) throws(PlanReportError) in
      Accumulation(
        done: try part.needed("done", part.number),
        remaining: try part.needed("remaining", part.number),
        remainingPerYear: try part.number("remaining_per_year"),
        years: try part.needed("years", part.integer))
    }
    return pace
  }
}
