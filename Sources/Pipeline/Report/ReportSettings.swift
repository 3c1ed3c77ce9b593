package import Reports

/// What `khathi report` is asked to do.
package struct ReportSettings: Hashable, Sendable {
  /// Which targets are judged, and how; not read where ``from`` is set.
  package var assess = AssessSettings()

  /// What `khathi assess --format json` has written: the report is made from it without a new fit.
  package var from: String?

  /// Only the part that speaks of this target.
  package var target: String?

  /// What `khathi scenario --format json` has written: shown beside each target of the page.
  package var scenario: String?

  /// The language that the report opens in.
  package var language: Language = .standard

  /// Creates the settings of a run without arguments.
  package init() {}
}
