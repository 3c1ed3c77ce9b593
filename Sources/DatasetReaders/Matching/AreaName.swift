import TimeSeries

/// A name of an area, taken apart: what it says beside the name itself.
struct AreaName {
  /// Which of two areas of one name is meant, where the name says so.
  enum Era {
    case beforeMerger
    case afterMerger
  }

  /// The words of the name proper, in spelling form.
  private(set) var spelling: [String]

  /// The same in skeleton form, so joined that `Ha Noi` and `Hanoi` are one.
  var joined: String { skeleton.joined() }

  /// The same in skeleton form.
  private(set) var skeleton: [String]

  /// Whether it is called a city.
  private(set) var isCity = false

  /// The era that it names.
  private(set) var era: Era?

  /// Takes `text` apart.
  init(_ text: String) {
    spelling = NameFolding.spelling(text)
    skeleton = NameFolding.skeleton(text)
    dropEra()
    var isChanged = true
    while isChanged {
      isChanged = false
      for words in Self.cityPrefixes where dropPrefix(words) {
        isCity = true
        isChanged = true
      }
      for words in Self.cityEndings where dropEnding(words) {
        isCity = true
        isChanged = true
      }
      for words in Self.prefixes where dropPrefix(words) { isChanged = true }
      for words in Self.endings where dropEnding(words) { isChanged = true }
    }
  }

  private static let cityPrefixes = [["thanh", "pho"], ["tp"], ["t", "p"], ["city", "of"]]
  private static let cityEndings = [["city"], ["municipality"]]
  private static let prefixes = [
    ["tinh"], ["vung"], ["t"], ["province", "of"], ["khu", "vuc"],
  ]
  private static let endings = [["province"], ["region"], ["prov"]]
  private static let after = [
    ["moi"], ["new"], ["sau", "sap", "nhap"], ["sau", "sap", "xep"], ["after", "merger"],
    ["post", "merger"], ["after", "the", "merger"], ["tu", "1", "7", "2025"],
  ]
  private static let before = [
    ["cu"], ["old"], ["truoc", "sap", "nhap"], ["truoc", "sap", "xep"], ["before", "merger"],
    ["pre", "merger"], ["before", "the", "merger"], ["former"], ["truoc", "1", "7", "2025"],
  ]

  private mutating func dropEra() {
    for words in Self.after where dropEnding(words) { era = .afterMerger }
    for words in Self.before where dropEnding(words) { era = .beforeMerger }
    if dropPrefix(["former"]) || dropPrefix(["old"]) { era = .beforeMerger }
    if dropPrefix(["new"]) { era = .afterMerger }
  }

  /// Drops words at the start, never the whole name.
  private mutating func dropPrefix(_ words: [String]) -> Bool {
    guard skeleton.count > words.count, skeleton.starts(with: words) else { return false }
    skeleton.removeFirst(words.count)
    spelling.removeFirst(words.count)
    return true
  }

  /// Drops words at the end, never the whole name.
  private mutating func dropEnding(_ words: [String]) -> Bool {
    guard skeleton.count > words.count, skeleton.suffix(words.count).elementsEqual(words) else {
      return false
    }
    skeleton.removeLast(words.count)
    spelling.removeLast(words.count)
    return true
  }
}
