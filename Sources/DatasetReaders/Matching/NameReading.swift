public import TimeSeries

/// How the names of one file were read: every area and indicator that is not a code, once each.
public struct NameReading: Sendable {
  /// One name with where it stands first.
  public struct Entry: Hashable, Sendable {
    /// What the name stands for.
    public let match: NameMatch
    /// What the matched area or indicator is called; `nil` where it has no name or nothing matched.
    public let title: String?
    /// The first line that has it.
    public let line: Int
  }

  /// The file.
  public let file: String

  /// The areas, in the order in which they first appear.
  public internal(set) var areas: [Entry] = []

  /// The area that the title names, where no column does; `nil` where there is such a column.
  public internal(set) var place: Entry?

  /// The indicators, in the order in which they first appear.
  public internal(set) var indicators: [Entry] = []

  /// The codes by name, of those that were taken.
  public var areaCodes: [String: String] { Self.codes(areas) }

  /// The ids by name, of those that were taken.
  public var indicatorIDs: [String: String] { Self.codes(indicators) }

  /// Every guess as a finding: those that were taken as notes, the others as warnings.
  public var findings: [Finding] {
    (place.map { [placeFinding($0)] } ?? [])
      + areas.map {
        finding($0, [.areaMatched, .areaAmbiguous, .areaUnrecognised], key: "area_code")
      }
      + indicators.map {
        finding(
          $0, [.indicatorMatched, .indicatorAmbiguous, .indicatorUnrecognised], key: "indicator")
      }
  }

  private static func codes(_ entries: [Entry]) -> [String: String] {
    Dictionary(
      entries.compactMap { entry in entry.match.key.map { (entry.match.text, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func placeFinding(_ entry: Entry) -> Finding {
    var arguments = ["file": file, "line": String(entry.line), "name": entry.match.text]
    guard let code = entry.match.key else {
      if entry.match.text.isEmpty { arguments["name"] = nil }
      arguments["candidates"] = entry.match.candidates.map { "\($0.key) (\($0.name))" }
        .joined(separator: "; ")
      return Finding(
        .areaMissing, severity: .warning, subject: file,
        arguments: arguments.filter { !$0.value.isEmpty })
    }
    arguments["area_code"] = code
    arguments["title"] = entry.title
    return Finding(.areaFromTitle, severity: .note, subject: code, arguments: arguments)
  }

  /// - Parameter codes: Of a name that was taken, one that is ambiguous, one that is unknown.
  private func finding(_ entry: Entry, _ codes: [Finding.Code], key: String) -> Finding {
    let match = entry.match
    var arguments = ["file": file, "line": String(entry.line), "name": match.text]
    if let code = match.key {
      arguments[key] = code
      arguments["title"] = entry.title
      arguments["sureness"] = "sureness_" + match.sureness.rawValue
      arguments["basis"] = match.basis.map { "basis_" + $0.rawValue }
      return Finding(codes[0], severity: .note, subject: match.text, arguments: arguments)
    }
    arguments["candidates"] = match.candidates.map { "\($0.key) (\($0.name))" }
      .joined(separator: "; ")
    return Finding(
      match.sureness == .ambiguous ? codes[1] : codes[2], severity: .warning,
      subject: match.text, arguments: arguments)
  }
}
