import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Encodings")
struct EncodingTests {
  private static let letters = "Đặng Thị Huyền ở Bà Rịa – Vũng Tàu: ưỡn, khuỷu, nghiêng, Ớt, Ẩm"

  @Test(
    "A sample reads the same in every encoding",
    arguments: [
      ("yearbook-crlf-bom.csv", TextEncoding.utf8), ("yearbook-1258.csv", .windows1258),
      ("yearbook-utf16le.csv", .utf16LittleEndian),
      ("yearbook-utf16be-no-mark.csv", .utf16BigEndian),
    ])
  func samples(name: String, encoding: TextEncoding) throws {
    let plain = try Sample.read("text/yearbook.csv")
    let data = try Sample.read("text/" + name)
    #expect(data.encoding == encoding)
    #expect(data.table.rows == plain.table.rows)
    #expect(data.findings(.encodingRecognised).count == (encoding == .utf8 ? 0 : 1))
  }

  @Test("The ABC fonts give small letters, and a warning says so")
  func fonts() throws {
    let data = try Sample.read("text/yearbook-tcvn3.csv")
    #expect(data.encoding == .tcvn3)
    #expect(data.findings(.capitalsMayBeLost).first?.severity == .warning)
    let areas = data.table.rows.compactMap(\.areaCode)
    #expect(areas.contains("Bình Thuận") && areas.contains("Cả NƯớC"))
    let plain = try Sample.read("text/yearbook.csv")
    #expect(
      data.table.rows.map(\.observation.value) == plain.table.rows.map(\.observation.value))
  }

  @Test("Tone marks behind their letters are composed, also across a cut", arguments: 1...9)
  func composed(piece: Int) throws {
    let bytes = try windows1258(Self.letters)
    var decoder = TextDecoder(.windows1258, file: "t.csv")
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try decoder.decode(bytes[start..<min(start + piece, bytes.count)], into: &text)
    }
    try decoder.finish(into: &text)
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    #expect(scalars == Array(Self.letters.precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test("UTF-16 with letters beyond the first plane, in pieces", arguments: 1...5)
  func pairs(piece: Int) throws {
    let wanted = "a😀,ố\n"
    let bytes = Array(wanted.data(using: .utf16LittleEndian)!)
    var decoder = TextDecoder(.utf16LittleEndian, file: "t.csv")
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try decoder.decode(bytes[start..<min(start + piece, bytes.count)], into: &text)
    }
    try decoder.finish(into: &text)
    #expect(String(decoding: text, as: UTF8.self) == wanted)
  }

  @Test("Half a pair and bytes that stand for nothing are errors")
  func undecodable() {
    for bytes: [UInt8] in [[0x00, 0xD8, 0x41, 0x00], [0x41, 0x00, 0x42]] {
      var decoder = TextDecoder(.utf16LittleEndian, file: "t.csv")
      let error = readerError { () throws(ReaderError) in
        var text: [UInt8] = []
        try decoder.decode(bytes[...], into: &text)
        try decoder.finish(into: &text)
      }
      #expect(error?.code == .undecodableText)
    }
    var decoder = TextDecoder(.windows1258, file: "t.csv")
    let error = readerError { () throws(ReaderError) in
      var text: [UInt8] = []
      try decoder.decode([0x41, 0x0A, 0x90], into: &text)
    }
    #expect(error?.code == .undecodableText && error?.line == 2)
  }

  @Test("Every letter of both tables is a letter of Vietnamese or a sign")
  func tables() {
    let vowels = SingleByteTable.tcvn3.compactMap { Unicode.Scalar($0) }
      .filter { VietnameseLetters.vowel($0) != nil }
    // All small vowels with all tones but those without hat and tone, which are ASCII; and the six
    // capitals with a hat.
    let small = vowels.filter { $0.properties.isLowercase }
    #expect(Set(small).count == 12 * 6 - 6)
    #expect(SingleByteTable.windows1258.count == 128)
  }

  @Test("A forced encoding wins over the bytes")
  func forced() throws {
    let bytes = Array("series_id,year,value\n".utf8) + [0xB8] + Array(",2020,1\n".utf8)
    var options = ReadingOptions()
    options.encoding = .tcvn3
    let data = try ObservationFile.read(input(bytes: bytes), options: options)
    #expect(data.table.seriesIDs == ["á"])
  }

  @Test("UTF-8 that is cut within a letter at the end of the head stays UTF-8")
  func cutLetter() {
    let text = Array(String(repeating: "ố", count: 100).utf8)
    for length in 290...300 {
      #expect(TextEncoding.recognise(Array(text[..<length]), isWhole: false).0 == .utf8)
    }
  }

  private func windows1258(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if let byte = Self.byte(of: scalar) {
        bytes.append(byte)
        continue
      }
      let vowel = try #require(VietnameseLetters.vowel(scalar))
      bytes.append(try #require(Self.byte(of: vowel.base)))
      bytes.append(try #require(Self.byte(of: VietnameseLetters.marks[vowel.tone - 1])))
    }
    return bytes
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    return SingleByteTable.windows1258.firstIndex { UInt32($0) == scalar.value }
      .map { UInt8($0 + 0x80) }
  }
}
