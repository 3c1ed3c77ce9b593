internal import TimeSeries

/// The columns of a table of observations that is written, one row an observation.
struct RowLayout {
  /// What stands in a column.
  enum Field: Hashable {
    case seriesID, areaCode, indicator, unit, year, value, definition, sourceID, note
    /// A column of ``ValueMarks`` by its name.
    case mark(String)
    case extra(Int)
    case constant(String)
  }

  struct Column {
    var name: String
    var field: Field
    /// What stands where a row has nothing; SDMX wants a code in each dimension.
    var empty = ""
  }

  /// What messages of the product say that they are structured by.
  static let dataflow = "KHATHI:OBSERVATIONS(1.0)"

  /// What stands before a name that SDMX keeps for itself.
  static let renamingPrefix = "SOURCE_"

  var columns: [Column]

  /// Columns whose names had to change.
  var renamed: [(before: String, after: String)] = []

  /// The columns of a table of the product's own form.
  ///
  /// - Parameters:
  ///   - fields: The fields that the table has.
  ///   - extras: The names of the columns that are kept beside them.
  static func tidy(_ fields: Set<Field>, extras: [String]) -> RowLayout {
    let named: [(Field, String)] =
      [
        (.seriesID, "series_id"), (.areaCode, "area_code"), (.indicator, "indicator"),
        (.unit, "unit"), (.year, "year"), (.value, "value"), (.definition, "definition"),
        (.sourceID, "source_id"), (.note, "note"),
      ] + ValueMarks.names.map { (RowLayout.Field.mark($0), $0) }
    var columns = named.filter { fields.contains($0.0) }
      .map { Column(name: $0.1, field: $0.0) }
    for (index, name) in extras.enumerated() {
      columns.append(Column(name: name, field: .extra(index)))
    }
    return RowLayout(columns: columns)
  }

  /// The columns of an SDMX-CSV message: dimensions, the measure, attributes.
  static func sdmx(
    _ fields: Set<Field>, extras: [String], version: ExportFormat.SDMXVersion
  ) -> RowLayout {
    var layout = RowLayout(columns: [])
    switch version {
    case .v1:
      layout.columns = [Column(name: "DATAFLOW", field: .constant(dataflow))]
    case .v2:
      layout.columns = [
        Column(name: "STRUCTURE", field: .constant("dataflow")),
        Column(name: "STRUCTURE_ID", field: .constant(dataflow)),
        Column(name: "ACTION", field: .constant("I")),
      ]
    }
    let frequency = extras.firstIndex(of: "FREQ")
    layout.columns.append(
      Column(name: "FREQ", field: frequency.map { .extra($0) } ?? .constant("A"), empty: "A"))
    let dimensions: [(Field, String)] = [
      (.seriesID, "SERIES_ID"), (.areaCode, "REF_AREA"), (.indicator, "INDICATOR"),
    ]
    for (field, name) in dimensions where fields.contains(field) {
      layout.columns.append(Column(name: name, field: field, empty: "_Z"))
    }
    layout.columns.append(Column(name: "TIME_PERIOD", field: .year))
    layout.columns.append(Column(name: "OBS_VALUE", field: .value))
    let attributes: [(Field, String)] =
      [
        (.unit, "UNIT_MEASURE"), (.definition, "DEFINITION"), (.sourceID, "SOURCE_ID"),
        (.note, "COMMENT_OBS"),
      ] + ValueMarks.names.map { (RowLayout.Field.mark($0), $0.uppercased()) }
    for (field, name) in attributes where fields.contains(field) {
      layout.columns.append(Column(name: name, field: field))
    }
    let reserved = ["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "ACTION", "SERIES_KEY", "OBS_KEY"]
    for (index, name) in extras.enumerated() where index != frequency {
      var id = componentID(name)
      while reserved.contains(id.uppercased())
        || layout.columns.contains(where: { $0.name.uppercased() == id.uppercased() })
      {
        id = renamingPrefix + id
      }
      if id != name { layout.renamed.append((name, id)) }
      layout.columns.append(Column(name: id, field: .extra(index)))
    }
    return layout
  }

  /// A name as SDMX allows it: letters, digits, `_`, `-`, `@` and `$`, none of the known ids.
  private static func componentID(_ name: String) -> String {
    var id = String(
      PlainText.folded(name).map { character in
        character.isASCII
          && (character.isLetter || character.isNumber || "_-@$".contains(character))
          ? character : "_"
      })
    if id.isEmpty { id = "COLUMN" }
    return id == PlainText.folded(name) && name.allSatisfy({ $0.isASCII && $0 != " " }) ? name : id
  }

  /// Adds the header to a text.
  func appendHeader(to text: inout [UInt8]) {
    CSVText.append(columns.map(\.name), to: &text)
  }

  /// Adds a row to a text.
  ///
  /// - Parameter cell: The text of a field that is not constant.
  func append(to text: inout [UInt8], cell: (Field) -> String?) {
    for (index, column) in columns.enumerated() {
      if index > 0 { text.append(Byte.comma) }
      if case .constant(let word) = column.field {
        text.append(contentsOf: word.utf8)
      } else {
        var word = cell(column.field) ?? ""
        if word.isEmpty { word = column.empty }
        CSVText.append(word, to: &text)
      }
    }
    text.append(Byte.lineFeed)
  }
}

/// Records as RFC 4180 has them, with line feeds.
enum CSVText {
  /// Adds a record; a field is quoted only where it must be.
  ///
  /// A field that begins with `=`, `+`, `-` or `@` stays as it is: these are data, and RFC 4180
  /// knows no formulas.
  static func append(_ fields: [String], to text: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(Byte.comma) }
      append(field, isOnly: fields.count == 1, to: &text)
    }
    text.append(Byte.lineFeed)
  }

  /// Adds a field.
  ///
  /// - Parameter isOnly: Whether it is the only one of its record, which would be an empty line.
  static func append(_ field: String, isOnly: Bool = false, to text: inout [UInt8]) {
    let bytes = field.utf8
    guard bytes.contains(where: needsQuotes) || isOnly && bytes.isEmpty else {
      text.append(contentsOf: bytes)
      return
    }
    text.append(Byte.quote)
    for byte in bytes {
      if byte == Byte.quote { text.append(byte) }
      text.append(byte)
    }
    text.append(Byte.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }
}

/// Numbers in machine notation that keep the digits that were printed.
enum MachineNumber {
  /// The shortest text that reads as the number, with zeros up to its printed decimals.
  static func text(_ number: ParsedNumber) -> String {
    var text = "\(number.value)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard let decimals = number.decimals, !text.contains("e") else { return text }
    let point = text.firstIndex(of: ".")
    let present = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    guard decimals > present else { return text }
    if point == nil { text += "." }
    return text + String(repeating: "0", count: decimals - present)
  }
}
