import Plans
import Testing

@testable import DatasetReaders

@Suite("Damaged files")
struct MutationTests {
  private static let observations =
    "area_code,indicator,unit,year,value,definition,source_id,note,part_year,confidence,series_id\r\n"
    + "VN-40,x,% of people,2020,90.26,\"Tỷ lệ, BHYT\",S1,\"part-year: \"\"about\"\"\",true,low,a\r\n"
    + "VN,x,%,2021,1118531,,S2,,,,\r\nVN,y,,1999,-1.5e-3,\"two\r\nlines\",,preliminary,false,,b\r\n"

  private static let targets =
    "target_id,area_code,indicator,year,comparator,lower,upper,lower_bound,upper_bound,kind,every_year,note\n"
    + "a,VN-40,x,2025,>=,95,,0,100,level,,\n\"b\",VN,\"y\",2030,range,4600,4800,0,,level,true,\"n, \"\"q\"\"\"\n"
    + "c,VN,z,,,,,,,qualitative,,khoảng\n"

  /// A copy with one to four bytes changed, put in or taken out.
  private static func damaged(_ text: String, using random: inout SplitMix) -> [UInt8] {
    let telling = Array("\",\r\n.-+e0129% \0".utf8) + [0xC3, 0xEF, 0xBB, 0xBF, 0xFF]
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[place] = telling.randomElement(using: &random)!
      case 1: bytes.insert(telling.randomElement(using: &random)!, at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  /// What reading gave: the rows, or the error.
  private enum Outcome<Row: Equatable>: Equatable {
    case rows([Row])
    case error(ReaderError)

    init(_ read: () throws(ReaderError) -> [Row]) {
      do throws(ReaderError) { self = .rows(try read()) } catch { self = .error(error) }
    }
  }

  @Test("A damaged file gives rows or an error with a place inside it, whatever the chunks")
  func damage() {
    var random = SplitMix(seed: 2026)
    var refused = 0
    for _ in 0..<3_000 {
      let bytes = Self.damaged(Self.observations, using: &random)
      let chunkSize = Int.random(in: 1...40, using: &random)
      let whole = Outcome { () throws(ReaderError) in
        try ObservationTable.read(input(bytes: bytes)).rows
      }
      let parts = Outcome { () throws(ReaderError) in
        try ObservationTable.read(input(bytes: bytes), chunkSize: chunkSize).rows
      }
      #expect(whole == parts, "\(bytes)")
      guard case .error(let error) = whole else { continue }
      refused += 1
      let lines = bytes.count { $0 == 0x0A } + 1
      #expect(error.file == "t.csv")
      #expect((1...lines).contains(error.line ?? 1), "\(bytes)")
    }
    #expect(refused > 1_000)
  }

  @Test("A damaged register gives rows or an error, whatever the chunks")
  func damagedTargets() {
    var random = SplitMix(seed: 7)
    var refused = 0
    for _ in 0..<2_000 {
      let bytes = Self.damaged(Self.targets, using: &random)
      let chunkSize = Int.random(in: 1...40, using: &random)
      let whole = Outcome { () throws(ReaderError) in
        try TargetTable.read(input(bytes: bytes)).rows
      }
      let parts = Outcome { () throws(ReaderError) in
        try TargetTable.read(input(bytes: bytes), chunkSize: chunkSize).rows
      }
      #expect(whole == parts, "\(bytes)")
      if case .error = whole { refused += 1 }
    }
    #expect(refused > 500)
  }
}
