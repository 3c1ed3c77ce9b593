import RealModule

/// Weak evidence of the direction in which an indicator is wanted to move: that a target asks for it.
///
/// A target of "at least" suggests that more is better, but a short question may be put either way
/// round. The evidence counts where little else is known and fades as points come in; from five
/// points on the series speaks for itself, so that P(≥ a) and P(< a) add up to one.
///
/// ```
/// doubt = ((n − 1) / 4)³, at most 1
/// ```
struct Leaning: Hashable, Sendable {
  /// Whether less is taken to be better.
  let isDecrease: Bool

  /// The weight of a case that progresses the other way, 0 to 1.
  let doubt: Double

  /// The leaning of a series with `points` points.
  init(isDecrease: Bool, points: Int) {
    self.isDecrease = isDecrease
    let share = min(Double(points - 1) / 4, 1)
    doubt = share * share * share
  }

  /// What is added to the negative logarithm of the weight of such a case.
  var penalty: Double { doubt > 0 ? min(-Double.log(doubt), 50) : 50 }
}
