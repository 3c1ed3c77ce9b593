/// A part of a rule that its sources leave open.
public enum RuleCaveat: String, Hashable, Sendable, CaseIterable {
  /// The thresholds were read in the code of a member of staff, not in the note itself.
  case thresholdsFromCode = "thresholds_from_code"
  /// The rule was read in an adaptation by another body.
  case readInAdaptation = "read_in_adaptation"
  /// The length of the recent period, and the years of the required rate, were not read.
  case recentPeriodNotVerified = "recent_period_not_verified"
  /// The share of the required progress is taken along the fitted line; its base was not read.
  case shareBaseNotVerified = "share_base_not_verified"
  /// The rates are the source's; the names of the classes are ours.
  case classNamesOurs = "class_names_ours"
  /// The estimator is that of the source, put right; no edition prints it.
  case correctedVariant = "corrected_variant"
}
