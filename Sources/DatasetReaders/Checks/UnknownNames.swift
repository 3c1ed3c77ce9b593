internal import TimeSeries

/// Collects names that no table has, once each.
struct UnknownNames {
  private let file: String
  private var seen: Set<[String]> = []

  /// One finding for each name, at the line where it first stands.
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  /// Notes that `name` is unknown.
  mutating func add(
    _ code: Finding.Code, _ argument: String, _ name: String, _ severity: Finding.Severity,
    line: Int
  ) {
    guard seen.insert([code.rawValue, name]).inserted else { return }
    findings.append(
      Finding(
        code, severity: severity, subject: name,
        arguments: ["file": file, "line": String(line), argument: name]))
  }
}
