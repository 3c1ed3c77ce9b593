import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that turns one file into another.
struct ExternalTool: Sendable {
  /// The name of the program.
  let name: String
  /// The Debian package that holds it.
  let package: String

  /// Turns SVG into PNG.
  static let svgConverter = ExternalTool(for: .png)
  /// Turns a page into a Word document.
  static let documentConverter = ExternalTool(for: .docx)

  /// Runs the program and waits for it.
  ///
  /// Its dates are fixed by `SOURCE_DATE_EPOCH`, so that it gives the same bytes every time.
  ///
  /// - Parameters:
  ///   - arguments: What follows the name.
  ///   - folder: Where its complaints are kept meanwhile.
  /// - Throws: ``PipelineError/toolMissing(name:package:)``, or
  ///   ``PipelineError/toolFailed(name:detail:)`` with the end of what it said.
  func run(_ arguments: [String], in folder: TemporaryFolder) throws(PipelineError) {
    try runEach([arguments], in: folder)
  }

  /// Runs the program once for each list of arguments, as many at a time as there are processors, and
  /// waits for all of them.
  ///
  /// - Throws: The first failure, after the others have ended.
  func runEach(_ calls: [[String]], in folder: TemporaryFolder) throws(PipelineError) {
    var failure: PipelineError?
    var running: [Running] = []
    for (number, arguments) in calls.enumerated() {
      if running.count == Self.processors { wait(for: running.removeFirst(), in: folder, &failure) }
      guard failure == nil else { break }
      do throws(PipelineError) {
        running.append(try start(arguments, log: "\(name)-\(number).log", in: folder))
      } catch {
        failure = error
      }
    }
    for one in running { wait(for: one, in: folder, &failure) }
    if let failure { throw failure }
  }

  /// A process under way.
  private struct Running {
    let process: pid_t
    let log: String
  }

  private static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private func start(
    _ arguments: [String], log name: String, in folder: TemporaryFolder
  ) throws(PipelineError) -> Running {
    let log = folder.file(name)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var process = pid_t()
    let failure = Self.withCStrings([self.name] + arguments) { words in
      Self.withCStrings(Self.environment) { settings in
        posix_spawnp(&process, self.name, &actions, nil, words, settings)
      }
    }
    guard failure == 0 else {
      if failure == ENOENT { throw .toolMissing(name: self.name, package: package) }
      throw .toolFailed(name: self.name, detail: String(cString: strerror(failure)))
    }
    Leftovers.add(process: process)
    return Running(process: process, log: name)
  }

  /// Waits for a process; keeps its failure where it is the first.
  private func wait(
    for running: Running, in folder: TemporaryFolder, _ failure: inout PipelineError?
  ) {
    var status: Int32 = 0
    while waitpid(running.process, &status, 0) < 0, errno == EINTR {}
    Leftovers.remove(process: running.process)
    guard status != 0, failure == nil else { return }
    do throws(PipelineError) {
      // 127 is what a shell script, as of a version manager, ends with where it finds no program.
      if status >> 8 == 127 { throw .toolMissing(name: name, package: package) }
      let said = String(decoding: try folder.read(running.log), as: UTF8.self)
      throw .toolFailed(name: name, detail: String(said.suffix(300)))
    } catch {
      failure = error
    }
  }

  /// The environment of this process with the date of the files: 1 January 2020.
  private static var environment: [String] {
    var settings: [String] = ["SOURCE_DATE_EPOCH=1577836800"]
    var entry = environ
    while let text = entry.pointee {
      let setting = String(cString: text)
      if !setting.hasPrefix("SOURCE_DATE_EPOCH=") { settings.append(setting) }
      entry += 1
    }
    return settings
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

extension ExternalTool {
  /// The program that a form of reports is made through.
  fileprivate init(for format: ReportFormat) {
    guard let program = format.program else {
      preconditionFailure("\(format.rawValue) is made without another program")
    }
    self.init(name: program.name, package: program.package)
  }
}

/// A folder for files that pass between programs; it goes with its content when it is let go.
final class TemporaryFolder {
  /// Where it is.
  let path: String

  /// Creates an empty folder that only this user can read, under `TMPDIR`.
  init() throws(PipelineError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/khathi-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .writeFailed(path: parent, errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Leftovers.add(folder: path)
  }

  deinit {
    Leftovers.removeFolder(path)
    Leftovers.remove(folder: path)
  }

  /// The path of a file of the folder, which is removed with it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String) throws(PipelineError) -> String {
    let file = file(name)
    try AtomicFile.write(bytes, to: file, overwrite: true)
    return file
  }

  /// The content of a file of the folder.
  func read(_ name: String) throws(PipelineError) -> [UInt8] {
    let file = file(name)
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writeFailed(path: file, errno: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .writeFailed(path: file, errno: errno)
      }
    }
  }
}

/// The system call, which the method of ``TemporaryFolder`` would hide.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
