package import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The way out of a run: a file with what stands beside it, the files of a folder, or standard
/// output.
///
/// Every file that a run writes goes through here, and none takes the place of a file that the run
/// has read, by whatever name or link and whether or not existing files may be overwritten. Either
/// all files of a run take their names or none does.
///
/// ```swift
/// let output = Output("forecast.csv", overwrites: true)
/// try output.write(report, as: .csv)        // and forecast.csv.run.json
/// ```
package struct Output: Hashable, Sendable {
  /// The file or folder; `nil` is standard output.
  package let path: String?

  /// Whether existing files may be replaced; never those that were read.
  package let overwrites: Bool

  /// Creates the way out.
  ///
  /// - Parameter path: A file or, for a report of several files, a folder; `nil` and `-` stand for
  ///   standard output.
  package init(_ path: String?, overwrites: Bool = false) {
    self.path = path == "-" ? nil : path
    self.overwrites = overwrites
  }

  /// What stands beside a result.
  package enum Companion: String, Hashable, Sendable, CaseIterable {
    /// What has to be known to repeat the run.
    case run = ".run.json"
    /// The changes of a mended file.
    case changes = ".changes.csv"
    /// The changes of a mended file, as JSON.
    case changesJSON = ".changes.json"
    /// Where fetched values come from.
    case source = ".SOURCE.md"
  }

  /// The path of a companion; `nil` beside standard output, devices and pipes.
  package func path(of companion: Companion) -> String? {
    path.flatMap { OutputPlace.isStream($0) ? nil : $0 + companion.rawValue }
  }

  /// The path of the result and of what stands beside it; `nil` is standard output.
  package func paths(with companions: [Companion]) -> [String?] {
    var paths = [path]
    for companion in companions {
      if let path = path(of: companion) { paths.append(path) }
    }
    return paths
  }

  /// One file of an output.
  struct Part {
    /// Where it goes; `nil` is standard output.
    let path: String?
    let bytes: [UInt8]

    init(_ path: String?, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    init(_ path: String?, _ text: String) { self.init(path, Array(text.utf8)) }
  }

  // MARK: Writing

  /// Writes `report`.
  ///
  /// CSV has no room for what is needed to repeat a run, so a CSV file gets `FILE.run.json` beside
  /// it.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)``, ``PipelineError/outputIsInput(_:input:)`` or
  ///   ``PipelineError/writeFailed(path:errno:)``.
  package func write(
    _ report: some Report, as format: OutputFormat, style: RenderStyle = RenderStyle()
  ) throws(PipelineError) {
    try write(report, as: format, style: style, beside: [])
  }

  /// Writes `report` together with other files of the run.
  func write(
    _ report: some Report, as format: OutputFormat, style: RenderStyle, beside others: [Part]
  ) throws(PipelineError) {
    let sidecar = format == .csv ? path(of: .run) : nil
    // Told before the report is set, which may take a while.
    try check(
      paths(with: format == .csv ? [.run] : []) + others.map(\.path), inputs: report.run.files)
    var parts = [Part(path, report.render(as: format, style: style))]
    if let sidecar { parts.append(Part(sidecar, report.run.sidecar())) }
    try write(parts + others, inputs: report.run.files)
  }

  /// Writes the bytes of a report that was made of `inputs`.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)``, ``PipelineError/outputIsInput(_:input:)`` or
  ///   ``PipelineError/writeFailed(path:errno:)``.
  package func write(_ bytes: [UInt8], inputs: [String]) throws(PipelineError) {
    try write([Part(path, bytes)], inputs: inputs)
  }

  /// Writes the files of a report into the folder, which is made where it is missing.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)``, ``PipelineError/outputIsInput(_:input:)`` or
  ///   ``PipelineError/writeFailed(path:errno:)``.
  package func write(_ files: [ReportFile], inputs: [String]) throws(PipelineError) {
    guard var folder = path else {
      throw .badSetting(name: "output", value: "-", expected: "FOLDER/")
    }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let parts = files.map { Part("\(folder)/\($0.name)", $0.bytes) }
    try check(parts.map(\.path), inputs: inputs)
    var made: Set<String> = []
    for file in files {
      let steps = file.name.split(separator: "/").dropLast().map(String.init)
      for depth in 0...steps.count {
        let path = ([folder] + steps.prefix(depth)).joined(separator: "/")
        guard made.insert(path).inserted else { continue }
        if mkdir(path, 0o755) != 0, errno != EEXIST {
          throw .writeFailed(path: path, errno: errno)
        }
      }
    }
    // One by one: a folder of charts is too large to be held open as a whole.
    for part in parts { try write([part], inputs: inputs) }
  }

  /// Writes files of which the first is the result and the others stand beside it.
  ///
  /// Each is whole on the disk before any takes its name; the result takes its own last.
  func write(_ parts: [Part], inputs: [String]) throws(PipelineError) {
    try check(parts.map(\.path), inputs: inputs)
    var whole: [AtomicOutput] = []
    for part in parts.reversed() {
      let file = try AtomicOutput(part.path, overwrite: overwrites)
      file.write(part.bytes)
      try file.finish()
      whole.append(file)
    }
    for file in whole { try file.commit() }
  }

  /// A file to be written piece by piece; ``check(_:inputs:)`` comes before its `commit`.
  func open(_ path: String?) throws(PipelineError) -> AtomicOutput {
    try AtomicOutput(path, overwrite: overwrites)
  }

  // MARK: Refusing

  /// Refuses to write over what is read, to write one file twice, and to replace what is not to be
  /// replaced.
  ///
  /// - Parameters:
  ///   - paths: Everything that is to be written; `nil` is standard output.
  ///   - inputs: The paths of everything that is read; `-` is standard input.
  /// - Throws: ``PipelineError/outputIsInput(_:input:)``, ``PipelineError/outputTwice(_:other:)`` or
  ///   ``PipelineError/outputExists(_:)``.
  func check(_ paths: [String?], inputs: [String]) throws(PipelineError) {
    var read: [FileIdentity: String] = [:]
    for input in inputs {
      let identity =
        input == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(input)
      if case .file? = identity, let identity, read[identity] == nil { read[identity] = input }
    }
    var written: [FileIdentity: String] = [:]
    for path in paths {
      let identity =
        path.map { FileIdentity($0) } ?? FileIdentity(descriptor: STDOUT_FILENO)
      guard let identity else { continue }
      if let input = read[identity] { throw .outputIsInput(path ?? "-", input: input) }
      if let other = written.updateValue(path ?? "-", forKey: identity) {
        throw .outputTwice(path ?? "-", other: other)
      }
    }
    guard !overwrites else { return }
    for case let path? in paths { try AtomicFile.refuseExisting(path) }
  }
}

extension RunInfo {
  /// The paths of all files that were read.
  package var files: [String] { inputs.flatMap { [$0.name] + $0.files } + tables }
}

/// What an output path leads to.
enum OutputPlace: Hashable {
  /// A file to be made, or one to be replaced as a whole: the path behind all links, with the
  /// permissions that the old file has.
  case file(String, permissions: mode_t)

  /// A device or a pipe, which is written to and never replaced.
  case stream(String)

  /// Looks the path up.
  ///
  /// - Throws: ``PipelineError/writeFailed(path:errno:)`` for a directory.
  init(_ path: String) throws(PipelineError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .file(path, permissions: 0o644)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let resolved = realpath(path, nil)
      defer { free(resolved) }
      self = .file(
        resolved.map { String(cString: $0) } ?? path, permissions: status.st_mode & 0o777)
    case S_IFDIR:
      throw .writeFailed(path: path, errno: EISDIR)
    default:
      self = .stream(path)
    }
  }

  /// Whether a path leads to a device or a pipe, such as `/dev/null`.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }
}

/// Which file a path leads to, whatever the spelling and through all links.
enum FileIdentity: Hashable {
  /// A file that is there.
  case file(device: UInt64, number: UInt64)

  /// A name that is free in a folder that is there.
  case free(name: String, device: UInt64, number: UInt64)

  /// The regular file behind a path, or the free name; `nil` for devices, pipes and folders.
  init?(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      self.init(file: status)
      return
    }
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { String(path[...$0]) } ?? "."
    guard stat(folder, &status) == 0 else { return nil }
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    self = .free(name: name, device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The regular file that is open; `nil` for devices and pipes.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(file: status)
  }

  private init?(file status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self = .file(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
