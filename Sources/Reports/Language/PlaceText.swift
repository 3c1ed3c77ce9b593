/// Where a register found a number, in both languages.
enum PlaceText {
  /// The place with the hosts of its web addresses instead of the whole addresses.
  static func short(_ locator: String, in language: Language) -> String {
    var hosts: Set<Substring> = []
    var parts: [String] = []
    for part in locator.split(separator: "; ") {
      let address = part.hasPrefix("also ") ? part.dropFirst(5) : part
      guard let host = host(of: address) else {
        parts.append(text(part, in: language))
        continue
      }
      if hosts.insert(host).inserted { parts.append(String(host)) }
    }
    return parts.joined(separator: "; ")
  }

  /// The words of registers in the language; a place without them stays as printed.
  private static func text(_ part: Substring, in language: Language) -> String {
    printed.reduce(String(part)) {
      $0.replacing($1, with: language.text("place", $1.trimmed) + ($1.hasSuffix(" ") ? " " : ""))
    }
  }

  private static func host(of address: Substring) -> Substring? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }

  /// The words that registers print, in the order in which they are looked for.
  private static let printed = ["lines ", "line ", "also ", "task text", "no number"]
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
