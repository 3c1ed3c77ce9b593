import Distributions

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
