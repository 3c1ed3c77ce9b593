/// The registry of models: what a name on the command line stands for.
///
/// Every part of the product takes its model from here, so that what is backtested is what assesses.
/// A new model is added to ``all`` and nowhere else.
///
/// ```swift
/// let context = ModelContext(reference: try DataLibrary.locate().reference(), asOf: 2024)
/// let model = Models.entry(named: "auto")?.model(in: context)
/// ```
public enum Models {
  /// Every model, in the order in which lists name them.
  public static let all: [Entry] = [
    Entry(named: "auto", needs: [.reference, .relatives, .siblings, .proxies, .sourcesWhereShort]) {
      automatic(in: $0)
    },
    Entry(named: "reference", needs: .reference) { ReferenceModel(in: $0) },
    Entry(LinearTrend()),
    Entry(LinearTrend(scale: .log)),
    Entry(LinearTrend(scale: .logit)),
    Entry(GLSTrend()),
    Entry(TheilSenTrend()),
    Entry(Drift()),
    Entry(DampedDrift()),
    Entry(ExponentialSmoothing()),
    Entry(Theta()),
    Entry(SegmentedTrend()),
    Entry(ARIMA()),
    Entry(LocalTrend()),
    Entry(CombinationModel()),
    Entry(named: "multi-source", needs: [.reference, .relatives, .sources]) { automatic(in: $0) },
  ]

  /// The names of all models.
  public static var names: [String] { all.map(\.name) }

  /// The model with the name `name`, or `nil` where there is none.
  public static func entry(named name: String) -> Entry? {
    all.first { $0.name == name }
  }

  /// What a model takes from around a series; nothing for a model of the series alone.
  public struct Needs: OptionSet, Hashable, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// What comparable series did.
    public static let reference = Needs(rawValue: 1)
    /// The same indicator around the area, which lends its pace.
    public static let relatives = Needs(rawValue: 2)
    /// The same indicator in areas of the same level.
    public static let siblings = Needs(rawValue: 32)
    /// The level of the parent, for an area that was never observed.
    public static let proxies = Needs(rawValue: 4)
    /// The other sources of the indicator, wherever there are any.
    public static let sources = Needs(rawValue: 8)
    /// The other sources of the indicator, where the series has too few points of its own.
    public static let sourcesWhereShort = Needs(rawValue: 16)
  }

  /// One model of the registry.
  public struct Entry: Sendable {
    /// The name on the command line and in results, such as `damped-drift`.
    public let name: String

    /// What the model takes from around a series.
    public let needs: Needs

    private let make: @Sendable (ModelContext) -> any ForecastModel

    /// An entry whose model depends on its context.
    package init(
      named name: String, needs: Needs,
      make: @escaping @Sendable (ModelContext) -> any ForecastModel
    ) {
      self.name = name
      self.needs = needs
      self.make = make
    }

    /// An entry for a model of the series alone.
    package init(_ model: some ForecastModel) {
      self.init(named: model.name, needs: []) { _ in model }
    }

    /// The model, given its context.
    public func model(in context: ModelContext) -> any ForecastModel {
      make(context)
    }
  }

  /// The automatic model of a series by itself or with its relatives; with other sources at hand the
  /// automatic model of all of them joined.
  private static func automatic(in context: ModelContext) -> any ForecastModel {
    guard !context.sources.isEmpty else { return AutomaticModel(in: context) }
    var alone = context
    alone.relatives = nil
    return MultiSourceTrend(sources: context.sources, future: AutomaticModel(in: alone))
  }
}
