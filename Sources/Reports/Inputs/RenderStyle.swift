/// How text for people is set; csv and json take no notice of it.
public struct RenderStyle: Hashable, Sendable {
  /// The language of words and numbers.
  public var language: Language

  /// Columns of the terminal; less than 40 counts as 40.
  public var width: Int

  /// Whether ANSI colours may be used; words and symbols say the same without them.
  public var usesColour: Bool

  /// Whether long lists are cut to what a screen holds.
  public var isBrief: Bool

  /// Creates a style.
  public init(
    language: Language = .standard, width: Int = 80, usesColour: Bool = false, isBrief: Bool = false
  ) {
    self.language = language
    self.width = width
    self.usesColour = usesColour
    self.isBrief = isBrief
  }
}
