import Assessment
public import Plans
public import TimeSeries

/// A planner's question in one line: what was observed, and what is to be reached by when.
///
/// `90.26@2020` is an observation, `>=95@2025` a target; comparators are `>=`, `>`, `<=`, `<`, `=`
/// and `~` (about), and `28..30@2025` is a range.
public struct Question: Hashable, Sendable {
  /// The observations, oldest first.
  public let observations: [Observation]

  /// What is to be reached.
  public let target: Target

  /// Reads a question.
  ///
  /// - Parameters:
  ///   - parts: The observations and the target, in any order.
  ///   - unit: The unit; `percent` or `%` bounds the values by 0 and 100.
  ///   - bounds: The natural limits, where the unit does not tell.
  /// - Throws: ``PipelineError/unclearQuestion(text:part:expected:)`` with the part that cannot be
  ///   read.
  public init(_ parts: [String], unit: String?, bounds: Bounds?) throws(PipelineError) {
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
        text: text, part: targets.map(\.text).joined(separator: " "), expected: "one_target")
    }
    guard !observations.isEmpty else {
      throw .unclearQuestion(text: text, part: "", expected: "an_observation")
    }
    observations.sort { $0.year < $1.year }
    for (earlier, later) in zip(observations, observations.dropFirst())
    where earlier.year == later.year {
      throw .unclearQuestion(text: text, part: "@\(later.year)", expected: "distinct_years")
    }
    target.unit = unit
    target.bounds = try Self.bounds(
      unit: unit, stated: bounds, observations: observations, target: target, text: text)
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
      throw .unclearQuestion(text: text, part: word, expected: "value_at_year")
    }
    let year = try year(sides[1], word: word, in: text)
    if let dots = sides[0].firstRange(of: "..") {
      let lower = try number(String(sides[0][..<dots.lowerBound]), word: word, in: text)
      let upper = try number(String(sides[0][dots.upperBound...]), word: word, in: text)
      guard lower.value < upper.value else {
        throw .unclearQuestion(text: text, part: word, expected: "rising_range")
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
    throw .unclearQuestion(text: text, part: word, expected: "comparator")
  }

  private static func number(
    _ text: String, word: String, in question: String
  ) throws(PipelineError) -> (value: Double, decimals: Int) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    if digits.contains(",") {
      throw .unclearQuestion(text: question, part: word, expected: "decimal_point")
    }
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
      let value = Double(digits), value.isFinite
    else { throw .unclearQuestion(text: question, part: word, expected: "number") }
    let decimals =
      digits.firstIndex(of: ".").map { digits[digits.index(after: $0)...].prefix { $0.isNumber } }?
      .count ?? 0
    return (value, decimals)
  }

  private static func year(
    _ text: String, word: String, in question: String
  ) throws(PipelineError) -> Int {
    guard let year = Int(text), SettingRange.year.contains(year) else {
      throw .unclearQuestion(text: question, part: word, expected: "year")
    }
    return year
  }

  private static func bounds(
    unit: String?, stated: Bounds?, observations: [Observation], target: Target, text: String
  ) throws(PipelineError) -> Bounds {
    let isPercent = unit == "percent" || unit == "%" || unit?.hasPrefix("% ") == true
    let numbers = observations.map(\.value) + [target.lower, target.upper].compactMap { $0 }
    let bounds =
      stated ?? (isPercent ? .percent : numbers.allSatisfy { $0 >= 0 } ? .nonNegative : .none)
    for number in numbers where !bounds.contains(number) {
      throw .unclearQuestion(text: text, part: number.plain, expected: "within_bounds")
    }
    return bounds
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
