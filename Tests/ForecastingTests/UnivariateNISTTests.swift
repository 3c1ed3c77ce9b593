import LinearAlgebra
import TestSupport
import Testing

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
