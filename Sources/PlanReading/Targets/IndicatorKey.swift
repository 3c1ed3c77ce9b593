internal import Foundation

/// Makes ids for indicators that no table knows.
package enum IndicatorKey {
  /// The words of a name without marks, joined: `Tỷ lệ che phủ rừng` is `ty_le_che_phu_rung`.
  package static func key(of name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": word += "d"
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      default:
        if scalar.properties.canonicalCombiningClass != .notReordered { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.isEmpty ? "indicator" : words.prefix(10).joined(separator: "_")
  }
}
