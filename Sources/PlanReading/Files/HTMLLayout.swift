/// Reads the text and the tables of a web page.
///
/// Not a parser of the whole language: tags end what is open, scripts and styles are passed over,
/// and entities are read. Tables within tables are part of the cell they stand in.
struct HTMLLayout {
  private let bytes: [UInt8]
  private var builder = DocumentBuilder()
  private var text: [UInt8] = []
  private var rows: [[String]] = []
  private var row: [String] = []
  private var span = 1
  private var tables = 0
  private var heading = false

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The document that a page holds.
  static func document(_ bytes: [UInt8], name: String) -> PlanDocument {
    var layout = HTMLLayout(bytes)
    layout.read()
    return layout.builder.document(name: name)
  }

  /// Whether bytes begin as a page does.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body")
  }

  private mutating func read() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), index + 1 < bytes.count, Self.beginsTag(bytes[index + 1]) {
        index = tag(at: index)
      } else if byte == UInt8(ascii: "&") {
        index = entity(at: index)
      } else {
        text.append(byte)
        index += 1
      }
    }
    flush()
    if !rows.isEmpty { builder.addTable(rows) }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private mutating func tag(at start: Int) -> Int {
    if bytes[start...].starts(with: "<!--".utf8) {
      return find("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
    }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return bytes.count }
    let inner = String(decoding: bytes[start + 1..<end].prefix(4000), as: UTF8.self).lowercased()
    let isEnd = inner.hasPrefix("/")
    let name = String(inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    if !isEnd, name == "script" || name == "style" || name == "head" && false {
      return find("</" + name, from: end).flatMap { close in
        bytes[close...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
      } ?? bytes.count
    }
    handle(name, isEnd: isEnd, attributes: inner)
    return end + 1
  }

  private mutating func handle(_ name: String, isEnd: Bool, attributes: String) {
    switch name {
    case "table":
      if tables == 0, !isEnd { flush() }
      tables += isEnd ? -1 : 1
      tables = max(0, tables)
      if tables == 0, isEnd {
        endRow()
        builder.addTable(rows)
        rows = []
      }
    case "tr" where tables == 1: endRow()
    case "td" where tables == 1, "th" where tables == 1:
      if isEnd {
        endCell()
      } else {
        text = []
        span = Self.number(of: "colspan", in: attributes)
      }
    case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "title", "br", "tr", "ul", "ol":
      if tables > 0 {
        text.append(32)
      } else if name == "br", !isEnd {
        text.append(10)
      } else {
        flush()
        heading = name.hasPrefix("h") && !isEnd
      }
    default: break
    }
  }

  private static func number(of name: String, in attributes: String) -> Int {
    guard let range = attributes.firstRange(of: name) else { return 1 }
    let digits = attributes[range.upperBound...].prefix(8).filter { $0.isASCII && $0.isNumber }
    return min(max(Int(digits) ?? 1, 1), 64)
  }

  private mutating func endCell() {
    row.append(collapsed())
    for _ in 1..<span { row.append("") }
    span = 1
    text = []
  }

  private mutating func endRow() {
    if !row.isEmpty { rows.append(row) }
    row = []
  }

  private mutating func flush() {
    for line in collapsedLines() { builder.addParagraph(line, isHeading: heading) }
    text = []
    heading = false
  }

  private func collapsed() -> String {
    String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Lines that `br` parts; other line ends are blanks.
  private func collapsedLines() -> [String] {
    let line = collapsed()
    return line.isEmpty ? [] : [line]
  }

  private func find(_ wanted: String, from start: Int) -> Int? {
    let pattern = Array(wanted.utf8)
    var index = start
    while index + pattern.count <= bytes.count {
      var matches = true
      for offset in pattern.indices where bytes[index + offset] | 0x20 != pattern[offset] | 0x20 {
        matches = false
        break
      }
      if matches { return index }
      index += 1
    }
    return nil
  }

  private static let entities: [String: String] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–",
    "mdash": "—", "ge": "≥", "le": "≤", "ldquo": "“", "rdquo": "”", "sup2": "²", "hellip": "…",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "egrave": "è", "eacute": "é",
    "ecirc": "ê", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó", "ocirc": "ô",
    "otilde": "õ", "ugrave": "ù", "uacute": "ú", "yacute": "ý", "permil": "‰",
  ]

  private mutating func entity(at start: Int) -> Int {
    let rest = bytes[(start + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      text.append(bytes[start])
      return start + 1
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    var printed: String?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      printed = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map(String.init)
    } else if name.hasPrefix("#") {
      printed = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map(String.init)
    } else {
      printed = Self.entities[name] ?? Self.entities[name.lowercased()]?.uppercased()
    }
    guard let printed else {
      text.append(bytes[start])
      return start + 1
    }
    text.append(contentsOf: printed.utf8)
    return end + 1
  }
}
