/// How far one thing moves the probability of a target.
public struct Swing: Hashable, Sendable {
  /// What is moved.
  public struct Factor: RawRepresentable, Hashable, Sendable {
    /// The identifier as it stands in machine output.
    public let rawValue: String

    /// Creates a factor from its identifier.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The pace from the first year on that can be changed, less and plus ``Swing/size`` a year: the
    /// standard error of the recent pace, or half of it where it has none.
    public static let pace = Factor(rawValue: "pace")
    /// The last value, less and plus the standard deviation of the yearly changes.
    public static let lastValue = Factor(rawValue: "last_value")
    /// The scatter about the median path, halved and half as much again.
    public static let volatility = Factor(rawValue: "volatility")
    /// The number of the target, easier and harder by one year of the recent pace.
    public static let goal = Factor(rawValue: "goal")
    /// Without a measure, and with it for certain and as it is meant.
    public static let measure = Factor(rawValue: "measure")
    /// The size of a measure at its 10 % and its 90 % quantile.
    public static let measureSize = Factor(rawValue: "measure_size")
    /// The delay of a measure at its 10 % and its 90 % quantile.
    public static let measureDelay = Factor(rawValue: "measure_delay")
    /// A measure that does not happen, and one that does for certain.
    public static let measureProbability = Factor(rawValue: "measure_probability")
    /// Without what comparable cases of the same indicator did.
    public static let sameIndicator = Factor(rawValue: "same_indicator")
    /// Without what cases of kindred indicators did.
    public static let kindred = Factor(rawValue: "kindred")
    /// Without what areas of the same level did.
    public static let siblings = Factor(rawValue: "siblings")
    /// Without the course of the series before its last value.
    public static let ownHistory = Factor(rawValue: "own_history")
    /// Without the slowdown of progress.
    public static let slowdown = Factor(rawValue: "slowdown")
    /// Without the natural limit.
    public static let bound = Factor(rawValue: "bound")
    /// Without the pace that is borrowed from the area around.
    public static let relative = Factor(rawValue: "relative")

    /// Every factor, so that a test can prove that each has its words.
    public static let all: [Factor] = [
      .pace, .lastValue, .volatility, .goal, .measure, .measureSize, .measureDelay,
      .measureProbability, .sameIndicator, .kindred, .siblings, .ownHistory, .slowdown, .bound,
      .relative,
    ]
  }

  /// What is moved.
  public let factor: Factor

  /// The key of the measure, where one is moved.
  public let measure: String?

  /// The two settings, in the unit of what is moved; `nil` for what is left out rather than moved.
  public let low: Double?
  /// The upper setting.
  public let high: Double?

  /// The probability with the lower setting, or without what is left out.
  public let probabilityLow: Double

  /// The probability with the upper setting, or as it stands.
  public let probabilityHigh: Double

  /// How far apart the two probabilities are.
  public var width: Double { (probabilityHigh - probabilityLow).magnitude }
}

extension Effect {
  /// The effect with each thing that is uncertain about it set low and high.
  var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    switch self {
    case .pace(let change):
      return change.size.ends.map { sizes in
        [
          (
            .measureSize, sizes.map(\.value),
            sizes.compactMap { size in
              let form: PaceChange.Form =
                if case .added = change.form { .added(size.fixed) } else { .factor(size.fixed) }
              return (try? PaceChange(form, span: change.span)).map(Effect.pace)
            }
          )
        ].filter { $0.2.count == 2 }
      } ?? []
    case .shock(let shock):
      return shock.variants
    case .programme(let programme):
      return programme.variants
    case .limit, .capacity:
      return []
    }
  }
}

extension Effect.Size {
  /// The 10 % and the 90 % quantile; `nil` for a known size.
  fileprivate var ends: [(value: Double, fixed: Effect.Size)]? {
    guard fixedValue == nil else { return nil }
    let ends = [0.1, 0.9].compactMap { level -> (value: Double, fixed: Effect.Size)? in
      let value = quantile(level)
      return (try? Effect.Size.fixed(value)).map { (value, $0) }
    }
    return ends.count == 2 ? ends : nil
  }
}

extension Shock {
  fileprivate var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    let changed = { (size: Effect.Size, probability: Double) -> Effect? in
      (try? Shock(
        size: size, basis: basis, year: year, recovery: recovery, probability: probability))
        .map(Effect.shock)
    }
    var result: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] = []
    if let ends = size.ends {
      let effects = ends.compactMap { changed($0.fixed, probability) }
      result.append((.measureSize, ends.map(\.value), effects))
    }
    if probability < 1 {
      result.append((.measureProbability, [0, 1], [0, 1].compactMap { changed(size, $0) }))
    }
    return result.filter { $0.effects.count == 2 }
  }
}

extension Programme {
  fileprivate var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    let changed = { (size: Effect.Size, delay: Effect.Size, probability: Double) -> Effect? in
      (try? Programme(
        size: size, basis: basis, start: start, ramp: ramp, delay: delay,
        probability: probability)).map(Effect.programme)
    }
    var result: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] = []
    if let ends = size.ends {
      let effects = ends.compactMap { changed($0.fixed, delay, probability) }
      result.append((.measureSize, ends.map(\.value), effects))
    }
    if let ends = delay.ends {
      let delays = ends.map { max($0.value, 0) }
      let effects = delays.compactMap { value in
        (try? Effect.Size.fixed(value)).flatMap { changed(size, $0, probability) }
      }
      result.append((.measureDelay, delays, effects))
    }
    if probability < 1 {
      result.append(
        (.measureProbability, [0, 1], [0, 1].compactMap { changed(size, delay, $0) }))
    }
    return result.filter { $0.effects.count == 2 }
  }
}
