import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import TimeSeries

// What the fields of a target hold where that is more than a number or a text.

// MARK: - Words

extension TargetAssessment.Status: WordValue {}
extension Comparator: WordValue {}
extension Direction: WordValue {}
extension EvidenceGrade: WordValue {}
extension Finding.Code: WordValue {}
extension Finding.Severity: WordValue {}
extension Likelihood: WordValue {}
extension Observation.Confidence: WordValue {}
extension ProbabilityExplanation.Driver.Kind: WordValue {}
extension ProgressClass: WordValue {}
extension ReasonCode: WordValue {}
extension ReviewClass: WordValue {}
extension RuleVerdict.Caveat: WordValue {}
extension RuleVerdict.Class.Standing: WordValue {}
extension RuleVerdict.NoteCode: WordValue {}
extension SeriesPassedOver.Cause: WordValue {}
extension SeriesQuality: WordValue {}

extension TargetKind: WordValue {
  /// Registers may have kinds of their own, which are guarded as any text.
  var cell: CSVWriter.Cell { .text(rawValue) }
}

// MARK: - Parts of a result

private let reasonRecord = Record<Reason>(
  Member("code", "What happened.", \.code),
  Member("arguments", "What its sentence names.", \.arguments)
) { Reason($0, $1) }

extension Notice: FieldValue, FieldRecord where Kind == ReasonCode {
  static var record: Record<Reason> { reasonRecord }
}

extension Finding: FieldRecord {
  static let record = Record<Finding>(
    Member("code", "What was found.", \.code),
    Member("severity", "How much it matters.", \.severity),
    Member("subject", "What it was found in: a series, a target or a file.", \.subject),
    Member("year", "The year concerned.", \.year),
    Member("arguments", "What its sentence names.", \.arguments)
  ) { Finding($0, severity: $1, subject: $2, year: $3, arguments: $4) }
}

extension PredictionSummary: FieldRecord {
  static let record = Record<PredictionSummary>(
    Member("median", "The value with equal probability on both sides.", \.median),
    Member("lower_80", "The lower end of the central 80 % interval.", \.lower80),
    Member("upper_80", "The upper end of the central 80 % interval.", \.upper80),
    Member("lower_95", "The lower end of the central 95 % interval.", \.lower95),
    Member("upper_95", "The upper end of the central 95 % interval.", \.upper95)
  ) { PredictionSummary(median: $0, lower80: $1, upper80: $2, lower95: $3, upper95: $4) }
}

extension TabulatedDistribution: FieldRecord {
  static let record = Record<TabulatedDistribution>(
    Member("values", "Values; P(X ≤ value) rises in straight lines between them.", \.values),
    Member("probabilities", "P(X ≤ value) at each of them.", \.probabilities)
  ) { TabulatedDistribution(values: $0, probabilities: $1) }
}

extension SeriesPassedOver: FieldRecord {
  static let record = Record<SeriesPassedOver>(
    Member("series_id", "The series.", \.seriesID),
    Member("cause", "Why it was passed over.", \.cause)
  ) { SeriesPassedOver(seriesID: $0, cause: $1) }
}

extension SourceOffset: FieldRecord {
  static let record = Record<SourceOffset>(
    Member("series_id", "The further source.", \.seriesID),
    Member("first_year", "The year of its first observation.", \.years.lowerBound),
    Member("last_year", "The year of its last observation.", \.years.upperBound),
    Member("n", "The number of its observations.", \.count),
    Member("offset", "How far it lies above the series, in the unit.", \.difference),
    Member("offset_lower_80", "The lower end of the 80 % interval.", \.interval.lowerBound),
    Member("offset_upper_80", "The upper end of the 80 % interval.", \.interval.upperBound),
    Member("offset_working_scale", "The offset on the working scale.", \.estimate),
    Member("standard_error_working_scale", "Its standard error there.", \.standardError),
    Member("meets_others", "Whether its years meet those of the series.", \.meetsOthers),
    blaming: "last_year"
  ) { seriesID, first, last, count, difference, lower, upper, estimate, standardError, meets in
    guard first <= last, lower <= upper else { return nil }
    return SourceOffset(
      seriesID: seriesID, years: first...last, count: count, estimate: estimate,
      standardError: standardError, difference: difference, interval: lower...upper,
      meetsOthers: meets)
  }
}

/// The interval of outcomes that reach a target; the ends belong to it unless it is strict.
struct AttainedInterval: FieldRecord {
  let lower: Double?
  let upper: Double?
  let isStrict: Bool

  static let record = Record<AttainedInterval>(
    Member("lower", "The least outcome.", \.lower),
    Member("upper", "The greatest outcome.", \.upper),
    Member("strict", "Whether an outcome equal to a limit is not enough.", \.isStrict)
  ) { AttainedInterval(lower: $0, upper: $1, isStrict: $2) }
}

extension AttainedInterval {
  /// That of a target; `nil` where it states no number.
  init?(_ target: Target, tolerance: AttainmentSet.Tolerance) {
    guard let set = AttainmentSet(of: target, tolerance: tolerance) else { return nil }
    self.init(lower: set.lower, upper: set.upper, isStrict: set.isStrict)
  }
}

extension ProbabilityExplanation: FieldRecord {
  static let record = Record<ProbabilityExplanation>(
    Member("drivers", "The parts, by how far the probability moves without them.", \.drivers),
    Member("horizon", "The years over which comparable cases are followed.", \.horizon),
    Member(
      "comparable", "The countries in a comparable position.", \.comparableCount, default: 0),
    Member("comparable_reached", "How many moved far enough.", \.reachedCount, default: 0),
    Member("cases_reached", "The nearest cases that moved far enough.", \.reached),
    Member("cases_missed", "The nearest cases that did not.", \.missed),
    Member(
      "siblings_group", "What the areas have in common that the cases are of; else countries.",
      \.siblingGroup)
  ) {
    ProbabilityExplanation(
      drivers: $0, horizon: $1, comparableCount: $2, reachedCount: $3, reached: $4, missed: $5,
      siblingGroup: $6)
  }
}

extension ProbabilityExplanation.Driver: FieldRecord {
  static let record = Record<Self>(
    Member("kind", "The part.", \.kind),
    Member("probability_without", "The probability without it.", \.probabilityWithout),
    Member("log_odds", "What it adds to the log-odds.", \.logOdds, default: 0),
    Member("cases", "The number of cases behind it.", \.caseCount)
  ) { Self(kind: $0, probabilityWithout: $1, logOdds: $2, caseCount: $3) }
}

extension ComparableCase: FieldRecord {
  static let record = Record<ComparableCase>(
    Member("country", "The country, ISO 3166-1 alpha-3.", \.country),
    Member("indicator", "The indicator.", \.indicator),
    Member("from_year", "The year from which it was followed.", \.fromYear),
    Member("to_year", "The year up to which it was followed.", \.toYear),
    Member("from", "The value of the first year.", \.from),
    Member("to", "The value of the last year.", \.to),
    Member("weight", "How much it counts.", \.weight, default: 0)
  ) {
    ComparableCase(
      country: $0, indicator: $1, fromYear: $2, toYear: $3, from: $4, to: $5, weight: $6)
  }
}

// MARK: - Rules

extension RuleVerdict: FieldRecord {
  static let record = Record<RuleVerdict>(
    Member("rule", "The rule, with its edition.", \.ruleID),
    Member("class", "The class; nothing where the rule is undefined.", { $0.progressClass?.code }),
    Member("standing", "How the class stands.", { $0.progressClass?.standing }),
    Member("note", "Why there is no class.", { $0.note?.code }),
    Member("note_arguments", "What the sentence of the note names.", { $0.note?.arguments }),
    Member("value", "The number that the class is read from.", \.value),
    Member("numbers", "All numbers of the rule by name.", { RuleNumbers(list: $0.numbers) }),
    blaming: "class"
  ) { id, code, standing, note, arguments, _, numbers in
    guard let code else {
      return note.map { RuleVerdict(ruleID: id, note: RuleVerdict.Note($0, arguments ?? [:])) }
    }
    return standing.map { RuleVerdict(ruleID: id, RuleVerdict.Class(code, $0), numbers.list) }
  }
}

/// The numbers of a rule by name; those of later versions have names that are not known yet.
private struct RuleNumbers: FieldValue {
  let list: [RuleVerdict.Number]

  init(list: [RuleVerdict.Number]) { self.list = list }

  static var fieldType: FieldType { .table(.number) }

  var jsonValue: JSONValue { .object(list.map { ($0.name.rawValue, .number($0.value)) }) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    var list: [RuleVerdict.Number] = []
    if let json {
      guard case .object(let members) = json else { throw .invalid(path: path) }
      for (name, value) in members {
        guard let name = RuleVerdict.Number.Name(rawValue: name),
          let value: Double = try Optional(json: value.unlessNull, at: path)
        else { continue }
        list.append(.init(name, value))
      }
    }
    self.list = list
  }
}

extension ReviewThresholds: FieldRecord {
  static let record = Record<ReviewThresholds>(
    Member("likely", "The least probability of the word likely.", \.likely),
    Member("unlikely", "The probability below which it is unlikely.", \.unlikely),
    Member("expected_not", "The probability below which it is expected not.", \.expectedNot),
    Member("nearly", "How far a miss may be off to count as nearly met.", \.nearly)
  ) { ReviewThresholds(likely: $0, unlikely: $1, expectedNot: $2, nearly: $3) }
}

extension AttainmentSet.Tolerance: FieldRecord {
  static let record = Record<AttainmentSet.Tolerance>(
    Member("approximate", "Allowance for about and equal, in the unit.", \.approximate),
    Member("bound_share", "Allowance at a natural bound, as a share.", \.boundShare)
  ) { AttainmentSet.Tolerance(approximate: $0, boundShare: $1) }
}

// MARK: - Pace

extension Pace: FieldRecord {
  static let record = Record<Pace>(
    Member("required", "What must change from now on.", \.required),
    Member("recent", "What changed recently.", \.recent),
    Member("ratio", "Recent change over required change.", \.ratio),
    Member("straight_path", "The straight way from base to target.", \.straightPath),
    Member("reach", "When the target would be reached.", \.reach),
    Member("accumulation", "For a sum, what is done and what is left.", \.accumulation)
  ) { required, recent, ratio, straightPath, reach, accumulation in
    var pace = Pace()
    pace.required = required
    pace.recent = recent
    pace.ratio = ratio
    pace.straightPath = straightPath
    pace.reach = reach
    pace.accumulation = accumulation
    return pace
  }
}

extension Pace.Required: FieldRecord {
  static let record = Record<Pace.Required>(
    Member("per_year", "A year, in the unit of the target.", \.perYear),
    Member("growth", "As compound growth a year, a fraction.", \.growth),
    Member("log_odds", "A year in log odds.", \.logOdds),
    Member("years", "The years left.", \.years)
  ) { Pace.Required(perYear: $0, growth: $1, logOdds: $2, years: $3) }
}

extension Pace.Recent: FieldRecord {
  static let record = Record<Pace.Recent>(
    Member("per_year", "The change a year, in the unit of the target.", \.perYear),
    Member("standard_error", "Its standard error.", \.standardError),
    Member("lower_80", "The lower end of its 80 % interval.", \.lower80),
    Member("upper_80", "The upper end of its 80 % interval.", \.upper80),
    Member("from_year", "The first year of the period.", \.fromYear),
    Member("to_year", "The last year of the period.", \.toYear)
  ) {
    Pace.Recent(
      perYear: $0, standardError: $1, lower80: $2, upper80: $3, fromYear: $4, toYear: $5)
  }
}

extension Pace.StraightLine: FieldRecord {
  static let record = Record<Pace.StraightLine>(
    Member("base_year", "The base year, observed.", \.baseYear),
    Member("base_value", "Its value.", \.baseValue),
    Member("expected", "Where the straight way stands in the last year.", \.expected),
    Member("ahead", "How far the last value is ahead.", \.ahead),
    Member("years_ahead", "The same in years of the straight way.", \.yearsAhead)
  ) {
    Pace.StraightLine(baseYear: $0, baseValue: $1, expected: $2, ahead: $3, yearsAhead: $4)
  }
}

extension ReachYear: FieldRecord {
  static let record = Record<ReachYear>(
    Member("reached", "Whether the last value reaches the target already.", \.isReached),
    Member("median", "The first year with a probability of one half.", \.median),
    Member("earliest", "The first year with a probability of one tenth.", \.earliest),
    Member("latest", "The first year with a probability of nine tenths.", \.latest),
    Member("horizon", "The last year looked at.", \.horizon)
  ) { ReachYear(isReached: $0, median: $1, earliest: $2, latest: $3, horizon: $4) }
}

extension Pace.Cumulated: FieldRecord {
  static let record = Record<Pace.Cumulated>(
    Member("done", "The sum of the years observed.", \.done),
    Member("remaining", "What is left to the target.", \.remaining),
    Member("remaining_per_year", "What is left a year.", \.remainingPerYear),
    Member("years", "The years left.", \.years)
  ) { Pace.Cumulated(done: $0, remaining: $1, remainingPerYear: $2, years: $3) }
}
