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
  static let svgConverter = ExternalTool(name: "rsvg-convert", package: "librsvg2-bin")
  /// Turns a page into a Word document.
  static let documentConverter = ExternalTool(name: "pandoc", package: "pandoc")

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
    let log = folder.file("\(name).log")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var process = pid_t()
    let failure = Self.withCStrings([name] + arguments) { words in
      Self.withCStrings(Self.environment) { settings in
        posix_spawnp(&process, name, &actions, nil, words, settings)
      }
    }
    guard failure == 0 else {
      if failure == ENOENT { throw .toolMissing(name: name, package: package) }
      throw .toolFailed(name: name, detail: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      // 127 is what a shell script, as of a version manager, ends with where it finds no program.
      if status >> 8 == 127 { throw .toolMissing(name: name, package: package) }
      let said = String(decoding: try folder.read("\(name).log"), as: UTF8.self)
      throw .toolFailed(name: name, detail: String(said.suffix(300)))
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
