import DatasetReaders
import TimeSeries
internal import Yams

/// Reads a YAML file into values with places.
///
/// Only what scenario files need is read: one document of tables, lists and scalars. Anchors,
/// aliases and tags are refused: with them a few lines can stand for more than memory holds.
struct YAMLDocument {
  private let file: String
  private let text: String

  /// The most lists and tables in each other.
  static let deepest = 32

  private init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  /// The value of a file.
  ///
  /// - Throws: ``ReaderError`` with line and character.
  static func read(_ input: DataInput) throws(ReaderError) -> YAMLValue {
    try YAMLDocument(file: input.name, text: try YAMLText.text(of: input)).value()
  }

  private func value() throws(ReaderError) -> YAMLValue {
    if let line = YAMLText.lineOfManyAliases(text) {
      throw ReaderError(.yamlAnchor, file: file, line: line)
    }
    // The parser keeps the anchors alive that nodes refer to.
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: text, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw self.error(error)
    }
    guard let root else { throw ReaderError(.yamlEmpty, file: file) }
    let value = try withExtendedLifetime(parser) { () throws(ReaderError) in
      try convert(root, depth: 1)
    }
    if value.isNull { throw ReaderError(.yamlEmpty, file: file) }
    return value
  }

  // MARK: Nodes

  private func convert(_ node: Node, depth: Int) throws(ReaderError) -> YAMLValue {
    let place = YAMLPlace(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if node.anchor != nil { throw error(.yamlAnchor, at: place) }
    if depth > Self.deepest {
      throw error(.yamlTooDeep, at: place, ["limit": .count(Self.deepest)])
    }
    switch node {
    case .scalar(let scalar):
      try refuse(tag: scalar.tag, unless: Self.scalarTags, at: place)
      return YAMLValue(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain), place: place)
    case .sequence(let items):
      try refuse(tag: items.tag, unless: ["seq"], at: place)
      var list: [YAMLValue] = []
      for item in items { list.append(try convert(item, depth: depth + 1)) }
      return YAMLValue(content: .list(list), place: place)
    case .mapping(let pairs):
      try refuse(tag: pairs.tag, unless: ["map"], at: place)
      var entries: [YAMLEntry] = []
      for (key, value) in pairs {
        let name = try convert(key, depth: depth + 1)
        guard case .scalar(let text, _) = name.content, !text.isEmpty else {
          throw error(.keyNotText, at: name.place)
        }
        entries.append(
          YAMLEntry(key: text, place: name.place, value: try convert(value, depth: depth + 1)))
      }
      return YAMLValue(content: .table(entries), place: place)
    case .alias:
      throw error(.yamlAnchor, at: place)
    }
  }

  /// The tags that the parser itself gives to scalars, by what they look like.
  private static let scalarTags: Set<String> = [
    "str", "int", "float", "bool", "null", "timestamp", "merge", "value",
  ]

  private func refuse(
    tag: Tag, unless own: Set<String>, at place: YAMLPlace
  ) throws(ReaderError) {
    let name = tag.description
    let space = "tag:yaml.org,2002:"
    guard name.isEmpty || name.hasPrefix(space) && own.contains(String(name.dropFirst(space.count)))
    else { throw error(.yamlTag, at: place, ["name": .text(name)]) }
  }

  // MARK: Errors

  private func error(
    _ code: ReaderError.Code, at place: YAMLPlace, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    ReaderError(code, file: file, line: place.line, column: place.column, arguments: arguments)
  }

  private func error(_ error: any Error) -> ReaderError {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let (code, place) = explain(
        problem, at: mark, context: context.map { ($0.text, $0.mark) })
      return self.error(
        code, at: place, ["detail": .text(problem), "limit": .count(Self.deepest)])
    case .composer(_, let problem, let mark, _):
      return self.error(
        problem.contains("alias") ? .yamlAnchor : .yamlSeveralDocuments,
        at: YAMLPlace(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let names, let context):
      return repeatedKey(names.first ?? "", near: context.mark)
    case .reader(_, let offset, _, _):
      let line = offset.map { 1 + text.prefix($0).count(where: \.isNewline) }
      return ReaderError(.yamlControlCharacter, file: file, line: line)
    case .memory:
      return ReaderError(.yamlTooDeep, file: file, arguments: ["limit": .count(Self.deepest)])
    default:
      return ReaderError(.yamlSyntax, file: file, arguments: ["detail": .text("\(error)")])
    }
  }

  /// What the parser of libyaml complains about, as the writer of the file sees it.
  private func explain(
    _ problem: String, at mark: Mark, context: (text: String, mark: Mark)?
  ) -> (ReaderError.Code, YAMLPlace) {
    let here = YAMLPlace(line: mark.line, column: mark.column)
    let start = context.map { YAMLPlace(line: $0.mark.line, column: $0.mark.column) } ?? here
    let line = line(here.line)
    let around = line.prefix(here.column)
    if problem.contains("cannot start any token") || problem.contains("tab character") {
      return (around.last == "\t" ? .yamlTab : .yamlSyntax, here)
    }
    if around.contains("\t"), around.allSatisfy(\.isWhitespace) { return (.yamlTab, here) }
    if problem.contains("nesting level") {
      return (.yamlTooDeep, here)
    }
    if problem.contains("mapping values are not allowed") { return (.yamlColonInText, here) }
    if problem.contains("could not find expected ':'") { return (.yamlNoKey, start) }
    if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
      return (.yamlUnclosed, start)
    }
    if context?.text.contains("flow") == true { return (.yamlUnclosed, start) }
    if problem.contains("did not find expected key")
      || problem.contains("did not find expected '-' indicator")
      || problem.contains("block sequence entries are not allowed")
    {
      return (.yamlIndentation, here)
    }
    if problem.contains("anchor") || problem.contains("alias") { return (.yamlAnchor, here) }
    if problem.contains("tag") { return (.yamlTag, here) }
    return (.yamlSyntax, here)
  }

  private func line(_ number: Int) -> Substring {
    let lines = text.split(
      maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// A key that stands twice: the parser tells where the table's first of them stands, the second
  /// is the next line that begins with it at the same character.
  private func repeatedKey(_ name: String, near mark: Mark) -> ReaderError {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var arguments: [String: Argument] = ["path": .text(name), "name": .text(name)]
    var second: Int?
    for (index, line) in lines.enumerated().dropFirst(mark.line) {
      let rest = line.dropFirst(mark.column - 1).drop { $0 == "\"" || $0 == "'" }
      let indent = line.prefix(mark.column - 1)
      if rest.hasPrefix(name), indent.allSatisfy({ $0 == " " || $0 == "-" }) {
        second = index + 1
        break
      }
    }
    if second != nil { arguments["first_line"] = .count(mark.line) }
    return ReaderError(
      .repeatedKey, file: file, line: second ?? mark.line, column: mark.column,
      arguments: arguments)
  }
}

/// A value of a YAML file with the place where it stands.
struct YAMLValue {
  /// What the value is.
  enum Content {
    /// One scalar; `isPlain` unless it stands in quotes or in a block.
    case scalar(String, isPlain: Bool)
    /// Items in order.
    case list([YAMLValue])
    /// Keys with values in order.
    case table([YAMLEntry])
  }

  let content: Content
  let place: YAMLPlace

  /// Whether nothing stands behind the key: an empty plain scalar, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text.lowercased() == "null"
  }
}

/// One key of a table with its value.
struct YAMLEntry {
  let key: String
  let place: YAMLPlace
  let value: YAMLValue
}

/// A place in a file: line and character, both counted from 1.
struct YAMLPlace: Hashable {
  let line: Int
  let column: Int
}

/// The text of a YAML file, with what can be refused before it is read as YAML.
enum YAMLText {
  /// The most bytes of a file.
  static let limit = 4 << 20

  /// The text of a file: UTF-8, with or without a byte order mark.
  ///
  /// - Throws: What the system refuses, `yaml_too_large`, `yaml_not_utf8`,
  ///   `yaml_control_character`.
  static func text(of input: DataInput) throws(ReaderError) -> String {
    guard let contents = try input.contents(upTo: limit) else {
      throw ReaderError(
        .yamlTooLarge, file: input.name, arguments: ["limit": .count(limit >> 20)])
    }
    var bytes = contents[...]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReaderError(.yamlNotUTF8, file: input.name, line: firstInvalidLine(of: bytes))
    }
    let controls = bytes.firstIndex { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    if let controls {
      throw ReaderError(
        .yamlControlCharacter, file: input.name,
        line: 1 + bytes[..<controls].count { $0 == UInt8(ascii: "\n") })
    }
    return text
  }

  /// The line of the first bytes that are no UTF-8.
  private static func firstInvalidLine(of bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if String(validating: line, as: UTF8.self) == nil { return number }
    }
    return nil
  }

  /// Whether the text may use more aliases than can do harm.
  ///
  /// An alias stands where a value begins and is written `*name`. A dozen of them in a file cannot
  /// mean more than some hundred values, whatever they refer to; where there are more, the file is
  /// refused before anything follows them.
  ///
  /// - Returns: The line of the first alias, or `nil` where there are few or none.
  static func lineOfManyAliases(_ text: String) -> Int? {
    var first: Int?
    var count = 0
    var line = 1
    var beginsValue = true
    var previous = UInt8(ascii: "\n")
    for byte in text.utf8 {
      if previous == UInt8(ascii: "*"), beginsValue, !isSpace(byte) {
        count += 1
        first = first ?? line
      }
      switch previous {
      case UInt8(ascii: "\n"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
        beginsValue = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: beginsValue = false
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
    return count > 12 ? first : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
