public import DatasetReaders
import TimeSeries

/// Why data could not be fetched.
public enum FetchError: Error, Hashable, Sendable {
  /// The program `curl` is not installed.
  case curlMissing
  /// The name of the host is not known, as without a network.
  case hostUnknown(host: String)
  /// The host does not answer.
  case unreachable(host: String, code: Int32)
  /// The time was up.
  case timedOut(seconds: Int)
  /// The certificate or the encrypted connection was refused.
  case insecure(host: String, code: Int32)
  /// The address is no http or https address, or leads to one that is not.
  case badAddress(String)
  /// Too many redirections.
  case redirectedTooOften(host: String)
  /// The answer is larger than allowed.
  case tooLarge(limit: Int)
  /// The server answers with an error.
  case status(Int, url: String)
  /// The server asks to wait for longer than there is time.
  case rateLimited(seconds: Int?)
  /// The interface refuses the question.
  case rejected(id: String, key: String, value: String, url: String)
  /// The answer is not JSON.
  case notJSON(contentType: String, url: String)
  /// The answer is damaged, or of another form.
  case damaged(ReaderError)
  /// Pages changed while they were read.
  case pagesChanged(expected: Int, found: Int)
  /// The question has an answer without any value.
  case noValues(indicators: String)

  /// Whether another attempt may succeed.
  var isTransient: Bool {
    switch self {
    case .unreachable, .damaged, .notJSON: true
    case .status(let status, _): [408, 425, 429, 500, 502, 503, 504].contains(status)
    default: false
    }
  }

  /// The identifiers of the errors, as in the files of languages.
  enum Code: String, NoticeCode {
    case curlMissing = "fetch_curl_missing"
    case hostUnknown = "fetch_host_unknown"
    case unreachable = "fetch_unreachable"
    case timedOut = "fetch_timed_out"
    case insecure = "fetch_insecure"
    case badAddress = "fetch_bad_address"
    case redirectedTooOften = "fetch_redirected"
    case tooLarge = "fetch_too_large"
    case status = "fetch_status"
    case rateLimited = "fetch_rate_limited"
    case rejected = "fetch_rejected"
    case notJSON = "fetch_not_json"
    case damaged = "fetch_damaged"
    case pagesChanged = "fetch_pages_changed"
    case noValues = "fetch_no_values"
  }

  /// The error as it is told.
  var notice: Notice<Code> {
    switch self {
    case .curlMissing: Notice(.curlMissing)
    case .hostUnknown(let host): Notice(.hostUnknown, ["host": .text(host)])
    case .redirectedTooOften(let host): Notice(.redirectedTooOften, ["host": .text(host)])
    case .unreachable(let host, let code):
      Notice(.unreachable, ["host": .text(host), "code": .count(Int(code))])
    case .insecure(let host, let code):
      Notice(.insecure, ["host": .text(host), "code": .count(Int(code))])
    case .timedOut(let seconds): Notice(.timedOut, ["seconds": .count(seconds)])
    case .badAddress(let url): Notice(.badAddress, ["url": .text(url)])
    case .tooLarge(let limit): Notice(.tooLarge, ["limit": .count(limit >> 20)])
    case .status(let status, let url):
      Notice(.status, ["status": .count(status), "url": .text(url)])
    case .rateLimited(let seconds):
      Notice(.rateLimited, seconds.map { ["seconds": .count($0)] } ?? [:])
    case .rejected(let id, let key, let value, let url):
      Notice(
        .rejected,
        ["id": .text(id), "key": .text(key), "value": .text(value), "url": .text(url)])
    case .notJSON(let type, let url): Notice(.notJSON, ["type": .text(type), "url": .text(url)])
    case .damaged(let error):
      Notice(.damaged, ["code": .code(error.sentenceCode), "url": .text(error.file)])
    case .pagesChanged(let expected, let found):
      Notice(.pagesChanged, ["expected": .count(expected), "found": .count(found)])
    case .noValues(let indicators): Notice(.noValues, ["indicators": .text(indicators)])
    }
  }

  /// How the command ends with this error: 69 without `curl`, 65 for what was answered, 64 for an
  /// address that is none, 66 where no data came.
  var exitCode: ExitCode {
    switch self {
    case .curlMissing: .unavailable
    case .rejected, .damaged, .pagesChanged, .noValues, .notJSON, .tooLarge: .data
    case .badAddress: .usage
    default: .inputMissing
    }
  }
}
