/// The words by which a note marks a value as too weak to drive a fit.
enum WeakMark {
  private static let words = [
    "approximate", "lower bound", "year inferred", "low confidence", "confidence low",
  ]

  /// The first mark of the list that the note has, or `nil`.
  static func first(in note: String) -> String? {
    let note = note.lowercased()
    return words.first { note.contains($0) }
  }
}
