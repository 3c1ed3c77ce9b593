import DatasetReaders
import TimeSeries

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
