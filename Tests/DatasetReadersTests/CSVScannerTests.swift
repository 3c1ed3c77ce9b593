import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("CSV scanner: what RFC 4180 allows")
struct CSVScannerTests {
  @Test("Records end with LF, CRLF or the file")
  func recordEnds() throws {
    let expected = [Record(1, "a", "b"), Record(2, "1", "2")]
    for text in ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n1,2", "a,b\r\n1,2\n"] {
      #expect(try records(input(text)) == expected)
    }
  }

  @Test("Empty fields, also at the ends of a record")
  func emptyFields() throws {
    #expect(try records(input(",,\n,x,\n")) == [Record(1, "", "", ""), Record(2, "", "x", "")])
    #expect(try records(input("a,\"\"\n\"\",b")) == [Record(1, "a", ""), Record(2, "", "b")])
    #expect(try records(input("\"\"\nx\n")) == [Record(1, ""), Record(2, "x")])
  }

  @Test("Quotes hide commas and line breaks; two quotes are one")
  func quotes() throws {
    let text = "\"a,b\",\"say \"\"no\"\"\"\r\n\"line 1\r\nline 2\",z\r\nlast,\"\"\"\"\r\n"
    #expect(
      try records(input(text)) == [
        Record(1, "a,b", "say \"no\""), Record(2, "line 1\r\nline 2", "z"), Record(4, "last", "\""),
      ])
  }

  @Test("A byte order mark of UTF-8 is skipped, once, at the start only")
  func byteOrderMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try records(input(bytes: mark + Array("a,b\n".utf8))) == [Record(1, "a", "b")])
    #expect(
      try records(input(bytes: mark + mark + Array("a\n".utf8))) == [Record(1, "\u{FEFF}a")])
    #expect(try records(input(bytes: mark)) == [])
  }

  @Test("Blank lines at the end do not count")
  func blankLinesAtTheEnd() throws {
    #expect(try records(input("a,b\n1,2\n\n\r\n\n")) == [Record(1, "a", "b"), Record(2, "1", "2")])
    #expect(try records(input("\n\n")) == [])
    #expect(try records(input("")) == [])
  }

  @Test("Vietnamese text survives")
  func vietnamese() throws {
    let text = "Bà Rịa - Vũng Tàu,\"Tỷ lệ hộ nghèo, đa chiều\",𠀋\n"
    #expect(
      try records(input(text)) == [
        Record(1, "Bà Rịa - Vũng Tàu", "Tỷ lệ hộ nghèo, đa chiều", "𠀋")
      ])
  }

  @Test("The size of the chunks never changes the records", arguments: 1...64)
  func chunkSizes(chunkSize: Int) throws {
    let text =
      "\u{FEFF}tên,giá trị,\"ghi \"\"chú\"\"\"\r\n\"Bình\r\nThuận\",95.5,\"\"\"\"\r\n,,\n"
      + "một trường dài hơn sáu mươi bốn byte để vượt qua mọi cỡ khối,\"a,b\nc\",\r\nx,y,z\r\n\r\n"
    let whole = try records(input(text))
    #expect(whole.count == 5)
    #expect(try records(input(text), chunkSize: chunkSize) == whole)
  }

  @Test("The size of the chunks never changes an error", arguments: 1...64)
  func chunkSizesOfErrors(chunkSize: Int) throws {
    for text in Self.malformedTables.map(\.text) {
      let whole = readerError { () throws(ReaderError) in try records(input(text)) }
      let parts = readerError { () throws(ReaderError) in
        try records(input(text), chunkSize: chunkSize)
      }
      #expect(whole != nil)
      #expect(parts == whole)
    }
  }

  struct Malformed: Sendable {
    var text: String
    var code: ReaderError.Code
    var line: Int
    var column: Int?
  }

  static let malformedTables: [Malformed] = [
    .init(text: "a,b\n1,\"2\n3,4\n", code: .unterminatedQuote, line: 2, column: 2),
    .init(text: "a,b\n\"1\n2\",\"3\n\n\n", code: .unterminatedQuote, line: 3, column: 2),
    .init(text: "\"", code: .unterminatedQuote, line: 1, column: 1),
    .init(text: "\"a\"\"", code: .unterminatedQuote, line: 1, column: 1),
    .init(text: "a,b\n1,2\"3\n", code: .quoteInUnquotedField, line: 2, column: 2),
    .init(text: "a, \"b\"\n", code: .quoteInUnquotedField, line: 1, column: 2),
    .init(text: "a\"\n", code: .quoteInUnquotedField, line: 1, column: 1),
    .init(text: "\"a\"b,c\n", code: .textAfterQuote, line: 1, column: 1),
    .init(text: "x,y\n1,\"a\" \n", code: .textAfterQuote, line: 2, column: 2),
    .init(text: "x,\"a\"\"\"b\n", code: .textAfterQuote, line: 1, column: 2),
    .init(text: "a,b\rc,d\n", code: .bareCarriageReturn, line: 1, column: 2),
    .init(text: "a,b\r", code: .bareCarriageReturn, line: 1, column: 2),
    .init(text: "a,b\n\n1,2\n", code: .blankLine, line: 2, column: nil),
    .init(text: "a\nb\n\r\n\nc\n", code: .blankLine, line: 3, column: nil),
    .init(text: "\na,b\n", code: .blankLine, line: 1, column: nil),
    .init(text: "a,b\nx,\0\n", code: .zeroByte, line: 2, column: 2),
    .init(text: "a,\"x\n\0\"\n", code: .zeroByte, line: 2, column: 2),
    .init(text: "\"a\"\0\n", code: .zeroByte, line: 1, column: 1),
  ]

  @Test("What RFC 4180 does not allow is an error with its place", arguments: malformedTables)
  func malformed(_ example: Malformed) {
    let error = readerError { () throws(ReaderError) in try records(input(example.text)) }
    #expect(error?.code == example.code)
    #expect(error?.line == example.line)
    #expect(error?.column == example.column)
    #expect(error?.file == "t.csv")
  }

  @Test("Bytes that are not UTF-8 are refused with their place")
  func notUTF8() {
    let examples: [([UInt8], Int, Int, [String: Argument])] = [
      // Latin-1, a lone continuation, an overlong form, a surrogate, beyond Unicode, cut short.
      (Array("a,b\nx,B".utf8) + [0xEC] + Array("nh\n".utf8), 2, 2, ["byte": "0xEC"]),
      (Array("a\n".utf8) + [0x80, 0x0A], 2, 1, ["byte": "0x80"]),
      ([0x61, 0x2C, 0xC0, 0xAF], 1, 2, ["byte": "0xC0"]),
      ([0xED, 0xA0, 0x80], 1, 1, ["byte": "0xED"]),
      ([0xF4, 0x90, 0x80, 0x80], 1, 1, ["byte": "0xF4"]),
      ([0x61, 0x0A, 0x22, 0x0A, 0xE1, 0xBB, 0x22, 0x0A], 2, 1, ["byte": "0xE1"]),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, ["encoding": "UTF-16LE"]),
      ([0xFE, 0xFF, 0x00, 0x61], 1, 1, ["encoding": "UTF-16BE"]),
      ([0x1F, 0x8B, 0x08, 0x00], 1, 1, ["encoding": "gzip"]),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], 1, 1, ["encoding": "zip"]),
    ]
    for (bytes, line, column, arguments) in examples {
      for chunkSize in [1, 2, 3, 7, 1 << 18] {
        let error = readerError { () throws(ReaderError) in
          try records(input(bytes: bytes), chunkSize: chunkSize)
        }
        #expect(
          error
            == ReaderError(
              .notUTF8, file: "t.csv", line: line, column: column, arguments: arguments))
      }
    }
  }

  @Test("UTF-8 is told as the standard library tells it")
  func validUTF8() {
    var random = SplitMix(seed: 3)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var valid = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...4, using: &random)
      let bytes = (0..<count).map { _ in interesting.randomElement(using: &random)! }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let found = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalidByte(in: $0) }
      #expect((found == nil) == isValid, "\(bytes)")
      if isValid { valid += 1 }
    }
    #expect(valid > 100)
  }

  @Test("A record has a largest size")
  func longestRecord() {
    let bytes =
      Array("a,b\n\"".utf8) + [UInt8](repeating: 0x78, count: CSVScanner.longestRecord + (1 << 19))
    let error = readerError { () throws(ReaderError) in try records(input(bytes: bytes)) }
    #expect(error?.code == .recordTooLong)
    #expect(error?.line == 2)
  }

  @Test("Random tables come back as they were written", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet = ["a", "7", ",", "\"", "\n", "\r\n", "é", "Đ", " ", ";", "\t", "𠀋", ".", "\r"]
    let width = Int.random(in: 1...6, using: &random)
    var table: [[String]] = []
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      table.append(
        (0..<width).map { _ in
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            alphabet.randomElement(using: &random)!
          }.joined()
        })
    }
    let lineBreak = Bool.random(using: &random) ? "\n" : "\r\n"
    var text = ""
    for row in table {
      text += row.map { Self.written($0, quoted: width == 1, using: &random) }.joined(
        separator: ",")
      text += lineBreak
    }
    let read = try records(
      input(text), chunkSize: Int.random(in: 1...50, using: &random))
    #expect(read.map(\.fields) == table)
  }

  /// A field in quotes where it must be, and sometimes where it need not.
  private static func written(
    _ field: String, quoted: Bool, using random: inout SplitMix
  ) -> String {
    let mustQuote = field.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
    guard mustQuote || quoted || Bool.random(using: &random) else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }
}

@Suite("Any rectangular table")
struct CSVTableTests {
  private static let text = "y,x 1,name,\n60323,83.0,\"a\n,b\",n/a\n61122,-8.85e1,c,\n"

  @Test("Columns are numbers or text as asked for", arguments: [1, 5, 1 << 18])
  func columns(chunkSize: Int) throws {
    let table = try CSVTable.read(input(Self.text), chunkSize: chunkSize)
    #expect(table.columnNames == ["y", "x 1", "name", ""])
    #expect(table.rowCount == 2)
    #expect(table.lines == [2, 4])
    #expect(try table.numbers(in: "y") == [60_323, 61_122])
    #expect(try table.numbers(in: "x 1") == [83, -88.5])
    #expect(try table.texts(in: "name") == ["a\n,b", "c"])
    #expect(table.isNumeric("y"))
    #expect(!table.isNumeric("name"))
    #expect(!table.isNumeric("z"))
  }

  @Test("A cell that is no number has its place, counted through quoted line breaks")
  func notNumeric() throws {
    let table = try CSVTable.read(input("a,b\n1,2\n\"x\ny\",\"95,5\"\n"))
    #expect(
      readerError { () throws(ReaderError) in try table.numbers(in: "b") }
        == ReaderError(
          .decimalComma, file: "t.csv", line: 4, column: 2,
          arguments: ["name": "b", "value": "95,5", "suggestion": "95.5"]))
    #expect(
      readerError { () throws(ReaderError) in try table.numbers(in: "B") }
        == ReaderError(
          .missingColumn, file: "t.csv", line: 1,
          arguments: ["name": "B", "found": "a, b", "nearest": "b"]))
    let large = try CSVTable.read(input("a\n1e400\n"))
    #expect(!large.isNumeric("a"))
    #expect(
      readerError { () throws(ReaderError) in try large.numbers(in: "a") }?.code
        == .numberOutOfRange)
  }

  @Test("Tables of another shape")
  func shapes() {
    func code(_ text: String) -> ReaderError.Code? {
      readerError { () throws(ReaderError) in try CSVTable.read(input(text)) }?.code
    }
    #expect(code("") == .emptyFile)
    #expect(code("a,b\n") == .noRows)
    #expect(code("a,a\n1,2\n") == .duplicateColumn)
    #expect(code("a,b\n1\n") == .raggedRow)
    #expect(code("a;b\n1;2\n") == .wrongDelimiter)
    #expect(code("a,,\n1,2,3\n") == nil)
  }
}
