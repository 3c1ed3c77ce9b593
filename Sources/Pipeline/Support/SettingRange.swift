import Assessment
import Forecasting

/// What a number among the settings may be.
///
/// Each kind is written once: options of the command, scenario files and the settings of the library
/// are held against the same range, and each tells it in the same words.
package struct SettingRange<Value: Comparable & Sendable>: Sendable {
  /// The range as it is told: `≥ 0`, `0 … 1`, `0 < … < 100`.
  package let told: String

  private let limits: ClosedRange<Value>
  private let isOpen: Bool

  fileprivate init(_ limits: ClosedRange<Value>, isOpen: Bool = false, told: String) {
    self.limits = limits
    self.isOpen = isOpen
    self.told = told
  }

  /// Whether a value is one of these; never for what is not a number.
  package func contains(_ value: Value) -> Bool {
    guard limits.contains(value) else { return false }
    return !isOpen || (value != limits.lowerBound && value != limits.upperBound)
  }

  /// Refuses any other value, where there is one.
  ///
  /// - Parameter name: The option that it comes from.
  /// - Throws: ``PipelineError/badSetting(name:value:expected:)``.
  func check(_ value: Value?, as name: String) throws(PipelineError) {
    guard let value, !contains(value) else { return }
    let text = (value as? Double)?.plain ?? "\(value)"
    throw .badSetting(name: name, value: text, expected: told)
  }

  /// Refuses the first of several that is none of these.
  func check(each values: [Value], as name: String) throws(PipelineError) {
    for value in values { try check(value, as: name) }
  }
}

extension SettingRange where Value == Double {
  /// How near counts as reached, in the unit of the target.
  package static var tolerance: Self { Self(0...Double.greatestFiniteMagnitude, told: "≥ 0") }

  /// A probability, or a share that may be the whole.
  package static var probability: Self { Self(0...1, told: "0 … 1") }

  /// The level of an interval in percent.
  package static var level: Self { Self(0...100, isOpen: true, told: "0 < … < 100") }

  /// Any number, but none without end and none that is not a number.
  package static var finite: Self {
    Self(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, told: "-5, 0, 12.5 …")
  }
}

extension SettingRange where Value == Int {
  private init(_ limits: ClosedRange<Int>) {
    self.init(limits, told: "\(limits.lowerBound) … \(limits.upperBound)")
  }

  /// A calendar year, as in all data files.
  package static var year: Self { Self(1000...2999) }

  /// The years ahead of the last observation.
  package static var horizon: Self { Self(1...ForecastRun.longestHorizon) }

  /// The simulated paths.
  package static var paths: Self { Self(ScenarioLimits.paths) }

  /// The highest power of a predictor.
  package static var degree: Self { Self(1...1000) }

  /// The parts of a cross-validation.
  package static var folds: Self { Self(2...1000) }

  /// How many of anything, one at least.
  package static var count: Self { Self(1...1_000_000) }

  /// A year of the World Bank's interface.
  package static var fetchedYear: Self { Self(1900...2999) }

  /// The time for fetching, in seconds.
  package static var seconds: Self { Self(1...86_400) }

  /// The records in one answer of the World Bank's interface.
  package static var pageSize: Self { Self(1...32_767) }
}

/// The model of a run: one entry of the registry with what all its series are given.
///
/// `ask`, `assess`, `forecast`, `scenario` and `backtest` all take their model from here.
struct ModelChoice: Sendable {
  /// The entry of the registry.
  let entry: Models.Entry

  /// What every series is given; what lies around each of them comes on top.
  let context: ModelContext

  /// An entry in a context.
  init(_ entry: Models.Entry, in context: ModelContext) {
    self.entry = entry
    self.context = context
  }

  /// The model with this name; reference data are asked for only where it needs them.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)`` with all names.
  init(
    named name: String, asOf: Int?, reference: () throws(PipelineError) -> ReferenceLibrary
  ) throws(PipelineError) {
    guard let entry = Models.entry(named: name) else {
      throw .unknownModel(name, known: Models.names)
    }
    self.init(
      entry,
      in: entry.needs.contains(.reference)
        ? ModelContext(reference: try reference(), asOf: asOf) : .withoutReference)
  }

  /// The model of a series that stands by itself.
  var alone: any ForecastModel { entry.model(in: context) }

  /// The model of a series, given what lies around it.
  func model(_ surroundings: (inout ModelContext) -> Void) -> any ForecastModel {
    var context = context
    surroundings(&context)
    return entry.model(in: context)
  }
}

/// The names that options take, each list from its registry: for help, completion and errors.
package enum KnownNames {
  /// The models, for `--model`.
  package static var models: [String] { Models.names }

  /// The models that a backtest of targets compares, for `--models`.
  package static var backtestModels: [String] { models + [BacktestModels.baseRate] }

  /// The official rules, for `--rules`.
  package static var rules: [String] { OfficialRules.names }

  /// The names that stand for several official rules, beside `all`.
  package static var ruleFamilies: [String] { OfficialRules.families }
}
