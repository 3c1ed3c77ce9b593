/// What units measure, so far as their codes tell: units of one family differ by a factor only.
enum UnitFamily {
  /// The family of a code of ``PrintedUnit``; the code itself where it stands alone.
  static func of(_ code: String) -> String {
    for (prefix, family) in [("persons", "persons"), ("vnd", "vnd"), ("per_1", "rate")]
    where code.hasPrefix(prefix) {
      return family
    }
    return code
  }
}
