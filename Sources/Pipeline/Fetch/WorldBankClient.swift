import DatasetReaders

/// Asks the World Bank's Indicators API, version 2.
///
/// The interface answers in pages and refuses with the HTTP status 200. Sources: Data Help Desk,
/// articles 889392 (about the API), 898581 (calls), 898586 (country), 898599 (indicator).
struct WorldBankClient {
  let transport: RetryingTransport
  let baseURL: String

  /// The records of a page; the interface allows 32,767.
  var pageSize = 20_000

  /// Where the interface is.
  static let standardURL = "https://api.worldbank.org/v2"

  /// How many pages are read at most.
  private static let mostPages = 1000

  /// What was answered to one question.
  struct Answer {
    var records: [WorldBankPage.Record] = []
    var lastUpdated: String?
    var cachedCount = 0
    var hashes: [(url: String, hash: String)] = []
  }

  /// All pages of a question.
  ///
  /// - Throws: ``FetchError``; pages that do not add up are an error, never a shorter answer.
  func records(_ path: String, _ query: [String] = []) throws(FetchError) -> Answer {
    var answer = Answer()
    var number = 1
    while true {
      let parts = ["format=json", "per_page=\(pageSize)"] + query + ["page=\(number)"]
      let url = "\(baseURL)/\(path)?\(parts.joined(separator: "&"))"
      let (page, response) = try transport.get(HTTPRequest(url: url)) {
        (response) throws(FetchError) in (try Self.page(response, url: url), response)
      }
      answer.records += page.records
      answer.lastUpdated = answer.lastUpdated ?? page.lastUpdated
      if response.isCached { answer.cachedCount += 1 }
      answer.hashes.append((url, Self.hash(response.body)))
      guard page.page == number || page.total == 0 else {
        throw .pagesChanged(expected: number, found: page.page)
      }
      if number >= min(page.pages, Self.mostPages) {
        guard answer.records.count == page.total else {
          throw .pagesChanged(expected: page.total, found: answer.records.count)
        }
        return answer
      }
      number += 1
    }
  }

  private static func page(
    _ response: HTTPResponse, url: String
  ) throws(FetchError) -> WorldBankPage {
    let type = response.fields["content-type"] ?? ""
    let isText = response.body.first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
    if isText || type.hasPrefix("text/html") { throw .notJSON(contentType: type, url: url) }
    let answer: WorldBankPage.Answer
    do throws(ReaderError) {
      answer = try WorldBankPage.read(DataInput(bytes: response.body, name: url))
    } catch {
      throw .damaged(error)
    }
    switch answer {
    case .page(let page): return page
    case .refusal(let refusal):
      throw .rejected(id: refusal.id, key: refusal.key, value: refusal.value, url: url)
    }
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = InputHash()
    _ = try? DataInput(bytes: bytes, name: "").hashed(by: hash).contents()
    return hash.hexadecimal
  }
}
