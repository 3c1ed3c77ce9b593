/// Appends numbers and texts to bytes, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes += more }

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Double) { append(value.bitPattern) }

  mutating func append(_ text: String) {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    append(UInt16(utf8.count))
    append(utf8)
  }
}

/// Reads numbers and texts from bytes; every read past the end is an error.
struct ByteCursor {
  private let source: [UInt8]

  /// The next byte.
  private(set) var position = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  var isAtEnd: Bool { position == source.count }

  mutating func bytes(_ count: Int) throws(ReferenceFileError) -> [UInt8] {
    guard source.count - position >= count else { throw .damaged(byte: source.count) }
    defer { position += count }
    return Array(source[position..<(position + count)])
  }

  private mutating func integer<Value: FixedWidthInteger>(
    _: Value.Type
  ) throws(ReferenceFileError) -> Value {
    let width = MemoryLayout<Value>.size
    guard source.count - position >= width else { throw .damaged(byte: source.count) }
    defer { position += width }
    var value: Value = 0
    for offset in (0..<width).reversed() {
      value = value << 8 | Value(truncatingIfNeeded: source[position + offset])
    }
    return value
  }

  mutating func u8() throws(ReferenceFileError) -> UInt8 {
    guard position < source.count else { throw .damaged(byte: source.count) }
    defer { position += 1 }
    return source[position]
  }

  mutating func u16() throws(ReferenceFileError) -> UInt16 { try integer(UInt16.self) }

  mutating func u32() throws(ReferenceFileError) -> UInt32 { try integer(UInt32.self) }

  mutating func f64() throws(ReferenceFileError) -> Double {
    Double(bitPattern: try integer(UInt64.self))
  }

  mutating func text() throws(ReferenceFileError) -> String {
    let count = Int(try u16())
    return String(decoding: try bytes(count), as: UTF8.self)
  }

  mutating func range() throws(ReferenceFileError) -> ClosedRange<Double> {
    let low = try f64()
    let high = try f64()
    guard (high - low).isFinite, low <= high else { throw .damaged(byte: position) }
    return low...high
  }

  mutating func positive() throws(ReferenceFileError) -> Double {
    let value = try f64()
    guard value > 0, value.isFinite else { throw .damaged(byte: position) }
    return value
  }

  mutating func index(below count: Int) throws(ReferenceFileError) -> Int {
    let index = Int(try u8())
    guard index < count else { throw .damaged(byte: position - 1) }
    return index
  }
}
