import Foundation
import Plans
import Testing
import TimeSeries

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
        == ReaderError(.readFailed, file: "f", arguments: ["errno": .count(Int(EIO))]))
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

@Suite("The hash of what was read")
struct InputHashTests {
  /// Messages and digests of NIST's examples for FIPS 180-4.
  @Test(
    "agrees with the published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func published(message: String, digest: String) throws {
    let hash = InputHash()
    _ = try DataInput(text: message, name: "m").hashed(by: hash).contents()
    #expect(hash.hexadecimal == digest)
  }

  @Test("of a million letters is the published one, in whatever pieces they come")
  func pieces() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    for size in [1, 63, 64, 65, 1000, 65_536] {
      let piece = Array(repeating: UInt8(ascii: "a"), count: size)
      let hash = InputHash()
      var rest = 1_000_000
      while rest > 0 {
        piece.prefix(rest).withUnsafeBytes { hash.update($0) }
        rest -= min(rest, size)
      }
      #expect(hash.hexadecimal == digest, "pieces of \(size)")
    }
  }

  @Test("covers the whole file after a table was read, and starts anew with the next reading")
  func tables() throws {
    let text = "series_id,year,value\na,2020,1\n\n\n"
    let (whole, table) = (InputHash(), InputHash())
    _ = try DataInput(text: text, name: "t").hashed(by: whole).contents()
    let input = DataInput(text: text, name: "t").hashed(by: table)
    _ = try ObservationTable.read(input)
    _ = try ObservationTable.read(input)
    #expect(table.hexadecimal == whole.hexadecimal)
  }
}
