import ArgumentParser

/// Where the reference data come from.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: .of(.reference, "file"), transform: OptionValue.text)
  var reference: String?
}

/// Reference data without what the answer to a target could be read from.
struct ReferenceExclusionOptions: ParsableArguments {
  @Flag(help: .of(.excludeOwnCountry))
  var excludeOwnCountry = false

  @Option(
    help: .of(.raw, "file"), transform: OptionValue.text)
  var raw: String?

  @Option(
    help: .of(.rawIndicators, "file"), transform: OptionValue.text)
  var indicators: String?

  /// Refuses half a pair, and two sources at once.
  func validate(beside reference: String?) throws {
    if (raw == nil) != (indicators == nil) {
      throw UsageText.rawWithIndicators.error()
    }
    if raw != nil, reference != nil {
      throw UsageText.rawInPlaceOfReference.error()
    }
  }
}
