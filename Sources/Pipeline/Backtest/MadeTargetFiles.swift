import DatasetReaders
import Reports
import TimeSeries

/// The files of a test set of targets.
struct MadeTargetFiles {
  let windows: [TargetMaker.Window]
  let summary: MakeTargetsRun.Summary
  let seed: UInt64
  let inputs: [RunInfo.Input]

  /// Nothing after the origin.
  var observations: String {
    var text = "series_id,indicator,year,value\n"
    for window in windows {
      let head = "\(quoted(window.key.seriesID)),\(quoted(window.key.indicator))"
      for one in window.history { text += "\(head),\(one.year),\(number(one.value))\n" }
    }
    return text
  }

  /// The targets.
  var targets: String {
    var text =
      "target_id,series_id,indicator,target_year,comparator,value,lower_bound,upper_bound\n"
    for window in windows {
      let bounds = window.indicator.bounds
      for target in window.targets {
        text +=
          [
            quoted(id(window, target)), quoted(window.key.seriesID), quoted(window.key.indicator),
            "\(window.key.originYear + target.horizon)",
            window.indicator.isDecreaseWanted ? "<=" : ">=", number(target.value),
            bounds.lower.map(number) ?? "", bounds.upper.map(number) ?? "",
          ].joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// What happened, for scoring only.
  var outcomes: String {
    var text = "target_id,series_id,indicator,h,m,n,regular,actual,met\n"
    for window in windows {
      let years = window.history.map(\.year)
      let isRegular = (years.last ?? 0) - (years.first ?? 0) + 1 == years.count
      for target in window.targets {
        text +=
          [
            quoted(id(window, target)), quoted(window.key.seriesID), quoted(window.key.indicator),
            "\(target.horizon)", "\(target.ambition)", "\(window.history.count)",
            isRegular ? "1" : "0", number(target.actual), target.isMet ? "1" : "0",
          ].joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// What the files are and how they were made.
  var readme: String {
    let sources = inputs.map { "- `\($0.name)` (\($0.hash))" }.joined(separator: "\n")
    return """
      # Targets with known outcomes

      \(summary.windowCount) windows (one a series) of \(summary.indicatorCount) indicators with \
      \(summary.targetCount) targets, of which \(summary.metCount) were reached. Made by \
      `khathi backtest make-targets`, version \(version), seed \(seed), from:

      \(sources)

      Left out: \(summary.withoutDirectionCount) series of indicators without a wanted direction, \
      \(summary.modelledCount) that are modelled or interpolated, \(summary.unusableCount) that are \
      too short, malformed, or leave no target within their natural limits.

      - `observations.csv`: the histories, \(TargetMaker.minimumHistory) or more observations within \
      \(TargetMaker.span) years; nothing after the origin. A `series_id` is \
      `indicator:AREA@origin year`.
      - `targets.csv`: the last value moved in the wanted direction by m times what the indicator \
      typically changes in \(TargetMaker.changeYears) years (the median over all its series), \
      scaled to the horizon; targets on or beyond a natural limit are left out.
      - `outcomes.csv`: horizon `h`, ambition `m`, observations `n`, whether no year is missing \
      (`regular`), the observed value and whether the target was reached (`met`). Only for scoring.

      The origin of each series is drawn by seed and series id among the years with an observed \
      outcome two or five years later. Values are those of the latest revision, not those that were \
      known at the origin. Targets of one area and of one indicator hang together.

      Score any model with

          khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
            --models auto,drift,base-rate

      """
  }

  private func id(_ window: TargetMaker.Window, _ target: TargetMaker.MadeTarget) -> String {
    "\(window.key.seriesID)+\(target.horizon)x\(target.ambition)"
  }

  private func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// What happened: `target_id`, `met`, and `h` and `m` where they stand.
struct OutcomeTable: Sendable {
  /// One outcome.
  struct Row: Sendable {
    let targetID: String
    let isMet: Bool
    let horizon: Int?
    let ambition: String?
  }

  /// The outcomes, in the order of the file.
  let rows: [Row]

  /// Takes the columns of `table`.
  ///
  /// - Throws: ``ReaderError`` for a missing column, a target that stands twice, or a cell of `met`
  ///   that is neither 0 nor 1.
  init(_ table: CSVTable) throws(ReaderError) {
    let ids = try table.texts(in: "target_id")
    let met = try table.numbers(in: "met")
    let has = Set(table.columnNames)
    let horizons = has.contains("h") ? try table.optionalNumbers(in: "h") : []
    let ambitions = has.contains("m") ? try table.texts(in: "m") : []
    var firstLine: [String: Int] = [:]
    rows = try ids.indices.map { (row) throws(ReaderError) in
      if let first = firstLine.updateValue(table.lines[row], forKey: ids[row]) {
        throw ReaderError(
          .duplicateKey, file: table.file, line: table.lines[row],
          arguments: ["name": "target_id", "value": .text(ids[row]), "first_line": .count(first)])
      }
      guard met[row] == 0 || met[row] == 1 else {
        throw ReaderError(
          .unknownWord, file: table.file, line: table.lines[row],
          arguments: ["name": "met", "value": .number(met[row]), "allowed": "0, 1"])
      }
      return Row(
        targetID: ids[row], isMet: met[row] == 1,
        horizon: horizons.isEmpty ? nil : horizons[row].flatMap(Int.init(exactly:)),
        ambition: ambitions.isEmpty || ambitions[row].isEmpty ? nil : ambitions[row])
    }
  }
}

/// A series id of the form `indicator:AREA@year`: what a window of a test set was cut from.
struct WindowKey: Hashable, Sendable {
  /// The indicator.
  let indicator: String
  /// The country or area.
  let area: String
  /// The origin year.
  let originYear: Int

  /// Creates a key from its parts.
  init(indicator: String, area: String, originYear: Int) {
    self.indicator = indicator
    self.area = area
    self.originYear = originYear
  }

  /// Reads a series id; `nil` where it has another form.
  init?(_ seriesID: String) {
    guard let at = seriesID.lastIndex(of: "@"),
      let colon = seriesID[..<at].lastIndex(of: ":"),
      let year = Int(seriesID[seriesID.index(after: at)...])
    else { return nil }
    indicator = String(seriesID[..<colon])
    area = String(seriesID[seriesID.index(after: colon)..<at])
    originYear = year
    if area.isEmpty { return nil }
  }

  /// The id.
  var seriesID: String { "\(indicator):\(area)@\(originYear)" }
}
