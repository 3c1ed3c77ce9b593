import Forecasting
import LinearAlgebra
import TestSupport
import Testing

/// The Statistical Reference Datasets of NIST: every certified digit but the last two.
///
/// What counts is the smallest number of correct digits over all coefficients, standard errors and
/// the residual standard deviation of a data set: −log10 of the relative error, at most 15.
@Suite struct RegressionNISTTests {
  struct DataSet: Sendable, CustomTestStringConvertible {
    let name: String
    var degree = 1
    var intercept = true
    var testDescription: String { name }
  }

  static let dataSets = [
    DataSet(name: "Norris"), DataSet(name: "Pontius", degree: 2),
    DataSet(name: "NoInt1", intercept: false), DataSet(name: "NoInt2", intercept: false),
    DataSet(name: "Filip", degree: 10), DataSet(name: "Longley"),
    DataSet(name: "Wampler1", degree: 5), DataSet(name: "Wampler2", degree: 5),
    DataSet(name: "Wampler3", degree: 5), DataSet(name: "Wampler4", degree: 5),
    DataSet(name: "Wampler5", degree: 5),
  ]

  static let digits = Tolerance(
    relative: 1e-13,
    because: "the certified values have 15 digits, and rounding the data to doubles costs one more")

  @Test(arguments: dataSets)
  func certifiedValues(_ dataSet: DataSet) throws {
    let table = try RegressionReference.table("nist/\(dataSet.name).csv")
    let certified = try RegressionReference.table("nist/certified.csv").rows {
      $0["dataset"] == dataSet.name
    }
    func value(_ statistic: String, _ parameter: String = "") throws -> Double {
      let row = try #require(
        certified.first { $0["statistic"] == statistic && $0["parameter"] == parameter })
      return try #require(Double(row["value"] ?? ""))
    }
    let predictors = table.columns.filter { $0 != "y" }
    let problem = RegressionProblem(
      response: table.numbers("y"),
      predictors: predictors.map { .init($0, table.numbers($0)) },
      polynomial: dataSet.degree, intercept: dataSet.intercept)
    let fit = try LinearRegression().fit(to: problem)
    #expect(fit.coefficients.count == Int(try value("p")))
    for (index, coefficient) in fit.coefficients.enumerated() {
      let parameter = "B\(dataSet.intercept ? index : index + 1)"
      expectClose(
        coefficient.estimate, try value("coef", parameter), Self.digits,
        "\(dataSet.name) \(coefficient.name)")
      expectClose(
        try #require(coefficient.standardError), try value("se", parameter), Self.digits,
        "\(dataSet.name) standard error of \(coefficient.name)")
    }
    expectClose(
      fit.residualStandardDeviation, try value("residual_sd"), Self.digits,
      "\(dataSet.name) residual standard deviation")
    expectClose(fit.rSquared, try value("r_squared"), Self.digits, "\(dataSet.name) R²")
    #expect(fit.degreesOfFreedom == Int(try value("df_residual")))
    #expect(fit.isExact == ["Wampler1", "Wampler2"].contains(dataSet.name))
  }
}

/// The univariate Statistical Reference Datasets of NIST.
@Suite struct UnivariateNISTTests {
  static let digits = Tolerance(
    relative: 1e-13, because: "the certified values have 15 digits, the data fewer than 10")

  /// Decimals such as 1000000.2 are not doubles: the nearest ones lie up to half a unit in the last
  /// place away, which is this share of the deviation of 0.1 from the mean.
  static func tolerance(for name: String) -> Tolerance {
    switch name {
    case "NumAcc3":
      Tolerance(relative: 0x1p-34 / 0.1, because: "half a unit in the last place of 1000000.2")
    case "NumAcc4":
      Tolerance(relative: 0x1p-30 / 0.1, because: "half a unit in the last place of 10000000.2")
    case "Michelso", "NumAcc2":
      Tolerance(relative: 1e-12, because: "the deviations are a thousandth of the values or less")
    default: digits
    }
  }

  @Test(arguments: [
    "Lew", "Lottery", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4",
  ])
  func certifiedValues(_ name: String) throws {
    let values = try RegressionReference.table("nist/univ_\(name).csv").numbers("y")
    let certified = try RegressionReference.table("nist/certified_univariate.csv")
      .rows { $0["dataset"] == name }
    func value(_ statistic: String) throws -> Double {
      let row = try #require(certified.first { $0["statistic"] == statistic })
      return try #require(Double(row["value"] ?? ""))
    }
    let moments = SampleMoments(values)
    let tolerance = Self.tolerance(for: name)
    expectClose(moments.mean, try value("mean"), Self.digits, "\(name) mean")
    expectClose(
      try #require(moments.standardDeviation), try value("sd"), tolerance, "\(name) deviation")
    expectClose(
      try #require(moments.autocorrelation(lag: 1)), try value("autocorr_lag1"), tolerance,
      "\(name) autocorrelation")
  }
}
