/// How numbers of the reference data are rounded for the file: 16 bits each.
enum ReferenceCoding {
  /// Marks a missing value.
  static let missing = UInt16.max

  /// The place of `value` between two ends, 0 to 65534.
  static func encode(_ value: Double, from low: Double, to high: Double) -> UInt16 {
    guard value.isFinite else { return missing }
    guard high > low else { return 0 }
    return UInt16(min(max(((value - low) / (high - low) * 65534).rounded(), 0), 65534))
  }

  /// The value that a place stands for.
  static func decode(_ code: UInt16, from low: Double, to high: Double) -> Double {
    code == missing ? .nan : low + Double(code) * ((high - low) / 65534)
  }

  /// A change as a share of `reach`, symmetric, so that no change stays exactly none.
  static func encodeChange(_ value: Double, reach: Double) -> UInt16 {
    guard value.isFinite else { return missing }
    guard reach > 0 else { return 32767 }
    return UInt16(32767 + min(max((value / reach * 32767).rounded(), -32767), 32767))
  }

  /// The change that a code stands for.
  static func decodeChange(_ code: UInt16, reach: Double) -> Double {
    code == missing ? .nan : (Double(code) - 32767) * (reach / 32767)
  }
}

/// The ends between which the numbers of a library are rounded.
///
/// All ends are multiples of one step, so that a number is rounded to the same multiple whatever
/// other numbers, earlier or later, stand beside it.
struct ReferenceRanges {
  /// The step of rounding on the working scale, a quarter of a thousandth; doubled only where the
  /// numbers of an indicator span more than sixteen units.
  static let step = 0x1p-12
  /// The smallest and the largest value of each indicator, on the oriented scale.
  let levels: [ClosedRange<Double>]

  /// The smallest and the largest of each feature, over all cells.
  let features: [ClosedRange<Double>]

  /// The largest change of each indicator in cells.
  let changes: [Double]

  init(levels: [ClosedRange<Double>], features: [ClosedRange<Double>], changes: [Double]) {
    self.levels = levels
    self.features = features
    self.changes = changes
  }

  init(_ library: ReferenceLibrary) {
    let count = library.indicators.count
    var levels = Array(repeating: ClosedRange<Double>?.none, count: count)
    for series in library.series {
      for value in series.values where value.isFinite {
        let known = levels[series.indicator] ?? value...value
        levels[series.indicator] = min(known.lowerBound, value)...max(known.upperBound, value)
      }
    }
    var features = Array(repeating: ClosedRange<Double>?.none, count: CaseFeatures.count)
    var changes = Array(repeating: 0.0, count: count)
    for cell in library.cells {
      for (index, value) in cell.features.enumerated() {
        let known = features[index] ?? value...value
        features[index] = min(known.lowerBound, value)...max(known.upperBound, value)
      }
      for change in cell.outcomes where change.isFinite {
        changes[cell.indicator] = max(changes[cell.indicator], change.magnitude)
      }
    }
    self.levels = levels.map { Self.onGrid($0 ?? 0...0) }
    self.features = features.map { Self.onGrid($0 ?? 0...0) }
    self.changes = changes.map { change in
      var reach = 32767 * Self.step
      while reach < change { reach *= 2 }
      return reach
    }
  }

  /// The smallest range with ends on the grid that holds `range` and has 65,534 steps.
  private static func onGrid(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    var step = step
    while (range.upperBound / step).rounded(.up) - (range.lowerBound / step).rounded(.down) > 65534
    {
      step *= 2
    }
    let low = (range.lowerBound / step).rounded(.down) * step
    return low...(low + 65534 * step)
  }
}

extension ReferenceLibrary {
  /// The library with every number rounded as the file stores it, so that a library just built and
  /// one read from its file give the same answers.
  var rounded: ReferenceLibrary {
    let ranges = ReferenceRanges(self)
    return ReferenceLibrary(
      indicators: indicators,
      series: series.map { series in
        let range = ranges.levels[series.indicator]
        return ReferenceSeries(
          indicator: series.indicator, country: series.country, firstYear: series.firstYear,
          values: series.values.map {
            ReferenceCoding.decode(
              ReferenceCoding.encode($0, from: range.lowerBound, to: range.upperBound),
              from: range.lowerBound, to: range.upperBound)
          })
      },
      cells: cells.map { cell in
        let reach = ranges.changes[cell.indicator]
        return PooledCell(
          indicator: cell.indicator, year: cell.year,
          features: zip(cell.features, ranges.features).map { value, range in
            ReferenceCoding.decode(
              ReferenceCoding.encode(value, from: range.lowerBound, to: range.upperBound),
              from: range.lowerBound, to: range.upperBound)
          },
          outcomes: cell.outcomes.map {
            ReferenceCoding.decodeChange(
              ReferenceCoding.encodeChange($0, reach: reach), reach: reach)
          })
      })
  }
}

/// Appends numbers and texts to bytes, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes += more }

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Double) { append(value.bitPattern) }

  mutating func append(_ text: String) {
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    append(UInt16(utf8.count))
    append(utf8)
  }
}

/// Reads numbers and texts from bytes; every read past the end is an error.
struct ByteCursor {
  private let source: [UInt8]

  /// The next byte.
  private(set) var position = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  var isAtEnd: Bool { position == source.count }

  mutating func bytes(_ count: Int) throws(ReferenceLibrary.FileError) -> [UInt8] {
    guard source.count - position >= count else { throw .damaged(byte: source.count) }
    defer { position += count }
    return Array(source[position..<(position + count)])
  }

  private mutating func integer<Value: FixedWidthInteger>(
    _: Value.Type
  ) throws(ReferenceLibrary.FileError) -> Value {
    let width = MemoryLayout<Value>.size
    guard source.count - position >= width else { throw .damaged(byte: source.count) }
    defer { position += width }
    var value: Value = 0
    for offset in (0..<width).reversed() {
      value = value << 8 | Value(truncatingIfNeeded: source[position + offset])
    }
    return value
  }

  mutating func u8() throws(ReferenceLibrary.FileError) -> UInt8 {
    guard position < source.count else { throw .damaged(byte: source.count) }
    defer { position += 1 }
    return source[position]
  }

  mutating func u16() throws(ReferenceLibrary.FileError) -> UInt16 { try integer(UInt16.self) }

  mutating func u32() throws(ReferenceLibrary.FileError) -> UInt32 { try integer(UInt32.self) }

  mutating func f64() throws(ReferenceLibrary.FileError) -> Double {
    Double(bitPattern: try integer(UInt64.self))
  }

  mutating func text() throws(ReferenceLibrary.FileError) -> String {
    let count = Int(try u16())
    return String(decoding: try bytes(count), as: UTF8.self)
  }

  mutating func range() throws(ReferenceLibrary.FileError) -> ClosedRange<Double> {
    let low = try f64()
    let high = try f64()
    guard (high - low).isFinite, low <= high else { throw .damaged(byte: position) }
    return low...high
  }

  mutating func positive() throws(ReferenceLibrary.FileError) -> Double {
    let value = try f64()
    guard value > 0, value.isFinite else { throw .damaged(byte: position) }
    return value
  }

  mutating func index(below count: Int) throws(ReferenceLibrary.FileError) -> Int {
    let index = Int(try u8())
    guard index < count else { throw .damaged(byte: position - 1) }
    return index
  }
}
