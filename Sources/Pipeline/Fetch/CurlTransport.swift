#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Fetches with the program `curl`.
///
/// The library behind it brings an encryption library of several megabytes, which would multiply the
/// time in which the command starts; a program of its own costs nothing until it is needed.
struct CurlTransport: HTTPTransport {
  /// The name or path of the program.
  var program = "curl"

  /// The most bytes of one answer.
  var limit = 64 << 20

  func get(_ request: HTTPRequest, within seconds: Double) throws(FetchError) -> HTTPResponse {
    let address = HTTPAddress(request.url)
    guard let address else { throw .badAddress(request.url) }
    guard seconds > 0 else { throw .timedOut(seconds: 0) }
    // The head is written before the body into the same stream, once for each redirection.
    var arguments = [
      "--disable", "--silent", "--include", "--location", "--max-redirs", "5", "--globoff",
      "--proto", "=https,http", "--proto-redir", "=https,http", "--max-filesize", "\(limit)",
      "--connect-timeout", "\(min(seconds, 15))", "--max-time", "\(seconds)",
      "--suppress-connect-headers", "--header", "Accept: application/json",
      "--user-agent", "khathi/\(version)",
    ]
    for (name, value) in request.fields.sorted(by: { $0.key < $1.key }) {
      arguments += ["--header", "\(name): \(value)"]
    }
    arguments += ["--url", request.url]
    let headRoom = 1 << 20
    guard let result = ChildProcess.run(program, arguments, limit: limit + headRoom) else {
      throw .curlMissing
    }
    if result.wasCut { throw .tooLarge(limit: limit) }
    if result.code != 0 {
      throw Self.error(result.code, host: address.host, seconds: seconds, limit: limit)
    }
    guard let response = HTTPResponse(headAndBody: result.output) else {
      throw .unreachable(host: address.host, code: result.code)
    }
    return response
  }

  /// What the exit codes of `curl` mean; see its manual, "EXIT CODES".
  private static func error(
    _ code: Int32, host: String, seconds: Double, limit: Int
  ) -> FetchError {
    switch code {
    case 1, 3: .badAddress(host)
    case 5, 6: .hostUnknown(host: host)
    case 28: .timedOut(seconds: Int(seconds.rounded()))
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91:
      .insecure(host: host, code: code)
    case 47: .redirectedTooOften(host: host)
    case 63: .tooLarge(limit: limit)
    case 127: .curlMissing
    default: .unreachable(host: host, code: code)
    }
  }
}

/// An http or https address.
struct HTTPAddress {
  /// The name of the host.
  let host: String

  /// Takes an address apart; `nil` for any other, or one with spaces, control characters or a name
  /// and password.
  init?(_ url: String) {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let scheme = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
    guard let scheme else { return nil }
    let rest = url.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.isEmpty, !authority.contains("@") else { return nil }
    host = String(authority)
  }
}

extension HTTPResponse {
  /// Takes apart what `curl --include` writes: a head for each redirection, the last one, the body.
  init?(headAndBody bytes: [UInt8]) {
    var start = 0
    var status = 0
    var fields: [String: String] = [:]
    repeat {
      guard let end = Self.endOfHead(bytes, from: start) else { return nil }
      let lines = String(decoding: bytes[start..<end], as: UTF8.self)
        .split(whereSeparator: \.isNewline)
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count >= 2, words[0].hasPrefix("HTTP/"), let code = Int(words[1]) else {
        return nil
      }
      status = code
      fields = [:]
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields[line[..<colon].lowercased()] = String(value)
      }
      start = end + 4
    } while Self.isFollowedByHead(bytes, from: start, status: status, fields: fields)
    self.init(status: status, fields: fields, body: Array(bytes[start...]))
  }

  /// Where the first empty line of a head begins.
  private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
    let mark: [UInt8] = [13, 10, 13, 10]
    guard start + mark.count <= bytes.count else { return nil }
    return (start...(bytes.count - mark.count)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }
  }

  /// Whether another head comes: after an interim answer, and after a redirection.
  private static func isFollowedByHead(
    _ bytes: [UInt8], from start: Int, status: Int, fields: [String: String]
  ) -> Bool {
    guard
      (100..<200).contains(status) || ((300..<400).contains(status) && fields["location"] != nil)
    else { return false }
    return bytes[start...].starts(with: "HTTP/".utf8)
  }
}

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
