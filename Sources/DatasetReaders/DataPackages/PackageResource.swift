internal import TimeSeries

/// One resource of a Data Package, versions 1 and 2 (datapackage.org), as its descriptor says.
struct PackageResource {
  /// A column as the schema says.
  struct Field {
    let name: String
    let isNumber: Bool
    let decimalCharacter: String?
    let groupCharacter: String?
  }

  /// How the columns of the file match those of the schema.
  enum FieldsMatch: String {
    case exact, equal, subset, superset, partial
  }

  let name: String
  /// The files that make up the resource; none where its data stand in the descriptor.
  let paths: [String]
  /// The data in the descriptor.
  let data: JSONNode?
  let isTable: Bool
  let encoding: TextEncoding?
  let dialect: PackageDialect
  let fields: [Field]
  let fieldsMatch: FieldsMatch
  /// Texts that stand for no value.
  let missingValues: Set<String>

  /// Reads a resource of a descriptor.
  ///
  /// - Throws: ``ReaderError`` for a member that is missing or of another kind.
  init(_ value: JSONNode, index: Int, file: String) throws(ReaderError) {
    func wrong(_ name: String, _ expected: String) -> ReaderError {
      ReaderError(
        .wrongMemberKind, file: file, line: (value[name] ?? value).line,
        arguments: ["name": .text("resources[\(index)].\(name)"), "expected": .text(expected)])
    }
    guard value.members != nil else { throw wrong("", "object") }
    // A resource without a name is called as its file is.
    let path = value["path"]?.string ?? value["path"]?.strings?.first
    let name = value["name"]?.string ?? value["title"]?.string ?? path ?? String(index + 1)
    self.name = name
    data = value["data"]
    if let path = value["path"] {
      guard data == nil else { throw wrong("path", "path or data, not both") }
      guard let paths = path.string.map({ [$0] }) ?? path.strings, !paths.isEmpty else {
        throw wrong("path", "string or array of strings")
      }
      self.paths = paths
    } else {
      guard data != nil else {
        throw ReaderError(
          .missingMember, file: file, line: value.line,
          arguments: ["name": .text("resources[\(index)].path")])
      }
      paths = []
    }
    isTable = Self.isTable(value, paths: paths)
    encoding = Self.encoding(value["encoding"]?.string)
    dialect = try PackageDialect(value["dialect"], resource: name, file: file)
    let schema = value["schema"]
    var fields: [Field] = []
    for field in schema?["fields"]?.elements ?? [] {
      guard let name = field["name"]?.string else { throw wrong("schema", "fields with names") }
      let type = field["type"]?.string ?? "string"
      fields.append(
        Field(
          name: name, isNumber: type == "number" || type == "integer",
          decimalCharacter: field["decimalChar"]?.string,
          groupCharacter: field["groupChar"]?.string))
    }
    self.fields = fields
    fieldsMatch = FieldsMatch(rawValue: Self.word(schema?["fieldsMatch"]) ?? "exact") ?? .exact
    missingValues = Self.missingValues(schema?["missingValues"])
  }

  /// Texts, or objects with a `value` and a label, as version 2.1 has them.
  private static func missingValues(_ value: JSONNode?) -> Set<String> {
    guard let elements = value?.elements else { return [""] }
    return Set(elements.compactMap { $0.string ?? $0["value"]?.string })
  }

  private static func word(_ value: JSONNode?) -> String? {
    value?.string ?? value?.strings?.first
  }

  private static func isTable(_ value: JSONNode, paths: [String]) -> Bool {
    if value["compression"] != nil { return false }
    if value["type"]?.string == "table" || value["profile"]?.string == "tabular-data-resource" {
      return true
    }
    if value["data"] != nil { return value["data"]?.elements != nil }
    let ending =
      value["format"]?.string
      ?? paths[0].split(separator: ".").last.map(String.init) ?? ""
    return ["csv", "tsv", "txt", "px", "xlsx"].contains(ending.lowercased())
  }

  /// An encoding that is not known is left to the bytes to tell.
  private static func encoding(_ name: String?) -> TextEncoding? {
    name.flatMap { TextEncoding(rawValue: $0.lowercased()) }
  }

  /// Whether the cells can be read as they stand, without the help of the schema.
  var isPlain: Bool {
    dialect.isPlain
      && missingValues.allSatisfy {
        if case .missing = WrittenCell($0) { true } else { $0.isEmpty }
      }
      && fields.allSatisfy { $0.groupCharacter == nil }
  }

  /// The mark before decimals where the schema says one for all numbers.
  var decimal: DecimalMark? {
    let marks = Set(fields.filter(\.isNumber).compactMap(\.decimalCharacter))
    return marks == [","] ? .comma : marks == ["."] ? .point : nil
  }

  /// Whether columns match the schema; a resource without one matches.
  func matches(_ columns: [String]) -> Bool {
    let names = fields.map(\.name)
    guard !names.isEmpty else { return true }
    let (wanted, found) = (Set(names), Set(columns))
    return switch fieldsMatch {
    case .exact: names == columns
    case .equal: names.count == columns.count && wanted == found
    case .subset: found.isSuperset(of: wanted)
    case .superset: wanted.isSuperset(of: found)
    case .partial: !wanted.isDisjoint(with: found)
    }
  }
}

/// How the table of a resource is written, where it is not as RFC 4180 has it.
struct PackageDialect {
  /// The byte between fields; `nil` lets the file tell.
  let delimiter: UInt8?
  /// Whether a row of names stands above the data.
  let hasHeader: Bool
  /// How many rows stand before the header.
  let rowsBeforeHeader: Int
  /// What a row that is no data starts with.
  let commentCharacter: String?

  /// Reads the dialect of a resource.
  ///
  /// - Throws: ``ReaderError`` with `dialect_unsupported` for what the scanner cannot do.
  init(_ value: JSONNode?, resource: String, file: String) throws(ReaderError) {
    func unsupported(_ name: String) -> ReaderError {
      ReaderError(
        .dialectUnsupported, file: file, line: value?.line,
        arguments: ["resource": .text(resource), "name": .text("dialect.\(name)")])
    }
    if let value, value.members == nil { throw unsupported("$ref") }
    if let quote = value?["quoteChar"]?.string, quote != "\"" { throw unsupported("quoteChar") }
    if value?["escapeChar"]?.string != nil { throw unsupported("escapeChar") }
    if value?["doubleQuote"]?.bool == false { throw unsupported("doubleQuote") }
    if let text = value?["delimiter"]?.string {
      let bytes = Array(text.utf8)
      guard bytes.count == 1, bytes[0] != Byte.quote, bytes[0] != Byte.lineFeed,
        bytes[0] != Byte.carriageReturn, bytes[0] != 0
      else { throw unsupported("delimiter") }
      delimiter = bytes[0]
    } else {
      delimiter = nil
    }
    commentCharacter = value?["commentChar"]?.string
    var hasHeader = value?["header"]?.bool ?? true
    var rowsBefore = 0
    if let rows = value?["headerRows"]?.elements {
      guard rows.count <= 1 else { throw unsupported("headerRows") }
      hasHeader = rows.count == 1
      rowsBefore = rows.first?.count.map { max(0, $0 - 1) } ?? 0
    }
    guard rowsBefore <= 1000 else { throw unsupported("headerRows") }
    self.hasHeader = hasHeader
    rowsBeforeHeader = rowsBefore
  }

  /// Whether a reader that tells the delimiter by itself gets it right.
  var isPlain: Bool {
    hasHeader && rowsBeforeHeader == 0 && commentCharacter == nil
      && (delimiter.map { [Byte.comma, Byte.semicolon, Byte.tab].contains($0) } ?? true)
  }
}
