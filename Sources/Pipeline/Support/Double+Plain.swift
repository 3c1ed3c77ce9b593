extension Double {
  /// The number as one would type it: 80, not 80.0.
  var plain: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
