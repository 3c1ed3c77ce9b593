import DatasetReaders
import TimeSeries

/// A name in a scenario file that means something only beside the data, with its place.
struct ScenarioMention: Hashable, Sendable {
  /// What is named.
  enum Subject: Hashable, Sendable {
    case area
    case indicator
    case series
    case target
    case plan
    case model
  }

  let subject: Subject
  let name: String
  /// Where it stands.
  let file: String
  let place: YAMLPlace
  let path: String

  init(_ subject: Subject, _ name: String, in field: YAMLField) {
    self.subject = subject
    self.name = name
    file = field.file
    place = field.value.place
    path = field.path
  }

  /// The error for a name that nothing has.
  func error(nearest: String?, known: [String] = []) -> ReaderError {
    let code: ReaderError.Code =
      switch subject {
      case .area: .scenarioUnknownArea
      case .indicator: .scenarioUnknownIndicator
      case .series: .scenarioUnknownSeries
      case .target: .scenarioUnknownTarget
      case .plan: .scenarioUnknownPlan
      case .model: .scenarioUnknownModel
      }
    var arguments: [String: Argument] = ["path": .text(path), "found": .text(name)]
    arguments["nearest"] = nearest.map(Argument.text)
    if !known.isEmpty { arguments["known"] = .texts(known) }
    return ReaderError(
      code, file: file, line: place.line, column: place.column, arguments: arguments)
  }
}
