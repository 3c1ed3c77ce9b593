import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

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
