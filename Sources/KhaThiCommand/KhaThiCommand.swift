import ArgumentParser
import Pipeline

@main
struct KhaThiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khathi",
    abstract: "Says how likely the numeric targets of a plan are to be reached.",
    discussion: """
      One question, no files:
        khathi ask '88.5@2018 90@2019 90.85@2020' '>=95@2025' --unit percent

      Every target of the bundled plans, or of one of them:
        khathi assess
        khathi assess --plan brvt-143-2024

      Your own plan and data (ten lines of CSV are enough):
        khathi assess --targets targets.csv --data observations.csv

      Exit codes: 0 answered (insufficient data is an answer), 1 some targets or series failed, \
      2 none succeeded, 64 arguments, 65 data, 66 input missing, 69 a needed package is missing, \
      74 write failed, 78 settings.
      """,
    version: version,
    subcommands: [
      Ask.self, Assess.self, PaceCommand.self, ForecastCommand.self, Fit.self, Backtest.self,
      Data.self, Reference.self, ReportCommand.self,
    ])
}
