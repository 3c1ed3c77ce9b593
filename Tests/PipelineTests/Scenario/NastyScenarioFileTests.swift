import DatasetReaders
import Testing

@testable import Pipeline
@testable import Reports

/// Scenario files as they come from hurried people and from hostile ones.
@Suite("Nasty scenario files")
struct NastyScenarioFileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let code: String
    let line: Int?
    let column: Int?
    /// Words of the English message.
    let words: String

    var testDescription: String { name }

    init(
      _ name: String, _ text: String, _ code: String, _ line: Int? = nil, _ column: Int? = nil,
      _ words: String = ""
    ) {
      (self.name, self.text, self.code) = (name, text, code)
      (self.line, self.column, self.words) = (line, column, words)
    }
  }

  /// A scenario with one measure, whose keys start in line 4, character 9.
  private static func measure(_ lines: String...) -> String {
    "scenarios:\n  a:\n    measures:\n      - " + lines.joined(separator: "\n        ") + "\n"
  }

  static let text: [Case] = [
    Case("empty", "", "yaml_empty"),
    Case("blank", "\n   \n", "yaml_empty"),
    Case("comments only", "# later\n", "yaml_empty"),
    Case("null", "null\n", "yaml_empty"),
    Case("a word", "scenario\n", "expected_table", 1, 1),
    Case("a list", "- a\n- b\n", "expected_table", 1, 1, "keys with values"),
    Case("tab", "scenarios:\n\ta:\n", "yaml_tab", 2, nil, "spaces"),
    Case("tab after spaces", "scenarios:\n  a:\n  \tb: 1\n", "yaml_tab", 3),
    Case("two colons", "title: Kế hoạch: sửa\n", "yaml_colon_in_text", 1, nil, "quotes"),
    Case("no colon", "title: x\nseed 7\nplan: y\n", "yaml_no_key", nil),
    Case("open quote", "title: \"x\nseed: 7\n", "yaml_unclosed", 1, 8),
    Case("open bracket", "area: [VN-36, VN-40\nseed: 7\n", "yaml_unclosed"),
    Case("crooked", "area:\n  - a\n - b\n", "yaml_indentation"),
    Case("two documents", "title: a\n---\ntitle: b\n", "yaml_several_documents", 2, 1),
    Case("anchor", "area: &x VN-36\n", "yaml_anchor", 1),
    Case("alias of nothing", "area: *x\n", "yaml_anchor", 1),
    Case("tag", "seed: !!python/object:os.system 7\n", "yaml_tag", 1),
    Case("control", "title: a\u{07}b\n", "yaml_control_character", 1),
    Case("zero byte", "title: a\nnote: \0\n", "yaml_control_character", 2),
    Case("key of a list", "? [a, b]\n: 1\n", "key_not_text", 1),
    Case("repeated", "seed: 1\ntitle: x\nseed: 2\n", "repeated_key", 3, 1, "first in line 1"),
    Case(
      "repeated scenario", "scenarios:\n  a:\n    note: x\n  a:\n    note: y\n", "repeated_key",
      4, 3, "“a” stands twice"),
    Case(
      "deep", String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
      "yaml_too_deep"),
    Case("very deep", "note: " + String(repeating: "[", count: 100_000), "yaml_too_deep"),
  ]

  static let keys: [Case] = [
    Case("unknown key", "scenario:\n  a: 1\n", "unknown_key", 1, 1, "Did you mean “scenarios”"),
    Case(
      "unknown measure key", measure("pase: 1", "from: 2025"), "unknown_key", 4, 9,
      "scenarios.a.measures[1]: there is no key “pase”"),
    Case("no effect", measure("area: VN-36"), "missing_one_key", 4, 9, "pace, pace-times, shock"),
    Case("two effects", measure("pace: 1", "shock: 2", "from: 2025"), "clashing_keys", 5, 9),
    Case(
      "a year for a pace", measure("pace: 1", "year: 2025"), "clashing_keys", 5, 9,
      "“year” does not go with “pace”"),
    Case("no start", measure("pace: 1"), "missing_key", 4, 9, "“from” is missing"),
    Case("nothing behind the key", "seed:\n", "empty_value", 1, 1, "seed"),
    Case("an empty scenario", "scenarios:\n  a:\n", "empty_value", 2, 3, "scenarios.a"),
    Case(
      "two recoveries", measure("shock: 1", "year: 2025", "recovery: {years: 1, half-life: 2}"),
      "clashing_keys", 6),
    Case("an effect without a form", measure("programme: {}", "from: 2025"), "missing_one_key", 4),
    Case(
      "baseline with measures", "scenarios:\n  baseline:\n    measures: [{cap: 9}]\n",
      "scenario_name_reserved", 3),
    Case(
      "unknown parent", "scenarios:\n  strong: {note: x}\n  b: {inherits: strogn}\n",
      "scenario_unknown_parent", 3, 17, "Did you mean “strong”"),
    Case(
      "circle", "scenarios:\n  a: {inherits: b}\n  b: {inherits: a}\n",
      "scenario_inheritance_cycle", 2, nil, "a → b → a"),
    Case(
      "its own parent", "scenarios:\n  a: {inherits: a}\n", "scenario_inheritance_cycle", 2, nil,
      "a → a"),
    Case(
      "two measures with one id",
      "scenarios:\n  a:\n    measures: [{id: x, cap: 9}, {id: x, cap: 8}]\n",
      "scenario_duplicate_measure", nil, nil, "“x”"),
    Case("no lever", "goals:\n  - probability: 0.8\n", "missing_key", 2, 5, "“lever”"),
    Case(
      "a goal on nothing",
      "goals:\n  - {probability: 0.8, scenario: x, lever: {pace: {from: 2025}}}\n",
      "unknown_choice", 2),
  ]

  static let values: [Case] = [
    Case(
      "text for a number", measure("pace: fast", "from: 2025"), "expected_number", 4, 15,
      "a number is expected, not “fast”"),
    Case("a quoted number", measure("pace: \"1.5\"", "from: 2025"), "quoted_number", 4, 15),
    Case("a decimal comma", measure("pace: 1,5", "from: 2025"), "yaml_decimal_comma", 4, 15, "1.5"),
    Case("a percent sign", measure("pace: 1.5%", "from: 2025"), "yaml_percent_sign", 4, 15),
    Case("not a number", measure("pace: .nan", "from: 2025"), "expected_number", 4),
    Case("infinite", measure("pace: 1e999", "from: 2025"), "expected_number", 4),
    Case("hexadecimal", measure("pace: 0x10", "from: 2025"), "expected_number", 4),
    Case("a list for a number", measure("cap: [1, 2]"), "expected_number", 4),
    Case("an impossible year", measure("pace: 1", "from: 20255"), "yaml_year_out_of_range", 5, 15),
    Case("a year of two digits", measure("pace: 1", "from: 25"), "yaml_year_out_of_range", 5, 15),
    Case("a year with a fraction", measure("pace: 1", "from: 2025.5"), "expected_year", 5),
    Case(
      "years reversed", measure("pace: 1", "from: 2028", "until: 2025"),
      "scenario_years_reversed", 6, nil, "ends in 2025"),
    Case(
      "a negative sd", measure("programme: {normal: {mean: 1, sd: -2}}", "from: 2025"),
      "number_outside_range", 4, nil, "> 0"),
    Case(
      "ends reversed", measure("programme: {uniform: [3, 1]}", "from: 2025"),
      "scenario_not_rising", 4),
    Case("one end", measure("programme: {uniform: [3]}", "from: 2025"), "wrong_count", 4),
    Case("a cap below the floor", measure("cap: 1", "floor: 5"), "scenario_not_rising", 4),
    Case(
      "a probability in percent", measure("shock: 1", "year: 2026", "probability: 25"),
      "number_outside_range", 6, 22, "0.8 is 80"),
    Case(
      "a negative delay", measure("programme: 1", "from: 2025", "delay: -1"),
      "number_outside_range", 6),
    Case(
      "an unknown basis", measure("shock: 1", "year: 2026", "basis: shares"), "unknown_choice",
      6, 16, "Did you mean “share”"),
    Case("a negative capacity", measure("capacity: -5"), "number_outside_range", 4),
    Case(
      "a capacity of nothing", measure("capacity: {denominator: {values: {2020: 5}}}"),
      "missing_one_key", 4),
    Case(
      "a denominator by word",
      measure("capacity: {rise: 1, denominator: {values: {now: 5}}}"), "key_not_year", 4),
    Case("yes for true", "relatives: yes\n", "expected_flag", 1, 12),
    Case("a negative seed", "seed: -1\n", "number_outside_range", 1, 7),
    Case("too few paths", "paths: 3\n", "number_outside_range", 1, 8, "100 … 1000000"),
    Case("too many digits", "paths: 99999999999999999999999\n", "expected_whole_number", 1),
    Case("a promise in percent", "promise: [50, 80]\n", "number_outside_range", 1, 11),
    Case(
      "measures not in a list", "scenarios:\n  a:\n    measures: {cap: 9}\n", "expected_list", 3),
    Case(
      "a measure that is a word", "scenarios:\n  a:\n    measures: [cap]\n", "expected_table", 3),
  ]

  @Test(
    "Every mistake is told with its line, its way of keys and what to do",
    arguments: text + keys + values)
  func mistake(_ item: Case) {
    do throws(ReaderError) {
      let file = try ScenarioFileTests.read(item.text)
      Issue.record("\(item.name) was read: \(file)")
    } catch {
      #expect(error.sentenceCode == item.code)
      #expect(error.file == "folder/plan.yaml")
      if let line = item.line { #expect(error.line == line) }
      if let column = item.column { #expect(error.column == column) }
      let message = PipelineError.reading(error).message
      let english = message.render(in: .en)
      #expect(english.contains(item.words), "\(english)")
      for text in [english, message.render(in: .vi)] {
        #expect(!text.contains("…: ") && !text.contains("{") && text.contains("→"), "\(text)")
      }
      #expect(PipelineError.reading(error).exitCode == .data)
    }
  }

  @Test("Bytes that are no UTF-8 are told with their line")
  func encoding() {
    let latin: [UInt8] = Array("seed: 1\ntitle: ".utf8) + [0xE9, 0x0A]
    let wide: [UInt8] = [0xFF, 0xFE] + Array("seed: 1\n".utf16).flatMap { [UInt8($0 & 255), 0] }
    for (bytes, line) in [(latin, 2), (wide, 1)] {
      let error = #expect(throws: ReaderError.self) {
        try ScenarioFileReader.read(DataInput(bytes: bytes, name: "x.yaml"))
      }
      #expect(error?.code == .yamlNotUTF8)
      #expect(error?.line == line)
    }
  }

  @Test("Nine levels of nine aliases, as a value and as a key, end at once")
  func aliasBomb() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    for text in [bomb, bomb + "? *a9\n: 1\n"] {
      let error = #expect(throws: ReaderError.self) { try ScenarioFileTests.read(text) }
      #expect(error?.code == .yamlAnchor)
    }
  }

  @Test("A file beyond the limit is refused without being held")
  func hugeFile() {
    let error = #expect(throws: ReaderError.self) {
      try ScenarioFileReader.read(DataInput(path: "/dev/zero"))
    }
    #expect(error?.code == .yamlTooLarge)
  }

  @Test("A thousand scenarios in a line are refused, side by side they are read")
  func manyScenarios() throws {
    let line = (1...1000).map { "  s\($0): {inherits: s\($0 - 1)}\n" }.joined()
    let chain = "scenarios:\n  s0: {note: x}\n" + line
    let error = #expect(throws: ReaderError.self) { try ScenarioFileTests.read(chain) }
    #expect(error?.code == .scenarioTooManyGenerations)
    let side = (1...1000).map { "  s\($0): {inherits: s0, measures: [{cap: \($0)}]}\n" }.joined()
    let file = try ScenarioFileTests.read("scenarios:\n  s0: {note: x}\n" + side)
    #expect(file.scenarios.count == 1001)
  }

  @Test("Every code of a scenario file has its words in both languages, and what to do")
  func sentences() {
    for (code, message) in Messages.scenarioFileErrors.messages {
      #expect(ReaderError.Code(rawValue: code) != nil, "\(code)")
      #expect(message.advice != nil, "\(code)")
    }
  }
}
