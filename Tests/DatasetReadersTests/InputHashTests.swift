import Plans
import Testing

@testable import DatasetReaders

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
