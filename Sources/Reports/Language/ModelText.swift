/// Short names of models as people read them.
enum ModelText {
  /// The short name in words where it is made of parts, such as `class(gini)+kin+trend`; a standard
  /// name such as `ETS(A,Ad,N)` stays as it is.
  static func name(_ shortName: String, in language: Language) -> String {
    var parts = shortName.split(separator: "+").map(String.init)
    let hasTrend = parts.last == "trend"
    if hasTrend { parts.removeLast() }
    let hasKin = parts.last == "kin"
    if hasKin { parts.removeLast() }
    let isClass = parts.count == 1 && parts[0].hasPrefix("class(")
    guard isClass || (hasKin && parts.isEmpty) else { return shortName }
    let name = (isClass ? Phrase.modelClass : .modelKin).text(language)
    return hasTrend ? Phrase.modelWithTrend.text(language, ["model": name]) : name
  }
}
