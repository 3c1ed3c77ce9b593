/// Diagrams of characters, which mean the same without colours and line up in any fixed font.
enum BacktestDiagram {
  private static let width = 21

  /// The stated probability and the observed share on one line from 0 to 1.
  static func reliability(stated: Double, observed: Double) -> String {
    var places = Array(repeating: Character("·"), count: width)
    let (left, right) = (place(stated), place(observed))
    places[left] = "○"
    places[right] = left == right ? "◉" : "●"
    return String(places)
  }

  /// A share as a bar; `full` is the share of the longest.
  static func bar(_ share: Double, full: Double) -> String {
    guard full > 0 else { return "" }
    let length = Int((share / full * Double(width)).rounded())
    return String(repeating: "█", count: min(max(length, 0), width))
  }

  private static func place(_ share: Double) -> Int {
    min(max(Int((share * Double(width - 1)).rounded()), 0), width - 1)
  }
}
