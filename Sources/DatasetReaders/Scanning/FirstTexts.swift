/// Remembers the text that was given first with each name.
///
/// Names are compared byte by byte and kept once, as there is one for each row of a wide table.
struct FirstTexts {
  private var names = StringPool()
  private var texts: [String] = []
  private var name: [UInt8] = []

  /// The text that was given first with a name of two parts; `text` if this is the first time.
  mutating func first(_ part: String, _ other: String, or text: String) -> String {
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: part.utf8)
    name.append(Byte.zero)
    name.append(contentsOf: other.utf8)
    let index = Int(name.withUnsafeBufferPointer { names.index(of: $0) })
    if index == texts.count { texts.append(text) }
    return texts[index]
  }
}
