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
