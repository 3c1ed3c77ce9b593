import Assessment

/// The numbers behind the words of a review, as they are typed.
package struct ReviewSettings: Hashable, Sendable {
  /// The least probability of *likely to be met*.
  package var likely = ReviewThresholds.standard.likely
  /// Below it *unlikely to be met*.
  package var unlikely = ReviewThresholds.standard.unlikely
  /// Below it *expected not to be met*.
  package var expectedNot = ReviewThresholds.standard.expectedNot
  /// How far a miss may be off to be *nearly met*, as a share of the number to reach.
  package var nearly = ReviewThresholds.standard.nearly

  /// The standard settings.
  package init() {}

  /// The thresholds.
  ///
  /// - Throws: ``PipelineError/badSetting(name:value:expected:)`` where they are out of order.
  func thresholds() throws(PipelineError) -> ReviewThresholds {
    if let thresholds = ReviewThresholds(
      likely: likely, unlikely: unlikely, expectedNot: expectedNot, nearly: nearly)
    {
      return thresholds
    }
    let (name, value) =
      if !(0..<1).contains(nearly) {
        ("nearly", nearly)
      } else if likely < unlikely || !(0...1).contains(likely) {
        ("likely", likely)
      } else if expectedNot > unlikely || expectedNot < 0 {
        ("expected-not", expectedNot)
      } else {
        ("unlikely", unlikely)
      }
    throw .badSetting(
      name: name, value: value.plain,
      expected: "0 ≤ expected-not ≤ unlikely ≤ likely ≤ 1, 0 ≤ nearly < 1")
  }
}
