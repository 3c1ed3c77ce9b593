import Assessment
import Forecasting
import TimeSeries

/// The probability of one target as a function of effort, on fixed draws.
struct EffortCurve {
  let study: ScenarioStudy
  let target: Int
  let subject: StudySubject
  let lever: Lever

  /// The sign of the effort on the series.
  let sign: Double

  /// What else acts on the series.
  private let effects: SeriesEffects
  private let space: PathWorkspace
  private let leverDraws: MeasureDraws?

  /// Prepares the curve; `nil` for a target without paths.
  init?(
    _ study: ScenarioStudy, target: Int, lever: Lever, under scenario: ScenarioDraws,
    in space: PathWorkspace
  ) {
    guard let subject = study.subjects[target] else { return nil }
    self.study = study
    self.target = target
    self.subject = subject
    self.lever = lever
    self.space = space
    effects = scenario.effects(on: study.series[subject.series]).effects
    sign = subject.wantedSign
    if case .earlierStart(let programme) = lever.form {
      leverDraws = MeasureDraws(
        .programme(programme), seed: study.settings.seed, stream: "lever",
        paths: study.settings.paths)
    } else {
      leverDraws = nil
    }
  }

  var frame: SeriesFrame { study.series[subject.series].frame }

  /// The column of the year that decides.
  private var lastColumn: Int { subject.lastColumn }

  /// How much of one unit of effort is there in the year that decides.
  var weight: Double {
    let shape: [Double] =
      switch lever.form {
      case .pace(let span): frame.paceShape(span: span)
      case .programme(let start, let ramp): frame.rampShape(start: Double(start), ramp: ramp)
      case .earlierStart(let programme):
        frame.rampShape(start: Double(frame.firstFreeYear), ramp: programme.ramp)
      }
    return shape.indices.contains(lastColumn) ? shape[lastColumn] : 0
  }

  /// Whether more effort can only help, so that bisection finds the smallest that is enough.
  var isMonotone: Bool {
    let reached = subject.projection.reached
    guard reached.lower == nil || reached.upper == nil else { return false }
    if case .earlierStart = lever.form { return false }
    switch subject.projection.quantity {
    case .value, .ratio, .sum, .mean, .everyYear: return true
    case .change, .reduction, .everyReduction: return false
    }
  }

  /// The outcome with some effort.
  func point(_ effort: Double) -> EffortAnswer.Point {
    var effects = effects
    switch lever.form {
    case .pace(let span):
      effects.addPace(sign * effort, span: span)
    case .programme(let start, let ramp):
      effects.addProgramme(
        MeasureDraws(size: sign * effort), basis: .units, start: Double(start), ramp: ramp)
    case .earlierStart(let programme):
      effects.addProgramme(
        leverDraws ?? MeasureDraws(size: 0), basis: programme.basis,
        start: Double(programme.start) - effort, ramp: programme.ramp)
    }
    study.apply(effects, to: subject.series, columns: lastColumn + 1, in: space)
    space.columns.fill(subject.projection, values: space.values)
    let change = study.change(of: subject, in: space)
    space.scratch.update(from: space.outcomes, count: space.paths)
    let anchor = subject.anchors[SampleStatistics.probabilities.count / 2]
    let median = OrderStatistics(space.scratch, count: space.paths).values(at: [anchor.rank])[0]
    return EffortAnswer.Point(
      effort: effort, probability: change.probability, probabilityError: change.error,
      median: subject.projection.outcomeBounds.clamp(median + anchor.residual))
  }

  /// The most effort that is worth trying.
  ///
  /// What is set; else, for a start, the years up to it; else what crosses the whole range of the
  /// indicator; else what is far beyond the uncertainty and the way to go.
  var largest: Double {
    if let largest = lever.largest { return largest }
    if case .earlierStart(let programme) = lever.form {
      return Double(max(programme.start - frame.firstFreeYear, 0))
    }
    let weight = weight
    guard weight > 0 else { return 0 }
    if let low = frame.bounds.lower, let high = frame.bounds.upper { return (high - low) / weight }
    let prediction = subject.prediction
    let spread = prediction.upper95 - prediction.lower95
    let goal = subject.projection.reached.lower ?? subject.projection.reached.upper ?? 0
    let way = (goal - prediction.median).magnitude + spread + frame.lastValue.magnitude
    return 1_000 * max(way * subject.projection.baseValue, 1e-9) / weight
  }
}

extension StudySubject {
  /// The column of the year that decides.
  var lastColumn: Int { projection.quantity.years.upperBound - projection.originYear - 1 }

  /// In which way the series has to move for the target to come nearer.
  var wantedSign: Double {
    let sign: Double =
      switch (projection.reached.lower, projection.reached.upper) {
      case (.some, nil): 1
      case (nil, .some): -1
      case (let low?, let high?): prediction.median < (low + high) / 2 ? 1 : -1
      case (nil, nil): 1
      }
    return sign * projection.seriesSign
  }
}

extension MeasureDraws {
  /// A known size without delay.
  init(size: Double) {
    self.size = .constant(size)
    delay = .constant(0)
  }
}
