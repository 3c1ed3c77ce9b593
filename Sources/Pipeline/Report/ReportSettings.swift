public import Reports

/// What `khathi report` is asked to do.
public struct ReportSettings: Hashable, Sendable {
  /// Which targets are judged, and how; not read where ``from`` is set.
  public var assess = AssessSettings()

  /// What `khathi assess --format json` has written: the report is made from it without a new fit.
  public var from: String?

  /// Only the part that speaks of this target.
  public var target: String?

  /// What `khathi scenario --format json` has written: shown beside each target of the page.
  public var scenario: String?

  /// The language that the report opens in.
  public var language: Language = .standard

  /// Creates the settings of a run without arguments.
  public init() {}
}
