/// One published value of an annual series.
///
/// ```swift
/// let value = Observation(year: 2020, value: 90.26, sourceID: "HI_VSS2021", printedDecimals: 2)
/// ```
///
/// A note is for readers: nothing is decided by its words. What decides has a property of its own,
/// such as ``isPartYear``. What is said about a value is kept apart from it, since most values of a
/// long table come without a remark: a bare observation takes 24 bytes.
public struct Observation: Hashable, Sendable {
  /// How sure the one who recorded a value is of it.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// Printed where it is made, with its date and its definition.
    case high
    /// Read second hand, rounded, or with a date or base that the source leaves open.
    case medium
    /// It may well be another quantity or another year: too weak to drive a fit unseen.
    case low
  }

  /// The value, finite, in the unit of the series.
  public let value: Double

  private var remarks: Remarks?
  private let storedYear: Int32
  private var storedDecimals: Int8

  /// Whether the value stands for a part of its year only.
  public var isPartYear = false

  /// Whether the source gives the value as an estimate.
  public var isEstimate = false

  /// How sure the one who recorded the value is of it; `nil` where nobody says.
  public var confidence: Confidence?

  /// Creates an observation.
  public init(
    year: Int, value: Double, definition: String? = nil, sourceID: String? = nil,
    note: String? = nil, printedDecimals: Int? = nil, isPartYear: Bool = false,
    isEstimate: Bool = false, confidence: Confidence? = nil
  ) {
    self.value = value
    self.isPartYear = isPartYear
    self.isEstimate = isEstimate
    self.confidence = confidence
    storedYear = Int32(clamping: year)
    storedDecimals = Self.stored(printedDecimals)
    remarks = Remarks(definition: definition, sourceID: sourceID, note: note)
  }

  /// The calendar year the value speaks of, 1000 to 2999.
  public var year: Int { Int(storedYear) }

  /// Digits printed after the decimal point, where known (`94.30` has 2); at most 127.
  public var printedDecimals: Int? {
    get { storedDecimals < 0 ? nil : Int(storedDecimals) }
    set { storedDecimals = Self.stored(newValue) }
  }

  /// How the source defines what it counts, as printed.
  public var definition: String? {
    get { remarks?.definition }
    set { remarks = Remarks(definition: newValue, sourceID: sourceID, note: note) }
  }

  /// The source the value was read from.
  public var sourceID: String? {
    get { remarks?.sourceID }
    set { remarks = Remarks(definition: definition, sourceID: newValue, note: note) }
  }

  /// A remark of whoever recorded the value.
  public var note: String? {
    get { remarks?.note }
    set { remarks = Remarks(definition: definition, sourceID: sourceID, note: newValue) }
  }

  private static func stored(_ decimals: Int?) -> Int8 {
    decimals.map { Int8(clamping: max(0, $0)) } ?? -1
  }
}

/// What is said about a value.
private final class Remarks: Hashable, Sendable {
  let definition: String?
  let sourceID: String?
  let note: String?

  /// `nil` where nothing is said.
  convenience init?(definition: String?, sourceID: String?, note: String?) {
    guard definition != nil || sourceID != nil || note != nil else { return nil }
    self.init(definition, sourceID, note)
  }

  private init(_ definition: String?, _ sourceID: String?, _ note: String?) {
    self.definition = definition
    self.sourceID = sourceID
    self.note = note
  }

  static func == (first: Remarks, second: Remarks) -> Bool {
    first === second
      || first.definition == second.definition && first.sourceID == second.sourceID
        && first.note == second.note
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(definition)
    hasher.combine(sourceID)
    hasher.combine(note)
  }
}

/// How far a series can be trusted, as its compiler judged.
public enum SeriesQuality: String, Hashable, Sendable, CaseIterable {
  /// One table or survey, consistent.
  case a
  /// Several releases of one body, or a flagged weakness.
  case b
  /// A few points, for level and direction only.
  case c
}
