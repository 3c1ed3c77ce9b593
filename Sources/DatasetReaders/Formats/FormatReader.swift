/// Recognises and reads the files of one format.
protocol FormatReader: Sendable {
  /// What its files are told by.
  static var evidence: FormatEvidence { get }

  /// Whether the first bytes of a file are those of the format.
  static func recognises(_ head: FileHead) -> Bool

  /// Reads the whole source.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData
}

/// What a format is told by, the strongest first.
enum FormatEvidence: CaseIterable {
  /// Its first bytes, which no file of another format begins with.
  case mark
  /// The names of columns that a standard lays down.
  case header
  /// Some names among the columns.
  case columns
  /// The shape of a table alone.
  case shape
}

/// The first bytes of a file, which the formats look at to recognise it.
final class FileHead {
  /// The bytes as UTF-8; those of an archive as they stand.
  let bytes: [UInt8]

  /// The bytes from the first that is not white space; empty for an archive.
  let text: ArraySlice<UInt8>

  /// The first rows, if the bytes are those of a table parted by commas, semicolons or tabs.
  private(set) lazy var rows = text.isEmpty ? [] : TableHead(bytes).rows

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = ZipArchive.isMark(bytes) ? [] : bytes.drop { Byte.isWhiteSpace($0) }
  }

  /// Whether a JSON object starts here.
  var isJSONObject: Bool { text.first == UInt8(ascii: "{") }

  /// Whether bytes stand anywhere in the text.
  func contains(_ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    var rest = text
    while let first = rest.firstIndex(of: wanted[0]) {
      if rest[first...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: first)...]
    }
    return false
  }
}
