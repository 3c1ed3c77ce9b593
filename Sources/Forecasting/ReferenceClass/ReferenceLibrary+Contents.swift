extension ReferenceLibrary {
  /// The indicator with this key, else the one that goes by it as an alias.
  public func indicator(_ id: String) -> ReferenceIndicator? {
    match(id).map { indicators[$0.position] }
  }

  /// What each series of an indicator covers, by country; empty for an indicator that is pooled or
  /// unknown.
  public func spans(of id: String) -> [ReferenceSpan] {
    guard let position = match(id)?.position else { return [] }
    return series.filter { $0.indicator == position }.compactMap(ReferenceSpan.init)
  }

  /// The number of pooled cells of an indicator by the newest origin year among their cases.
  public func cellCounts(of id: String) -> [Int: Int] {
    guard let position = match(id)?.position else { return [:] }
    return cells.reduce(into: [:]) { counts, cell in
      if cell.indicator == position { counts[cell.year, default: 0] += 1 }
    }
  }

  /// Whether bytes begin as those of ``encoded()`` do.
  public static func isEncoded(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }
}
