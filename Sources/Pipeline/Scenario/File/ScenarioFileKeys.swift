/// The keys of scenario files, table by table.
///
/// The JSON Schema in the bundled data lists the same keys; a test compares the two.
enum ScenarioFileKeys {
  /// The keys of the file.
  enum Top: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, plan, targets, data, area, indicator, target
    case asOf = "as-of"
    case model, reference, relatives, tolerance, seed, paths
    case scenarios, goals, promise, joint, tornado
  }

  /// The keys of one scenario.
  enum ScenarioKeys: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, inherits, measures
  }

  /// The keys of one measure.
  enum MeasureKeys: String, CaseIterable {
    case id, title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, area, indicator, series
    case eachItsOwn = "each-its-own"
    case pace
    case paceTimes = "pace-times"
    case shock, programme, cap, floor, capacity
    case from, until, year, ramp, delay, recovery, basis, probability
  }

  /// The forms of an uncertain size.
  enum SizeKeys: String, CaseIterable {
    case normal, uniform, triangular, pert, beta, lognormal
  }

  /// The parameters of a normal size.
  enum NormalKeys: String, CaseIterable {
    case mean, sd
  }

  /// The parameters of a beta size.
  enum BetaKeys: String, CaseIterable {
    case alpha, beta, between
  }

  /// The parameters of a log-normal size.
  enum LogNormalKeys: String, CaseIterable {
    case median
    case logSD = "log-sd"
  }

  /// How a shock wears off.
  enum RecoveryKeys: String, CaseIterable {
    case halfLife = "half-life"
    case years
  }

  /// The most that can change in a year.
  enum CapacityKeys: String, CaseIterable {
    case rise, fall, denominator
  }

  /// What a share is taken of.
  enum DenominatorKeys: String, CaseIterable {
    case values, growth, whole
  }

  /// What is asked the other way round: how much effort would be enough.
  enum GoalKeys: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, probability, target, area, indicator, year, scenario, lever, largest, budget
    case maximise, cost, costs
  }

  /// What effort is put in.
  enum LeverKeys: String, CaseIterable {
    case pace, programme
    case earlierStart = "earlier-start"
  }

  /// When an extra pace holds.
  enum PaceLeverKeys: String, CaseIterable {
    case from, until
  }

  /// When a programme starts whose size is asked for.
  enum ProgrammeLeverKeys: String, CaseIterable {
    case from, ramp
  }

  /// The programme whose earlier start is asked for.
  enum EarlierStartKeys: String, CaseIterable {
    case size, from, ramp, delay, basis, probability
  }

  /// What is asked of all targets together.
  enum JointKeys: String, CaseIterable {
    case atLeast = "at-least"
  }
}
