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
