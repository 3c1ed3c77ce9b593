package import DatasetReaders
import Forecasting
package import Reports

/// The work of `khathi fit`: one regression on the columns of any rectangular table.
package struct FitRun {
  /// The file; `-` stands for standard input.
  package var data: String
  /// The column to be explained.
  package var response: String
  /// The columns that explain it; `nil` takes the time with ``usesTrend``, else all others.
  package var predictors: [String]?
  /// The highest power of each predictor.
  package var degree = 1
  /// Whether the time is a predictor.
  package var usesTrend = false
  /// The column of the time, in calendar years.
  package var time = "year"
  /// The column of weights, proportional to the inverse variances.
  package var weights: String?
  /// Whether the model has a constant.
  package var hasIntercept = true
  /// `ols`, `wls`, `gls-ar1` or `theil-sen`; `nil` takes `wls` with weights, else `ols`.
  package var model: String?

  /// What is said about the table where its content does not tell it: encoding and decimal mark.
  package var reading = ReadingOptions()

  /// Creates a run.
  package init(data: String, response: String) {
    self.data = data
    self.response = response
  }

  /// The names of the models.
  package static let models = ["ols", "wls", "gls-ar1", "theil-sen"]

  /// Fits the model.
  ///
  /// - Throws: ``PipelineError`` where the table or a setting cannot be used, or the columns do not
  ///   determine the coefficients.
  package func report() throws(PipelineError) -> FitReport {
    let name = try chosenModel()
    var files = InputFiles(library: nil)
    let table = try files.read(DataInput(path: data)) { (input) throws(ReaderError) in
      try CSVTable.read(input, options: reading)
    }
    if usesTrend || name == "gls-ar1", !table.columnNames.contains(time) {
      throw .badSetting(
        name: "time", value: time, expected: table.columnNames.joined(separator: ", "))
    }
    let problem: RegressionProblem
    do throws(ReaderError) {
      problem = try self.problem(table, needsYears: name == "gls-ar1")
    } catch {
      throw .reading(error)
    }
    do throws(RegressionError) {
      switch name {
      case "gls-ar1":
        let fit = try AutoregressiveRegression().fit(to: problem)
        return report(fit.regression, rho: fit.autocorrelation, name: name, files: files.read)
      default:
        let method: LinearRegression.Method = name == "theil-sen" ? .theilSen : .ols
        return report(
          try LinearRegression(method: method).fit(to: problem), name: name, files: files.read)
      }
    } catch {
      throw .regression(
        error.naming(response: response), file: data, line: error.row.map { table.lines[$0] })
    }
  }

  private func chosenModel() throws(PipelineError) -> String {
    try SettingRange.degree.check(degree, as: "polynomial")
    let name = model ?? (weights == nil ? "ols" : "wls")
    guard Self.models.contains(name) else { throw .unknownModel(name, known: Self.models) }
    if name == "wls", weights == nil {
      throw .badSetting(name: "weights", value: "", expected: "--weights COLUMN")
    }
    if name != "wls", weights != nil {
      throw .badSetting(name: "model", value: name, expected: "wls")
    }
    return name
  }

  private func problem(
    _ table: CSVTable, needsYears: Bool
  ) throws(ReaderError) -> RegressionProblem {
    var names = predictors ?? []
    if predictors == nil, !usesTrend {
      names = table.columnNames.filter { name in
        name != response && name != weights && !(needsYears && name == time)
      }
    }
    if usesTrend, !names.contains(time) { names.append(time) }
    var columns: [RegressionProblem.Predictor] = []
    for name in names {
      columns.append(RegressionProblem.Predictor(name, try table.numbers(in: name)))
    }
    var years: [Int]?
    if needsYears {
      years = try table.years(in: time)
    }
    var weightColumn: [Double]?
    if let weights { weightColumn = try table.numbers(in: weights) }
    return RegressionProblem(
      response: try table.numbers(in: response), predictors: columns, polynomial: degree,
      intercept: hasIntercept || columns.isEmpty, weights: weightColumn, years: years)
  }

  private func report(
    _ fit: RegressionFit, rho: Double? = nil, name: String, files: [RunInfo.Input]
  ) -> FitReport {
    var statistics: [FitReport.Statistic] = []
    for (key, value) in [
      ("log_likelihood", fit.logLikelihood), ("aicc", fit.aicc),
      ("durbin_watson", fit.durbinWatson), ("rho", rho),
    ] {
      if let value, value.isFinite { statistics.append(FitReport.Statistic(key, value)) }
    }
    var settings = [
      RunInfo.Setting("data", data), RunInfo.Setting("response", response),
      RunInfo.Setting(
        "predictors",
        fit.coefficients.map(\.name).filter { $0 != "intercept" }.joined(separator: ",")),
      RunInfo.Setting("intercept", hasIntercept ? "yes" : "no"),
      RunInfo.Setting("model", name),
    ]
    if let weights { settings.append(RunInfo.Setting("weights", weights)) }
    return FitReport(
      run: RunInfo(command: "fit", version: version, settings: settings, inputs: files),
      modelName: name, response: response,
      coefficients: fit.coefficients.map {
        FitReport.Coefficient(
          name: $0.name, estimate: $0.estimate, standardError: $0.standardError,
          t: $0.tStatistic, p: $0.pValue)
      },
      residualSD: fit.residualStandardDeviation, rSquared: fit.rSquared,
      degreesOfFreedom: Double(fit.degreesOfFreedom), count: fit.count, statistics: statistics)
  }
}

extension RegressionError {
  /// The row concerned, from 0.
  fileprivate var row: Int? {
    switch self {
    case .notFinite(_, let row), .weightNotPositive(let row), .yearsNotRising(let row): row
    default: nil
    }
  }

  /// The error with the column of the table instead of the place that it has in the problem.
  fileprivate func naming(response: String) -> RegressionError {
    switch self {
    case .numericRange(column: "response"): .numericRange(column: response)
    case .notFinite(column: "response", let row): .notFinite(column: response, row: row)
    default: self
    }
  }
}
