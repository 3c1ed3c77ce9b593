import Foundation
import Plans
import Testing

@testable import DatasetReaders

@Suite("Inputs")
struct InputTests {
  private let folder = FileManager.default.temporaryDirectory.path

  @Test("A file that is not there, a directory, a file as a directory")
  func unusablePaths() throws {
    let path = folder + "/khathi-\(UUID().uuidString).csv"
    func error(_ path: String) -> ReaderError? {
      readerError { () throws(ReaderError) in try CSVTable.read(DataInput(path: path)) }
    }
    #expect(error(path) == ReaderError(.fileNotFound, file: path))
    #expect(error(folder) == ReaderError(.isDirectory, file: folder))
    try Data("a\n1\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(error(path + "/x.csv") == ReaderError(.fileNotFound, file: path + "/x.csv"))
    #expect(error(path) == nil)
  }

  @Test("Error numbers of the system")
  func errorNumbers() {
    #expect(ByteReader.error(EACCES, file: "f") == ReaderError(.permissionDenied, file: "f"))
    #expect(ByteReader.error(EPERM, file: "f") == ReaderError(.permissionDenied, file: "f"))
    #expect(ByteReader.error(ENOENT, file: "f") == ReaderError(.fileNotFound, file: "f"))
    #expect(ByteReader.error(ENOTDIR, file: "f") == ReaderError(.fileNotFound, file: "f"))
    #expect(ByteReader.error(EISDIR, file: "f") == ReaderError(.isDirectory, file: "f"))
    #expect(
      ByteReader.error(EIO, file: "f")
        == ReaderError(.readFailed, file: "f", arguments: ["errno": String(EIO)]))
  }

  @Test("A file without permission", .enabled(if: geteuid() != 0, "the superuser may read all"))
  func noPermission() throws {
    let path = folder + "/khathi-\(UUID().uuidString).csv"
    try Data("a\n1\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let error = readerError { () throws(ReaderError) in try CSVTable.read(DataInput(path: path)) }
    #expect(error == ReaderError(.permissionDenied, file: path))
  }

  @Test("`-` is standard input; bytes at hand are themselves")
  func origins() throws {
    #expect(DataInput(path: "-").origin == .standardInput)
    #expect(DataInput(path: "-").name == "-")
    #expect(try DataInput(text: "abc", name: "n").contents() == Array("abc".utf8))
  }

  @Test("A file larger than a chunk is read whole")
  func contents() throws {
    let path = folder + "/khathi-\(UUID().uuidString).csv"
    let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let hash = InputHash()
    let input = DataInput(path: path).hashed(by: hash)
    #expect(try input.contents() == bytes)
    #expect(input.name == path)
    let digest = "f9e9617a6336773fb67778260e0100eeba21fd24f5eda508e0da8eddacc27f10"
    #expect(hash.hexadecimal == digest)
  }
}
