import Testing

@testable import DatasetReaders

/// The error that `body` throws, or `nil` if it returns.
func readerError<Result>(_ body: () throws(ReaderError) -> Result) -> ReaderError? {
  do throws(ReaderError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// A table under the name `t.csv`.
func input(_ text: String) -> DataInput {
  DataInput(text: text, name: "t.csv")
}

/// A table of bytes under the name `t.csv`.
func input(bytes: [UInt8]) -> DataInput {
  DataInput(bytes: bytes, name: "t.csv")
}

/// All records of a table, with the line on which each starts.
func records(_ input: DataInput, chunkSize: Int = 1 << 18) throws(ReaderError) -> [Record] {
  var scanner = try CSVScanner(input, chunkSize: chunkSize)
  var result: [Record] = []
  while try scanner.next() {
    let fields = (0..<scanner.fieldCount).map { scanner.text($0) }
    result.append(Record(line: scanner.line, fields: fields))
  }
  return result
}

/// One record of a table.
struct Record: Equatable {
  var line: Int
  var fields: [String]

  init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  init(_ line: Int, _ fields: String...) {
    self.init(line: line, fields: fields)
  }
}

/// A small generator with a fixed course (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
