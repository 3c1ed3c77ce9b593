/// One statement of a PC-Axis file: `KEYWORD[lang]("subject","key")="value",…;`.
struct PXStatement {
  /// A value as written, in the code page of the file.
  enum Item {
    /// Text in quotes, its pieces joined.
    case text([UInt8])
    /// A word or number without quotes, or a call such as `TLIST(A1,"2015"-"2020")`.
    case word([UInt8])

    var bytes: [UInt8] {
      switch self {
      case .text(let bytes), .word(let bytes): bytes
      }
    }
  }

  /// The keyword in capitals, without quotes around it.
  let keyword: String

  /// The language in brackets, such as `en`; `nil` for the main language.
  let language: String?

  /// What stands in parentheses: a variable, or a variable and one of its values.
  let subjects: [[UInt8]]

  /// The values after the equals sign; none for `DATA`, which is read by itself.
  let items: [Item]

  /// The line on which the statement starts.
  let line: Int
}
