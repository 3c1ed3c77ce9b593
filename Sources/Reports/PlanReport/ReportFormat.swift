/// A form in which a report on plans is set.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// One page that opens in a browser without a network.
  case html
}
