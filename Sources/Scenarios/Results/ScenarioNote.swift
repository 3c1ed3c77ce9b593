public import TimeSeries

/// What should be known about a result of a scenario.
public enum ScenarioNote: String, NoticeCode {
  /// The target is observed as reached or missed, or no probability can be given: nothing changes it.
  case notProjected = "scenario_not_projected"
  /// The target is judged without paths of a series of its own (by a proxy, or within a gap): its
  /// probability stands, whatever the scenario.
  case withoutPaths = "scenario_without_paths"
  /// The year that decides is not after the information year: nothing can change it any more.
  case yearNotAhead = "scenario_year_not_ahead"
  /// A measure is meant for the series but touches no year that can still be changed.
  case measureIdle = "scenario_measure_idle"
}
