import Pipeline
import Reports

/// How the words after options are read: one reader for each kind of value.
///
/// What cannot be used ends the command with 64 and a sentence that says what can, before any work.
enum OptionValue {
  /// Why a word cannot be used; ArgumentParser sets it after the option and the word.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ words: Words) { description = words[Terminal.language] }
  }

  // MARK: Numbers

  /// A number in a range, with a decimal point.
  static func number(_ range: SettingRange<Double>) -> @Sendable (String) throws -> Double {
    { word in
      let digits = "0123456789+-.eE"
      guard word.allSatisfy(digits.contains), let number = Double(word), range.contains(number)
      else { throw Refusal(expectedNumber(range.told, isComma: word.contains(","))) }
      return number
    }
  }

  /// A whole number in a range.
  static func whole(_ range: SettingRange<Int>) -> @Sendable (String) throws -> Int {
    { word in
      guard let number = Int(word), range.contains(number) else {
        throw Refusal(
          Words(
            vi: "cần một số nguyên trong khoảng \(range.told)",
            en: "expected a whole number, \(range.told)"))
      }
      return number
    }
  }

  /// The seed of random numbers.
  @Sendable static func seed(_ word: String) throws -> UInt64 {
    guard let number = UInt64(word) else {
      throw Refusal(
        Words(
          vi: "cần một số nguyên trong khoảng 0 … \(UInt64.max)",
          en: "expected a whole number, 0 … \(UInt64.max)"))
    }
    return number
  }

  /// Levels of intervals in percent, joined by commas.
  @Sendable static func levels(_ word: String) throws -> [Double] {
    try list(word).map(number(.level))
  }

  private static func expectedNumber(_ range: String, isComma: Bool) -> Words {
    let hint = isComma ? Words(vi: ", viết với dấu chấm", en: ", with a decimal point") : nil
    return Words(
      vi: "cần một số \(range)\(hint?[.vi] ?? "")",
      en: "expected a number, \(range)\(hint?[.en] ?? "")")
  }

  // MARK: Words

  /// Any text but an empty one: a name, a code or a path.
  @Sendable static func text(_ word: String) throws -> String {
    guard word.contains(where: { !$0.isWhitespace }), !word.contains("\0") else {
      throw Refusal(Words(vi: "không được để trống", en: "must not be empty"))
    }
    return word
  }

  /// Names joined by commas, none of them empty.
  @Sendable static func list(_ word: String) throws -> [String] {
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw Refusal(
        Words(
          vi: "cần một hay nhiều giá trị, cách nhau bằng dấu phẩy",
          en: "expected one or more values joined by commas"))
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
        throw Refusal(Words(vi: "cần \(known)", en: "expected \(known)"))
      }
      if !groupings.contains(grouping) { groupings.append(grouping) }
    }
    return groupings
  }
}
