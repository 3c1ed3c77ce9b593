/// The start of an XML element as the parser gives it; valid only while it is handled.
struct XMLElement {
  /// The name without its prefix.
  let name: UnsafePointer<CChar>

  /// Names and values by turns, ended by `nil`.
  let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(
    name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    self.name = Self.localName(name)
    self.attributes = attributes
  }

  /// Whether the element has this name, whatever its prefix.
  @inline(__always)
  func isNamed(_ wanted: StaticString) -> Bool {
    Self.equal(name, wanted)
  }

  /// The bytes of an attribute, whatever its prefix, or `nil`.
  @inline(__always)
  func bytes(_ wanted: StaticString) -> UnsafePointer<CChar>? {
    var pair = attributes
    while let attribute = pair[0] {
      if Self.equal(Self.localName(attribute), wanted) { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// The text of an attribute, whatever its prefix, or `nil`.
  func text(_ wanted: StaticString) -> String? {
    bytes(wanted).map { String(cString: $0) }
  }

  /// The whole number of an attribute, from 0, or `nil`.
  func number(_ wanted: StaticString) -> Int? {
    guard var digit = bytes(wanted), digit.pointee != 0 else { return nil }
    var result = 0
    for _ in 0..<18 {
      let byte = UInt8(bitPattern: digit.pointee)
      if byte == 0 { return result }
      guard Byte.isDigit(byte) else { return nil }
      result = 10 * result + Int(byte - Byte.digitZero)
      digit += 1
    }
    return nil
  }

  /// Whether an attribute says yes.
  func flag(_ wanted: StaticString) -> Bool {
    guard let text = text(wanted) else { return false }
    return text == "1" || text == "true" || text == "on"
  }

  /// A name without its prefix.
  @inline(__always)
  static func localName(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var start = name
    var scan = name
    while scan.pointee != 0 {
      if scan.pointee == 58 { start = scan + 1 }
      scan += 1
    }
    return start
  }

  /// Whether a C string is this text.
  @inline(__always)
  static func equal(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    let text = wanted.utf8Start
    for index in 0..<count where UInt8(bitPattern: name[index]) != text[index] { return false }
    return name[count] == 0
  }
}
