import Evaluation
import Foundation

/// The inputs and values of `Reference/scores.json`.
struct ScoreReference: Decodable {
  struct Probability: Decodable {
    let p: Double
    let met: Int
    let cluster: String
  }

  struct ProbabilityValues: Decodable {
    let brier, brierSe, logLoss, logLossSe, ece, eceByChance, auc: Double
    let binCounts: [Int]
  }

  struct Difference: Decodable {
    let brier, brierSe: Double
  }

  struct Window: Decodable {
    let history: [Double]
    /// Horizon, actual, mean and standard deviation of a normal forecast.
    let forecasts: [[Double]]
  }

  struct ForecastValues: Decodable {
    struct Level: Decodable {
      let level, coverage, msis, winkler: Double
    }
    let smape, mase, rmsse, crps, logScore: Double
    let levels: [Level]
  }

  struct RankedProbability: Decodable {
    /// Degrees of freedom of a Student-t; 0 is the normal distribution.
    let df: Double
    let y, crps: Double
  }

  let probabilities: [Probability]
  let baseline: [Double]
  let probabilityScores: ProbabilityValues
  let difference: Difference
  let windows: [Window]
  let forecastScores: ForecastValues
  let crps: [RankedProbability]

  static let shared: ScoreReference = {
    guard
      let url = Bundle.module.url(
        forResource: "scores", withExtension: "json", subdirectory: "Reference")
    else { preconditionFailure("scores.json is missing") }
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(ScoreReference.self, from: try Data(contentsOf: url))
    } catch {
      preconditionFailure("scores.json: \(error)")
    }
  }()

  var cases: [ProbabilityCase] {
    probabilities.map {
      ProbabilityCase(probability: $0.p, isMet: $0.met == 1, cluster: $0.cluster)
    }
  }

  var baselineCases: [ProbabilityCase] {
    zip(probabilities, baseline).map {
      ProbabilityCase(probability: $1, isMet: $0.met == 1, cluster: $0.cluster)
    }
  }
}
