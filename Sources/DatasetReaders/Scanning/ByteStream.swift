internal import TimeSeries

/// The bytes of an input under a moving place, with the line and column it stands on.
///
/// A few hundred kilobytes are held at a time. A token lies whole in the buffer while it is read, so
/// that a number can be parsed where it stands, and none may be longer than ``longestToken``.
struct ByteStream: ~Copyable {
  /// The longest text or number, in bytes.
  static let longestToken = 1 << 20

  /// The most blanks between two parts, in bytes.
  static let longestBlank = 1 << 24

  /// The name that errors carry.
  let file: String

  /// The line of the current byte, from 1.
  private(set) var line = 1

  private let source: any ByteSource
  private let chunkSize: Int
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var position = 0
  private var filled = 0
  private var atEnd = false

  /// Where the current token starts in the buffer; bytes before it may be dropped.
  private var mark = 0

  /// The offset in the file of the buffer's first byte, and of the first byte of the line.
  private var base = 0
  private var lineStart = 0

  /// Stands at the start of a text in UTF-8; nothing is read yet.
  ///
  /// - Parameters:
  ///   - file: The name that errors carry.
  ///   - chunkSize: How many bytes are asked for at a time; it never changes the result.
  init(_ source: any ByteSource, file: String, chunkSize: Int = 1 << 18) {
    precondition(chunkSize > 0, "chunkSize is \(chunkSize), must be at least 1")
    self.file = file
    self.source = source
    self.chunkSize = chunkSize
    capacity = max(chunkSize, 4)
    storage = .allocate(capacity: capacity)
  }

  deinit {
    storage.deallocate()
  }

  /// Skips a byte order mark of UTF-8; to be called before anything is read.
  mutating func skipByteOrderMark() throws(ReaderError) {
    while filled < 3, !atEnd { try refill() }
    let start = UnsafeBufferPointer(start: storage, count: filled)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
  }

  /// The byte's place in its line, from 1, counted in bytes.
  var column: Int { base + position - lineStart + 1 }

  /// The current byte, or `nil` at the end.
  @inline(__always)
  mutating func peek() throws(ReaderError) -> UInt8? {
    if position == filled {
      if atEnd { return nil }
      mark = position
      try refill()
      if position == filled { return nil }
    }
    return storage[position]
  }

  /// Goes past the current byte.
  @inline(__always)
  mutating func advance() {
    if storage[position] == Byte.lineFeed {
      line += 1
      lineStart = base + position + 1
    }
    position += 1
  }

  /// Skips spaces, tabs and line ends.
  ///
  /// - Throws: ``ReaderError`` with `text_too_long` if there are more than ``longestBlank``.
  @inline(__always)
  mutating func skipBlanks() throws(ReaderError) {
    var count = 0
    while let byte = try peek(), byte <= Byte.space {
      guard byte == Byte.space || Self.isBlank(byte) else { return }
      count += 1
      guard count <= Self.longestBlank else {
        throw error(.textTooLong, arguments: ["limit": .count(Self.longestBlank)])
      }
      advance()
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.tab || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// The bytes from here on that satisfy `isPart`, which the place is moved behind.
  ///
  /// They are valid until the stream is read on.
  ///
  /// - Throws: ``ReaderError`` with `text_too_long` if there are more than ``longestToken``.
  @inline(__always)
  mutating func take(
    while isPart: (UInt8) -> Bool
  ) throws(ReaderError) -> UnsafeBufferPointer<UInt8> {
    mark = position
    while true {
      var scan = position
      while scan < filled, isPart(storage[scan]) {
        if storage[scan] == Byte.lineFeed {
          line += 1
          lineStart = base + scan + 1
        }
        scan += 1
      }
      position = scan
      if position < filled || atEnd { break }
      guard position - mark <= Self.longestToken else { throw tooLong() }
      try refill()
    }
    guard position - mark <= Self.longestToken else { throw tooLong() }
    return UnsafeBufferPointer(start: storage + mark, count: position - mark)
  }

  /// An error at the current place.
  func error(
    _ code: ReaderError.Code, arguments: [String: Argument] = [:]
  ) -> ReaderError {
    ReaderError(code, file: file, line: line, column: column, arguments: arguments)
  }

  func tooLong() -> ReaderError {
    error(.textTooLong, arguments: ["limit": .count(Self.longestToken)])
  }

  /// Moves the current token to the front of the buffer and reads on behind it.
  private mutating func refill() throws(ReaderError) {
    if mark > 0 {
      storage.update(from: storage + mark, count: filled - mark)
      base += mark
      position -= mark
      filled -= mark
      mark = 0
    }
    if filled + chunkSize > capacity { grow(toHold: filled + chunkSize) }
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(start: storage + filled, count: chunkSize))
    filled += count
    atEnd = count == 0
  }

  private mutating func grow(toHold count: Int) {
    let larger = max(2 * capacity, count)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.initialize(from: storage, count: filled)
    storage.deallocate()
    storage = moved
    capacity = larger
  }
}
