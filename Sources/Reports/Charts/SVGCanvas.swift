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

/// Colours and fonts of charts, for light and dark surroundings; the classes look as on the page: blue
/// is well, amber in between, vermilion ill, grey unknown.
///
/// Every chart paints its own ground, so that it can be read wherever it is put. Text has a contrast
/// of at least 4.5 : 1 and every line that carries meaning one of at least 3 : 1 with its ground.
enum ChartColours {
  /// The style sheet that each file carries.
  static let sheet = light + "@media (prefers-color-scheme:dark){" + dark + "}"

  private static let light =
    "text{font-family:'Noto Sans','Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif;"
    + "font-size:12px;fill:#1b1f24}"
    + ".kt-ground{fill:#fff}.kt-title{font-size:16px;font-weight:bold}.kt-strong{font-weight:bold}text.kt-small{font-size:11px}"
    + "text.kt-quiet{fill:#57606a}.kt-grid{stroke:#e3e7eb;fill:none}.kt-axis{stroke:#57606a;fill:none}"
    + ".kt-lead{stroke:#57606a;stroke-width:.75;fill:none}"
    + ".kt-b95{fill:#d9e8f6}.kt-b80{fill:#b3d0ea}.kt-b50{fill:#7fb0dc}"
    + ".kt-edge{fill:none;stroke:#5b8dbb;stroke-width:.75}"
    + ".kt-median{fill:none;stroke:#0b4a8f;stroke-width:2.5}.kt-mediandot{fill:#0b4a8f}"
    + ".kt-seen{fill:none;stroke:#1b1f24;stroke-width:1.75}.kt-seendot{fill:#1b1f24}"
    + ".kt-goal{fill:#9a3b00}.kt-goalrange{fill:none;stroke:#9a3b00;stroke-width:3}"
    + "text.kt-goal{fill:#9a3b00}"
    + ".kt-path{fill:none;stroke:#9a3b00;stroke-width:1.5;stroke-dasharray:5 4}"
    + ".kt-reach{fill:none;stroke:#6a3d9a;stroke-width:3}.kt-reachdot{fill:#6a3d9a}"
    + "text.kt-reach{fill:#6a3d9a;stroke:none}"
    + ".kt-good{fill:#0b3d66}.kt-middling{fill:#8a5200}.kt-poor{fill:#7a1f1a}.kt-mute{fill:#57606a}"
    + ".kt-open{fill:#8c959f}.kt-none{fill:#c5ccd3}"
    + ".kt-fargood{fill:#14608f}.kt-farpoor{fill:#c4401c}text.kt-on{fill:#fff}text.kt-dark{fill:#1b1f24}"

  private static let dark =
    "text{fill:#e8ebee}.kt-ground{fill:#14181d}text.kt-quiet{fill:#a3adb8}.kt-grid{stroke:#2b323a}"
    + ".kt-axis,.kt-lead{stroke:#a3adb8}"
    + ".kt-b95{fill:#18324c}.kt-b80{fill:#1f4a75}.kt-b50{fill:#2c6aa5}.kt-edge{stroke:#5b8dbb}"
    + ".kt-median{stroke:#a9d2ff}.kt-mediandot{fill:#a9d2ff}.kt-seen{stroke:#e8ebee}"
    + ".kt-seendot{fill:#e8ebee}.kt-goal,text.kt-goal{fill:#ffb27a}"
    + ".kt-goalrange,.kt-path{stroke:#ffb27a}.kt-goalrange{fill:none}"
    + ".kt-reach{stroke:#cdb5ff}.kt-reachdot,text.kt-reach{fill:#cdb5ff}"
    + ".kt-good{fill:#a9d3f3}.kt-middling{fill:#efb95c}.kt-poor{fill:#eda59e}.kt-mute{fill:#a3adb8}"
    + ".kt-open{fill:#57606a}.kt-none{fill:#3d444d}"
    + ".kt-fargood{fill:#4fa3dc}.kt-farpoor{fill:#f5977a}text.kt-on{fill:#14181d}"
    + "text.kt-dark{fill:#e8ebee}"
}

/// A linear scale from values to coordinates, with round marks.
struct ChartScale {
  /// The values at both ends.
  let lower: Double
  let upper: Double
  /// The coordinates of both ends.
  let start: Double
  let end: Double

  /// Creates a scale over the values `lower ... upper`, which differ.
  init(_ lower: Double, _ upper: Double, to start: Double, _ end: Double) {
    (self.lower, self.upper, self.start, self.end) = (lower, upper, start, end)
  }

  /// A scale around `values` with a little air, within natural limits.
  init(
    around values: [Double], lowerBound: Double?, upperBound: Double?, to start: Double,
    _ end: Double
  ) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if !(high - low > 1e-9 * max(low.magnitude, high.magnitude)) {
      let air = low == 0 ? 1 : low.magnitude * 0.05
      (low, high) = (low - air, high + air)
    }
    let air = (high - low) * 0.06
    let wanted = (low: low - air, high: high + air)
    // Natural limits hold unless a value passes them.
    if let lowerBound, low >= lowerBound {
      low = max(wanted.low, lowerBound)
    } else {
      low = wanted.low
    }
    if let upperBound, high <= upperBound {
      high = min(wanted.high, upperBound)
    } else {
      high = wanted.high
    }
    if !(high > low) { (low, high) = (low - 1, low + 1) }
    self.init(low, high, to: start, end)
  }

  /// The coordinate of a value.
  func callAsFunction(_ value: Double) -> Double {
    start + (value - lower) / (upper - lower) * (end - start)
  }

  /// The coordinate of a year.
  func callAsFunction(_ year: Int) -> Double { self(Double(year)) }

  /// Round values on the scale, about `count` of them: multiples of 1, 2, 2.5 or 5 × 10ⁿ.
  func marks(about count: Int) -> [Double] {
    let step = Self.roundStep((upper - lower) / Double(max(count, 1)), allowsHalves: true)
    let first = (lower / step).rounded(.up)
    let last = (upper / step).rounded(.down)
    guard step > 0, step.isFinite, last >= first, last - first < 100 else { return [lower, upper] }
    return stride(from: first, through: last, by: 1).map { mark in
      // Steps below one are divided by their whole inverse: 3 / 10 is the nearest to 0.3, 3 × 0.1 is
      // not.
      let inverse = (1 / step).rounded()
      return step < 1 && (1 / step - inverse).magnitude < 1e-9 ? mark / inverse : mark * step
    }
  }

  /// Whole years on the scale, about `count` of them.
  func yearMarks(about count: Int) -> [Int] {
    let step = max(
      1, Int(Self.roundStep((upper - lower) / Double(max(count, 1)), allowsHalves: false)))
    let first = Int((lower / Double(step)).rounded(.up)) * step
    return Array(stride(from: first, through: Int(upper.rounded(.down)), by: step))
  }

  /// The least of 1, 2, 2.5 and 5 × 10ⁿ from `step` on.
  private static func roundStep(_ step: Double, allowsHalves: Bool) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step, power > 1e-300 { power /= 10 }
    let factors = allowsHalves ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
    return (factors.first { $0 * power >= step * (1 - 1e-9) } ?? 10) * power
  }
}

/// How wide text is set, without the font at hand.
///
/// Widths are those of DejaVu Sans, one of the widest fonts that carry Vietnamese, so that text
/// fits in any other of the list as well. A letter with its marks is as wide as the bare letter.
enum TextWidth {
  /// The width of `text` in pixels at a font size in pixels.
  static func of(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    let width = text.reduce(0) { $0 + ems($1) }
    return width * size * (isBold ? 1.1 : 1)
  }

  /// The text in lines of at most `width` pixels, broken at spaces; what exceeds `lineLimit` lines
  /// is cut with an ellipsis.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, lineLimit: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || of(longer, size: size, isBold: isBold) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > lineLimit {
      let rest = lines[(lineLimit - 1)...].joined(separator: " ")
      lines = lines.prefix(lineLimit - 1) + [rest]
    }
    return lines.map { fitted($0, width: width, size: size, isBold: isBold) }
  }

  /// The text, or its beginning and an ellipsis where it is wider than `width` pixels.
  static func fitted(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> String {
    guard of(text, size: size, isBold: isBold) > width else { return text }
    var kept = ""
    var used = of("…", size: size, isBold: isBold)
    for character in text {
      used += of(String(character), size: size, isBold: isBold)
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The width of one character in units of the font size.
  private static func ems(_ character: Character) -> Double {
    if character.displayWidth != 1 { return character.displayWidth == 0 ? 0 : 1 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "l", "j", "I", "|", ".", ",", ":", ";", "'", "!", " ", "\u{A0}", "(", ")", "[", "]",
      "ì", "í", "ĩ", "ỉ", "ị", "Ì", "Í", "Ĩ", "Ỉ", "Ị", "·":
      return 0.39
    case "f", "t", "r", "-", "/": return 0.42
    case "m", "M", "W", "@", "%", "—", "…", "½": return 1
    case "w", "G", "O", "Q", "Ô", "Ơ", "D", "Đ", "N", "H", "U", "Ư", "–", "+", "<", ">", "=", "≥",
      "≤", "≈", "−", "×", "▲", "▼", "●", "✓", "✗":
      return 0.84
    default:
      return scalar.properties.isUppercase ? 0.73 : 0.64
    }
  }
}
