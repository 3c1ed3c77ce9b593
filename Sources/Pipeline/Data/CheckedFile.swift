import DatasetReaders
import TimeSeries

/// A file that is looked through: targets, or observations with what was noticed while reading.
enum CheckedFile {
  case targets(TargetTable)
  case observations(ObservationTable, [Finding])

  /// Reads a file; a table of observations that cannot be used as it is is mended first.
  ///
  /// - Throws: ``ReaderError`` where nothing can be made of it.
  static func read(
    _ input: DataInput, options: ReadingOptions
  ) throws(ReaderError) -> CheckedFile {
    // A pipe is read once, so that its bytes have to be kept.
    let input = try input.reopenable()
    if try ObservationFile.isTargetRegister(input) {
      return .targets(try TargetTable.read(input))
    }
    let refusal: ReaderError
    do throws(ReaderError) {
      let data = try ObservationFile.read(input, options: options)
      let isPlain = data.format == .tidyCSV && data.findings.count == 1
      return .observations(data.table, isPlain ? [] : data.findings)
    } catch {
      refusal = error
    }
    guard refusal.canBeMended, let mended = try? MendedTable.mend(input, options: options),
      mended.rowCount > 0
    else { throw refusal }
    let table = try ObservationTable.read(DataInput(bytes: mended.text, name: input.name))
    return .observations(table, mended.changes)
  }
}

extension ReaderError {
  /// Whether the file could be read, but not understood.
  var isOfContent: Bool {
    ![Code.fileNotFound, .isDirectory, .permissionDenied, .readFailed].contains(code)
  }

  /// Whether rewriting the rows one by one may help.
  fileprivate var canBeMended: Bool {
    let hopeless: [Code] = [.recordTooLong, .tooManyColumns, .tooLarge, .ambiguousNumbers]
    return isOfContent && !hopeless.contains(code)
  }
}
