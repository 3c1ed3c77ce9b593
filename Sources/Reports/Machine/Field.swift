/// A value that a row needs, as it stands, and that is not written.
struct NeededValue: Error {
  /// The member that is missing; `nil` for the one that is read.
  var name: String?
}

/// One fact of a row, described once: CSV, JSON, its reader and its schema follow from it.
///
/// A row has one list of fields for each form, in the order of that form; a fact that stands in
/// several forms is the same field in all lists.
///
/// ```swift
/// extension Field where Row == TargetAssessment {
///   static var evidence: Self {
///     Self("evidence", "How much stands behind it.", { $0.evidence }, { $0.evidence = $1 })
///   }
/// }
/// ```
struct Field<Row>: Sendable {
  /// The name of the column and of the member.
  private(set) var name: String

  /// What it means, in a phrase of English.
  let note: String

  /// What it holds.
  private(set) var type: FieldType

  /// The value in JSON.
  let json: @Sendable (Row) -> JSONValue

  /// The value in a cell of CSV.
  let cell: @Sendable (Row) -> CSVWriter.Cell

  /// Takes the value over from an object of JSON; `nil` where nothing is read back.
  let read: (@Sendable (JSONReader, inout Row) throws(PlanReportError) -> Void)?

  /// Whether the member is left out of JSON where there is nothing, `false` or an empty list.
  private(set) var isLeftOut = false

  /// Whether it follows from other fields, so that there is nothing to be read back.
  private(set) var isDerived = false

  /// The forms it stands in.
  private(set) var forms: FieldForms = .machine

  /// How people see it, where they do.
  private(set) var display: FieldDisplay?

  /// Its value in words, where these are other than the value itself.
  private(set) var words: (@Sendable (Row, FieldContext) -> String)?

  /// Describes a fact that is only written.
  init<Value: FieldValue>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Row) -> Value
  ) {
    self.name = name
    self.note = note
    type = Value.fieldType
    json = { get($0).jsonValue }
    cell = { get($0).cell }
    read = nil
  }

  /// Describes a fact that is written and read back.
  ///
  /// - Parameters:
  ///   - set: Takes the value over; what it throws is told as an invalid field, ``NeededValue`` as
  ///     one that is missing.
  ///   - fallback: The value where none is written; without one a value that has to be there is
  ///     asked for.
  init<Value: FieldValue>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Row) -> Value,
    _ set: @escaping @Sendable (inout Row, Value) throws -> Void, default fallback: Value? = nil
  ) {
    self.name = name
    self.note = note
    type = Value.fieldType
    json = { get($0).jsonValue }
    cell = { get($0).cell }
    read = { (reader, row) throws(PlanReportError) in
      let value = try reader.read(name, default: fallback)
      do {
        try set(&row, value)
      } catch let error as NeededValue {
        throw .missing(path: reader.path(of: error.name ?? name))
      } catch {
        throw .invalid(path: reader.path(of: name))
      }
    }
  }

  /// Describes a part that is only written, by its own fields; `null` where there is none.
  init<Part>(
    _ name: String, _ note: String, part fields: [Field<Part>],
    _ get: @escaping @Sendable (Row) -> Part?
  ) {
    self.init(name, note) { row in get(row).map { JSONValue.row($0, fields) } }
    type = .optional(.record(fields.map(\.description)))
  }

  /// Describes parts that are only written, by their own fields.
  init<Part>(
    _ name: String, _ note: String, parts fields: [Field<Part>],
    _ get: @escaping @Sendable (Row) -> [Part]
  ) {
    self.init(name, note) { row in get(row).map { JSONValue.row($0, fields) } }
    type = .list(.record(fields.map(\.description)))
  }

  /// What a schema says of it.
  var description: FieldDescription {
    FieldDescription(name: name, note: note, type: type, isLeftOut: isLeftOut)
  }

  /// The same field, marked as following from others.
  var derived: Self { with { $0.isDerived = true } }

  /// The same field, left out of JSON where there is nothing.
  var leftOut: Self { with { $0.isLeftOut = true } }

  /// The same field with a heading for people, who then see it in every form of theirs.
  ///
  /// - Parameters:
  ///   - width: How wide its column is in workbooks, in characters.
  ///   - page: Its column on the page, where that has another heading or is drawn specially.
  ///   - words: The value in words, where these are other than the value itself.
  func shown(
    _ label: some TextKey, as form: FieldDisplay.Form, width: Double = 11,
    onPage page: FieldDisplay.PageColumn? = nil,
    words: (@Sendable (Row, FieldContext) -> String)? = nil
  ) -> Self {
    with {
      $0.display = FieldDisplay(
        label: label.words, form: form, width: width,
        page: page ?? .init(name: $0.name, member: $0.name, heading: label.words, isWide: true))
      $0.words = words
      $0.forms.formUnion(.people)
    }
  }

  /// The same field, of the forms for machines in some alone.
  func only(in forms: FieldForms) -> Self { with { $0.forms = forms } }

  /// The same fact under another name.
  func renamed(_ name: String) -> Self { with { $0.name = name } }

  /// The same fact of a row that holds this one.
  func of<Outer>(_ get: @escaping @Sendable (Outer) -> Row) -> Field<Outer> {
    Field<Outer>(self, get)
  }

  /// The same fact of a row that may hold this one.
  func ofAny<Outer>(_ get: @escaping @Sendable (Outer) -> Row?) -> Field<Outer> {
    Field<Outer>(self, get)
  }

  private init<Inner>(_ field: Field<Inner>, _ get: @escaping @Sendable (Row) -> Inner?) {
    name = field.name
    note = field.note
    type = field.type
    json = { get($0).map(field.json) ?? .null }
    cell = { get($0).map(field.cell) ?? .empty }
    read = nil
    isLeftOut = field.isLeftOut
    forms = field.forms
    display = field.display
    if let told = field.words {
      words = { row, context in get(row).map { told($0, context) } ?? "" }
    }
  }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var field = self
    change(&field)
    return field
  }
}

extension Array {
  /// The fields that stand in a form.
  func standing<Row>(in form: FieldForms) -> Self where Element == Field<Row> {
    filter { $0.forms.contains(form) }
  }

  /// The members of a row in an object of JSON.
  func members<Row>(of row: Row) -> [(String, JSONValue)] where Element == Field<Row> {
    var members: [(String, JSONValue)] = []
    members.reserveCapacity(count)
    for field in self {
      let value = field.json(row)
      if field.isLeftOut, value.isNothing { continue }
      members.append((field.name, value))
    }
    return members
  }
}

extension JSONValue {
  /// A row by its fields.
  static func row<Row>(_ row: Row, _ fields: [Field<Row>]) -> JSONValue {
    .object(fields.members(of: row))
  }

  /// Rows by their fields.
  static func rows<Row>(_ rows: some Sequence<Row>, _ fields: [Field<Row>]) -> JSONValue {
    .array(rows.map { .row($0, fields) })
  }

  /// Whether it says no more than a missing member.
  fileprivate var isNothing: Bool {
    switch self {
    case .null, .bool(false): true
    case .array(let items): items.isEmpty
    default: false
    }
  }
}

extension CSVWriter {
  /// Starts with a header line of the names of `fields`.
  init<Row>(_ fields: [Field<Row>], separator: Unicode.Scalar = ",") {
    self.init(columns: fields.map(\.name), separator: separator)
  }

  /// Writes one row.
  mutating func append<Row>(_ row: Row, _ fields: [Field<Row>]) {
    append(fields.lazy.map { $0.cell(row) })
  }

  /// A table: a header line, then the rows.
  static func table<Row>(_ rows: some Sequence<Row>, _ fields: [Field<Row>]) -> String {
    var writer = CSVWriter(fields)
    for row in rows { writer.append(row, fields) }
    return writer.text
  }
}

// MARK: - Records

/// One member of a value that is made of all its members at once.
struct Member<Row, Value: FieldValue>: Sendable {
  fileprivate let name: String
  fileprivate let note: String
  fileprivate let get: @Sendable (Row) -> Value
  fileprivate let fallback: Value?
  fileprivate let isLeftOut: Bool

  /// Describes a member.
  ///
  /// - Parameters:
  ///   - fallback: The value where none is written.
  ///   - isLeftOut: Whether it is left out where there is nothing, `false` or an empty list.
  init(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Row) -> Value,
    default fallback: Value? = nil, isLeftOut: Bool = false
  ) {
    self.name = name
    self.note = note
    self.get = get
    self.fallback = fallback
    self.isLeftOut = isLeftOut
  }

  fileprivate var field: Field<Row> {
    let field = Field(name, note, get)
    return isLeftOut ? field.leftOut : field
  }

  fileprivate func read(_ reader: JSONReader) throws(PlanReportError) -> Value {
    try reader.read(name, default: fallback)
  }
}

/// The members of an object of JSON: how it is written, and how it is read back.
///
/// What is written and not read back cannot be described: either all members together make the
/// value, or each field takes itself over.
struct Record<Row>: Sendable {
  /// The members, in order.
  let fields: [Field<Row>]

  /// Reads an object.
  let read: @Sendable (JSONReader) throws(PlanReportError) -> Row

  /// A value that its fields fill one by one.
  ///
  /// - Precondition: Each field can be read back or is derived from others.
  init(_ fields: [Field<Row>], blank: @escaping @Sendable () -> Row) {
    for field in fields {
      precondition(
        field.read != nil || field.isDerived, "the field \(field.name) is written but never read")
    }
    self.fields = fields
    read = { (reader) throws(PlanReportError) in
      var row = blank()
      for field in fields { try field.read?(reader, &row) }
      return row
    }
  }

  /// A value that is made of all its members.
  ///
  /// - Parameters:
  ///   - blamed: The member that errors name where the members make no value together; the first
  ///     one without it.
  ///   - make: Makes the value; `nil` where the members do not fit together.
  init<each Value: FieldValue>(
    _ member: repeat Member<Row, each Value>, blaming blamed: String? = nil,
    make: @escaping @Sendable (repeat each Value) -> Row?
  ) {
    var fields: [Field<Row>] = []
    for member in repeat each member { fields.append(member.field) }
    self.fields = fields
    let members = (repeat each member)
    let blamed = blamed ?? fields.first?.name ?? ""
    read = { (reader) throws(PlanReportError) in
      guard let row = make(repeat try (each members).read(reader)) else {
        throw .invalid(path: reader.path(of: blamed))
      }
      return row
    }
  }
}

/// A value that is an object of JSON.
protocol FieldRecord: FieldValue {
  /// Its members.
  static var record: Record<Self> { get }
}

extension FieldRecord {
  static var fieldType: FieldType { .record(record.fields.map(\.description)) }

  var jsonValue: JSONValue { .object(Self.record.fields.members(of: self)) }

  init(json: JSONValue?, at path: String) throws(PlanReportError) {
    guard let json else { throw .missing(path: path) }
    self = try Self.record.read(JSONReader(json, path: path))
  }
}
