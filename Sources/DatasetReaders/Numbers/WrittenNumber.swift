/// What digits and the marks between them say under each mark of decimals.
struct NumberReadings: Equatable {
  /// What one cell tells about the mark of decimals.
  enum Evidence: Equatable {
    /// No mark, or one that means the same either way.
    case none
    /// It can only be read with this mark of decimals.
    case proof(DecimalMark)
    /// `1.234` or `1,234`: thousands or three decimals.
    case ambiguous
  }

  /// The number if decimals follow a point, or a comma; `nil` if it cannot be read so.
  var withPoint: ParsedNumber?
  var withComma: ParsedNumber?

  /// What the cell tells about the convention of its column.
  var evidence = Evidence.none

  /// The number under a mark of decimals.
  func number(_ mark: DecimalMark) -> ParsedNumber? { mark == .point ? withPoint : withComma }
}

/// A cell as a person wrote it: its number, and what stood around it.
struct WrittenNumber: Equatable {
  /// The number under each mark of decimals; at least one of the two.
  var readings = NumberReadings()

  /// What stood around the number.
  var hasPercent = false
  var hasPerMille = false
  var isInParentheses = false
  /// A mark of a footnote such as `*`, `a)`, `(1)`, `²` or `p`.
  var footnote: String?
}

/// What a cell of a column of numbers holds.
enum WrittenCell: Equatable {
  case number(WrittenNumber)
  /// Nothing, or a mark that stands for no value, such as `..`.
  case missing(String)
  /// Something that is neither.
  case unreadable

  /// Reads a cell.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let readings = DigitGroups(bytes)?.readings {
      self = .number(WrittenNumber(readings: readings))
    } else {
      self = WrittenNumberParser.cell(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Reads a cell.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { WrittenCell($0) }
  }
}

/// The digits behind the point of numbers that come without their text.
enum PrintedDecimals {
  /// The decimals of the shortest text of a number; `nil` where it would need an exponent.
  ///
  /// A whole number below 2⁵³ divided by a power of ten up to 22 is rounded correctly, so the first
  /// quotient that is the number tells its decimals without making its text.
  static func of(_ number: Double) -> Int? {
    var power = 1.0
    for decimals in 0...6 {
      let digits = (number * power).rounded()
      guard abs(digits) < 0x1p53 else { break }
      // Beyond 15 digits several decimals may stand for one double; the text decides.
      if digits / power == number, abs(digits) < 1e15, abs(number) >= 1e-4 || number == 0 {
        return decimals
      }
      power *= 10
    }
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return nil }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return text.hasSuffix(".0") ? 0 : decimals
  }
}

/// Reads numbers as people and offices print them; see ``WrittenNumber``.
enum WrittenNumberParser {
  /// What a cell of a column of numbers holds.
  static func cell(_ text: String) -> WrittenCell {
    var core = Substring(text).trimmingSpaces
    if core.isEmpty { return .missing("") }
    if MissingMark.matches(String(core)) { return .missing(String(core)) }
    guard core.utf8.count <= 100 else { return .unreadable }
    var number = WrittenNumber()
    takeSurroundings(&core, into: &number)
    guard let body = Body(core, isNegative: number.isInParentheses) else {
      // A footnote behind a mark of no value, such as `.. (1)`.
      let rest = String(core)
      return number.footnote != nil && MissingMark.matches(rest) ? .missing(rest) : .unreadable
    }
    number.readings = NumberReadings(
      withPoint: body.number(.point), withComma: body.number(.comma), evidence: body.evidence)
    return number.readings.withPoint == nil && number.readings.withComma == nil
      ? .unreadable : .number(number)
  }

  /// Takes footnotes, percent signs and parentheses away.
  private static func takeSurroundings(_ core: inout Substring, into number: inout WrittenNumber) {
    var previous = -1
    while core.count != previous {
      previous = core.count
      if core.hasSuffix("%") {
        number.hasPercent = true
        core = core.dropLast().trimmingSpaces
      } else if core.hasSuffix("\u{2030}") {
        number.hasPerMille = true
        core = core.dropLast().trimmingSpaces
      } else if number.footnote == nil, let length = FootnoteMark.length(atEndOf: core) {
        number.footnote = String(core.suffix(length).trimmingSpaces)
        core = core.dropLast(length).trimmingSpaces
      } else if core.hasPrefix("("), core.hasSuffix(")"), !number.isInParentheses {
        number.isInParentheses = true
        core = core.dropFirst().dropLast().trimmingSpaces
      }
    }
  }

  /// Sign, digits and the marks between them.
  private struct Body {
    let evidence: NumberReadings.Evidence
    private let sign: String
    /// The groups of digits and the marks between them.
    private let groups: [Substring]
    private let marks: [Character]
    private let exponent: Substring

    /// Takes a number apart, or `nil` if it is none.
    init?(_ text: Substring, isNegative: Bool) {
      var rest = text
      var sign = isNegative ? "-" : ""
      if let first = rest.first, let read = Body.sign(first) {
        // `(-2,5)` is no number that anyone prints.
        guard !isNegative else { return nil }
        sign = read
        rest = rest.dropFirst().trimmingSpaces
      }
      var exponent = Substring()
      if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
        exponent = rest[mark...]
        rest = rest[..<mark]
      }
      var groups: [Substring] = []
      var marks: [Character] = []
      var start = rest.startIndex
      for index in rest.indices {
        let character = rest[index]
        if character.isASCII, character.isNumber { continue }
        guard let mark = Body.mark(character) else { return nil }
        groups.append(rest[start..<index])
        marks.append(mark)
        start = rest.index(after: index)
      }
      groups.append(rest[start...])
      // Only a decimal mark may stand at an end: `.5` and `5.`.
      let filled = groups.filter { !$0.isEmpty }.count
      guard filled == groups.count || groups.count == 2 && filled == 1 && marks[0] != " " else {
        return nil
      }
      self.sign = sign
      self.groups = groups
      self.marks = marks
      self.exponent = exponent
      evidence = Body.evidence(groups, marks)
    }

    private static func sign(_ character: Character) -> String? {
      switch character {
      case "-", "\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}", "\u{2011}": "-"
      case "+": ""
      default: nil
      }
    }

    private static func mark(_ character: Character) -> Character? {
      switch character {
      case ".", ",": character
      case "'", "\u{2019}": " "
      default: character.isPrintedSpace ? " " : nil
      }
    }

    /// What the marks tell.
    private static func evidence(
      _ groups: [Substring], _ marks: [Character]
    ) -> NumberReadings.Evidence {
      guard let last = marks.last, last != " " else { return .none }
      let same = marks.count { $0 == last }
      if same > 1 { return .proof(last == "." ? .comma : .point) }
      let proof = NumberReadings.Evidence.proof(last == "." ? .point : .comma)
      if marks.count > 1 { return proof }
      let isGroup =
        groups[1].count == 3 && (1...3).contains(groups[0].count) && groups[0].first != "0"
      return isGroup ? .ambiguous : proof
    }

    /// The number under a mark of decimals, or `nil` if it cannot be read so.
    func number(_ decimal: DecimalMark) -> ParsedNumber? {
      let mark: Character = decimal == .point ? "." : ","
      let isSplit = marks.last == mark && marks.count { $0 == mark } == 1
      let whole = isSplit ? groups.dropLast() : groups[...]
      let between = isSplit ? marks.dropLast() : marks[...]
      guard !between.contains(mark), Set(between).count <= 1 else { return nil }
      if whole.count > 1 {
        let first = whole[whole.startIndex]
        guard exponent.isEmpty, (1...3).contains(first.count), first.first != "0",
          whole.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
      }
      var plain = sign + whole.joined()
      if isSplit { plain += "." + groups.last! }
      plain += exponent
      return plain.withUTF8 { NumberParser.number($0) }
    }
  }
}

extension Character {
  /// A space of any width, the no-break ones among them.
  var isPrintedSpace: Bool { isWhitespace && !isNewline || self == "\u{FEFF}" }
}

extension Substring {
  /// The text without spaces of any kind around it.
  var trimmingSpaces: Substring {
    var part = self
    while let first = part.first, first.isPrintedSpace || first.isNewline { part.removeFirst() }
    while let last = part.last, last.isPrintedSpace || last.isNewline { part.removeLast() }
    return part
  }
}
