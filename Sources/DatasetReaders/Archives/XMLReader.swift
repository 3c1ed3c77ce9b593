internal import CExpat
internal import TimeSeries

/// What happens while an XML document is read, in its order.
///
/// A handler that finds the document wrong stores the error in `failure`, and reading stops.
protocol XMLHandler: AnyObject {
  /// Why reading must stop.
  var failure: ReaderError? { get set }

  /// Whether there is a failure, which is asked for after each event.
  var hasFailed: Bool { get }

  /// An element starts.
  func start(_ element: XMLElement)

  /// An element ends; `name` is without its prefix.
  func end(_ name: UnsafePointer<CChar>)

  /// Text within the current element, maybe a part of it.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads XML with Expat, element by element.
///
/// Office documents have no document type: one is refused, which leaves no entity to expand and
/// nothing outside to fetch.
enum XMLReader {
  /// How deep elements may stand in each other.
  static let deepest = 256
  /// The longest tag or comment, in bytes.
  static let longestTag = 1 << 20

  /// Reads a document, calling `handler`.
  ///
  /// - Parameters:
  ///   - source: The bytes of the document.
  ///   - file: The file that errors name.
  ///   - part: The part of the file that errors name, if any.
  /// - Throws: ``ReaderError`` if it is not well formed, or what the handler found.
  static func parse<Handler: XMLHandler>(
    _ source: any ByteSource, with handler: Handler, file: String, part: String?
  ) throws(ReaderError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw ReaderError(.readFailed, file: file)
    }
    defer { XML_ParserFree(parser) }
    let session = Session(handler, parser: parser, file: file, part: part)
    let reference = Unmanaged.passUnretained(session)
    XML_SetUserData(parser, reference.toOpaque())
    setHandlers(parser)
    let chunkSize = 1 << 16
    defer { withExtendedLifetime(session) {} }
    while true {
      guard let buffer = XML_GetBuffer(parser, CInt(chunkSize)) else {
        throw ReaderError(.readFailed, file: file)
      }
      let count = try source.read(
        into: UnsafeMutableRawBufferPointer(start: buffer, count: chunkSize))
      session.bytesWithoutEvent += count
      let status = XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
      if let failure = handler.failure { throw failure }
      guard status == XML_STATUS_OK else { throw session.malformed() }
      guard session.bytesWithoutEvent <= longestTag else {
        throw session.error(.textTooLong, ["limit": .count(longestTag)])
      }
      if count == 0 { return }
    }
  }

  private static func setHandlers(_ parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        Session.of(data).start(XMLElement(name: name!, attributes: attributes!))
      },
      { data, name in Session.of(data).end(XMLElement.localName(name!)) })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      Session.of(data).text(
        UnsafeRawBufferPointer(start: bytes, count: Int(count)).assumingMemoryBound(to: UInt8.self))
    }
    XML_SetCommentHandler(parser) { data, _ in Session.of(data).bytesWithoutEvent = 0 }
    XML_SetProcessingInstructionHandler(parser) { data, _, _ in
      Session.of(data).bytesWithoutEvent = 0
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in Session.of(data).refuseDoctype() }
  }
}

/// What the callbacks of Expat share: it only carries one pointer.
private final class Session {
  let handler: any XMLHandler
  let parser: XML_Parser
  let file: String
  let part: String?
  var depth = 0
  var bytesWithoutEvent = 0

  /// Expat may still call back once after it was stopped.
  private var isStopped = false

  init(_ handler: any XMLHandler, parser: XML_Parser, file: String, part: String?) {
    self.handler = handler
    self.parser = parser
    self.file = file
    self.part = part
  }

  @inline(__always)
  static func of(_ data: UnsafeMutableRawPointer?) -> Session {
    Unmanaged<Session>.fromOpaque(data!).takeUnretainedValue()
  }

  @inline(__always)
  func start(_ element: XMLElement) {
    bytesWithoutEvent = 0
    depth += 1
    guard depth <= XMLReader.deepest else {
      return stop(error(.nestedTooDeep, ["limit": .count(XMLReader.deepest)]))
    }
    if isStopped { return }
    handler.start(element)
    if handler.hasFailed { stop() }
  }

  @inline(__always)
  func end(_ name: UnsafePointer<CChar>) {
    bytesWithoutEvent = 0
    depth -= 1
    if isStopped { return }
    handler.end(name)
    if handler.hasFailed { stop() }
  }

  @inline(__always)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    bytesWithoutEvent = 0
    if isStopped { return }
    handler.text(bytes)
    if handler.hasFailed { stop() }
  }

  func refuseDoctype() {
    stop(error(.xmlDoctype))
  }

  private func stop(_ error: ReaderError) {
    if handler.failure == nil { handler.failure = error }
    stop()
  }

  private func stop() {
    isStopped = true
    XML_StopParser(parser, 0)
  }

  func malformed() -> ReaderError {
    let detail = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    return error(.malformedXML, ["detail": .text(detail ?? "")])
  }

  func error(_ code: ReaderError.Code, _ arguments: [String: Argument] = [:]) -> ReaderError {
    var arguments = arguments
    if let part {
      arguments["part"] = .text(part)
      arguments["part_line"] = .count(Int(XML_GetCurrentLineNumber(parser)))
      return ReaderError(code, file: file, arguments: arguments)
    }
    return ReaderError(
      code, file: file, line: Int(XML_GetCurrentLineNumber(parser)), arguments: arguments)
  }
}

/// The start of an XML element as the parser gives it; valid only while it is handled.
struct XMLElement {
  /// The name without its prefix.
  let name: UnsafePointer<CChar>

  /// Names and values by turns, ended by `nil`.
  let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(
    name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    self.name = Self.localName(name)
    self.attributes = attributes
  }

  /// Whether the element has this name, whatever its prefix.
  @inline(__always)
  func isNamed(_ wanted: StaticString) -> Bool {
    Self.equal(name, wanted)
  }

  /// The bytes of an attribute, whatever its prefix, or `nil`.
  @inline(__always)
  func bytes(_ wanted: StaticString) -> UnsafePointer<CChar>? {
    var pair = attributes
    while let attribute = pair[0] {
      if Self.equal(Self.localName(attribute), wanted) { return pair[1] }
      pair += 2
    }
    return nil
  }

  /// The text of an attribute, whatever its prefix, or `nil`.
  func text(_ wanted: StaticString) -> String? {
    bytes(wanted).map { String(cString: $0) }
  }

  /// The whole number of an attribute, from 0, or `nil`.
  func number(_ wanted: StaticString) -> Int? {
    guard var digit = bytes(wanted), digit.pointee != 0 else { return nil }
    var result = 0
    for _ in 0..<18 {
      let byte = UInt8(bitPattern: digit.pointee)
      if byte == 0 { return result }
      guard Byte.isDigit(byte) else { return nil }
      result = 10 * result + Int(byte - Byte.digitZero)
      digit += 1
    }
    return nil
  }

  /// Whether an attribute says yes.
  func flag(_ wanted: StaticString) -> Bool {
    guard let text = text(wanted) else { return false }
    return text == "1" || text == "true" || text == "on"
  }

  /// A name without its prefix.
  @inline(__always)
  static func localName(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var start = name
    var scan = name
    while scan.pointee != 0 {
      if scan.pointee == 58 { start = scan + 1 }
      scan += 1
    }
    return start
  }

  /// Whether a C string is this text.
  @inline(__always)
  static func equal(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    let text = wanted.utf8Start
    for index in 0..<count where UInt8(bitPattern: name[index]) != text[index] { return false }
    return name[count] == 0
  }
}

/// Hands the elements of a small XML part to closures.
///
/// For relationships, styles and the list of sheets; large parts have handlers of their own.
final class XMLOutline: XMLHandler {
  var failure: ReaderError?
  var hasFailed: Bool { false }
  private let onStart: (XMLElement) -> Void
  private let onEnd: (UnsafePointer<CChar>) -> Void

  init(
    onStart: @escaping (XMLElement) -> Void,
    onEnd: @escaping (UnsafePointer<CChar>) -> Void = { _ in }
  ) {
    self.onStart = onStart
    self.onEnd = onEnd
  }

  func start(_ element: XMLElement) { onStart(element) }

  func end(_ name: UnsafePointer<CChar>) { onEnd(name) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
