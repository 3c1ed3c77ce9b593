import Assessment
public import Scenarios

extension Swing.Factor {
  /// What is moved, in a few words.
  public var words: Words { Catalogue.swingFactors[rawValue] ?? Words(rawValue) }
}

extension Catalogue {
}
