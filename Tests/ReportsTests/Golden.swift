import Foundation
import TestSupport
import Testing

/// Comparison of a rendering with a file that a person has looked at.
///
/// A missing file is recorded and fails the test once; `KHATHI_RECORD=1` records all again, and
/// fails too, so that no recording passes unseen.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = Checkout.file("Tests/ReportsTests/Golden")
  let file = folder.appending(path: name)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  let mustRecord = ProcessInfo.processInfo.environment["KHATHI_RECORD"] == "1"
  guard let recorded, !mustRecord else {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    } catch {
      Issue.record("could not record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard recorded != text else { return }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let number = line ?? min(old.count, new.count)
  Issue.record(
    """
    \(name) differs from line \(number + 1) on
    recorded: \(number < old.count ? String(old[number]) : "(end)")
    rendered: \(number < new.count ? String(new[number]) : "(end)")
    """, sourceLocation: sourceLocation)
}
