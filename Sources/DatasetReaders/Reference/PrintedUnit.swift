/// What a printed unit may be compared with.
public struct PrintedUnit: Hashable, Sendable {
  /// The unit as printed; empty for a row without a unit.
  public let printed: String

  /// What may be compared: equal codes only.
  public let code: String

  /// What a share or a rate is taken of, where the unit says so.
  public let denominator: String?
}

/// Units by their printed form.
public typealias UnitTable = KeyedTable<PrintedUnit>

extension UnitTable {
  /// Reads `unit,unit_code,denominator`; the unit of one row may be empty.
  public static func read(_ input: DataInput) throws(ReaderError) -> UnitTable {
    try read(
      input, key: "unit", allowsEmptyKey: true, required: ["unit_code"], optional: ["denominator"]
    ) { (scanner, columns, id) throws(ReaderError) in
      PrintedUnit(
        printed: id, code: try columns.filled("unit_code", scanner),
        denominator: columns.text("denominator", scanner))
    }
  }

  /// The unit as printed, else without regard to capitals and to spaces around it.
  public func unit(_ printed: String) -> PrintedUnit? {
    self[printed] ?? self[String(Substring(printed.lowercased()).trimmingSpaces)]
  }
}
