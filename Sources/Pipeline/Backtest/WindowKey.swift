/// A series id of the form `indicator:AREA@year`: what a window of a test set was cut from.
struct WindowKey: Hashable, Sendable {
  /// The indicator.
  let indicator: String
  /// The country or area.
  let area: String
  /// The origin year.
  let originYear: Int

  /// Creates a key from its parts.
  init(indicator: String, area: String, originYear: Int) {
    self.indicator = indicator
    self.area = area
    self.originYear = originYear
  }

  /// Reads a series id; `nil` where it has another form.
  init?(_ seriesID: String) {
    guard let at = seriesID.lastIndex(of: "@"),
      let colon = seriesID[..<at].lastIndex(of: ":"),
      let year = Int(seriesID[seriesID.index(after: at)...])
    else { return nil }
    indicator = String(seriesID[..<colon])
    area = String(seriesID[seriesID.index(after: colon)..<at])
    originYear = year
    if area.isEmpty { return nil }
  }

  /// The id.
  var seriesID: String { "\(indicator):\(area)@\(originYear)" }
}
