public import ArgumentParser
public import DatasetReaders

/// What is said about files of observations whose content does not tell it.
struct ReadingFlags: ParsableArguments {
  @Option(
    help: .of(.decimal, "comma|point"))
  var decimal: DecimalMark?

  @Option(
    help: .of(.encoding, "name"))
  var encoding: TextEncoding?

  @Option(
    help: .of(.dataArea, "area"), transform: OptionValue.text)
  var dataArea: String?

  @Option(
    help: .of(.sheet, "name"), transform: OptionValue.text)
  var sheet: String?

  /// The options of the readers for files of a format, or of that told by their content.
  func options(as format: DataFormat?) -> ReadingOptions {
    var options = ReadingOptions()
    options.decimal = decimal
    options.encoding = encoding
    options.format = format
    options.sheet = sheet
    options.area = dataArea
    return options
  }
}

/// What is said about the files of a command whose data have one format.
struct FileReadingFlags: ParsableArguments {
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var origin: FormatFlag

  /// The options of the readers.
  var options: ReadingOptions { reading.options(as: origin.format) }
}

/// The format of the one file that a command reads.
struct FormatFlag: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: .of(.fromFormat, "format"))
  var format: DataFormat?
}

extension DecimalMark: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// An encoding by its name, in any case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }

  /// The names that `--help` lists.
  public static var allValueStrings: [String] { all.map(\.rawValue) }
}

extension DataFormat: ExpressibleByArgument {
  /// A format by its name; `tidy` and `wide` are short for `tidy-csv` and `wide-csv`.
  public init?(argument: String) { self.init(named: argument) }

  /// The names that `--help` lists.
  public static var allValueStrings: [String] { all.map(\.rawValue) }
}
