internal import TimeSeries

/// Reads the text of a Word document (ECMA-376, part 1, section 17).
final class WordReader: XMLHandler {
  var failure: ReaderError?
  var hasFailed: Bool { failure != nil }

  private var parts: [OfficeParts.Part] = []
  private var numbering: WordNumbering
  private var text: [UInt8] = []
  private var inText = false
  private var skipped = 0
  private var paragraphs = 0
  private var style = ""
  private var list: String?
  private var listLevel = 0
  private var rows: [[[String]]] = []
  private var cells: [[String]] = []
  private var cell: [String] = []
  private var span = 1
  private var tables = 0

  private init(_ numbering: WordNumbering) { self.numbering = numbering }

  /// The parts of the document, then its footnotes.
  static func read(_ archive: ZipArchive) throws(ReaderError) -> [OfficeParts.Part] {
    let numbering = try WordNumbering.read(archive)
    var parts: [OfficeParts.Part] = []
    for name in ["word/document.xml", "word/footnotes.xml"] {
      guard let entry = archive.entry(name) else { continue }
      let reader = WordReader(numbering)
      try XMLReader.parse(
        try ZipEntryReader(archive, entry), with: reader, file: archive.file, part: name)
      parts += reader.parts
    }
    return parts
  }

  func start(_ element: XMLElement) {
    if skipped > 0 || Self.isSkipped(element) {
      skipped += 1
      return
    }
    if element.isNamed("t") {
      inText = true
    } else if element.isNamed("tab") || element.isNamed("br") || element.isNamed("cr") {
      if paragraphs > 0 { text.append(32) }
    } else if element.isNamed("noBreakHyphen") {
      text.append(45)
    } else if element.isNamed("p") {
      paragraphs += 1
      if paragraphs == 1 { beginParagraph() }
    } else if element.isNamed("pStyle") {
      style = element.text("val") ?? ""
    } else if element.isNamed("ilvl") {
      listLevel = element.number("val") ?? 0
    } else if element.isNamed("numId") {
      list = element.text("val")
    } else if element.isNamed("tbl") {
      tables += 1
    } else if tables == 1, element.isNamed("tr") {
      cells = []
    } else if tables == 1, element.isNamed("tc") {
      cell = []
      span = 1
    } else if tables == 1, element.isNamed("gridSpan") {
      span = min(max(element.number("val") ?? 1, 1), 64)
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if XMLElement.equal(name, "t") {
      inText = false
    } else if XMLElement.equal(name, "p") {
      paragraphs -= 1
      if paragraphs == 0 { endParagraph() }
    } else if XMLElement.equal(name, "tc"), tables == 1 {
      cells.append([cell.joined(separator: " ")])
      for _ in 1..<span { cells.append([""]) }
    } else if XMLElement.equal(name, "tr"), tables == 1 {
      rows.append(cells)
    } else if XMLElement.equal(name, "tbl") {
      tables -= 1
      if tables == 0 {
        parts.append(.table(rows.map { $0.map { $0[0] } }))
        rows = []
      }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if inText, skipped == 0 { text.append(contentsOf: bytes) }
  }

  /// What is deleted or moved away, and what repeats other content.
  private static func isSkipped(_ element: XMLElement) -> Bool {
    element.isNamed("del") || element.isNamed("moveFrom") || element.isNamed("Fallback")
      || element.isNamed("instrText")
  }

  private func beginParagraph() {
    text = []
    style = ""
    list = nil
    listLevel = 0
  }

  private func endParagraph() {
    let words = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    let printed = words.joined(separator: " ")
    text = []
    guard !printed.isEmpty else { return }
    if tables > 0 {
      cell.append(printed)
      return
    }
    let number = list.flatMap { numbering.next(list: $0, level: listLevel) } ?? ""
    let folded = style.lowercased()
    parts.append(
      .paragraph(
        printed, number: number,
        isHeading: folded.hasPrefix("heading") || folded.hasPrefix("title")))
  }
}

/// The numbers that lists give to their items.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  private var levels: [String: [Int: Level]] = [:]
  private var abstract: [String: String] = [:]
  private var counts: [String: [Int: Int]] = [:]

  static func read(_ archive: ZipArchive) throws(ReaderError) -> WordNumbering {
    guard let entry = archive.entry("word/numbering.xml") else { return WordNumbering() }
    var result = WordNumbering()
    var definition = ""
    var list = ""
    var level = 0
    let outline = XMLOutline(onStart: { element in
      if element.isNamed("abstractNum") {
        definition = element.text("abstractNumId") ?? ""
      } else if element.isNamed("lvl") {
        level = element.number("ilvl") ?? 0
        result.levels[definition, default: [:]][level] = Level()
      } else if element.isNamed("start") {
        result.levels[definition]?[level]?.start = element.number("val") ?? 1
      } else if element.isNamed("numFmt") {
        result.levels[definition]?[level]?.format = element.text("val") ?? ""
      } else if element.isNamed("lvlText") {
        result.levels[definition]?[level]?.text = element.text("val") ?? ""
      } else if element.isNamed("num") {
        list = element.text("numId") ?? ""
      } else if element.isNamed("abstractNumId") {
        result.abstract[list] = element.text("val")
      }
    })
    try XMLReader.parse(
      try ZipEntryReader(archive, entry), with: outline, file: archive.file,
      part: "word/numbering.xml")
    return result
  }

  /// The number of the next item of a list, as it is printed.
  mutating func next(list: String, level: Int) -> String? {
    guard let definition = abstract[list], let known = levels[definition], let own = known[level]
    else { return nil }
    if own.format == "bullet" { return "-" }
    let count = counts[definition]?[level].map { $0 + 1 } ?? own.start
    counts[definition, default: [:]][level] = count
    for deeper in counts[definition]!.keys where deeper > level {
      counts[definition]![deeper] = nil
    }
    var text = own.text
    for place in 0...level {
      guard let part = text.firstIndex(of: "%"), text.contains("%\(place + 1)") else { continue }
      _ = part
      let number = counts[definition]?[place] ?? known[place]?.start ?? 1
      text = text.replacing("%\(place + 1)", Self.printed(number, known[place]?.format ?? ""))
    }
    return text
  }

  private static func printed(_ number: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperLetter": letter(number).uppercased()
    case "lowerLetter": letter(number)
    default: String(number)
    }
  }

  private static func letter(_ number: Int) -> String {
    guard (1...26).contains(number) else { return String(number) }
    return String(UnicodeScalar(UInt8(96 + number)))
  }

  private static func roman(_ number: Int) -> String {
    guard (1...399).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    let steps = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

extension String {
  /// The text with each occurrence of `part` replaced.
  fileprivate func replacing(_ part: String, _ replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += replacement
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
