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
      """
      The encoding of the text: utf-8, utf-16le, utf-16be, windows-1258 or tcvn3; told by its \
      bytes where not given.
      """, valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      """
      The format: \(DataFormat.all.map(\.rawValue).joined(separator: ", ")); told by the content \
      where not given.
      """, valueName: "format"))
  var format: DataFormat?

  @Option(
    help: ArgumentHelp(
      "The sheet of a workbook or the resource of a package; the first with data where not given.",
      valueName: "name"))
  var sheet: String?

  /// The options of the readers.
  var options: ReadingOptions {
    var options = ReadingOptions()
    options.decimal = decimal
    options.encoding = encoding
    options.format = format
    options.sheet = sheet
    return options
  }
}

extension DecimalMark: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }

  public static var allValueStrings: [String] { all.map(\.rawValue) }
}

extension DataFormat: ExpressibleByArgument {
  public init?(argument: String) {
    let name = argument == "tidy" || argument == "wide" ? argument + "-csv" : argument
    guard let format = DataFormat.all.first(where: { $0.rawValue == name }) else { return nil }
    self = format
  }

  public static var allValueStrings: [String] { all.map(\.rawValue) }
}
