import Distributions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What carries requests out: the network, or a cache in front of it.
protocol HTTPTransport {
  /// Fetches one address.
  ///
  /// - Parameter seconds: How long it may take.
  /// - Throws: ``FetchError`` where no answer came; an answer of any status is returned.
  func get(_ request: HTTPRequest, within seconds: Double) throws(FetchError) -> HTTPResponse
}

/// A request for one address.
struct HTTPRequest: Hashable {
  /// The address.
  var url: String
  /// Fields of the head, beside those that the transport sets.
  var fields: [String: String] = [:]
}

/// The answer to a request.
struct HTTPResponse: Hashable {
  /// The status, such as 200.
  var status: Int
  /// The fields of the head, names in lower case.
  var fields: [String: String] = [:]
  /// The body.
  var body: [UInt8] = []
  /// Whether the body comes from the cache.
  var isCached = false
}

/// Tries again where that may help: with growing pauses, within a time for all attempts together.
final class RetryingTransport: HTTPTransport {
  /// How attempts are spread.
  struct Policy: Hashable {
    /// The most attempts for one address.
    var attempts = 5
    /// The pause after the first attempt, in seconds; each further one is twice as long.
    var firstPause = 0.5
    /// The longest pause that is chosen here.
    var longestPause = 20.0
    /// The longest time for one attempt.
    var attemptSeconds = 60.0
  }

  private let base: any HTTPTransport
  private let clock: any FetchClock
  private let policy: Policy
  private let deadline: Double
  private let seconds: Int
  private var generator: SplitMix64

  /// The attempts made beyond the first of each address.
  private(set) var retries = 0

  /// Starts the time.
  ///
  /// - Parameters:
  ///   - seconds: The time for everything that is fetched.
  ///   - seed: Decides by how much pauses vary, so that many clients do not come back together.
  init(
    _ base: any HTTPTransport, seconds: Int, seed: UInt64, policy: Policy = Policy(),
    clock: any FetchClock = SystemClock()
  ) {
    self.base = base
    self.clock = clock
    self.policy = policy
    self.seconds = seconds
    deadline = clock.now + Double(seconds)
    generator = SplitMix64(seed: seed, stream: "fetch")
  }

  func get(_ request: HTTPRequest, within limit: Double) throws(FetchError) -> HTTPResponse {
    try get(request, within: limit) { (response) throws(FetchError) in response }
  }

  /// Fetches and reads an answer; one that cannot be read is fetched again.
  ///
  /// - Throws: The last error, once no attempt or no time is left.
  func get<Value>(
    _ request: HTTPRequest, within limit: Double = .infinity,
    reading read: (HTTPResponse) throws(FetchError) -> Value
  ) throws(FetchError) -> Value {
    var attempt = 1
    while true {
      let left = deadline - clock.now
      guard left > 0 else { throw .timedOut(seconds: seconds) }
      var wish: Double?
      do throws(FetchError) {
        let response = try base.get(request, within: min(left, limit, policy.attemptSeconds))
        wish = response.retryAfter(today: clock.today)
        if response.status == 429, let wish, clock.now + wish >= deadline {
          throw .rateLimited(seconds: Int(wish))
        }
        guard (200..<300).contains(response.status) else {
          throw .status(response.status, url: request.url)
        }
        return try read(response)
      } catch {
        guard error.isTransient, attempt < policy.attempts else {
          if case .status(429, _) = error { throw .rateLimited(seconds: wish.map { Int($0) }) }
          throw error
        }
        let pause = max(wish ?? 0, pause(after: attempt))
        guard clock.now + pause < deadline else { throw error }
        clock.sleep(pause)
        attempt += 1
        retries += 1
      }
    }
  }

  /// Half of the doubled pause, and a random part of the other half ("equal jitter", Brooker 2015).
  private func pause(after attempt: Int) -> Double {
    let whole = min(policy.firstPause * Double(1 << min(attempt - 1, 16)), policy.longestPause)
    return whole / 2 + Double.random(in: 0..<(whole / 2), using: &generator)
  }
}

/// The passing of time, which a test may take into its own hands.
protocol FetchClock {
  /// Seconds since some moment.
  var now: Double { get }
  /// Seconds since 1 January 1970, for times that a server names.
  var today: Double { get }
  /// Waits.
  func sleep(_ seconds: Double)
}

/// A time as the head of an answer gives it.
///
/// All three forms of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`,
/// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
struct HTTPDate: Hashable {
  /// Seconds since 1 January 1970, leap seconds not counted.
  let seconds: Double

  /// `nil` for a text of another form.
  init?(_ text: String) {
    let parts = text.split { " ,-".contains($0) }
    guard parts.count >= 5, let clock = parts.first(where: { $0.contains(":") }) else {
      return nil
    }
    let isUnixForm = Int(parts[1]) == nil
    let (day, name, year) =
      isUnixForm ? (parts[2], parts[1], parts[4]) : (parts[1], parts[2], parts[3])
    let time = clock.split(separator: ":").compactMap { Int($0) }
    guard let day = Int(day), (1...31).contains(day), var year = Int(year),
      let month = Self.months.firstIndex(of: name.lowercased()), time.count == 3,
      (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]),
      (0...9999).contains(year)
    else { return nil }
    // Two digits mean the year that ends so and lies at most fifty years ahead.
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    let days = Self.days(year: year, month: month + 1, day: day)
    seconds = Double(((days * 24 + time[0]) * 60 + time[1]) * 60 + time[2])
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Days since 1 January 1970 (Hinnant 2013, "chrono-compatible low-level date algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension HTTPResponse {
  /// How long the server asks to wait, in seconds, never below zero; `nil` where it does not say.
  ///
  /// A time of day is compared with the server's own clock, which its answer tells.
  ///
  /// - Parameter today: Seconds since 1970, used where the answer has no `Date`.
  func retryAfter(today: Double) -> Double? {
    guard let text = fields["retry-after"] else { return nil }
    if let seconds = Double(text), seconds.isFinite { return min(max(0, seconds), 1e9) }
    guard let until = HTTPDate(text) else { return nil }
    let now = fields["date"].flatMap { HTTPDate($0) }?.seconds ?? today
    return min(max(0, until.seconds - now), 1e9)
  }
}

/// The clocks of the machine; ``now`` never goes back.
struct SystemClock: FetchClock {
  var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  var today: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  func sleep(_ seconds: Double) {
    var rest = timespec(
      tv_sec: Int(seconds), tv_nsec: Int((seconds - seconds.rounded(.down)) * 1e9))
    var left = timespec()
    while nanosleep(&rest, &left) != 0, errno == EINTR { rest = left }
  }
}
