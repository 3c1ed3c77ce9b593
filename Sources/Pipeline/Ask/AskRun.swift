import Assessment
import DatasetReaders
import Forecasting
public import Plans
public import Reports
import Scenarios
public import TimeSeries

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
    var files = InputFiles(library: library)
    let question = try Question(
      parts, unit: unit, bounds: try bounds(), known: try knownLimits(&files))
    let series: AnnualSeries
    do throws(SeriesError) {
      series = try AnnualSeries(
        id: "question", areaCode: area, indicator: like, unit: unit, bounds: question.target.bounds,
        direction: like.flatMap {
          files.knownIndicators()[$0]?.direction ?? IndicatorWords.direction(of: $0)
        },
        observations: question.observations)
    } catch {
      throw .unclearQuestion(text: parts.joined(separator: " "), part: "", expected: .number)
    }
    var target = question.target
    target.indicator = like
    var indicators: [ReferenceIndicator]?
    let chosen = try ModelChoice(named: model, asOf: nil) { () throws(PipelineError) in
      let data = try files.readReference(reference)
      if let like, data.indicator(like) == nil { indicators = data.indicators }
      return data
    }
    let group = try siblingGroup(of: series, files: &files, choice: chosen)
    var assessor = TargetAssessor(
      model: group == nil ? chosen.alone : chosen.model { $0.siblings = group },
      tolerance: AttainmentSet.Tolerance(approximate: tolerance), asOf: nil, seed: seed)
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
    assessment.findings += question.findings
    return TargetCard(run: run, assessment: assessment, tolerance: assessor.tolerance)
  }

  /// The limits of the indicator that the question is likened to, by the tables of indicators or else
  /// by the reference data.
  private func knownLimits(
    _ files: inout InputFiles
  ) throws(PipelineError) -> (indicator: Bounds?, reference: Bounds?) {
    guard let like else { return (nil, nil) }
    let known = files.knownIndicators()
    return (
      known[like]?.bounds,
      try files.referenceLimits(of: [like], besides: known, reference)[like]
    )
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
    var arguments: [String: Argument] = ["indicator": .text(name)]
    arguments["nearest"] = NearestName.find(name, in: indicators.map(\.id)).map(Argument.text)
    return Finding(.likeUnknown, severity: .note, subject: "question", arguments: arguments)
  }
}

/// A planner's question in one line: what was observed, and what is to be reached by when.
///
/// `90.26@2020` is an observation, `>=95@2025` a target; comparators are `>=`, `>`, `<=`, `<`, `=`
/// and `~` (about), and `28..30@2025` is a range.
public struct Question: Hashable, Sendable {
  /// The observations, oldest first.
  public let observations: [Observation]

  /// What is to be reached.
  public let target: Target

  /// What is noteworthy about its limits.
  let findings: [Finding]

  /// Reads a question.
  ///
  /// - Parameters:
  ///   - parts: The observations and the target, in any order.
  ///   - unit: The unit; a percentage bounds values up to 100 by 0 and 100.
  ///   - bounds: The natural limits, where the unit does not tell.
  /// - Throws: ``PipelineError/unclearQuestion(text:part:expected:)`` with the part that cannot be
  ///   read.
  public init(_ parts: [String], unit: String?, bounds: Bounds?) throws(PipelineError) {
    try self.init(parts, unit: unit, bounds: bounds, known: (nil, nil))
  }

  /// Reads a question.
  ///
  /// - Parameter known: The limits of the indicator, by a table and by the reference data.
  init(
    _ parts: [String], unit: String?, bounds: Bounds?,
    known: (indicator: Bounds?, reference: Bounds?)
  ) throws(PipelineError) {
    var observations: [Observation] = []
    var targets: [(text: String, target: Target)] = []
    let text = parts.joined(separator: " ")
    let words = parts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    for word in words {
      if let observation = try Self.observation(word, in: text) {
        observations.append(observation)
      } else {
        targets.append((word, try Self.target(word, in: text)))
      }
    }
    guard targets.count == 1, var target = targets.first?.target else {
      throw .unclearQuestion(
        text: text, part: targets.map(\.text).joined(separator: " "), expected: .oneTarget)
    }
    guard !observations.isEmpty else {
      throw .unclearQuestion(text: text, part: "", expected: .anObservation)
    }
    observations.sort { $0.year < $1.year }
    for (earlier, later) in zip(observations, observations.dropFirst())
    where earlier.year == later.year {
      throw .unclearQuestion(text: text, part: "@\(later.year)", expected: .distinctYears)
    }
    target.unit = unit
    let limits = NaturalLimits(
      target: bounds ?? .none, indicator: known.indicator, reference: known.reference,
      unit: UnitTable.embedded.limits(of: unit), values: observations.map(\.value))
    let numbers = observations.map(\.value) + [target.lower, target.upper].compactMap { $0 }
    for number in numbers where !limits.bounds.contains(number) {
      throw .unclearQuestion(text: text, part: number.plain, expected: .withinBounds)
    }
    target.bounds = limits.bounds
    findings = limits.concern.map { [Self.finding($0, unit: unit)] } ?? []
    target.direction = Self.direction(of: target, last: observations[observations.count - 1])
    target.isDirectionAssumed = true
    target.seriesID = "question"
    self.observations = observations
    self.target = target
  }

  private static func observation(
    _ word: String, in text: String
  ) throws(PipelineError) -> Observation? {
    let sides = word.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let first = sides[0].first, first.isNumber || "-+.".contains(first),
      !sides[0].contains("..")
    else { return nil }
    let number = try number(sides[0], word: word, in: text)
    return Observation(
      year: try year(sides[1], word: word, in: text), value: number.value,
      printedDecimals: number.decimals)
  }

  private static func target(_ word: String, in text: String) throws(PipelineError) -> Target {
    let sides = word.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else {
      throw .unclearQuestion(text: text, part: word, expected: .valueAtYear)
    }
    let year = try year(sides[1], word: word, in: text)
    if let dots = sides[0].firstRange(of: "..") {
      let lower = try number(String(sides[0][..<dots.lowerBound]), word: word, in: text)
      let upper = try number(String(sides[0][dots.upperBound...]), word: word, in: text)
      guard lower.value < upper.value else {
        throw .unclearQuestion(text: text, part: word, expected: .risingRange)
      }
      return Target(
        id: word, comparator: .range, lower: lower.value, upper: upper.value, year: year,
        printedStep: Target.step(decimals: max(lower.decimals, upper.decimals)))
    }
    let signs: [(String, Comparator)] = [
      (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", .moreThan),
      ("<", .lessThan), ("~", .approximately), ("=", .equal),
    ]
    for (sign, comparator) in signs where sides[0].hasPrefix(sign) {
      let number = try number(String(sides[0].dropFirst(sign.count)), word: word, in: text)
      let isUpper = comparator == .atMost || comparator == .lessThan
      let isBoth = comparator == .equal || comparator == .approximately
      return Target(
        id: word, comparator: comparator, lower: isUpper ? nil : number.value,
        upper: isUpper || isBoth ? number.value : nil, year: year,
        printedStep: Target.step(decimals: number.decimals))
    }
    throw .unclearQuestion(text: text, part: word, expected: .comparator)
  }

  private static func number(
    _ text: String, word: String, in question: String
  ) throws(PipelineError) -> (value: Double, decimals: Int) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    if digits.contains(",") {
      throw .unclearQuestion(text: question, part: word, expected: .decimalPoint)
    }
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
      let value = Double(digits), value.isFinite
    else { throw .unclearQuestion(text: question, part: word, expected: .number) }
    let decimals =
      digits.firstIndex(of: ".").map { digits[digits.index(after: $0)...].prefix { $0.isNumber } }?
      .count ?? 0
    return (value, decimals)
  }

  private static func year(
    _ text: String, word: String, in question: String
  ) throws(PipelineError) -> Int {
    guard let year = Int(text), SettingRange.year.contains(year) else {
      throw .unclearQuestion(text: question, part: word, expected: .year)
    }
    return year
  }

  /// A share that is not limited by the whole.
  private static func finding(_ concern: NaturalLimits.Concern, unit: String?) -> Finding {
    let unit = Argument.unit(unit ?? "")
    return switch concern {
    case .exceeded(let value):
      Finding(
        .shareAboveWhole, severity: .note, subject: "question",
        arguments: ["value": .number(value), "unit": unit])
    case .withoutUpperLimit:
      Finding(
        .shareWithoutLimit, severity: .note, subject: "question", arguments: ["unit": unit])
    }
  }

  private static func direction(of target: Target, last: Observation) -> Direction? {
    switch target.comparator {
    case .atLeast, .moreThan: .increase
    case .atMost, .lessThan: .decrease
    case .range, .approximately, .equal:
      if let lower = target.lower, lower > last.value {
        .increase
      } else if let upper = target.upper, upper < last.value {
        .decrease
      } else {
        .maintain
      }
    case nil: nil
    }
  }
}

extension Question {
  /// What a question needs and the one that was asked does not have.
  public enum Need: String, NoticeCode {
    /// One observation at least.
    case anObservation = "question_an_observation"
    /// Exactly one target.
    case oneTarget = "question_one_target"
    /// A comparator before the number of the target.
    case comparator = "question_comparator"
    /// One value a year.
    case distinctYears = "question_distinct_years"
    /// A range whose smaller end comes first.
    case risingRange = "question_rising_range"
    /// A value and a year with `@` between them.
    case valueAtYear = "question_value_at_year"
    /// A number.
    case number = "question_number"
    /// A point before decimals.
    case decimalPoint = "question_decimal_point"
    /// A year from 1000 to 2999.
    case year = "question_year"
    /// Values within the natural limits.
    case withinBounds = "question_within_bounds"
  }
}
