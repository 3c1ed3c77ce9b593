/// The mark between the whole part of a number and its decimals.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `95,5`, thousands parted by points or spaces: Vietnam and most of Europe.
  case comma
  /// `95.5`, thousands parted by commas or spaces.
  case point

  var byte: UInt8 { self == .comma ? Byte.comma : Byte.point }
}
