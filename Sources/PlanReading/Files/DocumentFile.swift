public import DatasetReaders

/// Reads a plan from the bytes of a file of any kind.
public enum DocumentFile {
  /// Why a file cannot be read as a plan.
  public enum Failure: Error {
    /// The file itself.
    case file(ReaderError)
    /// A PDF has to be turned into text first.
    case needsText
  }

  /// The largest file that is read.
  public static let largest = 64 << 20

  /// The document of a file: Word, Excel, HTML, Markdown or plain text, told by its bytes.
  public static func read(_ bytes: [UInt8], name: String) throws(Failure) -> PlanDocument {
    guard bytes.count <= largest else {
      throw .file(ReaderError(.archiveTooLarge, file: name))
    }
    if bytes.starts(with: Array("%PDF-".utf8)) { throw .needsText }
    if OfficeParts.isArchive(bytes) {
      do throws(ReaderError) {
        return office(try OfficeParts.read(bytes, file: name), name: name)
      } catch {
        throw .file(error)
      }
    }
    if HTMLLayout.recognises(bytes) { return HTMLLayout.document(bytes, name: name) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .file(ReaderError(.notUTF8, file: name))
    }
    guard !text.utf8.contains(0) else { throw .file(ReaderError(.zeroByte, file: name)) }
    return PlanDocument(plainText: PlanText(text, name: name))
  }

  /// The document of what `pdftotext -layout` wrote.
  public static func read(pages text: String, name: String) -> PlanDocument {
    PageLayout.document(text, name: name)
  }

  private static func office(_ office: OfficeParts, name: String) -> PlanDocument {
    var builder = DocumentBuilder()
    for part in office.parts {
      switch part {
      case .paragraph(let text, let number, let isHeading):
        builder.addParagraph(text, number: number, isHeading: isHeading)
      case .table(let rows): builder.addTable(rows)
      }
    }
    return builder.document(name: name)
  }
}
