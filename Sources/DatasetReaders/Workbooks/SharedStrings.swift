internal import TimeSeries

/// Reads the texts that the cells of a workbook share.
final class SharedStrings: XMLHandler {
  /// How many bytes all texts may take.
  static let largest = 1 << 28

  var failure: ReaderError? { didSet { hasFailed = failure != nil } }
  private(set) var hasFailed = false

  /// The texts, by the numbers of the cells.
  private(set) var texts: [String] = []

  private let file: String
  private var buffer: [UInt8] = []
  private var total = 0
  private var isText = false
  private var isPhonetic = false

  /// Reads the part, or nothing if the workbook has none.
  static func read(_ part: String?, in archive: ZipArchive) throws(ReaderError) -> [String] {
    guard let part, let entry = archive.entry(part) else { return [] }
    let handler = SharedStrings(file: archive.file)
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: handler, file: archive.file, part: entry.name)
    return handler.texts
  }

  private init(file: String) {
    self.file = file
  }

  func start(_ element: XMLElement) {
    if element.isNamed("t") {
      isText = !isPhonetic
    } else if element.isNamed("rPh") {
      // How to pronounce the text: not part of it.
      isPhonetic = true
    } else if element.isNamed("si") {
      buffer.removeAll(keepingCapacity: true)
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    if XMLElement.equal(name, "t") {
      isText = false
    } else if XMLElement.equal(name, "rPh") {
      isPhonetic = false
    } else if XMLElement.equal(name, "si") {
      texts.append(EscapedText.decode(buffer))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    buffer.append(contentsOf: bytes)
    total += bytes.count
    if buffer.count > ByteStream.longestToken || total > Self.largest {
      failure = ReaderError(
        .textTooLong, file: file, arguments: ["limit": .count(ByteStream.longestToken)])
    }
  }
}

/// Texts in which `_x000D_` stands for a character that XML cannot hold.
enum EscapedText {
  /// The text of UTF-8 bytes, its escapes resolved (ECMA-376, part 1, 22.9.2.19).
  static func decode(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x")?.lowerBound {
      result += rest[..<start]
      rest = rest[start...]
      let escape = rest.prefix(7)
      guard escape.count == 7, escape.last == "_",
        let unit = UInt16(escape.dropFirst(2).dropLast(), radix: 16),
        let scalar = Unicode.Scalar(unit)
      else {
        result += "_x"
        rest = rest.dropFirst(2)
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst(7)
    }
    return result + rest
  }
}
