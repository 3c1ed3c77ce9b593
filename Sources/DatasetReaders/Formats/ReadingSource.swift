internal import TimeSeries

/// An input that was opened once, its first bytes looked at, its text turned into UTF-8 on the way.
///
/// Binary inputs (archives) have no encoding and come as they stand.
final class ReadingSource: ByteSource {
  /// How many bytes are looked at to tell encoding, format and layout.
  static let headSize = 1 << 16

  /// The largest input that is taken into memory at once, in bytes.
  static let largestContents = 1 << 30

  /// What is read.
  let input: DataInput

  /// The name that errors and findings carry.
  var file: String { input.name }

  /// The encoding of the text; `nil` for an archive.
  let encoding: TextEncoding?

  /// The first bytes, as UTF-8 without a byte order mark; those of an archive as they stand.
  let head: [UInt8]

  /// Whether the head is all there is.
  let isWhole: Bool

  /// Whether the first line said no more than `sep=;`, for Excel; it reads as an empty line.
  let saysDelimiter: Bool

  private let isForced: Bool
  private let reader: any ByteSource
  private var decoder: TextDecoder?

  /// Bytes that were read and not yet handed on.
  private var pending: [UInt8]
  private var offset = 0
  private var atEnd: Bool

  /// Opens the input and looks at its first bytes.
  ///
  /// - Parameter forced: The encoding where it is not to be told by the bytes.
  convenience init(_ input: DataInput, encoding forced: TextEncoding? = nil) throws(ReaderError) {
    try self.init(try ByteReader(input), input, encoding: forced)
  }

  /// Looks at the first bytes of what an opened source gives.
  ///
  /// - Parameter input: What errors and findings call it.
  init(
    _ reader: any ByteSource, _ input: DataInput, encoding forced: TextEncoding? = nil
  ) throws(ReaderError) {
    self.input = input
    self.reader = reader
    let raw = try Self.bytes(from: reader, upTo: Self.headSize)
    isWhole = raw.count < Self.headSize
    isForced = forced != nil
    atEnd = isWhole
    guard !Self.isArchive(raw) else {
      encoding = nil
      saysDelimiter = false
      head = raw
      pending = raw
      return
    }
    let (found, markLength) = TextEncoding.recognise(raw, isWhole: isWhole)
    let encoding = forced ?? found
    if let kind = ForeignDocument.kind(raw, encoding: encoding) {
      throw ReaderError(.notData, file: input.name, arguments: ["kind": kind])
    }
    self.encoding = encoding
    var text: [UInt8] = []
    if encoding == .utf8 {
      text = Array(raw.dropFirst(markLength))
    } else {
      var decoder = TextDecoder(encoding, file: input.name)
      try decoder.decode(raw.dropFirst(encoding == found ? markLength : 0), into: &text)
      if isWhole { try decoder.finish(into: &text) }
      self.decoder = decoder
    }
    saysDelimiter = Self.removeDelimiterLine(from: &text)
    head = text
    pending = head
  }

  /// A note about an encoding other than UTF-8.
  var encodingFinding: Finding? {
    guard let encoding, encoding != .utf8 else { return nil }
    return Finding(
      encoding == .tcvn3 ? .capitalsMayBeLost : .encodingRecognised,
      severity: encoding == .tcvn3 ? .warning : .note, subject: file,
      arguments: ["file": file, "encoding": encoding.rawValue])
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    while offset == pending.count, !atEnd {
      if decoder == nil {
        let count = try reader.read(into: target)
        atEnd = count == 0
        return count
      }
      try refill()
    }
    let count = min(target.count, pending.count - offset)
    target.copyBytes(from: pending[offset..<offset + count])
    offset += count
    return count
  }

  /// All text, or all bytes of an archive.
  ///
  /// - Throws: ``ReaderError`` with `too_large` above `limit` bytes.
  func contents(limit: Int = largestContents) throws(ReaderError) -> [UInt8] {
    var result: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { chunk.deallocate() }
    while true {
      let count = try read(into: chunk)
      if count == 0 { return result }
      result.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      guard result.count <= limit else {
        throw ReaderError(.tooLarge, file: file, arguments: ["limit": String(limit)])
      }
    }
  }

  /// Reads what no one asked for, so that the hash of the input is that of all of it.
  func drain() throws(ReaderError) {
    if atEnd { return }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { chunk.deallocate() }
    while try reader.read(into: chunk) > 0 {}
  }

  private func refill() throws(ReaderError) {
    let raw = try Self.bytes(from: reader, upTo: 1 << 18)
    pending.removeAll(keepingCapacity: true)
    offset = 0
    try decoder!.decode(raw[...], into: &pending)
    if raw.count < 1 << 18 {
      try decoder!.finish(into: &pending)
      atEnd = true
    }
  }

  /// Empties a first line such as `sep=;`, so that the lines keep their numbers.
  private static func removeDelimiterLine(from text: inout [UInt8]) -> Bool {
    let mark = text.prefix(4).map { $0 | 0x20 }
    guard mark == Array("sep=".utf8), text.count > 5,
      text[5] == Byte.lineFeed || text[5] == Byte.carriageReturn
    else { return false }
    text.removeFirst(5)
    return true
  }

  private static func bytes(
    from reader: any ByteSource, upTo limit: Int
  ) throws(ReaderError) -> [UInt8] {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 8)
    defer { chunk.deallocate() }
    var filled = 0
    while filled < limit {
      let count = try reader.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk[filled...]))
      if count == 0 { break }
      filled += count
    }
    return Array(UnsafeRawBufferPointer(rebasing: chunk[..<filled]))
  }

  private static func isArchive(_ bytes: [UInt8]) -> Bool {
    ZipArchive.isMark(bytes) || bytes.starts(with: [0x1F, 0x8B])
  }
}
