import DatasetReaders
import Forecasting

extension InputFiles {
  /// The reference data: a file of the user's, else those that are bundled.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  mutating func readReference(_ path: String?) throws(PipelineError) -> ReferenceLibrary {
    let name = path ?? "bundled:reference/reference.bin"
    let bytes: [UInt8]
    if let path {
      bytes = try read(DataInput(path: path)) { (input) throws(ReaderError) in
        try input.contents()
      }
    } else {
      bytes = try readBundled("reference/reference.bin") { (input) throws(ReaderError) in
        try input.contents()
      }
    }
    do throws(ReferenceFileError) {
      return try ReferenceLibrary(decoding: bytes)
    } catch {
      throw .reference(error, file: name)
    }
  }
}
