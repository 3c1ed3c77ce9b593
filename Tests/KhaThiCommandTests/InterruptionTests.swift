import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command that is ended by a signal leaves nothing half done, and its status says by which.
@Suite("Interruptions") struct InterruptionTests {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Waits, some seconds at most, until something is so.
  private func wait(until isSo: () -> Bool) throws {
    for _ in 0..<1000 {
      if isSo() { return }
      usleep(20_000)
    }
    try #require(isSo(), "nothing happened within twenty seconds")
  }

  @Test("A file that is not whole goes, and the old one stays", arguments: signals)
  func halfFile(signal: Int32) throws {
    let folder = try CommandFolder()
    try folder.write("old", "o.csv")
    let names = folder.names
    let input = Pipe()
    let process = try CommandProcess.start(
      ["data", "convert", "-", "--to", "wide", "--output", "o.csv", "--force"], in: folder.url,
      input: input, output: FileHandle.nullDevice, error: FileHandle.nullDevice)
    try wait { folder.names.contains { $0.hasSuffix(".tmp") } }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(CommandProcess.code(of: process) == 128 + signal)
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(folder.names == names)
    #expect(try folder.bytes("o.csv") == Data("old".utf8))
    try input.fileHandleForWriting.close()
  }

  @Test("A folder for other programs goes, and so do these programs", arguments: signals)
  func otherPrograms(signal: Int32) throws {
    let folder = try CommandFolder()
    let judged = try folder.run([
      "assess", "--targets", "targets.csv", "--data", "data.csv", "--model", "drift", "--format",
      "json", "--output", "run.json",
    ])
    #expect(judged.code == 0)
    try folder.write("#!/bin/sh\necho $$ > \"$OUT/pid\"\nexec sleep 60\n", "bin/rsvg-convert")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/rsvg-convert"))
    try FileManager.default.createDirectory(
      atPath: folder.path("temporary"), withIntermediateDirectories: true)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let process = try CommandProcess.start(
      ["report", "--from", "run.json", "--format", "png", "--output", "chart.png"], in: folder.url,
      input: FileHandle.nullDevice, output: FileHandle.nullDevice, error: FileHandle.nullDevice,
      environment: [
        "PATH": folder.path("bin") + ":" + path, "TMPDIR": folder.path("temporary"),
        "OUT": folder.url.path,
      ])
    var child: Int32 = 0
    try wait {
      let text = (try? folder.bytes("pid")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      child = Int32(text.filter(\.isNumber)) ?? 0
      return child > 0 && text.hasSuffix("\n")
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(CommandProcess.code(of: process) == 128 + signal)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("temporary")).isEmpty)
    #expect(!folder.names.contains { $0.hasPrefix("chart.png") })
    #expect(kill(child, 0) == -1 && errno == ESRCH, "the other program goes on")
  }
}
