/// Headings and column titles.
enum Label: String, TextTable {
  static let textGroup = "label"

  case advice, agency, all, area, assessment, card, chance, coefficient, coefficients,
    contradictions
  case dataset, datasets, dataCheck, definition, doubtful, error, estimate, evidence, failed
  case findings, finding, fit, forecast, horizon, howLikely, howMany, indicator, information, last
  case licence, likelihood, line, median, missing, model, needed, none, observed, outcome, place
  case plan, plans, points, probability, projected, publisher, pValue, quality, quote, reason
  case recent, rSquared, range80, residualSD, rows, runInfo, series, seriesPassedOver, settings
  case seed, severity, standardError, status, subject, target, targets, title, tolerance, trend
  case tValue, unit, unlock, unlockByAgency, version, whatMustChange, standing, why, year, years
  case degreesOfFreedom, diagnostics, refusals, proxies
  case access, better, bounds, cells, country, firstYear, lastYear, less, measured, modelled, more
  case name, open, pooled, referenceData, source
}
