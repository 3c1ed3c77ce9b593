/// The models by their names on the command line. A new model is added to ``all`` and nowhere else.
public enum Models {
  /// Every model with its default settings.
  public static let all: [any ForecastModel] = [
    AutomaticModel(),
    ReferenceModel(),
    LinearTrend(),
    LinearTrend(scale: .log),
    LinearTrend(scale: .logit),
    GLSTrend(),
    TheilSenTrend(),
    Drift(),
    DampedDrift(),
    ExponentialSmoothing(),
    Theta(),
    SegmentedTrend(),
    ARIMA(),
    LocalTrend(),
    CombinationModel(),
    MultiSourceTrend(),
  ]

  /// The model with the name `name`, or `nil` where there is none.
  public static func model(named name: String) -> (any ForecastModel)? {
    all.first { $0.name == name }
  }
}
