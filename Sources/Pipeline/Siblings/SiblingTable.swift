import DatasetReaders
import TimeSeries

/// Values of areas of one level, as a file of siblings holds them: `area_code`, `group` (optional),
/// `indicator`, `unit`, `year`, `value`.
struct SiblingTable: Sendable {
  /// What areas that speak for each other have in common.
  struct Key: Hashable, Sendable {
    let indicator: String
    /// The unit as printed; empty where none is.
    let unit: String
  }

  /// The values of one area.
  struct AreaValues: Sendable {
    let area: String
    /// The group that the file names; `nil` where it names none.
    let group: String?
    var observations: [Observation]
  }

  /// The areas of each indicator in each unit, in the order in which they first appear.
  private(set) var areas: [Key: [AreaValues]] = [:]

  /// The units of each indicator, in the order in which they first appear.
  private(set) var units: [String: [String]] = [:]

  /// The group that the file names for each area.
  private(set) var groupByArea: [String: String] = [:]

  /// Reads a file.
  ///
  /// - Throws: ``ReaderError`` for a column that is missing and a cell that is no number.
  static func read(_ input: DataInput) throws(ReaderError) -> SiblingTable {
    let table = try CSVTable.read(input)
    let names = Set(table.columnNames)
    let areaCodes = try table.texts(in: "area_code")
    let indicators = try table.texts(in: "indicator")
    let groups = names.contains("group") ? try table.texts(in: "group") : nil
    let units = names.contains("unit") ? try table.texts(in: "unit") : nil
    let years = try table.years(in: "year")
    let values = try table.optionalNumbers(in: "value")
    var result = SiblingTable()
    var places: [Key: [String: Int]] = [:]
    for row in 0..<table.rowCount {
      guard let value = values[row], !areaCodes[row].isEmpty, !indicators[row].isEmpty else {
        continue
      }
      let key = Key(indicator: indicators[row], unit: units?[row] ?? "")
      let observation = Observation(year: years[row], value: value)
      if let place = places[key]?[areaCodes[row]] {
        result.areas[key]?[place].observations.append(observation)
        continue
      }
      if places[key] == nil { result.units[key.indicator, default: []].append(key.unit) }
      let place = result.areas[key]?.count ?? 0
      places[key, default: [:]][areaCodes[row]] = place
      let group = groups.flatMap { $0[row].isEmpty ? nil : $0[row] }
      if let group, result.groupByArea[areaCodes[row]] == nil {
        result.groupByArea[areaCodes[row]] = group
      }
      result.areas[key, default: []].append(
        AreaValues(area: areaCodes[row], group: group, observations: [observation]))
    }
    return result
  }
}
