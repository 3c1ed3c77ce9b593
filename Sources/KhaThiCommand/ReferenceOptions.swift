import ArgumentParser

/// Where the reference data come from.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A reference file made by 'reference build', or series by country: country, indicator, \
      year, value; the bundled reference where not given.
      """,
      valueName: "file"), transform: OptionValue.text)
  var reference: String?
}

/// Reference data without what the answer to a target could be read from.
struct ReferenceExclusionOptions: ParsableArguments {
  @Flag(help: "Leave the country of each target out of the reference data.")
  var excludeOwnCountry = false

  @Option(
    help: ArgumentHelp(
      "Raw series by country, to build the reference data from; see 'reference build'.",
      valueName: "file"), transform: OptionValue.text)
  var raw: String?

  @Option(
    help: ArgumentHelp("The indicators of --raw.", valueName: "file"), transform: OptionValue.text)
  var indicators: String?

  /// Refuses half a pair, and two sources at once.
  func validate(beside reference: String?) throws {
    if (raw == nil) != (indicators == nil) {
      throw ValidationError("--raw and --indicators go together.")
    }
    if raw != nil, reference != nil {
      throw ValidationError("--raw takes the place of --reference.")
    }
  }
}
