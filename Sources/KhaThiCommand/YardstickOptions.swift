import ArgumentParser
import Pipeline

/// The base year and the numbers behind the words of a review.
struct YardstickOptions: ParsableArguments {
  @Option(
    help: .of(.baseYear, "year"), transform: OptionValue.whole(.year))
  var baseYear: Int?

  @Option(
    help: .of(.likely, "probability", standard: standard.likely),
    transform: OptionValue.number(.probability))
  var likely = standard.likely

  @Option(
    help: .of(.unlikely, "probability", standard: standard.unlikely),
    transform: OptionValue.number(.probability))
  var unlikely = standard.unlikely

  @Option(
    help: .of(.expectedNot, "probability", standard: standard.expectedNot),
    transform: OptionValue.number(.probability))
  var expectedNot = standard.expectedNot

  @Option(
    help: .of(.nearly, "share", standard: standard.nearly),
    transform: OptionValue.number(.probability))
  var nearly = standard.nearly

  /// Hands the options over.
  func apply(to settings: inout AssessSettings) {
    settings.baseYear = baseYear
    settings.review.likely = likely
    settings.review.unlikely = unlikely
    settings.review.expectedNot = expectedNot
    settings.review.nearly = nearly
  }
}

/// What holds where the options are not given.
private let standard = ReviewSettings()
