/// What the size of an effect is measured in.
public enum EffectBasis: String, Hashable, Sendable, CaseIterable {
  /// The unit of the series: 2 is two points of a percentage, or 2,000 of thousands.
  case units
  /// A share of what the value would be without the effect: −0.1 takes a tenth away.
  case share
}
