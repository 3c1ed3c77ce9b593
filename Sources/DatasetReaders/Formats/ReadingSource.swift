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
      throw ReaderError(.notData, file: input.name, arguments: ["kind": .code(kind)])
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
      arguments: ["file": .text(file), "encoding": .code(encoding.rawValue)])
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
        throw ReaderError(.tooLarge, file: file, arguments: ["limit": .count(limit)])
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

/// Documents that people take for data, told by their first bytes.
enum ForeignDocument {
  private static let marks: [(start: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("BZh".utf8), "bzip2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
    (Array("Rar!".utf8), "RAR"), (Array("PAR1".utf8), "Parquet"),
    (Array("SQLite format".utf8), "SQLite"),
  ]

  /// The kind of document, or `nil` for what may be data.
  ///
  /// - Parameter head: The first bytes as they stand.
  static func kind(_ head: [UInt8], encoding: TextEncoding) -> String? {
    if let mark = marks.first(where: { head.starts(with: $0.start) }) { return mark.kind }
    let text = head.prefix(512).drop { Byte.isWhiteSpace($0) }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    if text.starts(with: Array("<!doctype html".utf8)) || text.starts(with: Array("<html".utf8)) {
      return "HTML"
    }
    if text.starts(with: Array("<?xml".utf8)) { return "XML" }
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    return !isWide && isBinary(head.prefix(4096)) ? "binary" : nil
  }

  /// The kind of a document that comes as an archive, by a part that only it has.
  static func kind(_ archive: ZipArchive) -> String? {
    let parts = [
      ("word/document.xml", "Word"), ("ppt/presentation.xml", "PowerPoint"),
      ("xl/workbook.bin", "XLSB"), ("META-INF/manifest.xml", "OpenDocument"),
    ]
    return parts.first { archive.entry($0.0) != nil }?.1
  }

  /// Whether more than one byte in fifty is a control character that no text has; zeros are judged
  /// where they stand.
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let allowed: Set<UInt8> = [0, 9, 10, 11, 12, 13, 26, 27]
    let controls = bytes.count { $0 < 32 && !allowed.contains($0) }
    return controls >= 8 && 50 * controls > bytes.count
  }
}
