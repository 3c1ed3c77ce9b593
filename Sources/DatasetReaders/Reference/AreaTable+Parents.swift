extension AreaTable {
  /// The areas around an area, nearest first: region, then country.
  ///
  /// The parent is the one that the table names, else the code without its last part, as ISO 3166-2
  /// codes begin with that of their country: `VN-70` lies in `VN`. A table that runs in a circle
  /// ends the chain where it closes.
  public func parents(of code: String) -> [String] {
    var chain: [String] = []
    var current = code
    while let parent = parent(of: current), parent != code, !chain.contains(parent) {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  /// What an area is; one that the table does not know is a province.
  public func kind(of code: String) -> String { self[code]?.kind ?? "province" }

  private func parent(of code: String) -> String? {
    if let stated = self[code]?.parent { return stated }
    return code.lastIndex(of: "-").map { String(code[..<$0]) }
  }
}
