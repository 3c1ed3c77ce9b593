import ArgumentParser
import Reports

/// What `--help` says, by name: one key for each text, whatever options share it.
enum HelpText: String, CaseIterable {
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
  // Groups of options.
  case groupSelection, groupYardsticks, groupForecasts, groupTargets, groupScenario

  /// The text in the language that is spoken.
  var text: String {
    guard let words = Self.words[self] else { preconditionFailure("no text for \(rawValue)") }
    return words[Terminal.language]
  }

  /// All texts; a test looks whether any is missing.
  static let words: [HelpText: Words] = shared.merging(single) { first, _ in first }
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
      valueName: value.map(HelpSheet.valueName), visibility: visibility)
  }
}
