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

extension YAMLField {
  /// A finite number, written with a decimal point.
  ///
  /// - Throws: `expected_number`, `quoted_number`, `yaml_decimal_comma`, `yaml_percent_sign`.
  func number() throws(ReaderError) -> Double {
    guard case .scalar(let text, let isPlain) = value.content else {
      throw error(.expectedNumber)
    }
    guard isPlain else {
      throw error(Self.parse(text) == nil ? .expectedNumber : .quotedNumber)
    }
    if let number = Self.parse(text) { return number }
    if text.hasSuffix("%") {
      let rest = String(text.dropLast().drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if Self.parse(rest) != nil { throw error(.yamlPercentSign, ["suggestion": .text(rest)]) }
    }
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    if text.count(where: { $0 == "," }) == 1, Self.parse(pointed) != nil {
      throw error(.yamlDecimalComma, ["suggestion": .text(pointed)])
    }
    throw error(.expectedNumber)
  }

  /// A number in a range.
  ///
  /// - Parameter range: As it is told, such as `> 0` or `0 … 1`.
  func number(
    _ range: String, where isAllowed: (Double) -> Bool
  ) throws(ReaderError) -> Double {
    let number = try number()
    guard isAllowed(number) else { throw error(.numberOutsideRange, ["range": .text(range)]) }
    return number
  }

  /// A number that a setting of this kind may be.
  func number(within range: SettingRange<Double>) throws(ReaderError) -> Double {
    try number(range.told, where: range.contains)
  }

  /// A whole number in a range.
  func wholeNumber(_ range: ClosedRange<Int>) throws(ReaderError) -> Int {
    guard case .scalar(let text, isPlain: true) = value.content, let number = Self.integer(text)
    else { throw error(.expectedWholeNumber) }
    guard range.contains(number) else {
      let end = range.upperBound == .max ? "" : " … \(range.upperBound)"
      throw error(
        .numberOutsideRange,
        ["range": .text(end.isEmpty ? "≥ \(range.lowerBound)" : "\(range.lowerBound)" + end)])
    }
    return number
  }

  /// A calendar year.
  func year() throws(ReaderError) -> Int {
    guard case .scalar(let text, isPlain: true) = value.content, let year = Self.integer(text)
    else { throw error(.expectedYear) }
    guard SettingRange.year.contains(year) else { throw error(.yamlYearOutOfRange) }
    return year
  }

  /// A number as JSON writes it, a leading `+` allowed; `nil` for anything else, `nan` and hex too.
  private static func parse(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    let isPlain = digits.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".-+eE".utf8.contains(byte)
    }
    guard isPlain, digits.utf8.first != UInt8(ascii: "+"), let number = Double(digits),
      number.isFinite
    else { return nil }
    return number
  }

  private static func integer(_ text: String) -> Int? {
    let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    return isPlain || isNegative ? Int(text) : nil
  }
}

/// A table of a scenario file whose keys are known beforehand.
///
/// `Key` lists them; any other key is refused when the table is opened.
struct YAMLTable<Key: RawRepresentable & CaseIterable & Hashable> where Key.RawValue == String {
  let place: YAMLPlace
  let path: String
  let file: String
  private let fields: [Key: YAMLField]

  /// Opens the table of a field.
  ///
  /// - Throws: `expected_table`, `unknown_key`, `empty_value`.
  init(_ field: YAMLField) throws(ReaderError) {
    let known = Key.allCases.map(\.rawValue)
    guard case .table(let entries) = field.value.content else {
      throw field.error(.expectedTable, ["known": .texts(known)])
    }
    (place, path, file) = (field.value.place, field.path, field.file)
    var fields: [Key: YAMLField] = [:]
    for entry in entries {
      let inner = field.inner(entry)
      guard let key = Key(rawValue: entry.key) else {
        var arguments: [String: Argument] = [
          "path": .text(field.path), "name": .text(entry.key), "known": .texts(known),
        ]
        arguments["nearest"] = NearestName.find(entry.key, in: known).map(Argument.text)
        throw ReaderError(
          .unknownKey, file: field.file, line: entry.place.line, column: entry.place.column,
          arguments: arguments)
      }
      if entry.value.isNull { throw inner.error(.emptyValue) }
      fields[key] = inner
    }
    self.fields = fields
  }

  /// The field of a key, where it is there.
  subscript(key: Key) -> YAMLField? { fields[key] }

  /// Whether a key is there.
  func has(_ key: Key) -> Bool { fields[key] != nil }

  /// The field of a key that must be there.
  func required(_ key: Key) throws(ReaderError) -> YAMLField {
    if let field = fields[key] { return field }
    throw error(.missingKey, ["name": .text(key.rawValue)])
  }

  /// The only key of `keys` that is there.
  ///
  /// - Throws: `missing_one_key`, `clashing_keys`.
  func one(of keys: [Key]) throws(ReaderError) -> Key {
    let found = keys.filter { fields[$0] != nil }
    guard let first = found.first else {
      throw error(.missingOneKey, ["known": .texts(keys.map(\.rawValue))])
    }
    if found.count > 1 { throw clash(found[1], first) }
    return first
  }

  /// Refuses keys that mean nothing beside `key`.
  func refuse(_ others: [Key], beside key: Key) throws(ReaderError) {
    for other in others where fields[other] != nil { throw clash(other, key) }
  }

  /// The error for two keys that exclude each other, at the first of them.
  func clash(_ key: Key, _ other: Key) -> ReaderError {
    let field = fields[key]
    return ReaderError(
      .clashingKeys, file: file, line: field?.keyPlace.line, column: field?.keyPlace.column,
      arguments: ["path": .text(path), "name": .text(key.rawValue), "other": .text(other.rawValue)])
  }

  /// An error of the table as a whole.
  func error(
    _ code: ReaderError.Code, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    ReaderError(
      code, file: file, line: place.line, column: place.column,
      arguments: arguments.merging(["path": .text(path)]) { own, _ in own })
  }
}
