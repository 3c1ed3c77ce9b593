import TimeSeries

extension ReferenceLibrary {
  /// The first bytes of a reference file.
  static let mark = Array("khathi-reference\n".utf8)

  /// The version of the format.
  private static let version = 1

  /// The content of a reference file; all numbers little-endian.
  ///
  /// ```
  /// mark, version u16
  /// indicators u16, each: id, title, unit, source (u16 length, UTF-8); lower, upper f64 (NaN for
  ///   none); flags u8 (1 less is better, 2 observed, 4 open, 8
  ///   adoption); level range 2 × f64; change reach f64
  /// feature ranges 8 × 2 × f64
  /// series u32, each: indicator u8, country 3 bytes, first year u16, count u8, values u16
  /// cells u32, each: indicator u8, year u16, 8 features u16, 5 × 10 changes u16
  /// ```
  public func encoded() -> [UInt8] {
    let ranges = ReferenceRanges(self)
    var writer = ByteWriter()
    writer.append(Self.mark)
    writer.append(UInt16(Self.version))
    writer.append(UInt16(indicators.count))
    for (position, indicator) in indicators.enumerated() {
      for text in [indicator.id, indicator.title, indicator.unit, indicator.source] {
        writer.append(text)
      }
      writer.append(indicator.bounds.lower ?? .nan)
      writer.append(indicator.bounds.upper ?? .nan)
      writer.append(
        UInt8(
          (indicator.isDecreaseWanted ? 1 : 0) + (indicator.isObserved ? 2 : 0)
            + (indicator.isOpen ? 4 : 0) + (indicator.isAdoption ? 8 : 0)))
      writer.append(ranges.levels[position].lowerBound)
      writer.append(ranges.levels[position].upperBound)
      writer.append(ranges.changes[position])
    }
    for range in ranges.features {
      writer.append(range.lowerBound)
      writer.append(range.upperBound)
    }
    writer.append(UInt32(series.count))
    for one in series {
      let range = ranges.levels[one.indicator]
      writer.append(UInt8(one.indicator))
      writer.append(Array(one.country.utf8.prefix(3)))
      writer.append(UInt16(one.firstYear))
      writer.append(UInt8(one.values.count))
      for value in one.values {
        writer.append(
          ReferenceCoding.encode(value, from: range.lowerBound, to: range.upperBound))
      }
    }
    writer.append(UInt32(cells.count))
    for cell in cells {
      writer.append(UInt8(cell.indicator))
      writer.append(UInt16(cell.year))
      for (value, range) in zip(cell.features, ranges.features) {
        writer.append(
          ReferenceCoding.encode(value, from: range.lowerBound, to: range.upperBound))
      }
      for change in cell.outcomes {
        writer.append(
          ReferenceCoding.encodeChange(change, reach: ranges.changes[cell.indicator]))
      }
    }
    return writer.bytes
  }

  /// Reads a reference file.
  ///
  /// - Throws: ``ReferenceLibrary/FileError`` for anything that ``encoded()`` does not write.
  public convenience init(decoding bytes: [UInt8]) throws(ReferenceLibrary.FileError) {
    var reader = ByteCursor(bytes)
    guard try reader.bytes(Self.mark.count) == Self.mark else { throw .notAReferenceFile }
    let version = Int(try reader.u16())
    guard version == Self.version else { throw .unknownVersion(version) }
    var indicators: [ReferenceIndicator] = []
    var levels: [ClosedRange<Double>] = []
    var changes: [Double] = []
    for _ in 0..<Int(try reader.u16()) {
      let indicator = try Self.indicator(&reader)
      if indicators.contains(where: { $0.id == indicator.id }) {
        throw .damaged(byte: reader.position)
      }
      indicators.append(indicator)
      levels.append(try reader.range())
      changes.append(try reader.positive())
    }
    var features: [ClosedRange<Double>] = []
    for _ in 0..<CaseFeatures.count { features.append(try reader.range()) }
    let ranges = ReferenceRanges(levels: levels, features: features, changes: changes)
    var series: [ReferenceSeries] = []
    for _ in 0..<Int(try reader.u32()) { series.append(try Self.series(&reader, ranges)) }
    var cells: [PooledCell] = []
    for _ in 0..<Int(try reader.u32()) { cells.append(try Self.cell(&reader, ranges)) }
    guard reader.isAtEnd else { throw .damaged(byte: reader.position) }
    self.init(indicators: indicators, series: series, cells: cells)
  }

  private static func indicator(
    _ reader: inout ByteCursor
  ) throws(ReferenceLibrary.FileError) -> ReferenceIndicator {
    let id = try reader.text()
    let title = try reader.text()
    let unit = try reader.text()
    let source = try reader.text()
    let lower = try reader.f64()
    let upper = try reader.f64()
    let flags = try reader.u8()
    let bounds: Bounds
    do throws(SeriesError) {
      bounds = try Bounds(lower: lower.isNaN ? nil : lower, upper: upper.isNaN ? nil : upper)
    } catch {
      throw .damaged(byte: reader.position)
    }
    return ReferenceIndicator(
      id: id, title: title, unit: unit, isDecreaseWanted: flags & 1 != 0, bounds: bounds,
      isObserved: flags & 2 != 0, isOpen: flags & 4 != 0,
      isAdoption: flags & 8 != 0, source: source)
  }

  private static func series(
    _ reader: inout ByteCursor, _ ranges: ReferenceRanges
  ) throws(ReferenceLibrary.FileError) -> ReferenceSeries {
    let indicator = try reader.index(below: ranges.levels.count)
    let country = String(decoding: try reader.bytes(3), as: UTF8.self)
    let firstYear = Int(try reader.u16())
    let range = ranges.levels[indicator]
    var values: [Double] = []
    for _ in 0..<Int(try reader.u8()) {
      values.append(
        ReferenceCoding.decode(try reader.u16(), from: range.lowerBound, to: range.upperBound))
    }
    return ReferenceSeries(
      indicator: indicator, country: country, firstYear: firstYear, values: values)
  }

  private static func cell(
    _ reader: inout ByteCursor, _ ranges: ReferenceRanges
  ) throws(ReferenceLibrary.FileError) -> PooledCell {
    let indicator = try reader.index(below: ranges.levels.count)
    let year = Int(try reader.u16())
    var features: [Double] = []
    for range in ranges.features {
      features.append(
        ReferenceCoding.decode(try reader.u16(), from: range.lowerBound, to: range.upperBound))
    }
    var outcomes: [Double] = []
    for _ in 0..<(PooledCell.quantileCount * PooledCell.horizons) {
      outcomes.append(
        ReferenceCoding.decodeChange(try reader.u16(), reach: ranges.changes[indicator]))
    }
    return PooledCell(indicator: indicator, year: year, features: features, outcomes: outcomes)
  }
}

extension ReferenceLibrary {
  /// Why bytes are no reference file.
  public enum FileError: Error, Hashable, Sendable {
    /// The bytes do not begin as a reference file does.
    case notAReferenceFile
    /// The file has another version of the format.
    case unknownVersion(Int)
    /// The file ends early, or holds something impossible at this byte.
    case damaged(byte: Int)
  }
}
