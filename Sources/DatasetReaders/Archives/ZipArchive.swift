internal import CZip
internal import TimeSeries

/// A zip archive held in memory, whose entries are unpacked piece by piece.
///
/// Nothing is written to disk and no name leads anywhere. What an entry may unpack to is fixed by
/// its declared size before the first byte is unpacked, so an archive that grows without end is
/// refused at once.
final class ZipArchive {
  /// The largest archive, in bytes.
  static let largestArchive = 1 << 28
  /// What all entries together may unpack to, in bytes.
  static let largestContents = 1 << 29
  /// How many times larger than its packed form an entry may be, once it passes `freeSize`.
  static let largestRatio = 200
  /// The unpacked size up to which the ratio is not looked at, in bytes.
  static let freeSize = 1 << 24
  /// How many entries an archive may have.
  static let mostEntries = 10_000

  /// The first bytes of a workbook as Excel wrote it before 2007, which no zip archive has.
  static let oldWorkbookMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether a file begins as a zip archive, maybe an empty one, or as an old workbook.
  static func isMark(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || head.starts(with: oldWorkbookMark)
  }

  /// One file of the archive.
  struct Entry {
    let index: UInt64
    let name: String
    let size: Int
  }

  /// The name that errors carry.
  let file: String

  /// The files of the archive, folders left out, in its order.
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  private let bytes: UnsafeMutableRawBufferPointer
  private var archive: OpaquePointer?

  /// Opens an archive and reads its directory.
  ///
  /// - Throws: ``ReaderError`` if it is none, is damaged, encrypted or would unpack to too much.
  init(_ input: DataInput) throws(ReaderError) {
    file = input.name
    let contents = try input.contents(atMost: Self.largestArchive, else: .archiveTooLarge)
    bytes = .allocate(byteCount: max(contents.count, 1), alignment: 16)
    bytes.copyBytes(from: contents)
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard
      let source = zip_source_buffer_create(
        bytes.baseAddress, UInt64(contents.count), 0, &failure)
    else { throw ReaderError(.archiveDamaged, file: file) }
    archive = zip_open_from_source(source, ZIP_RDONLY, &failure)
    guard archive != nil else {
      zip_source_free(source)
      throw ReaderError(.archiveDamaged, file: file)
    }
    try readDirectory()
  }

  deinit {
    if let archive { zip_discard(archive) }
    bytes.deallocate()
  }

  private func readDirectory() throws(ReaderError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.mostEntries else {
      throw ReaderError(
        .archiveTooLarge, file: file, arguments: ["limit": .text("\(Self.mostEntries) entries")])
    }
    var total = 0
    for index in 0..<UInt64(max(count, 0)) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, UInt32(ZIP_FL_ENC_GUESS), &status) == 0,
        let text = status.name, status.size <= UInt64(Int.max)
      else { throw ReaderError(.archiveDamaged, file: file) }
      let name = String(cString: text)
      if name.hasSuffix("/") { continue }
      if status.encryption_method != UInt16(ZIP_EM_NONE) {
        throw ReaderError(.archiveEncrypted, file: file, arguments: ["part": .text(name)])
      }
      let size = Int(status.size)
      let (sum, overflows) = total.addingReportingOverflow(size)
      total = sum
      if overflows || total > Self.largestContents
        || size > Self.freeSize
          && status.size / UInt64(Self.largestRatio) > max(status.comp_size, 1)
      {
        throw ReaderError(
          .archiveBomb, file: file,
          arguments: [
            "part": .text(name), "size": .count(size),
            "packed": .count(Int(clamping: status.comp_size)),
          ])
      }
      places[name.lowercased()] = places[name.lowercased()] ?? entries.count
      entries.append(Entry(index: index, name: name, size: size))
    }
  }

  /// The entry of a name, or `nil`; upper and lower case are one, as in Office.
  func entry(_ name: String) -> Entry? {
    places[name.lowercased()].map { entries[$0] }
  }

  /// All bytes of an entry.
  ///
  /// - Throws: ``ReaderError`` if it is damaged.
  func contents(of entry: Entry) throws(ReaderError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(entry.size)
    let reader = try ZipEntryReader(self, entry)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    while case let count = try reader.read(into: chunk), count > 0 {
      result.append(contentsOf: chunk[0..<count])
    }
    return result
  }

  fileprivate func open(_ entry: Entry) throws(ReaderError) -> OpaquePointer {
    if let opened = zip_fopen_index(archive, entry.index, 0) { return opened }
    throw error(zip_error_code_zip(zip_get_error(archive)), entry)
  }

  fileprivate func error(_ code: CInt, _ entry: Entry) -> ReaderError {
    let reason: ReaderError.Code =
      code == CInt(ZIP_ER_COMPNOTSUPP) ? .archiveMethod : .archiveDamaged
    return ReaderError(reason, file: file, arguments: ["part": .text(entry.name)])
  }
}

/// Unpacks one entry piece by piece and checks its size and checksum.
final class ZipEntryReader: ByteSource {
  private let archive: ZipArchive
  private let entry: ZipArchive.Entry
  private let opened: OpaquePointer
  private var total = 0

  /// Starts to unpack an entry.
  ///
  /// - Throws: ``ReaderError`` if it is damaged or packed in an unknown way.
  init(_ archive: ZipArchive, _ entry: ZipArchive.Entry) throws(ReaderError) {
    self.archive = archive
    self.entry = entry
    opened = try archive.open(entry)
  }

  deinit {
    zip_fclose(opened)
  }

  /// The next bytes; 0 at the end.
  ///
  /// - Throws: ``ReaderError`` if the entry is damaged or larger or smaller than it says.
  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    let count = zip_fread(opened, target.baseAddress, UInt64(target.count))
    guard count >= 0 else {
      throw archive.error(zip_error_code_zip(zip_file_get_error(opened)), entry)
    }
    total += Int(count)
    guard count == 0 ? total == entry.size : total <= entry.size else {
      throw ReaderError(.archiveDamaged, file: archive.file, arguments: ["part": .text(entry.name)])
    }
    return Int(count)
  }
}
