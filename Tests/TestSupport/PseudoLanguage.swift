import Foundation

/// A language in which every text is marked, so that a text that no language has shows.
///
/// Latin letters become Georgian ones, which no data of the tests hold: a mark that line breaks,
/// narrow columns and cut texts leave standing. Places such as `{year}` stay, and so do the rules of a
/// language (marks of numbers, tags).
public enum PseudoLanguage {
  /// The code of the language, of those that ISO 639 leaves to private use.
  public static let code = "qps"

  /// The file of the language, from all keys with their texts.
  public static func file(of texts: [String: String]) -> String {
    texts.sorted { $0.key < $1.key }.map { key, text in
      let isRule = key.hasPrefix("language.") || key.hasPrefix("number.")
      return "\(key) = \"\(escaped(isRule ? text : marked(text)))\""
    }.joined(separator: "\n")
  }

  /// Whether a letter is one that the language leaves to data.
  public static func isUnmarked(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic && (letter.value < 0x250 || (0x1E00..<0x1F00) ~= letter.value)
  }

  /// The runs of unmarked letters in a text, in lower case.
  public static func unmarkedWords(_ text: String) -> Set<String> {
    let words = text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars
      .split { !isUnmarked($0) }
    return Set(words.map { String($0) })
  }

  private static func marked(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let place = rest.firstMatch(of: /\{[A-Za-z0-9_]+(\|[^}]*)?\}/) {
      result += rest[..<place.range.lowerBound].map(letter).joined()
      if let form = place.output.1, form.contains("/") {
        let name = place.output.0.prefix { $0 != "|" }
        result += name + form.map(letter).joined() + "}"
      } else {
        result += place.output.0
      }
      rest = rest[place.range.upperBound...]
    }
    return result + rest.map(letter).joined()
  }

  private static func letter(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first, isUnmarked(first) else {
      return String(character)
    }
    let place = (character.lowercased().unicodeScalars.first?.value ?? 0) &- 97
    return String(Character(Unicode.Scalar(0x10D0 + min(place, 26))!))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      .replacing("\u{A0}", with: "\\_")
  }
}

/// The texts that a value holds, down to its parts; keys of dictionaries are not among them.
public func textsHeld(by value: Any) -> [String] {
  if let text = value as? String { return [text] }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .dictionary {
    return mirror.children.flatMap { pair in
      textsHeld(by: Array(Mirror(reflecting: pair.value).children).last?.value ?? "")
    }
  }
  return mirror.children.flatMap { textsHeld(by: $0.value) }
}
