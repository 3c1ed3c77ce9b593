import ArgumentParser
import Assessment
import DatasetReaders
import Forecasting
import Pipeline
import Reports

/// What `--help` says of a subcommand, by its words: one sentence, and then what it does with
/// examples (`command.data.check` and `command.data.check.details` in the files of languages).
enum CommandText: String, TextKey {
  static let textGroup = "command"

  case khathi
  case ask, assess, pace, scenario, forecast, fit, report
  case backtest
  case backtestScore = "backtest.score"
  case backtestMakeTargets = "backtest.make-targets"
  case data
  case dataList = "data.list"
  case dataCheck = "data.check"
  case dataConvert = "data.convert"
  case dataMatch = "data.match"
  case dataFetch = "data.fetch"
  case dataFetchWorldBank = "data.fetch.worldbank"
  case reference
  case referenceBuild = "reference.build"
  case referenceShow = "reference.show"
  case referenceFit = "reference.fit"
  case plan
  case planRead = "plan.read"

  /// The settings of the subcommand in the language that is spoken.
  func configuration(
    version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    let language = Terminal.language
    let details = language.optionalText(Self.textGroup, rawValue + ".details")
    return CommandConfiguration(
      commandName: rawValue.split(separator: ".").last.map(String.init),
      abstract: self[language], discussion: details.map(RegistryNames.filled) ?? "",
      version: version, subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}

/// What `--help` says of options: one key for each text, whatever options share it.
enum HelpText: String, TextKey {
  static let textGroup = "option"

  // Options of several commands.
  case format, language, languageOfErrors, output, force, quiet, seed, model
  case plan, targets, dataAnyFormat, data, dataFormat, fromFormat, area, areaRepeated
  case areaName, indicator, indicatorRepeated, indicatorName, asOf, reference, tolerance
  case excludeOwnCountry, raw, rawIndicators
  case decimal, encoding, dataArea, sheet
  case baseYear, likely, unlikely, expectedNot, nearly
  // Options of one command.
  case askParts, askUnit, askLike, askLower, askUpper, askArea, askTolerance
  case assessRules, assessRelatives
  case siblings, noSiblings
  case forecastSeries, forecastModel, horizon, levels
  case fitData, fitDecimal, fitEncoding, fitResponse, fitPredictors, fitPolynomial, fitTrend
  case fitTime, fitWeights, fitIntercept, fitModel
  case backtestModels, minHistory, origins, backtestLevels
  case backtestTargets, outcomes, backtestBy, backtestBaseline, backtestRules
  case makeFrom, makeIndicators, makeOutput, makeSeed, makeModelled, forceFiles
  case scenarioFile, scenarioOnly, scenarioTarget, scenarioModel, scenarioPaths, scenarioSeed
  case scenarioSchema
  case reportPlans, reportFrom, reportScenario, reportFormat, reportTarget, reportLanguage
  case reportOutput, reportTutorial
  case checkFiles, checkFix
  case convertFile, convertTo, convertVersion, convertOutput, forceOutput
  case matchPlan, matchData, matchTemplate
  case fetchIndicator, fetchCountry, fetchFrom, fetchTo, fetchAddress, fetchTime, fetchCache
  case fetchNoCache, fetchPageSize, fetchSeed
  case buildFrom, buildIndicators, buildOutput
  case showReference, showIndicator
  case fitNumbersData, fitNumbersOutcomes, fitNumbersWithout, fitNumbersFolds
  case fitNumbersReference
  case planFiles, planArea, planID, planTasks, planResults, planDuties, planText
  // Groups of options.
  case groupSelection, groupYardsticks, groupForecasts, groupTargets, groupScenario

  /// The text in the language that is spoken.
  var text: String { RegistryNames.filled(self[Terminal.language]) }
}

/// What the command itself says: why options that are each right do not go together, why a value
/// cannot be used, and what was made.
enum UsageText: String, TextKey {
  static let textGroup = "usage"

  case rawWithIndicators, rawInPlaceOfReference
  case binaryOnTerminal, tutorialIsNotebook, oneFileNoFolder, fromIsFinished
  case packageNeedsFolder, fixTakesOneFile, fixNeedsOutput, nameIndicator, nameCountry
  case horizonOrTargets, needsTargets, targetsNeedOutcomes, notWithTargets, fileOrSchema
  case expectedNumber, expectedPointedNumber, expectedWhole, mustNotBeEmpty, expectedList
  case expectedOneOf
  case referenceBuilt, targetsMade

  /// The sentence in the language that is spoken.
  func text(_ arguments: [String: String] = [:]) -> String {
    text(Terminal.language, arguments)
  }

  /// What ends the command with 64.
  func error(_ arguments: [String: String] = [:]) -> ValidationError {
    ValidationError(text(arguments))
  }
}

extension ArgumentHelp {
  /// A text by its key.
  ///
  /// - Parameters:
  ///   - value: The name of the value as it stands in `<…>`.
  ///   - standard: What holds where the option is not given; ArgumentParser does not show it for
  ///     values that are read by a function.
  static func of(
    _ text: HelpText, _ value: String? = nil, standard: Any? = nil,
    visibility: ArgumentVisibility = .default
  ) -> ArgumentHelp {
    ArgumentHelp(
      "\(text.text)\(standard.map { " (default: \($0))" } ?? "")",
      valueName: value.map { ParserText.valueName($0, in: Terminal.language) },
      visibility: visibility)
  }
}

/// Lists of registries that texts of help name: `{models}`, say.
enum RegistryNames: String, CaseIterable {
  case models, rules, families, formats, encodings, groupings
  case modelsOfFit = "models_of_fit"

  /// The text with every list in its place.
  static func filled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    return allCases.reduce(text) { filled, list in
      let place = "{" + list.rawValue + "}"
      return filled.contains(place) ? filled.replacing(place, with: list.names) : filled
    }
  }

  var names: String {
    switch self {
    case .models: Models.all.map(\.name).joined(separator: ", ")
    case .rules: OfficialRules.all.map(\.id).joined(separator: " ")
    case .families: OfficialRules.families.joined(separator: ", ")
    case .formats: DataFormat.all.map(\.title).joined(separator: ", ")
    case .encodings: TextEncoding.all.map(\.rawValue).joined(separator: ", ")
    case .groupings: BacktestGrouping.allCases.map(\.rawValue).joined(separator: ", ")
    case .modelsOfFit: FitRun.models.joined(separator: ", ")
    }
  }
}
