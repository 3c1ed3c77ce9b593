import Pipeline

/// How the words after options are read: one reader for each kind of value.
///
/// What cannot be used ends the command with 64 and a sentence that says what can, before any work.
enum OptionValue {
  /// Why a word cannot be used; ArgumentParser sets it after the option and the word.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ text: UsageText, _ arguments: [String: String] = [:]) {
      description = text.text(arguments)
    }
  }

  // MARK: Numbers

  /// A number in a range, with a decimal point.
  static func number(_ range: SettingRange<Double>) -> @Sendable (String) throws -> Double {
    { word in
      let digits = "0123456789+-.eE"
      guard word.allSatisfy(digits.contains), let number = Double(word), range.contains(number)
      else {
        throw Refusal(
          word.contains(",") ? .expectedPointedNumber : .expectedNumber,
          ["range": range.told])
      }
      return number
    }
  }

  /// A whole number in a range.
  static func whole(_ range: SettingRange<Int>) -> @Sendable (String) throws -> Int {
    { word in
      guard let number = Int(word), range.contains(number) else {
        throw Refusal(.expectedWhole, ["range": range.told])
      }
      return number
    }
  }

  /// The seed of random numbers.
  @Sendable static func seed(_ word: String) throws -> UInt64 {
    guard let number = UInt64(word) else {
      throw Refusal(.expectedWhole, ["range": "0 … \(UInt64.max)"])
    }
    return number
  }

  /// Levels of intervals in percent, joined by commas.
  @Sendable static func levels(_ word: String) throws -> [Double] {
    try list(word).map(number(.level))
  }

  // MARK: Words

  /// Any text but an empty one: a name, a code or a path.
  @Sendable static func text(_ word: String) throws -> String {
    guard word.contains(where: { !$0.isWhitespace }), !word.contains("\0") else {
      throw Refusal(.mustNotBeEmpty)
    }
    return word
  }

  /// Names joined by commas, none of them empty.
  @Sendable static func list(_ word: String) throws -> [String] {
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw Refusal(.expectedList)
    }
    return names
  }

  /// Names joined by commas, as they were typed.
  @Sendable static func joined(_ word: String) throws -> String {
    try list(word).joined(separator: ",")
  }

  /// Groupings of a backtest, joined by commas.
  @Sendable static func groupings(_ word: String) throws -> [BacktestGrouping] {
    var groupings: [BacktestGrouping] = []
    for name in try list(word) {
      guard let grouping = BacktestGrouping(rawValue: name) else {
        let known = BacktestGrouping.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal(.expectedOneOf, ["values": known])
      }
      if !groupings.contains(grouping) { groupings.append(grouping) }
    }
    return groupings
  }
}
