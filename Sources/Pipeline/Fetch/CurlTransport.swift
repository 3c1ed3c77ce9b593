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
