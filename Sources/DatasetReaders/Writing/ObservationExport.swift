public import TimeSeries

/// Writes observations in one of the formats of exchange.
///
/// ```swift
/// let data = try ObservationFile.read(DataInput(path: "yearbook.csv"))
/// guard let target = ExportFormat(.sdmxCSV) else { return }
/// var message: [UInt8] = []
/// var export = ObservationExport(target, file: "yearbook.csv") { message += $0 }
/// export.write(data.table)
/// for finding in export.findings { print(finding.code.rawValue) }  // what has no room there
/// ```
public struct ObservationExport {
  /// What is written.
  public let target: ExportFormat

  /// What the format cannot carry, or carries under another name.
  public private(set) var findings: [Finding] = []

  /// The columns of the table, with the fields by which a Data Package describes them.
  private(set) var columnNames: [String] = []

  private let file: String
  private let emit: ([UInt8]) -> Void

  /// How many bytes are gathered before they are handed on.
  private static let pieceSize = 1 << 18

  /// Starts to write.
  ///
  /// - Parameters:
  ///   - file: The name that findings carry.
  ///   - emit: Takes the pieces of the table.
  public init(_ target: ExportFormat, file: String, emit: @escaping ([UInt8]) -> Void) {
    self.target = target
    self.file = file
    self.emit = emit
  }

  /// Writes a table.
  public mutating func write(_ table: ObservationTable) {
    if case .whole(let write) = target.format.writing {
      let (text, lost) = write(table, file)
      findings += lost
      emit(text)
      return
    }
    let columns = table.columns
    var fields: Set<RowLayout.Field> = [.year, .value]
    if table.key == .seriesID { fields.insert(.seriesID) }
    let optional: [(RowLayout.Field, InternedColumn)] = [
      (.areaCode, columns.areaCode), (.indicator, columns.indicator), (.unit, columns.unit),
      (.definition, columns.definition), (.sourceID, columns.sourceID), (.note, columns.note),
    ]
    for (field, column) in optional where column.hasText { fields.insert(field) }
    for name in ValueMarks.names where columns.marks.contains(where: { $0.text(name) != nil }) {
      fields.insert(.mark(name))
    }
    let layout = layout(fields, extras: columns.extras.map(\.name))
    var text: [UInt8] = []
    layout.appendHeader(to: &text)
    for row in 0..<table.rowCount {
      layout.append(to: &text) { field in Self.cell(field, row, table) }
      if text.count >= Self.pieceSize {
        emit(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    emit(text)
  }

  private static func cell(
    _ field: RowLayout.Field, _ row: Int, _ table: ObservationTable
  ) -> String? {
    let columns = table.columns
    switch field {
    case .seriesID:
      return columns.series[row] < 0 ? nil : table.seriesIDs[Int(columns.series[row])]
    case .areaCode: return columns.areaCode[row]
    case .indicator: return columns.indicator[row]
    case .unit: return columns.unit[row]
    case .year: return String(columns.years[row])
    case .value: return valueText(row, columns)
    case .definition: return columns.definition[row]
    case .sourceID: return columns.sourceID[row]
    case .note: return columns.note[row]
    case .mark(let name): return columns.marks(of: row).text(name)
    case .extra(let index): return columns.extras[index].column[row]
    case .constant(let word): return word
    }
  }

  /// Hands a piece of the table on.
  func hand(_ piece: [UInt8]) { emit(piece) }

  /// A value with the decimals that were printed.
  static func valueText(_ row: Int, _ columns: ObservationColumns) -> String {
    let decimals = columns.decimals[row]
    return MachineNumber.text(
      ParsedNumber(
        value: columns.values[row],
        decimals: decimals == ObservationColumns.noDecimals ? nil : Int(decimals)))
  }

  /// The layout of the format, whose renamed columns are noted.
  mutating func layout(_ fields: Set<RowLayout.Field>, extras: [String]) -> RowLayout {
    guard case .rows(let lay) = target.format.writing else {
      preconditionFailure("\(target.format.rawValue) has no rows of observations")
    }
    let layout = lay(fields, extras, target.sdmxVersion)
    findings += layout.renamed.map { before, after in
      Finding(
        .componentRenamed, severity: .note, subject: file,
        arguments: ["file": .text(file), "before": .text(before), "after": .text(after)])
    }
    columnNames = layout.columns.map(\.name)
    return layout
  }
}

/// What observations are written as.
public struct ExportFormat: Hashable, Sendable {
  /// The format, one with ``DataFormat/isWritable``.
  public let format: DataFormat

  /// The version of SDMX-CSV.
  public let sdmxVersion: SDMXVersion

  /// Versions of SDMX-CSV that can be written.
  public enum SDMXVersion: String, Hashable, Sendable, CaseIterable {
    /// For SDMX 2.1: most tools read it.
    case v1 = "1.0"
    /// For SDMX 3.0, with the action `I`.
    case v2 = "2.0"
  }

  /// A format; `nil` for one that is only read.
  public init?(_ format: DataFormat, sdmxVersion: SDMXVersion = .v1) {
    guard format.isWritable else { return nil }
    self.format = format
    self.sdmxVersion = sdmxVersion
  }

  /// The formats that can be written.
  public static let all: [DataFormat] = DataFormat.all.filter(\.isWritable)
}
