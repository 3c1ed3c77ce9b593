extension StringProtocol {
  /// The columns that the text takes on a terminal.
  ///
  /// Combining marks take none, so that composed and decomposed Vietnamese count alike; East Asian
  /// wide characters and emoji take two. Ranges of wide characters: Unicode Standard Annex 11.
  var displayWidth: Int {
    var width = 0
    for character in self { width += character.displayWidth }
    return width
  }

  /// The longest beginning that takes at most `width` columns.
  func displayPrefix(_ width: Int) -> SubSequence {
    var used = 0
    var end = startIndex
    for index in indices {
      used += self[index].displayWidth
      if used > width { break }
      end = self.index(after: index)
    }
    return self[..<end]
  }

  /// The text, or its beginning and an ellipsis where it takes more than `width` columns.
  func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var prefix = displayPrefix(width - 1)
    while prefix.last == " " { prefix = prefix.dropLast() }
    return String(prefix) + "…"
  }

  /// The text in lines of at most `width` columns, broken at spaces, inside a word only where the
  /// word is longer than a line. No-break spaces do not break.
  func wrapped(toWidth width: Int) -> [String] {
    let width = Swift.max(width, 1)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in String(self).split(separator: " ") {
      var word = piece
      var length = word.displayWidth
      if used > 0, used + 1 + length <= width {
        line += " " + String(word)
        used += 1 + length
        continue
      }
      if used > 0 { lines.append(line) }
      while length > width {
        let part = word.displayPrefix(width)
        guard !part.isEmpty else { break }
        lines.append(String(part))
        word = word[part.endIndex...]
        length = word.displayWidth
      }
      line = String(word)
      used = length
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension Character {
  /// The columns that the character takes on a terminal: 0, 1 or 2.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      width = Swift.max(width, scalar.displayWidth)
    }
    return width
  }
}

extension UnicodeScalar {
  /// The columns that the scalar takes by itself.
  fileprivate var displayWidth: Int {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x1E00...0x1EFF: return 1
    case 0x300...0x36F: return 0
    default: break
    }
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default:
      properties.isEmojiPresentation
    }
  }
}
