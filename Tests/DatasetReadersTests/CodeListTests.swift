import Foundation
import Plans
import Testing
import TimeSeries

@testable import DatasetReaders

@Suite("Lists of codes")
struct CodeListTests {
  /// The identifiers that a source file declares.
  private func declared(in path: String) throws -> [String] {
    let text = try String(
      contentsOfFile: repositoryFile("Sources/DatasetReaders/" + path), encoding: .utf8)
    return text.matches(of: /= Self\(rawValue: "([a-z0-9_]+)"\)/).map { String($0.1) }
  }

  @Test("The list of reader errors has every code, once, in the order of declaration")
  func readerErrors() throws {
    let codes = try declared(in: "ReaderError+Codes.swift")
    #expect(codes.count > 30)
    #expect(ReaderError.Code.all.map(\.rawValue) == codes)
  }

  @Test("The list of formats has every code, once, in the order of declaration")
  func formats() throws {
    #expect(
      ReaderError.Code.allOfFormats.map(\.rawValue)
        == (try declared(in: "Formats/FormatErrors.swift")))
  }

  @Test("The lists of documents have every code, once, in the order of declaration")
  func documents() throws {
    #expect(
      ReaderError.Code.allOfDocuments.map(\.rawValue)
        == (try declared(in: "ReaderError+DocumentCodes.swift")))
  }

  @Test("No code is used twice")
  func distinct() {
    let errors =
      ReaderError.Code.all + ReaderError.Code.allOfFormats + ReaderError.Code.allOfDocuments
    let codes = errors.map(\.rawValue) + Finding.Code.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
  }
}
