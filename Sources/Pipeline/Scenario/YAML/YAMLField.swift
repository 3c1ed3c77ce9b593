import DatasetReaders
import Scenarios
import TimeSeries

/// A value of a scenario file with the way of keys that leads to it.
struct YAMLField {
  let value: YAMLValue
  /// The keys from the top, such as `scenarios.strong.measures[2].pace`; empty at the top.
  let path: String
  /// Where the key stands, or the value where it has none.
  let keyPlace: YAMLPlace
  let file: String

  /// The whole file.
  init(root: YAMLValue, file: String) {
    self.init(value: root, path: "", keyPlace: root.place, file: file)
  }

  private init(value: YAMLValue, path: String, keyPlace: YAMLPlace, file: String) {
    self.value = value
    self.path = path
    self.keyPlace = keyPlace
    self.file = file
  }

  /// The field of an entry of this table.
  func inner(_ entry: YAMLEntry) -> YAMLField {
    YAMLField(
      value: entry.value, path: path.isEmpty ? entry.key : path + "." + entry.key,
      keyPlace: entry.place, file: file)
  }

  /// An error about the value.
  func error(
    _ code: ReaderError.Code, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    let place = value.isNull ? keyPlace : value.place
    return ReaderError(
      code, file: file, line: place.line, column: place.column,
      arguments: arguments.merging(["path": .text(path), "found": .text(found)]) { own, _ in own })
  }

  /// A refused scenario at the place of this value.
  func error(_ refusal: ScenarioError) -> ReaderError {
    let place = value.isNull ? keyPlace : value.place
    return ReaderError(
      refusal, file: file, line: place.line, column: place.column,
      arguments: ["path": .text(path), "found": .text(found)])
  }

  /// What stands there, as an error shows it; empty for a list or a table.
  private var found: String {
    guard case .scalar(let text, _) = value.content else { return "" }
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  // MARK: Lists and tables

  /// The items of a list.
  func list() throws(ReaderError) -> [YAMLField] {
    guard case .list(let items) = value.content else { throw error(.expectedList) }
    return items.enumerated().map { index, item in
      YAMLField(value: item, path: "\(path)[\(index + 1)]", keyPlace: item.place, file: file)
    }
  }

  /// The items of a list, or the only one without a list.
  func listOrOne() throws(ReaderError) -> [YAMLField] {
    guard case .list = value.content else { return [self] }
    return try list()
  }

  /// The fields of a table whose keys are names that the writer chose.
  func names() throws(ReaderError) -> [(name: String, field: YAMLField)] {
    guard case .table(let entries) = value.content else { throw error(.expectedTable) }
    return entries.map { ($0.key, inner($0)) }
  }

  /// Whether the value is a table.
  var isTable: Bool {
    if case .table = value.content { return true }
    return false
  }

  /// Whether the value is a list.
  var isList: Bool {
    if case .list = value.content { return true }
    return false
  }

  // MARK: Scalars

  /// A text; a number or a word without quotes is one as well.
  func text() throws(ReaderError) -> String {
    guard case .scalar(let text, _) = value.content, !text.isEmpty else {
      throw error(.expectedText)
    }
    return text
  }

  /// Several texts, or a single one.
  func texts() throws(ReaderError) -> [String] {
    var all: [String] = []
    for item in try listOrOne() { all.append(try item.text()) }
    return all
  }

  /// `true` or `false`.
  func flag() throws(ReaderError) -> Bool {
    switch value.content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default: throw error(.expectedFlag)
    }
  }

  /// One of the words of a closed list.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(ReaderError) -> Choice where Choice.RawValue == String {
    let word = try text()
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    var arguments: [String: Argument] = ["known": .texts(known)]
    arguments["nearest"] = NearestName.find(word, in: known).map(Argument.text)
    throw error(.unknownChoice, arguments)
  }
}
