import Synchronization
public import TimeSeries

/// The same indicator in areas of one level, such as all provinces of a country: what they did up to
/// the information year tells what is usual for one of them.
///
/// ```swift
/// let provinces = SiblingGroup(name: "VN", series: coverageOfProvinces)
/// AutomaticModel(reference: reference, siblings: provinces).fit(to: coverageOfOne)
/// ```
public final class SiblingGroup: Sendable {
  /// What the areas have in common: the code of their parent, or the word of the file.
  public let name: String

  /// One series for each area, by area.
  public let series: [AnnualSeries]

  private let collections = Mutex<[Key: CaseCollection]>([:])
  private let sizes = Mutex<[Int: Double]>([:])

  /// At most so many tables are kept: each serves all areas of one information year.
  private static let mostTables = 8

  private struct Key: Hashable {
    let transformation: Transformation
    let sign: Double
  }

  /// Creates a group; series without an area or without values do not speak.
  public init(name: String, series: [AnnualSeries]) {
    self.name = name
    self.series = series.filter { $0.areaCode != nil && !$0.isEmpty }
      .sorted { ($0.areaCode ?? "", $0.id) < ($1.areaCode ?? "", $1.id) }
  }

  /// The areas other than `area` with a value up to `year`.
  public func areas(besides area: String?, upTo year: Int) -> [String] {
    var found: [String] = []
    for one in series {
      guard let code = one.areaCode, code != area, found.last != code,
        let first = one.observations.first?.year, first <= year
      else { continue }
      found.append(code)
    }
    return found
  }

  /// The cases of all areas on a scale.
  func cases(on scale: ChangeScale) -> CaseCollection {
    let key = Key(transformation: scale.transformation, sign: scale.sign)
    if let known = collections.withLock({ $0[key] }) { return known }
    var table = CaseTable()
    for (index, one) in series.enumerated() {
      guard let first = one.observations.first?.year, let last = one.last?.year else { continue }
      var values = Array(repeating: Double.nan, count: last - first + 1)
      for observation in one.observations {
        values[observation.year - first] = scale.forward(observation.value)
      }
      table.append(
        ReferenceSeries(indicator: 0, country: "", firstYear: first, values: values), index: index)
    }
    let made = CaseCollection(table)
    return collections.withLock { known in
      if let found = known[key] { return found }
      if known.count >= Self.mostTables { known.removeAll() }
      known[key] = made
      return made
    }
  }

  /// The median distance of the values up to `year` from a lower limit, which serves as the unit of
  /// a quantity whose unit is unknown.
  func typicalSize(upTo year: Int, above lower: Double) -> Double {
    if let known = sizes.withLock({ $0[year] }) { return known }
    var distances: [Double] = []
    for one in series {
      for observation in one.observations where observation.year <= year {
        distances.append((observation.value - lower).magnitude)
      }
    }
    distances.sort()
    let size = distances.isEmpty ? 0 : distances[distances.count / 2]
    sizes.withLock { $0[year] = size }
    return size
  }

  /// Whether a case belongs to an area.
  func belongs(_ position: Int32, to area: String?) -> Bool {
    position >= 0 && series[Int(position)].areaCode == area
  }
}

extension SiblingGroup: Hashable {
  /// Groups are equal where name and series are.
  public static func == (left: SiblingGroup, right: SiblingGroup) -> Bool {
    left === right || (left.name == right.name && left.series == right.series)
  }

  /// Hashes the name and the number of series.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(series.count)
  }
}
