import Foundation
import Reports
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// What needs no server: attempts, heads, addresses, settings, errors.
struct FetchTests {
  /// Answers in order, the last one for ever.
  private final class Script: HTTPTransport {
    var answers: [Result<HTTPResponse, FetchError>]
    private(set) var count = 0

    init(_ answers: [Result<HTTPResponse, FetchError>]) { self.answers = answers }

    func get(_ request: HTTPRequest, within seconds: Double) throws(FetchError) -> HTTPResponse {
      count += 1
      return try (answers.count > 1 ? answers.removeFirst() : answers[0]).get()
    }
  }

  /// Time that passes only while somebody waits.
  private final class Clock: FetchClock {
    var now = 0.0
    // Half past eight on the day of the examples of RFC 9110.
    var today: Double { 784_110_600 + now }
    private(set) var pauses: [Double] = []
    func sleep(_ seconds: Double) {
      pauses.append(seconds)
      now += seconds
    }
  }

  private let request = HTTPRequest(url: "http://example.org/")

  private func status(_ status: Int, retryAfter: String? = nil) -> Result<HTTPResponse, FetchError>
  {
    .success(
      HTTPResponse(status: status, fields: retryAfter.map { ["retry-after": $0] } ?? [:]))
  }

  @Test func pausesGrowAndDependOnTheSeedAlone() throws {
    func pauses(seed: UInt64) -> [Double] {
      let clock = Clock()
      let transport = RetryingTransport(
        Script([status(503)]), seconds: 100, seed: seed, clock: clock)
      #expect(throws: FetchError.status(503, url: request.url)) {
        try transport.get(request, within: 10)
      }
      return clock.pauses
    }
    let one = pauses(seed: 1)
    #expect(one.count == 4)
    for (pause, whole) in zip(one, [0.5, 1, 2, 4]) {
      #expect(pause >= whole / 2 && pause < whole)
    }
    #expect(one == pauses(seed: 1))
    #expect(one != pauses(seed: 2))
  }

  @Test func retryAfterIsObeyedWithinTheTime() throws {
    let clock = Clock()
    let script = Script([status(429, retryAfter: "7"), status(200)])
    let transport = RetryingTransport(script, seconds: 100, seed: 1, clock: clock)
    #expect(try transport.get(request, within: 10).status == 200)
    #expect(clock.pauses == [7])
    let late = RetryingTransport(
      Script([status(429, retryAfter: "101")]), seconds: 100, seed: 1, clock: Clock())
    #expect(throws: FetchError.rateLimited(seconds: 101)) { try late.get(request, within: 10) }
  }

  @Test(
    "A time of day is waited for, by the clock of the server where it tells it",
    arguments: [
      (nil, 7), ("Sun, 06 Nov 1994 08:29:58 GMT", 9), ("Sun, 06 Nov 1994 09:00:00 GMT", 0),
    ])
  func retryAfterMayBeADate(date: String?, pause: Double) throws {
    for until in [
      "Sun, 06 Nov 1994 08:30:07 GMT", "Sunday, 06-Nov-94 08:30:07 GMT", "Sun Nov  6 08:30:07 1994",
    ] {
      let clock = Clock()
      var fields = ["retry-after": until]
      fields["date"] = date
      let script = Script([
        .success(HTTPResponse(status: 503, fields: fields)), status(200),
      ])
      let transport = RetryingTransport(script, seconds: 100, seed: 1, clock: clock)
      #expect(try transport.get(request, within: 10).status == 200)
      // Where the server asks for no wait, the pause of the policy remains, half a second at most.
      #expect(pause == 0 ? clock.pauses[0] <= 0.5 : clock.pauses == [pause])
    }
  }

  @Test("Times of RFC 9110; others are none")
  func httpDates() {
    #expect(HTTPDate("Sun, 06 Nov 1994 08:49:37 GMT")?.seconds == 784_111_777)
    #expect(HTTPDate("Thu, 29 Feb 2024 23:59:60 GMT")?.seconds == 1_709_251_200)
    #expect(HTTPDate("Thursday, 01-Jan-70 00:00:00 GMT")?.seconds == 0)
    for text in ["", "7", "tomorrow", "Sun, 06 Xxx 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37"]
    {
      #expect(HTTPDate(text) == nil)
    }
    #expect(HTTPResponse(status: 429, fields: ["retry-after": "1e300"]).retryAfter(today: 0) == 1e9)
    #expect(HTTPResponse(status: 429, fields: ["retry-after": "soon"]).retryAfter(today: 0) == nil)
  }

  @Test func theTimeForAllEndsTheAttempts() {
    let clock = Clock()
    let script = Script([status(503)])
    let transport = RetryingTransport(script, seconds: 1, seed: 1, clock: clock)
    #expect(throws: FetchError.self) { try transport.get(request, within: 10) }
    #expect(clock.now < 1)
    #expect(script.count < 5)
  }

  @Test func lastingErrorsAreNotTriedAgain() {
    for error in [
      FetchError.curlMissing, .hostUnknown(host: "h"), .timedOut(seconds: 1),
      .insecure(host: "h", code: 60), .badAddress("x"), .tooLarge(limit: 1),
    ] {
      let script = Script([.failure(error)])
      let transport = RetryingTransport(script, seconds: 100, seed: 1, clock: Clock())
      #expect(throws: error) { try transport.get(request, within: 10) }
      #expect(script.count == 1)
    }
  }

  @Test func headsOfRedirectionsArePassed() throws {
    func response(_ text: String) -> HTTPResponse? {
      HTTPResponse(headAndBody: Array(text.utf8))
    }
    let plain = try #require(response("HTTP/1.1 200 OK\r\nETag: \"a:b\"\r\n\r\n\r\nbody"))
    #expect(plain.status == 200)
    #expect(plain.fields == ["etag": "\"a:b\""])
    #expect(String(decoding: plain.body, as: UTF8.self) == "\r\nbody")
    let moved = try #require(
      response(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"
          + "HTTP/2 404 \r\ncontent-type: text/html\r\n\r\n"))
    #expect(moved.status == 404)
    #expect(moved.fields == ["content-type": "text/html"])
    #expect(moved.body.isEmpty)
    let last = try #require(response("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 500 in the body\r\n\r\n"))
    #expect(last.status == 200)
    for broken in ["", "HTTP/1.1 200 OK\r\n", "nonsense\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"] {
      #expect(response(broken) == nil)
    }
  }

  @Test func onlyWebAddressesAreFetched() {
    for url in [
      "file:///etc/passwd", "ftp://example.org/", "http://", "http://a b/", "-o /tmp/x",
      "http://user:word@example.org/", "https://example.org/\n",
    ] {
      #expect(HTTPAddress(url) == nil, "\(url)")
      #expect(throws: FetchError.badAddress(url)) {
        try CurlTransport().get(HTTPRequest(url: url), within: 1)
      }
    }
    #expect(HTTPAddress("HTTPS://example.org:81/x?y")?.host == "example.org:81")
  }

  @Test func withoutCurlTheCommandSaysSo() {
    let transport = CurlTransport(program: "khathi-no-such-program")
    #expect(throws: FetchError.curlMissing) { try transport.get(request, within: 1) }
    #expect(PipelineError.fetch(.curlMissing).exitCode.rawValue == 69)
    #expect(PipelineError.fetch(.curlMissing).message.render(in: .en).contains("apt-get install"))
  }

  @Test(.enabled(if: LocalServer.isPossible, "curl is lacking"))
  func aClosedPortIsOneSentence() {
    var run = WorldBankFetchRun(indicators: ["SP.DYN.LE00.IN"], countries: ["VN"])
    run.baseURL = "http://127.0.0.1:1/v2"
    run.cache = ""
    run.timeLimit = 2
    do throws(PipelineError) {
      _ = try run.report(library: SourceJoinerTests.library)
      Issue.record("an answer from a closed port")
    } catch {
      #expect(error.exitCode == .inputMissing)
      #expect(error.message.render(in: .vi).contains("127.0.0.1:1"))
    }
  }

  @Test func settingsAreCheckedBeforeAnythingIsAsked() {
    func fails(_ change: (inout WorldBankFetchRun) -> Void) -> Bool {
      var run = WorldBankFetchRun(indicators: ["A.B"], countries: ["VN"])
      change(&run)
      do throws(PipelineError) {
        _ = try run.report(library: SourceJoinerTests.library)
      } catch {
        if case .badSetting = error { return true }
      }
      return false
    }
    #expect(fails { $0.indicators = [] })
    #expect(fails { $0.countries = [] })
    #expect(fails { $0.indicators = ["A/../B"] })
    #expect(fails { $0.indicators = ["A B"] })
    #expect(fails { $0.countries = ["VN;LA"] })
    #expect(fails { $0.countries = ["Việt Nam"] })
    #expect(fails { $0.from = 3000 })
    #expect(
      fails {
        $0.from = 2020
        $0.to = 2019
      })
    #expect(fails { $0.timeLimit = 0 })
    #expect(fails { $0.pageSize = 0 })
  }

  @Test func everyErrorHasItsSentences() {
    let all: [FetchError] = [
      .curlMissing, .hostUnknown(host: "h"), .unreachable(host: "h", code: 7),
      .timedOut(seconds: 3), .insecure(host: "h", code: 60), .badAddress("u"),
      .redirectedTooOften(host: "h"), .tooLarge(limit: 64 << 20), .status(500, url: "u"),
      .rateLimited(seconds: 9), .rejected(id: "120", key: "k", value: "v", url: "u"),
      .notJSON(contentType: "text/html", url: "u"),
      .pagesChanged(expected: 3, found: 2), .noValues(indicators: "i"),
    ]
    for error in all {
      for language in Language.allCases {
        let text = PipelineError.fetch(error).message.render(in: language)
        #expect(!text.contains("…") && !text.contains("{") && text.contains("→"), "\(text)")
      }
    }
  }
}

/// The server of `server.py`, which runs until the tests end.
final class LocalServer: Sendable {
  /// Started once for all tests; `nil` where Python or curl are lacking.
  static let shared: LocalServer? = try? LocalServer()

  /// Whether the tests can be run here.
  static var isPossible: Bool { shared != nil }

  private let process: Process
  private let input = Pipe()
  private let port: Int

  private init() throws {
    guard Self.runs("python3"), Self.runs("curl") else { throw CocoaError(.fileNoSuchFile) }
    let output = Pipe()
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3",
      Checkout.file("Tests/PipelineTests/WorldBank/server.py").path,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([10]) {
      line += byte
    }
    guard let port = Int(String(decoding: line, as: UTF8.self)) else {
      throw CocoaError(.fileReadUnknown)
    }
    self.port = port
  }

  private static func runs(_ program: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, "--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// The address of the interface with a fault.
  func url(_ fault: String) -> String { "http://127.0.0.1:\(port)/\(fault)/v2" }

  /// One request that the server saw.
  struct Request: Decodable {
    let path: String
    let if_none_match: String?
    let agent: String?
    let at: Double
  }

  /// The requests with a fault, in the order in which they came.
  func requests(_ fault: String) throws -> [Request] {
    let log = try CurlTransport().get(
      HTTPRequest(url: "http://127.0.0.1:\(port)/log"), within: 10)
    return try JSONDecoder().decode([Request].self, from: Data(log.body))
      .filter { $0.path.hasPrefix("/\(fault)/") }
  }
}
