import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

/// A text that starts as given and then repeats itself for a gigabyte.
private final class LongSource: ByteSource {
  private var start: ArraySlice<UInt8>
  private let rest: [UInt8]
  private var left = 1 << 30

  /// How many bytes were handed on.
  private(set) var count = 0

  init(_ start: String, then rest: String) {
    // Pieces of some kilobytes, so that handing them on takes no time of its own.
    self.start = Array(start.utf8)[...]
    self.rest = Array(String(repeating: rest, count: 1 << 14).utf8)
  }

  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < target.count, left > 0 {
      let piece = start.isEmpty ? rest[...] : start
      let taken = piece.prefix(min(target.count - filled, left))
      UnsafeMutableRawBufferPointer(rebasing: target[filled...]).copyBytes(from: taken)
      filled += taken.count
      left -= taken.count
      start = start.dropFirst(taken.count)
    }
    count += filled
    return filled
  }
}

@Suite("Limits", .timeLimit(.minutes(5)))
struct LimitTests {
  /// Reads a gigabyte and returns the code of the error and how much of it was taken.
  private func refusal(
    _ start: String, then rest: String, _ read: (any ByteSource) throws(ReaderError) -> Void
  ) -> (code: ReaderError.Code?, taken: Int) {
    let source = LongSource(start, then: rest)
    let error = readerError { () throws(ReaderError) in try read(source) }
    return (error?.code, source.count)
  }

  private func readPX(_ source: any ByteSource) throws(ReaderError) {
    var scanner = PXScanner(source, file: "t")
    while let statement = try scanner.nextStatement() {
      guard statement.keyword == "DATA" else { continue }
      while try scanner.nextCell() != nil {}
    }
  }

  private func readJSON(_ source: any ByteSource) throws(ReaderError) {
    _ = try JSONParser.read(source, file: "t")
  }

  private func readXML(_ source: any ByteSource) throws(ReaderError) {
    try XMLReader.parse(source, with: XMLOutline(onStart: { _ in }), file: "t", part: nil)
  }

  @Test(
    "A text of a gigabyte is refused after a few megabytes",
    arguments: [
      ("px", "A=\"", "x"), ("px", "A=", "x"), ("px", "A(", "\"x"), ("px", "A[", "x"),
      ("px", "A=B(", "x"), ("px", "DATA=", "1"), ("px", "DATA=\"", "x"), ("px", "", "A"),
      ("json", "{\"a\":\"", "x"), ("json", "{\"", "x"), ("json", "[", "1"), ("json", "", "n"),
      ("json", "{\"a\":\"", "\\n"), ("xml", "<a b=\"", "x"), ("xml", "<", "a"),
      ("xml", "<a><!--", "x"),
    ])
  func longText(format: String, start: String, rest: String) {
    let (code, taken) = refusal(start, then: rest) { (source) throws(ReaderError) in
      switch format {
      case "px": try readPX(source)
      case "json": try readJSON(source)
      default: try readXML(source)
      }
    }
    #expect(code == .textTooLong || code == .pxSyntax, "\(String(describing: code))")
    #expect(taken < 4 << 20)
  }

  @Test(
    "A gigabyte of nothing is refused, too",
    arguments: [("json", "{", " "), ("px", "A=", " "), ("csv", "a,b\n", "\n"), ("csv", "", "\r\n")])
  func blanks(format: String, start: String, rest: String) {
    let (code, taken) = refusal(start, then: rest) { (source) throws(ReaderError) in
      switch format {
      case "px": try readPX(source)
      case "json": try readJSON(source)
      default:
        var scanner = CSVScanner(source, file: "t", skipsBlankLines: true)
        while try scanner.next() {}
      }
    }
    #expect(code == (format == "csv" ? .blankLine : .textTooLong))
    #expect(taken < 20 << 20)
  }

  @Test(
    "Nesting without end is refused",
    arguments: [("json", "", "["), ("json", "", "{\"a\":"), ("xml", "", "<a>")])
  func nesting(format: String, start: String, rest: String) {
    let (code, taken) = refusal(start, then: rest) { (source) throws(ReaderError) in
      if format == "json" { try readJSON(source) } else { try readXML(source) }
    }
    #expect(code == .nestedTooDeep)
    #expect(taken < 4 << 20)
  }

  @Test(
    "A hundred thousand dimensions, or one of a million million categories, are refused at once")
  func dimensions() {
    let names = (0..<100_000).map { "\"\($0)\"" }.joined(separator: ",")
    let sizes = String(repeating: "1,", count: 99_999) + "1"
    for text in [
      #"{"class":"dataset","id":["# + names + #"],"size":["# + sizes
        + #"],"dimension":{},"value":[1]}"#,
      #"{"class":"dataset","id":["a"],"size":[1000000000000],"dimension":{},"value":{}}"#,
    ] {
      #expect(
        readerError { () throws(ReaderError) in
          try ObservationFile.read(DataInput(text: text, name: "t.json"))
        }?.code == .tooManyCells)
    }
  }

  @Test("Cubes of any declared size multiply without overflow")
  func cubeSize() throws {
    #expect(try CubeSize.check([1000, 1000, 1000], file: "t") == 1_000_000_000)
    for counts in [[1000, 1000, 1001], [.max, .max], Array(repeating: 1, count: 65)] {
      #expect(
        readerError { () throws(ReaderError) in try CubeSize.check(counts, file: "t") }?.code
          == .tooManyCells)
    }
  }

  @Test("Two columns of twenty thousand areas")
  func manyNumbers() throws {
    let count = 20_000
    let years = (0..<count).map { "\"\($0)\"" }.joined(separator: ",")
    let values = String(repeating: "1.5 ", count: 2 * count)
    let text =
      "CONTENTS=\"x\";UNITS=\"u\";STUB=\"a\";HEADING=\"y\";VALUES(\"a\")=\(years);"
      + "VALUES(\"y\")=\"2020\",\"2021\";DATA=\(values);"
    let data = try ObservationFile.read(DataInput(text: text, name: "t.px"))
    #expect(data.table.rowCount == 2 * count)
  }
}
