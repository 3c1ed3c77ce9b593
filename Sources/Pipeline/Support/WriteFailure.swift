import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system did not take an output, as far as users meet it.
enum WriteFailure: String, NoticeCode {
  /// The disk, or the share of it, is full.
  case noSpace = "no_space"
  /// The user may not write there.
  case noPermission = "no_permission"
  /// The file system is not written to.
  case readOnly = "read_only"
  /// The folder is missing.
  case noFolder = "no_folder"
  /// A folder has the name.
  case isFolder = "is_folder"
  /// The name is too long.
  case nameTooLong = "name_too_long"
  /// Whoever read the output has ended.
  case readerGone = "reader_gone"

  /// The cause by the number that the system gives it.
  init?(_ errno: Int32) {
    switch errno {
    case ENOSPC, EDQUOT: self = .noSpace
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOENT, ENOTDIR: self = .noFolder
    case EISDIR: self = .isFolder
    case ENAMETOOLONG: self = .nameTooLong
    case EPIPE: self = .readerGone
    default: return nil
    }
  }

  /// The cause as a sentence names it: its code, or the number of the system where it has none.
  static func cause(of errno: Int32) -> Argument {
    WriteFailure(errno).map { .code($0.rawValue) } ?? .text("\(errno)")
  }
}
