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
