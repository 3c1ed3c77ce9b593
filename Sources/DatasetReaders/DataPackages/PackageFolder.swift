internal import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the paths of a package lead: into its folder or its archive, and nowhere else.
enum PackageFolder {
  /// The folder of a descriptor, with what stands before the paths; empty is the current one.
  case folder(String, of: DataInput)
  /// A zip archive, with what stands before the paths in its names.
  case archive(ZipArchive, prefix: String)
  /// No folder is known: the descriptor came from a pipe.
  case none

  /// The folder of a descriptor that was read from `input`.
  init(of input: DataInput) {
    guard case .path(let path) = input.origin else {
      self = .none
      return
    }
    self = .folder(path.lastIndex(of: "/").map { String(path[...$0]) } ?? "", of: input)
  }

  /// The descriptor of an archive: `datapackage.json` at its top or in its only folder.
  static func descriptor(in archive: ZipArchive) -> ZipArchive.Entry? {
    if let entry = archive.entry("datapackage.json") { return entry }
    let inFolder = archive.entries.filter {
      $0.name.hasSuffix("/datapackage.json") && $0.name.count(where: { $0 == "/" }) == 1
    }
    return inFolder.count == 1 ? inFolder[0] : nil
  }

  /// The file that a path of the package names.
  ///
  /// - Throws: ``ReaderError`` with `unsafe_path` for an absolute path, an address, a path with `..`
  ///   or a link that leads out; `resource_missing` if there is no such file.
  func input(_ path: String, file: String) throws(ReaderError) -> DataInput {
    let unsafe = ReaderError(
      .unsafePath, file: file, arguments: ["path": .text(String(path.prefix(200)))])
    let missing = ReaderError(
      .resourceMissing, file: file, arguments: ["path": .text(String(path.prefix(200)))])
    guard Self.isInside(path) else { throw unsafe }
    switch self {
    case .none: throw missing
    case .archive(let archive, let prefix):
      guard let entry = archive.entry(prefix + path) else { throw missing }
      return DataInput(bytes: try archive.contents(of: entry), name: "\(file)/\(path)")
    case .folder(let folder, let descriptor):
      guard let base = Self.resolved(folder.isEmpty ? "." : folder),
        let full = Self.resolved(folder + path)
      else { throw missing }
      guard full.hasPrefix(base == "/" ? base : base + "/") else { throw unsafe }
      return DataInput(path: folder + path).hashed(after: descriptor)
    }
  }

  /// Whether a path is relative and climbs nowhere.
  static func isInside(_ path: String) -> Bool {
    guard let first = path.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~"),
      !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
    else { return false }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(".."), !steps.contains(""), path != "-" else { return false }
    // `https:`, `file:` and drive letters.
    return !steps[0].contains(":")
  }

  /// The path without links, or `nil` if there is no such file.
  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}
