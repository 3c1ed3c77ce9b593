import ArgumentParser
import Pipeline

/// The base year and the numbers behind the words of a review.
struct YardstickOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The base year of official rules and of the straight path; that of each edition where not given.",
      valueName: "year"), transform: OptionValue.whole(.year))
  var baseYear: Int?

  @Option(
    help: ArgumentHelp(
      "Review words: likely to be met from this probability on.", valueName: "probability"),
    transform: OptionValue.number(.probability))
  var likely = 0.66

  @Option(
    help: ArgumentHelp(
      "Review words: unlikely to be met below this probability.", valueName: "probability"),
    transform: OptionValue.number(.probability))
  var unlikely = 0.33

  @Option(
    help: ArgumentHelp(
      "Review words: expected not to be met below this probability.", valueName: "probability"),
    transform: OptionValue.number(.probability))
  var expectedNot = 0.1

  @Option(
    help: ArgumentHelp(
      "Review words: how far a miss may be off to be nearly met, as a share of the number.",
      valueName: "share"), transform: OptionValue.number(.probability))
  var nearly = 0.01

  /// Hands the options over.
  func apply(to settings: inout AssessSettings) {
    settings.baseYear = baseYear
    settings.review.likely = likely
    settings.review.unlikely = unlikely
    settings.review.expectedNot = expectedNot
    settings.review.nearly = nearly
  }
}
