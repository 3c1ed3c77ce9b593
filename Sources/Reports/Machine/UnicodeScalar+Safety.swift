extension UnicodeScalar {
  /// Whether the character could act on a terminal or on the text around it: controls, marks that
  /// turn the reading direction, line and paragraph separators, tags and the byte order mark.
  var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text as a person may see it on a screen: characters that act on their surroundings are made
  /// visible as `�`; line breaks and tabs become spaces.
  package var inert: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      case _ where scalar.isUnsafeToShow: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in its own lines, each of them ``inert``.
  package var inertLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).inert }
      .joined(separator: "\n")
  }
}
