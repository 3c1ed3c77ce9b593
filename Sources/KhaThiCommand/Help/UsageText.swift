import ArgumentParser
import Reports

/// What the command itself says: why options that are each right do not go together, why a value
/// cannot be used, and what was made.
enum UsageText: String, CaseIterable {
  case rawWithIndicators, rawInPlaceOfReference
  case binaryOnTerminal, tutorialIsNotebook, oneFileNoFolder, fromIsFinished
  case packageNeedsFolder, fixTakesOneFile, fixNeedsOutput, nameIndicator, nameCountry
  case horizonOrTargets, needsTargets, targetsNeedOutcomes, notWithTargets, fileOrSchema
  case expectedNumber, expectedPointedNumber, expectedWhole, mustNotBeEmpty, expectedList
  case expectedOneOf
  case referenceBuilt, targetsMade

  /// The sentence in the language that is spoken, with `{1}`, `{2}` … replaced.
  func text(_ arguments: String...) -> String { text(arguments) }

  /// What ends the command with 64.
  func error(_ arguments: String...) -> ValidationError { ValidationError(text(arguments)) }

  private func text(_ arguments: [String]) -> String {
    guard let words = Self.words[self] else { preconditionFailure("no text for \(rawValue)") }
    var text = words[Terminal.language]
    for (place, argument) in arguments.enumerated() {
      text = text.replacing("{\(place + 1)}", with: argument)
    }
    return text
  }

  /// All sentences; a test looks whether any is missing.
  static let words: [UsageText: Words] = [
    .rawWithIndicators: Words(
      vi: "--raw và --indicators đi cùng nhau.", en: "--raw and --indicators go together."),
    .rawInPlaceOfReference: Words(
      vi: "--raw thay cho --reference.", en: "--raw takes the place of --reference."),
    .binaryOnTerminal: Words(
      vi: "--format {1} không phải văn bản; hãy thêm --output TỆP.",
      en: "--format {1} is no text; give --output FILE."),
    .tutorialIsNotebook: Words(
      vi: "--tutorial là một sổ tay; bỏ --format hoặc đặt là ipynb.",
      en: "--tutorial is a notebook; leave --format out or set it to ipynb."),
    .oneFileNoFolder: Words(
      vi: "--format {1} là một tệp; --output lại là một thư mục.",
      en: "--format {1} is one file; --output names a folder."),
    .fromIsFinished: Words(
      vi: "--from nhận kết quả đã xong; bỏ những gì chọn mục tiêu.",
      en: "--from takes a finished result; leave out what selects targets."),
    .packageNeedsFolder: Words(
      vi: "--to data-package cần --output, một thư mục.",
      en: "--to data-package needs --output, a folder."),
    .fixTakesOneFile: Words(vi: "--fix nhận một tệp.", en: "--fix takes one file."),
    .fixNeedsOutput: Words(
      vi: "--fix cần --output, tệp mới.", en: "--fix needs --output, the new file."),
    .nameIndicator: Words(
      vi: "Hãy nêu một chỉ tiêu: --indicator SP.DYN.LE00.IN.",
      en: "Name an indicator: --indicator SP.DYN.LE00.IN."),
    .nameCountry: Words(
      vi: "Hãy nêu một nước: --country VN, hoặc all.",
      en: "Name a country: --country VN, or all."),
    .horizonOrTargets: Words(
      vi: "Cần --horizon cho dự báo, hoặc --targets và --outcomes.",
      en: "Give --horizon for forecasts, or --targets and --outcomes."),
    .needsTargets: Words(vi: "{1} cần --targets.", en: "{1} needs --targets."),
    .targetsNeedOutcomes: Words(
      vi: "--targets cần --outcomes.", en: "--targets needs --outcomes."),
    .notWithTargets: Words(
      vi: "{1} không đi cùng --targets.", en: "{1} does not go with --targets."),
    .fileOrSchema: Words(
      vi: "Cần một tệp kịch bản, hoặc --schema.", en: "Give a scenario file, or --schema."),
    .expectedNumber: Words(vi: "cần một số, {1}", en: "expected a number, {1}"),
    .expectedPointedNumber: Words(
      vi: "cần một số, {1}, viết với dấu chấm thập phân",
      en: "expected a number, {1}, with a decimal point"),
    .expectedWhole: Words(vi: "cần một số nguyên, {1}", en: "expected a whole number, {1}"),
    .mustNotBeEmpty: Words(vi: "không được để trống", en: "must not be empty"),
    .expectedList: Words(
      vi: "cần một hay nhiều giá trị, cách nhau bằng dấu phẩy",
      en: "expected one or more values joined by commas"),
    .expectedOneOf: Words(vi: "cần {1}", en: "expected {1}"),
    .referenceBuilt: Words(
      vi: "{1} chuỗi, {2} ô -> {3}", en: "{1} series, {2} cells -> {3}"),
    .targetsMade: Words(
      vi: "{1} lượt cắt của {2} chỉ tiêu, {3} mục tiêu ({4} đã đạt) -> {5}",
      en: "{1} windows of {2} indicators, {3} targets ({4} met) -> {5}"),
  ]
}
