import DatasetReaders
import Forecasting
import Plans
import TimeSeries

/// Raw series by country: `country`, `indicator`, `year`, `value` and, where there is one, `unit`.
struct CountryTable: Sendable {
  private let file: String
  private let lines: [Int]
  private let countries: [String]
  private let names: [String]
  private let years: [Int]

  /// The values, row by row.
  private(set) var numbers: [Double]
  private var units: [String]

  /// Takes the columns.
  ///
  /// - Throws: `ReaderError` where a column is missing, a year is none or a value no number.
  init(_ table: CSVTable) throws(ReaderError) {
    file = table.file
    lines = table.lines
    countries = try table.texts(in: "country")
    names = try table.texts(in: "indicator")
    years = try table.years(in: "year")
    numbers = try table.numbers(in: "value")
    units = table.columnNames.contains("unit") ? try table.texts(in: "unit") : []
  }

  /// The builder for these indicators; rows of others are left out.
  func builder(_ indicators: [ReferenceIndicator]) -> ReferenceBuilder {
    let positions = Self.positions(indicators)
    var values: [ReferenceBuilder.Value] = []
    for row in names.indices {
      guard let position = positions[names[row]] else { continue }
      values.append(
        ReferenceBuilder.Value(
          indicator: position, country: countries[row], year: years[row], value: numbers[row]))
    }
    return ReferenceBuilder(indicators: indicators, values: values)
  }

  /// Carries all values of an indicator to one unit: that of the indicator among `known`, else the
  /// first that its rows name. A row without a unit is taken to be in that unit.
  ///
  /// - Throws: ``PipelineError/referenceLimit(_:file:line:)`` with the first row whose unit does not
  ///   convert.
  mutating func convertUnits(
    known: [ReferenceIndicator], _ table: UnitTable
  ) throws(PipelineError) {
    guard !units.isEmpty else { return }
    let positions = Self.positions(known)
    var wanted: [String: String] = [:]
    for row in names.indices where !units[row].isEmpty {
      let name = names[row]
      let target = wanted[name] ?? positions[name].map { known[$0].unit } ?? units[row]
      wanted[name] = target
      guard !target.isEmpty, target != units[row] else { continue }
      guard let own = UnitScale(units[row], units: table),
        let other = UnitScale(target, units: table), let factor = own.factor(to: other)
      else {
        throw .referenceLimit(
          .unit(indicator: name, unit: units[row], expected: target), file: file, line: lines[row])
      }
      numbers[row] *= factor
      units[row] = target
    }
  }

  /// Looks whether the rows of these indicators fit a reference file.
  ///
  /// - Throws: ``PipelineError/referenceLimit(_:file:line:)`` with the first row that does not.
  func check(_ indicators: [ReferenceIndicator]) throws(PipelineError) {
    struct Key: Hashable {
      let position: Int
      let country: String
    }
    let positions = Self.positions(indicators)
    var spans: [Key: ClosedRange<Int>] = [:]
    for row in names.indices {
      guard let position = positions[names[row]] else { continue }
      let country = countries[row]
      guard Self.isCode(country) else {
        throw .referenceLimit(.country(country), file: file, line: lines[row])
      }
      let key = Key(position: position, country: country)
      let year = years[row]
      let known = spans[key] ?? year...year
      let span = min(known.lowerBound, year)...max(known.upperBound, year)
      guard span.count <= ReferenceLimit.maximumYears else {
        throw .referenceLimit(
          .span(indicator: names[row], country: country, years: span), file: file,
          line: lines[row])
      }
      spans[key] = span
    }
  }

  /// The indicators of the rows, in the order in which they first occur.
  ///
  /// Direction, bounds, evidence and adoption of an indicator among `known` come from there. Of any
  /// other more is better, it is observed, and its bounds follow from unit and values: 0 to 100 for
  /// a percentage with no value outside, else 0 upwards if no value is negative, else none. All are
  /// open.
  func indicators(known: [ReferenceIndicator]) -> [ReferenceIndicator] {
    let positions = Self.positions(known)
    var order: [String] = []
    var facts: [String: (unit: String, range: ClosedRange<Double>)] = [:]
    for row in names.indices {
      let value = numbers[row]
      let unit = units.isEmpty ? "" : units[row]
      if let earlier = facts[names[row]] {
        facts[names[row]] = (
          earlier.unit.isEmpty ? unit : earlier.unit,
          min(earlier.range.lowerBound, value)...max(earlier.range.upperBound, value)
        )
      } else {
        order.append(names[row])
        facts[names[row]] = (unit, value...value)
      }
    }
    return order.map { id in
      let (unit, range) = facts[id] ?? ("", 0...0)
      let model = positions[id].map { known[$0] }
      return ReferenceIndicator(
        id: id, title: model?.title ?? id, unit: unit.isEmpty ? model?.unit ?? "" : unit,
        isDecreaseWanted: model?.isDecreaseWanted ?? false,
        bounds: model?.bounds ?? Self.bounds(unit: unit, range: range),
        isObserved: model?.isObserved ?? true, isOpen: true,
        isAdoption: model?.isAdoption ?? false, source: file)
    }
  }

  private static func bounds(unit: String, range: ClosedRange<Double>) -> Bounds {
    guard range.lowerBound >= 0 else { return .none }
    let isShare = unit.hasPrefix("%") && range.upperBound <= 100
    return (try? Bounds(lower: 0, upper: isShare ? 100 : nil)) ?? .none
  }

  private static func positions(_ indicators: [ReferenceIndicator]) -> [String: Int] {
    Dictionary(
      indicators.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
  }

  private static func isCode(_ country: String) -> Bool {
    country.utf8.count == 3
      && country.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }
}

/// What a printed unit measures, and how much one of it is: units of one family convert into each
/// other.
struct UnitScale: Hashable, Sendable {
  /// What is measured: equal for units that convert.
  let family: String

  /// One of the unit in units of the family.
  let size: Double

  /// What `printed` measures.
  ///
  /// Units of the table are told by their code; beside them those of the form `per 1,000 …`. Of what
  /// a share is taken is left to the definitions. `nil` for any other unit.
  init?(_ printed: String, units: UnitTable) {
    let text = printed.trimmed
    if let code = units.unit(text)?.code {
      let known = Self.byCode[code] ?? (family: code, size: 1)
      (family, size) = (known.family, known.size)
    } else if let count = Self.denominator(of: text) {
      (family, size) = ("share", 1 / count)
    } else {
      return nil
    }
  }

  /// What a value has to be multiplied by to be in `other`; `nil` where it measures another thing.
  func factor(to other: UnitScale) -> Double? {
    family == other.family ? size / other.size : nil
  }

  /// The codes of units that stand for others of their family.
  private static let byCode: [String: (family: String, size: Double)] = [
    "percent": ("share", 0.01), "per_1000": ("share", 1e-3), "per_10000": ("share", 1e-4),
    "per_100000": ("share", 1e-5),
    "index_1": ("index", 1), "index_100": ("index", 0.01),
    "persons": ("persons", 1), "persons_thousand": ("persons", 1e3),
    "persons_million": ("persons", 1e6),
    "vnd_thousand": ("vnd", 1e3), "vnd_million": ("vnd", 1e6),
    "vnd_thousand_per_month": ("vnd_per_year", 12e3), "vnd_million_per_year": ("vnd_per_year", 1e6),
  ]

  /// The number in `per 1,000 people` and the like.
  private static func denominator(of text: String) -> Double? {
    let words = text.split(separator: " ")
    guard words.count >= 2, words[0] == "per" else { return nil }
    guard let count = Double(words[1].filter { $0 != "," }), count >= 1 else { return nil }
    return count
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
