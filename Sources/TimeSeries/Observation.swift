/// One published value of an annual series.
public struct Observation: Hashable, Sendable {
  /// The calendar year the value speaks of, 1000 to 2999.
  public let year: Int

  /// The value, finite, in the unit of the series.
  public let value: Double

  /// How the source defines what it counts, as printed.
  public var definition: String?

  /// The source the value was read from.
  public var sourceID: String?

  /// A remark of whoever recorded the value.
  public var note: String?

  /// Digits printed after the decimal point, where known (`94.30` has 2).
  public var printedDecimals: Int?

  /// Creates an observation.
  public init(
    year: Int, value: Double, definition: String? = nil, sourceID: String? = nil,
    note: String? = nil, printedDecimals: Int? = nil
  ) {
    self.year = year
    self.value = value
    self.definition = definition
    self.sourceID = sourceID
    self.note = note
    self.printedDecimals = printedDecimals
  }

  /// Whether the value stands for a part of the year only, as its note says ("part-year …").
  public var isPartYear: Bool {
    note?.lowercased().hasPrefix("part-year") ?? false
  }
}
