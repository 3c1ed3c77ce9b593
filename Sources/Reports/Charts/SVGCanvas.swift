/// An SVG file under way.
///
/// Coordinates have at most two decimals. All text is escaped, and what XML can't hold or what turns
/// the reading direction is made visible as `�`.
struct SVGCanvas {
  private var body = ""

  /// A line through points; fewer than two draw nothing.
  mutating func line(_ points: [(x: Double, y: Double)], _ style: String) {
    guard points.count > 1 else { return }
    body += "<polyline class=\"\(style)\" points=\"\(Self.list(points))\"/>\n"
  }

  /// A filled area with these corners.
  mutating func area(_ points: [(x: Double, y: Double)], _ style: String) {
    guard points.count > 2 else { return }
    body += "<polygon class=\"\(style)\" points=\"\(Self.list(points))\"/>\n"
  }

  /// A filled circle.
  mutating func dot(x: Double, y: Double, radius: Double, _ style: String) {
    body +=
      "<circle class=\"\(style)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\""
      + " r=\"\(Self.number(radius))\"/>\n"
  }

  /// A filled rectangle.
  mutating func box(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    body +=
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
      + " width=\"\(Self.number(width))\" height=\"\(Self.number(height))\"/>\n"
  }

  /// Cuts what follows at a rectangle, until ``close()``.
  mutating func open(x: Double, y: Double, width: Double, height: Double) {
    let (x, y) = (Self.number(x), Self.number(y))
    let (width, height) = (Self.number(width), Self.number(height))
    body +=
      "<svg x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
      + " viewBox=\"\(x) \(y) \(width) \(height)\" overflow=\"hidden\">\n"
  }

  /// Ends what ``open(x:y:width:height:)`` began.
  mutating func close() { body += "</svg>\n" }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ text: String, x: Double, y: Double, _ style: String, anchor: String = "start"
  ) {
    let place = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    body +=
      "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"\(place)>"
      + Self.escaped(text) + "</text>\n"
  }

  /// The whole file, with a title and a description for those who don't see it.
  func file(width: Double, height: Double, title: String, description: String, language: Language)
    -> String
  {
    let (width, height) = (Self.number(width), Self.number(height))
    // Names of its own, so that several charts in one page don't share labels.
    let id = "kt" + Self.fingerprint(title + description + body)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
      + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" xml:lang=\"\(language.rawValue)\""
      + " lang=\"\(language.rawValue)\" aria-labelledby=\"\(id)t \(id)d\">\n"
      + "<title id=\"\(id)t\">\(Self.escaped(title))</title>\n"
      + "<desc id=\"\(id)d\">\(Self.escaped(description))</desc>\n"
      + "<style>\(ChartColours.sheet)</style>\n"
      + "<rect class=\"kt-ground\" width=\"\(width)\" height=\"\(height)\"/>\n" + body + "</svg>\n"
  }

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return MachineNumber.text(rounded == 0 ? 0 : rounded) ?? "0"
  }

  /// The text as XML shows it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.inert.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { number($0.x) + "," + number($0.y) }.joined(separator: " ")
  }

  /// A short name of a text: FNV-1a in 64 bits.
  private static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
