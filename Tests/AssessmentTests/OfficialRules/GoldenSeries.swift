import Assessment
import TimeSeries

/// The illustrative series of 2015 to 2024 that all golden numbers belong to.
enum GoldenSeries: String, CaseIterable {
  /// Coverage in percent; target 98 in 2030.
  case coverage
  /// Unemployment in percent; target 2 in 2030, down.
  case unemployment
  /// Floor space in m² a person; target 30 in 2030.
  case floorSpace

  var values: [Double] {
    switch self {
    case .coverage: [76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29]
    case .unemployment: [2.33, 2.30, 2.24, 2.19, 2.17, 2.48, 3.20, 2.32, 2.28, 2.24]
    case .floorSpace: [22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0]
    }
  }

  var goal: Double {
    switch self {
    case .coverage: 98
    case .unemployment: 2
    case .floorSpace: 30
    }
  }

  var direction: Direction { self == .unemployment ? .decrease : .increase }

  var bounds: Bounds { self == .floorSpace ? .nonNegative : .percent }

  var subject: RuleSubject {
    RuleSubject(
      series: series(values, bounds: bounds), goal: goal, targetYear: 2030, direction: direction)
  }
}

/// A series of consecutive years from `first` on.
func series(
  _ values: [Double], from first: Int = 2015, bounds: Bounds = .none
) -> AnnualSeries {
  do {
    return try AnnualSeries(
      id: "s", bounds: bounds,
      observations: values.enumerated().map { Observation(year: first + $0, value: $1) })
  } catch {
    preconditionFailure("\(values) from \(first) form no series: \(error)")
  }
}
