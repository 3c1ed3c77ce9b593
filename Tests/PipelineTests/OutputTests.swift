import Foundation
import Reports
import Testing

@testable import Pipeline

/// Where outputs go: whole files, and never in the place of what is no file.
@Suite final class OutputTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("khathi-output-\(UUID().uuidString)").resolvingSymlinksInPath()

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }

  private func error(_ body: () throws(PipelineError) -> Void) -> PipelineError? {
    do throws(PipelineError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func anExistingFileStaysUnlessItIsToBeOverwritten() throws {
    try AtomicFile.write("old", to: path("a.csv"), overwrite: false)
    let refused = error { () throws(PipelineError) in
      try AtomicFile.write("new", to: path("a.csv"), overwrite: false)
    }
    #expect(refused == .outputExists(path("a.csv")))
    #expect(try text("a.csv") == "old")
    try AtomicFile.write("new", to: path("a.csv"), overwrite: true)
    #expect(try text("a.csv") == "new")
    #expect(names == ["a.csv"], "no temporary file is left")
  }

  @Test func aLinkStaysALinkAndAFileKeepsItsPermissions() throws {
    try AtomicFile.write("old", to: path("real.csv"), overwrite: false)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: path("real.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.csv"), withDestinationPath: "real.csv")
    try AtomicFile.write("new", to: path("link.csv"), overwrite: true)
    #expect(try text("real.csv") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("link.csv")) == "real.csv")
    let attributes = try FileManager.default.attributesOfItem(atPath: path("real.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [false, true]) func aDeviceIsWrittenToAndNeverReplaced(overwrite: Bool) throws {
    // A link of our own, so that a mistake cannot harm the device.
    try FileManager.default.createSymbolicLink(
      atPath: path("sink"), withDestinationPath: "/dev/null")
    try AtomicFile.write("text", to: path("sink"), overwrite: overwrite)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("sink")) == "/dev/null")
    #expect(names == ["sink"])
  }

  @Test func whatTheSystemDoesNotTakeIsToldByItsCause() throws {
    let directory = error { () throws(PipelineError) in
      try AtomicFile.write("text", to: folder.path, overwrite: true)
    }
    let missing = error { () throws(PipelineError) in
      try AtomicFile.write("text", to: path("none/a.csv"), overwrite: true)
    }
    #expect(
      directory?.message.render(in: .en).contains("could not be written (this is a folder)")
        == true)
    #expect(missing?.message.render(in: .en).contains("there is no such folder") == true)
    #expect(
      PipelineError.writeFailed(path: "-", errno: ENOSPC).message.render(in: .en)
        .hasPrefix("error: Standard output could not be written (no space is left)"))
    #expect(names.isEmpty)
  }

  #if os(Linux)
    @Test func aFullDiskIsAFailure() {
      let full = error { () throws(PipelineError) in
        try AtomicFile.write("text", to: "/dev/full", overwrite: true)
      }
      #expect(full == .writeFailed(path: "/dev/full", errno: ENOSPC))
      #expect(full?.exitCode == .writeFailed)
    }
  #endif
}
