/// Gives each distinct text a small number, so that repeated ids are kept once.
struct StringPool {
  /// The texts, by number.
  private(set) var strings: [String] = []

  /// The UTF-8 of all texts, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// Open addressing: the number of a text plus one, or 0.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The number of the text, which is added if new.
  mutating func index(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(index, text) { return Int32(index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    strings.append(String(decoding: text, as: UTF8.self))
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = UInt32(strings.count)
    if 2 * strings.count > slots.count { growSlots() }
    return Int32(strings.count - 1)
  }

  /// Whether text number `index` is `text`.
  @inline(__always)
  func matches(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
      return true
    }
  }

  private mutating func growSlots() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for index in strings.indices {
      let hash = bytes.withUnsafeBufferPointer {
        Self.hash(UnsafeBufferPointer(rebasing: $0[ends[index]..<ends[index + 1]]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a with a final mix, so that the low bits depend on all of the text.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 32)
  }
}

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
