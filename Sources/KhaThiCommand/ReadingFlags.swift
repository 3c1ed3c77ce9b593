public import ArgumentParser
public import DatasetReaders

/// What is said about files of observations whose content does not tell it.
struct ReadingFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How decimals are written: comma (95,5) or point (95.5); told by the column where not given.",
      valueName: "comma|point"))
  var decimal: DecimalMark?

  @Option(
    help: ArgumentHelp(
      "The encoding of the text; told by its bytes where not given.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "The area, by code or name, of a table that does not say of which area it is.",
      valueName: "area"))
  var dataArea: String?

  @Option(
    help: ArgumentHelp(
      """
      The sheet of a workbook, the resource of a package or the file of an archive; the first \
      with data where not given.
      """,
      valueName: "name"))
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

/// The format of the one file that a command reads.
struct FormatFlag: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The format of the file; told by its content where not given.", valueName: "format"))
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
