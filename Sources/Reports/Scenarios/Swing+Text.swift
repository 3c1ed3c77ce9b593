import Assessment
package import Scenarios

extension Swing.Factor {
  /// What is moved, in a few words.
  package var words: Words { Catalogue.swingFactors[rawValue] ?? Words(rawValue) }
}

extension Catalogue {
}
