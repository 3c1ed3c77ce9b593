internal import Foundation

/// The text of a plan as it is read: composed letters (NFC), lines that end with a line feed.
///
/// Every offset of a reading counts the Unicode scalars of this text.
public struct PlanText: Hashable, Sendable {
  /// The name that errors and rows carry, such as a file's.
  public let name: String

  /// The scalars that offsets count.
  let scalars: [Unicode.Scalar]

  /// The text that offsets refer to.
  public var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How many scalars the text has.
  public var count: Int { scalars.count }

  /// Brings a text into the form that is read.
  public init(_ text: String, name: String) {
    self.name = name
    let composed =
      text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(composed.utf8.count)
    var afterReturn = false
    for scalar in composed.unicodeScalars {
      if afterReturn, scalar == "\n" {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\u{FEFF}", scalars.isEmpty { continue }
      scalars.append(afterReturn || scalar == "\u{2028}" ? "\n" : scalar)
    }
    self.scalars = scalars
  }

  init(scalars: [Unicode.Scalar], name: String) {
    self.name = name
    self.scalars = scalars
  }

  /// The text between two offsets.
  public func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  /// The range without white space and cell bars at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(scalars[start]) { start += 1 }
    while end > start, Self.isSpace(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 11, 12, 32, 0xA0, 0x2007, 0x200B, 0x202F, 0x2002...0x2009: true
    default: false
    }
  }
}
