import Assessment
import Forecasting

/// The names that options take, each list from its registry: for help, completion and errors.
package enum KnownNames {
  /// The models, for `--model`.
  package static var models: [String] { Models.names }

  /// The models that a backtest of targets compares, for `--models`.
  package static var backtestModels: [String] { models + [BacktestModels.baseRate] }

  /// The official rules, for `--rules`.
  package static var rules: [String] { OfficialRules.names }

  /// The names that stand for several official rules, beside `all`.
  package static var ruleFamilies: [String] { OfficialRules.families }
}
