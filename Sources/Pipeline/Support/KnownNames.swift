import Assessment
import Forecasting

/// The names that options take, each list from its registry: for help, completion and errors.
public enum KnownNames {
  /// The models, for `--model`.
  public static var models: [String] { Models.names }

  /// The models that a backtest of targets compares, for `--models`.
  public static var backtestModels: [String] { models + [BacktestModels.baseRate] }

  /// The official rules, for `--rules`.
  public static var rules: [String] { OfficialRules.names }

  /// The names that stand for several official rules, beside `all`.
  public static var ruleFamilies: [String] { OfficialRules.families }
}
