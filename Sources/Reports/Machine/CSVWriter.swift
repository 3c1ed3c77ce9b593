/// Comma-separated values by RFC 4180 with LF line ends.
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula, quoted or not. Text cells that start so get an apostrophe in front, which spreadsheets
/// take as "this is text"; numbers never do. Controls and marks that turn the reading direction are
/// made visible as `�`.
struct CSVWriter {
  /// What has been written.
  private(set) var text: String

  private let columnCount: Int
  private let separator: Unicode.Scalar

  /// Starts with a header line.
  ///
  /// - Parameter separator: What parts the fields, a single byte.
  init(columns: [String], separator: Unicode.Scalar = ",") {
    columnCount = columns.count
    self.separator = separator
    text = columns.joined(separator: String(separator)) + "\n"
  }

  /// One field of a row.
  enum Cell {
    case empty
    case text(String)
    /// A word of ours, such as a code or a comparator, that is written as it is.
    case code(String)
    case integer(Int)
    /// Empty unless finite.
    case number(Double)

    /// The content without quotes and guards.
    var plainText: String {
      switch self {
      case .empty: ""
      case .text(let value), .code(let value): value
      case .integer(let value): String(value)
      case .number(let value): MachineNumber.text(value) ?? ""
      }
    }
  }

  /// Writes one row.
  mutating func append(_ fields: some Collection<Cell>) {
    precondition(
      fields.count == columnCount, "a row has \(fields.count) fields for \(columnCount) columns")
    for (index, field) in fields.enumerated() {
      if index > 0 { text.unicodeScalars.append(separator) }
      switch field {
      case .empty: break
      case .text(let value): append(guarded(value.inert))
      case .code(let value): append(value)
      case .integer(let value): text += String(value)
      case .number(let value): text += MachineNumber.text(value) ?? ""
      }
    }
    text += "\n"
  }

  private func guarded(_ value: String) -> String {
    switch value.unicodeScalars.first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": "'" + value
    default: value
    }
  }

  private mutating func append(_ value: String) {
    let needsQuotes = value.utf8.contains { byte in
      byte == UInt8(ascii: separator) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      text += value
      return
    }
    text += "\""
    for character in value.unicodeScalars {
      if character == "\"" { text += "\"" }
      text.unicodeScalars.append(character)
    }
    text += "\""
  }
}

/// Numbers as machines read them: a decimal point, no grouping, the shortest digits that read back
/// as the same number.
enum MachineNumber {
  /// The text of a finite number; `nil` for one that is not finite.
  static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension UnicodeScalar {
  /// Whether the character could act on a terminal or on the text around it: controls, marks that
  /// turn the reading direction, line and paragraph separators, tags and the byte order mark.
  var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text as a person may see it on a screen: characters that act on their surroundings are made
  /// visible as `�`; line breaks and tabs become spaces.
  package var inert: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      case _ where scalar.isUnsafeToShow: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in its own lines, each of them ``inert``.
  package var inertLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).inert }
      .joined(separator: "\n")
  }
}
