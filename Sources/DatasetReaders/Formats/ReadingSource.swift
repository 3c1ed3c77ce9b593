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

  private let isForced: Bool
  private let reader: ByteReader
  private var decoder: TextDecoder?

  /// Bytes that were read and not yet handed on.
  private var pending: [UInt8]
  private var offset = 0
  private var atEnd: Bool

  /// Opens the input and looks at its first bytes.
  ///
  /// - Parameter forced: The encoding where it is not to be told by the bytes.
  init(_ input: DataInput, encoding forced: TextEncoding? = nil) throws(ReaderError) {
    self.input = input
    reader = try ByteReader(input)
    let raw = try Self.bytes(from: reader, upTo: Self.headSize)
    isWhole = raw.count < Self.headSize
    isForced = forced != nil
    atEnd = isWhole
    guard !Self.isArchive(raw) else {
      encoding = nil
      head = raw
      pending = raw
      return
    }
    let (found, markLength) = TextEncoding.recognise(raw, isWhole: isWhole)
    let encoding = forced ?? found
    self.encoding = encoding
    if encoding == .utf8 {
      head = Array(raw.dropFirst(markLength))
    } else {
      var decoder = TextDecoder(encoding, file: input.name)
      var text: [UInt8] = []
      try decoder.decode(raw.dropFirst(encoding == found ? markLength : 0), into: &text)
      if isWhole { try decoder.finish(into: &text) }
      self.decoder = decoder
      head = text
    }
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

  private static func bytes(
    from reader: ByteReader, upTo limit: Int
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
    DataFormat.isWorkbook(bytes) || bytes.starts(with: [0x1F, 0x8B])
  }
}
