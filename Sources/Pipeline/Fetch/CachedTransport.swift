import DatasetReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps answers in a folder and asks only whether they are still good.
///
/// An answer with an `ETag` or a `Last-Modified` field is kept; the next request for the address
/// carries them, and "not modified" gives the answer that was kept. What cannot be kept or is
/// damaged is fetched whole: a cache never makes a request fail.
struct CachedTransport: HTTPTransport {
  private let base: any HTTPTransport
  private let folder: String

  init(_ base: any HTTPTransport, folder: String) {
    self.base = base
    self.folder = folder
  }

  /// `khathi/http` in the folder for caches: `XDG_CACHE_HOME`, else `.cache` in the home folder;
  /// `nil` where neither is known.
  static var standardFolder: String? {
    func environment(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let text = String(cString: value)
      return text.hasPrefix("/") ? text : nil
    }
    let root = environment("XDG_CACHE_HOME") ?? environment("HOME").map { $0 + "/.cache" }
    return root.map { $0 + "/khathi/http" }
  }

  func get(_ request: HTTPRequest, within seconds: Double) throws(FetchError) -> HTTPResponse {
    let path = "\(folder)/\(Self.name(of: request.url))"
    let known = Self.read(path, url: request.url)
    var conditional = request
    if let known {
      conditional.fields["If-None-Match"] = known.fields["etag"]
      conditional.fields["If-Modified-Since"] = known.fields["last-modified"]
    }
    let response = try base.get(conditional, within: seconds)
    if response.status == 304, let known {
      return HTTPResponse(
        status: 200, fields: known.fields, body: known.body, isCached: true)
    }
    // "Not modified" without anything kept can only come of a damaged cache: ask again, openly.
    if response.status == 304 { return try base.get(request, within: seconds) }
    if response.status == 200 { keep(response, at: path, url: request.url) }
    return response
  }

  private static let kept = ["etag", "last-modified", "content-type"]

  private func keep(_ response: HTTPResponse, at path: String, url: String) {
    guard response.fields["etag"] != nil || response.fields["last-modified"] != nil else { return }
    var lines = ["khathi-cache/1", url, Self.hash(response.body)]
    for name in Self.kept {
      if let value = response.fields[name], !value.contains("\n") {
        lines.append("\(name): \(value)")
      }
    }
    makeFolders()
    let head = Array((lines.joined(separator: "\n") + "\n\n").utf8)
    try? AtomicFile.write(head + response.body, to: path, overwrite: true)
  }

  private func makeFolders() {
    var end = folder.startIndex
    while end < folder.endIndex {
      end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
      mkdir(String(folder[..<end]), 0o700)
    }
  }

  /// An answer that was kept whole for this address.
  private static func read(_ path: String, url: String) -> HTTPResponse? {
    guard let bytes = try? DataInput(path: path).contents(),
      let end = bytes.indices.dropLast().first(where: { bytes[$0] == 10 && bytes[$0 + 1] == 10 })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
    let body = Array(bytes[(end + 2)...])
    guard lines.count >= 3, lines[0] == "khathi-cache/1", lines[1] == url,
      lines[2] == Self.hash(body)
    else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst(3) {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      fields[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return HTTPResponse(status: 200, fields: fields, body: body)
  }

  private static func name(of url: String) -> String { hash(Array(url.utf8)) }

  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = InputHash()
    _ = try? DataInput(bytes: bytes, name: "").hashed(by: hash).contents()
    return hash.hexadecimal
  }
}
