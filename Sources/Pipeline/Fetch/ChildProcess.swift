#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is run to its end, without a shell.
enum ChildProcess {
  /// What a program left.
  struct Result {
    /// What it wrote on standard output.
    var output: [UInt8]
    /// The code with which it ended; 128 and the number of a signal that ended it.
    var code: Int32
    /// Whether it was ended because its output grew too large.
    var wasCut: Bool
  }

  /// Runs a program found in the folders of `PATH`.
  ///
  /// Standard input and standard error lead nowhere.
  ///
  /// - Parameter limit: The most bytes of output; with more the program is ended.
  /// - Returns: `nil` where there is no such program.
  static func run(_ program: String, _ arguments: [String], limit: Int) -> Result? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, program, &actions, nil, words, environ)
    close(ends[1])
    guard failure == 0 else {
      close(ends[0])
      return nil
    }
    var result = Result(output: [], code: 0, wasCut: false)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      guard result.output.count + count <= limit else {
        result.wasCut = true
        kill(child, SIGKILL)
        break
      }
      result.output.append(contentsOf: buffer[..<count])
    }
    close(ends[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    result.code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return result
  }
}
