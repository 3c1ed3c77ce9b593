/// A fitted model whose paths come from ``CopulaPaths``: known marginals and a known persistence.
package protocol CopulaModel: FittedModel {
  /// The exponent c of the correlation (h / k)ᶜ between the years h < k.
  var persistence: Double { get }
}

extension FittedReference: CopulaModel {
  /// As measured on the reference series: the correlation of the years h < k is (h / k)^0.63.
  package var persistence: Double { Self.persistence }
}

extension FittedRelatives: CopulaModel {
  /// As those of the reference class.
  package var persistence: Double { FittedReference.persistence }
}

extension FittedCombination: CopulaModel {
  /// As those of a random walk.
  package var persistence: Double { 0.5 }
}
