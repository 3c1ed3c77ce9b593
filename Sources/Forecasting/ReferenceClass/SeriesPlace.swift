import RealModule
import TimeSeries

/// Where a series stands: on which scale, in which direction, with which unit.
struct SeriesPlace {
  /// The position of the indicator in the reference data.
  let indicator: Int?
  let view: FittedReference.View
  let scale: WorkingScale
  /// How steady the own course is.
  let steadiness: Double
  /// Which way is progress on the scale of the view, times how sure that is.
  let progress: Double
  /// 1 or −1 for a positive amount of unknown unit; see ``PoolInputs/amount``.
  let amount: Double
  /// Whether the code of the area is one of a part of a country.
  let isPartOfCountry: Bool

  /// What a series without a unit is measured in: a fifth of its largest distance from the limit, so
  /// that the softening near the limit is a hundredth of that distance.
  private static let shareOfLargest = 0.2

  init(
    _ series: AnnualSeries, reference: ReferenceLibrary, asOf: Int, siblings: SiblingGroup?
  ) {
    let match = series.indicator.flatMap(reference.match)
    let known = match.map { reference.indicators[$0.position] }
    indicator = match?.position
    var bounds = known?.bounds ?? series.bounds
    // An amount that was never negative is one, whether or not a file says so.
    let isPositive = series.observations.allSatisfy { $0.value > (bounds.lower ?? 0) }
    if bounds.lower == nil, bounds.upper == nil, isPositive, known == nil {
      bounds = (try? Bounds(lower: 0, upper: nil)) ?? bounds
    }
    let kind = ReferenceKind(bounds)
    let unit = Self.unit(
      of: series, match: match, bounds: bounds, kind: kind, asOf: asOf, siblings: siblings)
    let course = Course(series, known: known)
    let changes = ChangeScale(
      bounds: bounds, isDecreaseWanted: course.isReversed, unit: unit.size)
    // Levels are compared in the unit of the reference.
    let levelShift = kind == .positive && unit.isKnown ? -Double.log(unit.size) : 0
    let values = series.values.map { changes.forward($0) + changes.sign * levelShift }
    let last = values.count - 1
    view = FittedReference.View(
      isReversed: course.isReversed, changes: changes,
      origin: values[last] - changes.sign * levelShift,
      features: CaseFeatures(years: series.years, values: values, last: last), kind: kind,
      leaning: course.leaning, isOpen: course.isOpen, hasUnit: unit.isKnown)
    steadiness = Steadiness(years: series.years, values: values).share
    progress = course.progress
    let isAmount = known == nil && kind == .positive && bounds.upper == nil && isPositive
    amount = isAmount && course.isOpen ? (course.isReversed ? -1 : 1) : 0
    isPartOfCountry = Self.isPart(series.areaCode)
    scale = WorkingScale(
      ChangeScale(bounds: bounds, isDecreaseWanted: false, unit: unit.size).transformation,
      bounds: series.bounds == .none && known != nil ? bounds : series.bounds,
      margin: WorkingScale.margin(of: series))
  }

  private struct Unit {
    /// The size of values that softening is measured in.
    let size: Double
    /// Whether levels can be compared with those of other indicators.
    let isKnown: Bool
  }

  private static func unit(
    of series: AnnualSeries, match: ReferenceMatch?, bounds: Bounds, kind: ReferenceKind,
    asOf: Int, siblings: SiblingGroup?
  ) -> Unit {
    if let match { return Unit(size: 1 / match.factor, isKnown: true) }
    if kind == .share { return Unit(size: 1, isKnown: true) }
    // A rate out of a thousand is one whatever the thousand is called.
    if kind == .positive, let lower = bounds.lower, let upper = bounds.upper {
      return Unit(size: (upper - lower) / 1000, isKnown: true)
    }
    let lower = bounds.lower ?? 0
    let shared = siblings?.typicalSize(upTo: asOf, above: lower) ?? 0
    let largest =
      shared > 0 ? shared : series.values.map { ($0 - lower).magnitude }.max() ?? 0
    return Unit(size: largest > 0 ? shareOfLargest * largest : 1, isKnown: false)
  }

  /// Codes of parts of a country are the country's with more after a dash (ISO 3166-2).
  private static func isPart(_ code: String?) -> Bool {
    guard let bytes = code?.utf8, bytes.count > 3 else { return false }
    return bytes.firstIndex(of: UInt8(ascii: "-")) == bytes.index(bytes.startIndex, offsetBy: 2)
  }
}

/// Which way is progress, as far as is known.
private struct Course {
  /// Whether the scale of the pool falls where the values rise.
  let isReversed: Bool
  /// Whether it is open which way is better, to some extent.
  let isOpen: Bool
  /// What a target suggests.
  let leaning: Leaning?
  /// 1 or −1 in the direction of the pool, times how sure that is.
  let progress: Double

  init(_ series: AnnualSeries, known: ReferenceIndicator?) {
    let direction = known.map { $0.isDecreaseWanted ? .decrease : .increase } ?? series.direction
    guard let direction, direction != .maintain else {
      self.init(isReversed: false, isOpen: true, leaning: nil, progress: 0)
      return
    }
    let isDecrease = direction == .decrease
    let leaning = Leaning(isDecrease: isDecrease, points: series.count)
    if known != nil || !series.isDirectionAssumed || leaning.doubt == 0 {
      self.init(isReversed: isDecrease, isOpen: false, leaning: nil, progress: 1)
    } else {
      self.init(
        isReversed: false, isOpen: true, leaning: leaning,
        progress: (isDecrease ? -1 : 1) * (1 - leaning.doubt))
    }
  }

  private init(isReversed: Bool, isOpen: Bool, leaning: Leaning?, progress: Double) {
    self.isReversed = isReversed
    self.isOpen = isOpen
    self.leaning = leaning
    self.progress = progress
  }
}
