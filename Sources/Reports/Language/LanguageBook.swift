import Synchronization

/// The texts of one language by group and name, read from its file.
///
/// ```
/// # A comment. A line is a key and its text; the key is a group, a point and a name.
/// phrase.inYear = " in\_{year}"
/// reason.no_series = There is no series of {indicator} for {area}
/// reason.no_series.label = No series
///   an indented line continues the one above, after one space
/// command.ask.details =
///   | A line after a bar is a line of its own,
///     which an indented one continues, too.
/// ```
///
/// `\_` is a no-break space, `\n` a new line, `\\` a backslash; quotes keep spaces at the ends.
/// A name that ends in `.label` or `.advice` belongs to the group `reason.label` or `reason.advice`.
final class LanguageBook: Sendable {
  private let groups: [String: [String: String]]
  let numbers: NumberMarks
  /// Whether names of data, of which registers have two, are taken in Vietnamese first.
  let prefersVietnameseNames: Bool

  private static let space = UInt8(ascii: " ")

  /// Reads a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var groups: [String: [String: String]] = [:]
    var line: [UInt8] = []
    func close() {
      guard let entry = Self.entry(line[...]) else { return }
      groups[entry.group, default: [:]][entry.name] = entry.text
    }
    for part in bytes.split(separator: UInt8(ascii: "\n")) where part.first != UInt8(ascii: "#") {
      if part.first == Self.space {
        let rest = part.drop { $0 == Self.space }
        let isLine = rest.first == UInt8(ascii: "|")
        line.append(isLine ? UInt8(ascii: "\n") : Self.space)
        line.append(
          contentsOf: isLine ? rest.dropFirst(rest.dropFirst().first == Self.space ? 2 : 1) : rest)
      } else {
        close()
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: part)
      }
    }
    close()
    self.groups = groups
    numbers = NumberMarks(groups["number"] ?? [:])
    prefersVietnameseNames = groups["language"]?["names_of_data"] == "vi"
  }

  /// The text of a key.
  subscript(group: String, name: String) -> String? { groups[group]?[name] }

  /// The names of a group.
  func names(of group: String) -> [String] { groups[group].map { Array($0.keys) } ?? [] }

  /// All keys.
  var keys: Set<String> {
    Set(groups.flatMap { group, texts in texts.keys.map { group + "." + $0 } })
  }

  /// All texts by their keys as the file has them.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for (group, named) in groups {
      let suffix = [".label", ".advice"].first { group.hasSuffix($0) } ?? ""
      for (name, text) in named { texts["\(group.dropLast(suffix.count)).\(name)\(suffix)"] = text }
    }
    return texts
  }

  /// The key and the text of a line; bytes are told apart, since all marks are ASCII.
  private static func entry(
    _ line: ArraySlice<UInt8>
  ) -> (group: String, name: String, text: String)? {
    guard
      let equals = line.indices.dropFirst().first(where: {
        line[$0] == UInt8(ascii: "=") && line[$0 - 1] == space
      }),
      let point = line[..<equals].firstIndex(of: UInt8(ascii: "."))
    else { return nil }
    var group = String(decoding: line[..<point], as: UTF8.self)
    var name = String(decoding: line[(point + 1)..<(equals - 1)], as: UTF8.self)
    for suffix in [".label", ".advice"] where name.hasSuffix(suffix) {
      group += suffix
      name.removeLast(suffix.count)
    }
    var text = line[(equals + 1)...].drop { $0 == space }
    if text.first == UInt8(ascii: "\n") { text.removeFirst() }
    while text.last == space { text.removeLast() }
    let quote = UInt8(ascii: "\"")
    if text.count > 1, text.first == quote, text.last == quote {
      text = text.dropFirst().dropLast()
    }
    return (group, name, unescaped(Substring(String(decoding: text, as: UTF8.self))))
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "_" ? "\u{A0}" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The marks of numbers in one language.
struct NumberMarks: Sendable {
  let decimal: Character
  let group: Character
  let percent: String
  /// Whether one is told from many.
  let hasSingular: Bool

  init(_ texts: [String: String]) {
    decimal = texts["decimal_mark"]?.first ?? "."
    group = texts["group_mark"]?.first ?? ","
    percent = texts["percent_sign"] ?? "\u{A0}%"
    hasSingular = texts["plural"] != "none"
  }
}

/// The file of a language, read when its first text is needed, once.
final class LanguageSource: Sendable {
  private let bytes: [UInt8]
  private nonisolated(unsafe) let unowned: UnsafeBufferPointer<UInt8>?
  private let read = AtomicLazyReference<LanguageBook>()

  /// The bytes of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    unowned = nil
  }

  /// Bytes that stand as long as the program runs.
  init(unowned bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = []
    unowned = bytes
  }

  /// What the file holds.
  var book: LanguageBook {
    if let book = read.load() { return book }
    if let unowned { return read.storeIfNil(LanguageBook(unowned)) }
    return bytes.withUnsafeBufferPointer { read.storeIfNil(LanguageBook($0)) }
  }
}
