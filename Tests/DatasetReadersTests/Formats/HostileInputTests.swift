import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

/// Bytes without end, made while they are asked for.
private final class Endless: ByteSource {
  private let unit: [UInt8]
  private(set) var taken = 0

  init(_ unit: String) {
    self.unit = Array(unit.utf8)
  }

  func read(into target: UnsafeMutableRawBufferPointer) throws(ReaderError) -> Int {
    for index in target.indices { target[index] = unit[(taken + index) % unit.count] }
    taken += target.count
    return target.count
  }
}

@Suite("Hostile tables")
struct HostileInputTests {
  /// What a scanner may take before it gives up: the longest record, and one piece of the same size.
  private static let mostBytes = 2 * CSVScanner.longestRecord + (1 << 20)

  @Test("A line without end is refused after its limit", arguments: ["a", "\"ố "])
  func endlessLine(unit: String) {
    let source = Endless(unit)
    var scanner = CSVScanner(source, file: "t.csv")
    let error = readerError { () throws(ReaderError) in try scanner.next() }
    #expect([.recordTooLong, .textAfterQuote].contains(error?.code))
    #expect(source.taken <= Self.mostBytes)
  }

  @Test("A header of columns without end is refused", arguments: [",", "x,", "2020,", "\"y\","])
  func endlessColumns(unit: String) {
    let source = Endless(unit)
    var scanner = CSVScanner(source, file: "t.csv")
    let error = readerError { () throws(ReaderError) in try scanner.next() }
    #expect(error?.code == .tooManyColumns)
    #expect(source.taken <= 1 << 22)
  }

  @Test(
    "A million columns are refused whatever they hold",
    arguments: ["2020,", "Năm 2020;", "a\t", "\"Sơ bộ 2023\","])
  func manyColumns(cell: String) {
    let row = "Tỉnh," + String(repeating: cell, count: 1_000_000)
    let error = readerError { () throws(ReaderError) in
      try ObservationFile.read(input(row + "\n" + row + "\n"))
    }
    #expect(error != nil)
  }

  @Test("Zero bytes are no text", arguments: [0, 5, 100, 70_000])
  func zeroBytes(place: Int) {
    var bytes = Array("Tỉnh,2019,2020\n".utf8)
    while bytes.count < place + 10 { bytes += Array("A,1,2\n".utf8) }
    bytes[place] = 0
    let error = readerError { () throws(ReaderError) in
      try ObservationFile.read(input(bytes: bytes))
    }
    #expect(error != nil)
    let zeros = readerError { () throws(ReaderError) in
      try ObservationFile.read(input(bytes: Array(repeating: 0, count: 1 << 20)))
    }
    #expect(zeros != nil)
  }

  @Test("Texts cut anywhere never crash, and give rows or a reason")
  func cut() throws {
    for name in ["yearbook-1258.csv", "sdmx-2.1.csv", "world-bank-api.csv", "tidy-by-hand.csv"] {
      let bytes = try Sample.input("text/" + name).contents()
      for length in stride(from: 0, to: bytes.count, by: 3) {
        let part = input(bytes: Array(bytes[..<length]))
        let data = try? ObservationFile.read(part)
        if let data { #expect(data.table.rowCount > 0) }
        _ = try? MendedTable.mend(part)
      }
    }
  }

  @Test("Bytes changed at random never crash", arguments: 0..<2)
  func mutated(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let names = [
      "yearbook-tcvn3.csv", "yearbook-utf16le.csv", "marks.csv", "sdmx-1.0-labels.csv",
      "years-over-groups.csv", "world-bank-databank.csv", "tidy-by-hand.csv",
    ]
    for name in names {
      let original = try Sample.input("text/" + name).contents()
      for _ in 0..<80 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          default: bytes.insert(bytes.randomElement(using: &random)!, at: place)
          }
        }
        let changed = input(bytes: bytes)
        if let data = try? ObservationFile.read(changed) {
          #expect(data.table.rows.allSatisfy { $0.observation.value.isFinite })
        }
        _ = try? MendedTable.mend(changed)
      }
    }
  }
}
