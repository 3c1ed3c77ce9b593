internal import TimeSeries

/// What is worth saying about the cells of a sheet, gathered while they are read.
struct SheetNotes {
  /// What can be said.
  enum Kind: Int, CaseIterable {
    case formulaWithoutValue, errorValue, percentFormat
    case yearFormattedAsDay, dayFormattedAsYear, dayTakenAsYear

    /// The code of the finding and how much it matters.
    var finding: (Finding.Code, Finding.Severity) {
      switch self {
      case .formulaWithoutValue: (.formulaWithoutValue, .warning)
      case .errorValue: (.cellErrors, .warning)
      case .percentFormat: (.percentFormats, .note)
      case .yearFormattedAsDay: (.yearFormattedAsDay, .note)
      case .dayFormattedAsYear, .dayTakenAsYear: (.daysReadAsYears, .note)
      }
    }
  }

  private struct Tally {
    var count = 0
    var first: CellReference
    var cells: [String] = []
    var texts: [String] = []
  }

  private var tallies: [Kind: Tally] = [:]
  private var hiddenRows: [ClosedRange<Int>] = []
  private var hiddenColumns: [ClosedRange<Int>] = []

  /// How many cells were noted.
  func count(_ kind: Kind) -> Int { tallies[kind]?.count ?? 0 }

  /// Notes a cell.
  mutating func add(_ kind: Kind, _ place: CellReference, text: String? = nil) {
    var tally = tallies[kind] ?? Tally(first: place)
    tally.count += 1
    if tally.cells.count < 10 { tally.cells.append(place.text) }
    if let text, tally.texts.count < 5, !tally.texts.contains(text) { tally.texts.append(text) }
    tallies[kind] = tally
  }

  /// Notes a hidden row; rows come in rising order.
  mutating func addHiddenRow(_ row: Int) {
    if let last = hiddenRows.last, last.upperBound + 1 == row {
      hiddenRows[hiddenRows.count - 1] = last.lowerBound...row
    } else {
      hiddenRows.append(row...row)
    }
  }

  /// Notes hidden columns.
  mutating func addHiddenColumns(_ first: Int, _ last: Int) {
    let lastColumn = min(last, CellReference.lastColumn)
    guard first >= 1, lastColumn >= first else { return }
    hiddenColumns.append(first...lastColumn)
  }

  /// The findings, in a fixed order.
  func findings(file: String, sheet: String) -> [Finding] {
    var result: [Finding] = []
    func add(
      _ code: Finding.Code, _ severity: Finding.Severity, _ arguments: [String: Argument]
    ) {
      let place: [String: Argument] = ["file": .text(file), "sheet": .text(sheet)]
      result.append(
        Finding(
          code, severity: severity, subject: file,
          arguments: arguments.merging(place) { first, _ in first }))
    }
    if !hiddenRows.isEmpty {
      let count = hiddenRows.reduce(0) { $0 + $1.count }
      let text = hiddenRows.prefix(10).map { Self.text($0) { String($0) } }
      add(
        .hiddenRows, .warning, ["count": .count(count), "rows": .texts(text)])
    }
    if !hiddenColumns.isEmpty {
      let count = hiddenColumns.reduce(0) { $0 + $1.count }
      let text = hiddenColumns.prefix(10).map { Self.text($0, CellReference.letters) }
      add(
        .hiddenColumns, .note,
        ["count": .count(count), "columns": .texts(text)])
    }
    for kind in Kind.allCases {
      guard let tally = tallies[kind] else { continue }
      let (code, severity) = kind.finding
      add(
        code, severity,
        [
          "count": .count(tally.count), "line": .count(tally.first.row),
          "cells": .text(
            tally.cells.joined(separator: ", ")
              + (tally.count > tally.cells.count ? ", …" : "")),
          "texts": .texts(tally.texts),
        ])
    }
    return result
  }

  private static func text(
    _ range: ClosedRange<Int>, _ name: (Int) -> String
  ) -> String {
    let first = name(range.lowerBound)
    return range.count == 1 ? first : "\(first)–\(name(range.upperBound))"
  }
}
