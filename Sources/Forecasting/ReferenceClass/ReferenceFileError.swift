/// Why bytes are no reference file.
public enum ReferenceFileError: Error, Hashable, Sendable {
  /// The bytes do not begin as a reference file does.
  case notAReferenceFile
  /// The file has another version of the format.
  case unknownVersion(Int)
  /// The file ends early, or holds something impossible at this byte.
  case damaged(byte: Int)
}
