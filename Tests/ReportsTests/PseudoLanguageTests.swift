import Assessment
import DatasetReaders
import Forecasting
import Foundation
import Pipeline
import Plans
import TestSupport
import Testing
import TimeSeries

@testable import Reports

/// Every form of every report in a language in which all texts are marked: what is not marked must be
/// data of the report, a code of a registry, or a setting as it was typed.
@Suite("No text stands outside the files of languages")
struct PseudoLanguageTests {
  static let language = Language(
    PseudoLanguage.code, text: PseudoLanguage.file(of: Language.standard.texts))

  private static let library = PlanReportTests.library

  /// Files of words that no language has.
  private static let files: URL = {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "khathi-pseudo-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in contents {
      try? Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }()

  private static let contents: [String: String] = {
    let years = (2008..<2024).map { ($0, 40 + Double($0 - 2008) * 1.5) }
    var data = "series_id,unit,year,value,definition,source_id,note\n"
    for (year, value) in years {
      data += "zorb,%,\(year),\(value),wexdef,vopsrc,\(year == 2012 ? "jinxnote" : "")\n"
      data += "blip,kwup,\(year),\(3000 - 7 * value),,,\n"
    }
    data += "lonk,persons,2022,5,,,\n"
    return [
      "data.csv": data,
      "targets.csv": """
      target_id,series_id,target_year,comparator,lower,upper,indicator_vi,lead_agency,quote_vi
      zq-1,zorb,2027,>=,70,,Zorbvi,Vaxag,Quokvi 70%
      zq-2,blip,2028,<=,,2500,Blipvi,Vaxag,
      zq-3,zorb,2020,>=,50,,,Vaxag,
      zq-4,zorb,2020,>=,90,,,,
      zq-5,nonsuch,2027,>=,90,,,,
      zq-6,lonk,2027,>=,6,,,,
      zq-7,zorb,2030,range,60,70,,,

      """,
      "fit.csv": "year,value\n" + years.map { "\($0.0),\($0.1 + Double($0.0 % 3))\n" }.joined(),
      "outcomes.csv": "target_id,met\nzq-1,1\nzq-2,0\n",
      "past.csv": "series_id,year,value\n"
        + ["a", "b", "c"].flatMap { area in
          (2005...2015).map { "vax:\(area)@2015,\($0),\(50 + $0 - 2005)\n" }
        }.joined(),
      "past-targets.csv": "target_id,series_id,target_year,comparator,value\n"
        + ["a", "b", "c"].map { "pq-\($0),vax:\($0)@2015,2018,>=,62\n" }.joined(),
      "past-outcomes.csv": "target_id,met\npq-a,1\npq-b,0\npq-c,1\n",
      "messy.csv":
        "series_id,year,value\nzorb,2010,5\nzorb,2010,6\nzorb,2011,\nzorb,2012,900000\n",
    ]
  }()

  private static func path(_ name: String) -> String { files.appending(path: name).path }

  private static var settings: AssessSettings {
    var settings = AssessSettings()
    settings.targets = path("targets.csv")
    settings.data = [path("data.csv")]
    settings.rules = ["all"]
    settings.explains = true
    settings.includesForecasts = true
    return settings
  }

  private static let assessed = Result { try AssessRun(settings, library: library).report() }

  // MARK: What may stand unmarked

  /// Words of the data of a report, and codes of registries; of the run, whose settings have English
  /// names, inputs and version alone.
  private func allowed(_ report: Any, _ run: RunInfo) -> Set<String> {
    let data = Mirror(reflecting: report).children.filter { $0.label != "run" }.map(\.value)
    let codes =
      OfficialRules.all.flatMap { [$0.id, $0.edition] } + Models.all.map(\.name)
      + EvidenceGrade.allCases.map(\.rawValue) + ["KhaThi", "khathi"]
    return (data.flatMap { textsHeld(by: $0) } + textsHeld(by: run.inputs) + [run.version] + codes)
      .reduce(into: []) { $0.formUnion(PseudoLanguage.unmarkedWords($1)) }
  }

  /// Expects that what stands in a text is marked or allowed; settings stand as they were typed.
  ///
  /// - Parameter isCut: Whether narrow columns cut words of the data.
  private func expectMarked(
    _ text: String, _ allowed: Set<String>, _ form: String, isCut: Bool = false
  ) {
    let told = text.replacing(/--[a-z-]+ [^\s·]+/, with: "").replacing(/&[a-z]+;/, with: " ")
    var left = PseudoLanguage.unmarkedWords(told).subtracting(allowed)
    if isCut { left = left.filter { part in !allowed.contains { $0.contains(part) } } }
    #expect(left.isEmpty, "\(form): \(left.sorted())")
    #expect(!told.contains("…}") && !told.contains("{"), "\(form): a place is not filled")
  }

  /// What a reader sees of a page or a picture.
  private func seen(_ markup: String) -> String {
    markup.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: " ").replacing(/&#?[a-z0-9]+;/, with: " ")
  }

  private func expectMarked(_ report: any Report, _ name: String) {
    let allowed = allowed(report, report.run)
    for width in [60, 120, 500] {
      let style = RenderStyle(language: Self.language, width: width)
      expectMarked(
        report.render(as: .table, style: style), allowed, "\(name), \(width) columns",
        isCut: width < 500)
    }
    let markdown = report.render(as: .md, style: RenderStyle(language: Self.language))
    expectMarked(markdown, allowed, "\(name), Markdown")
  }

  // MARK: Commands

  @Test("ask, assess and pace")
  func questions() throws {
    expectMarked(try Self.assessed.get(), "assess")
    expectMarked(try PaceRun(Self.settings, library: Self.library).report(), "pace")
    var question = AskRun(parts: ["88.5@2018 90@2019 90.85@2020", ">=95@2025"])
    question.unit = "percent"
    expectMarked(try question.report(library: Self.library), "ask")
    for target in try Self.assessed.get().assessments {
      let card = TargetCard(run: Fixtures.run, plan: nil, assessment: target)
      expectMarked(card, "the card of \(target.target.id)")
    }
    expectMarked(Fixtures.report, "assess, with all that results can hold")
  }

  @Test("forecast and fit")
  func series() throws {
    let forecast = try ForecastRun(data: [Self.path("data.csv")], horizon: 3)
      .report(library: Self.library)
    expectMarked(forecast, "forecast")
    for model in FitRun.models {
      var run = FitRun(data: Self.path("fit.csv"), response: "value")
      run.usesTrend = true
      run.model = model == "wls" ? nil : model
      expectMarked(try run.report(), "fit \(model)")
    }
  }

  @Test("scenario")
  func scenarios() throws { expectMarked(try ScenarioFixtures.report(), "scenario") }

  @Test("backtest, of forecasts, of targets and of rules")
  func backtests() throws {
    let forecasts = ForecastBacktestRun(
      data: [Self.path("data.csv")], horizon: 2, models: ["drift", "linear"])
    expectMarked(try forecasts.report(library: Self.library), "backtest of forecasts")
    var targets = TargetBacktestRun(
      targets: Self.path("past-targets.csv"), outcomes: Self.path("past-outcomes.csv"),
      data: [Self.path("past.csv")], models: ["drift", "base-rate"])
    targets.groupings = BacktestGrouping.allCases
    expectMarked(try targets.report(library: Self.library), "backtest of targets")
    targets.rules = ["all"]
    expectMarked(try targets.report(library: Self.library), "backtest of rules")
  }

  @Test("data check, convert, match, list, and reference show")
  func data() throws {
    expectMarked(
      try DataCheckRun(files: [Self.path("messy.csv"), Self.path("data.csv")])
        .report(library: Self.library), "data check")
    expectMarked(
      try DataMatchRun(plan: Self.path("targets.csv"), data: [Self.path("data.csv")])
        .report(library: Self.library), "data match")
    expectMarked(try DataListRun().report(library: Self.library), "data list")
    expectMarked(try ReferenceShowRun().indicators(library: Self.library), "reference show")
  }

  // MARK: Forms of reports

  @Test("report: the page")
  func page() throws {
    let report = PlanReport(try Self.assessed.get())
    let allowed = allowed(report, report.run)
    let page = report.html(in: Self.language)
    let parts = page.split(separator: "<script", maxSplits: 1)
    expectMarked(
      seen(String(parts[0]).replacing(/<head>.*?<title>/.dotMatchesNewlines(), with: "")), allowed,
      "the page without its script")
    let start = try #require(page.range(of: "id=\"data\">")).upperBound
    let end = try #require(page[start...].range(of: "</script>")).lowerBound
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
    // A column is the names that the script and the style give it, and its heading.
    for column in try #require(data["columns"] as? [[Any]]) {
      let headings = column.compactMap { $0 as? [String: Any] }
      #expect(headings.count == 1, "\(column)")
      expectMarked(told(headings).joined(), allowed, "the page's columns")
    }
    let others: Set = ["lang", "languages", "settings", "inputs", "columns"]
    for (name, value) in data where !others.contains(name) {
      // The script fills places such as `{count}`.
      let texts = told(value).joined(separator: "\n").replacing(/\{\w+\}/, with: "")
      expectMarked(texts, allowed, "the page's \(name)")
    }
    let languages = try #require(data["languages"] as? [String: Any])
    #expect(languages.count == Language.allCases.count + 1)
  }

  /// What the page tells in the language: its text, or one that is the same in all languages.
  ///
  /// Members that hold keys and numbers alone are left out.
  private func told(_ value: Any) -> [String] {
    switch value {
    case let text as String: return [text]
    case let list as [Any]:
      // A class begins with its code, a question with its comparator.
      return list.enumerated().flatMap { place, item in
        place == 0 && list.count >= 4 && item is String ? [] : told(item)
      }
    case let object as [String: Any]:
      if let text = object[PseudoLanguage.code] { return told(text) }
      let codes: Set = ["fc", "own", "q", "j", "ev", "id"]
      return object.filter { !codes.contains($0.key) }.values.flatMap(told)
    default: return []
    }
  }

  @Test("report: Markdown, Word and charts")
  func documents() throws {
    let report = PlanReport(try Self.assessed.get())
    let allowed = allowed(report, report.run)
    let document = report.document(in: Self.language)
    let text = document.markdown().replacing(/\(charts[^)]*\)/, with: "")
    expectMarked(text, allowed, "Markdown")
    let page = document.page(in: Self.language)
      .replacing(/<head>.*?<\/head>/.dotMatchesNewlines(), with: "")
    expectMarked(seen(page), allowed, "Word")
    var charts = report.charts(in: Self.language).map { $0.chart.svg(in: Self.language) }
    charts.append(report.classChart(in: Self.language).svg(in: Self.language))
    #expect(charts.count >= 3)
    for chart in charts { expectMarked(seen(chart), allowed, "a chart") }
  }

  @Test("report: the workbook")
  func workbook() throws {
    let report = PlanReport(try Self.assessed.get())
    let allowed = allowed(report, report.run)
    let settings = Set(report.run.settings.flatMap { [$0.name, $0.value] })
    let workbook = PlanWorkbook(report, in: Self.language).workbook
    for sheet in workbook.sheets {
      expectMarked(sheet.name, [], "the name of a sheet")
      for cell in sheet.rows.joined() {
        let text: String
        switch cell.content {
        case .text(let told), .formula(_, .text(let told)): text = told
        default: continue
        }
        if settings.contains(text) { continue }
        // Nodes of distributions are headed by the symbols x and P.
        expectMarked(text, allowed.union(["x", "p"]), "the sheet \(sheet.name)")
      }
    }
  }

  @Test("report: the notebooks")
  func notebooks() throws {
    let report = PlanReport(try Self.assessed.get())
    expectMarked(report.notebook(in: Self.language), allowed(report, report.run), "the notebook")
  }

  private func expectMarked(_ notebook: Notebook, _ allowed: Set<String>, _ name: String) {
    for cell in notebook.cells {
      switch cell.content {
      case .text(let text):
        expectMarked(text, allowed, "\(name), text")
      case .code(let code, let output):
        for comment in code.matches(of: #/  # (.*)|"""(.*?)"""/#) {
          let text = comment.output.1 ?? comment.output.2 ?? ""
          expectMarked(String(text), allowed, "\(name), a comment")
        }
        for form in output?.forms ?? [] where form.type.hasPrefix("text/") {
          expectMarked(seen(form.text), allowed, "\(name), \(form.type)")
        }
      }
    }
  }

  // MARK: Codes

  @Test("Every code of a finding, a reason, a caveat and an error")
  func codes() {
    let english = Language.standard
    for group in [
      "reason", "finding", "diagnostic", "passed_over", "fit", "series", "reader", "run", "write",
      "scenario_file", "scenario_error", "scenario_run", "rule_note", "name_match",
    ] {
      let names = english.keys(of: group)
      #expect(!names.isEmpty)
      for name in names {
        let template = Template(english.text(group, name))
        let advice = english.optionalText(group + ".advice", name).map { Template($0) }
        let places = template.argumentNames.union(advice?.argumentNames ?? [])
        let arguments = Dictionary(uniqueKeysWithValues: places.map { ($0, Argument.number(7)) })
        if let message = Messages.message(ofError: name) {
          let told = [message.sentence(in: Self.language, arguments)]
          let advice = message.advice(in: Self.language, arguments)
          expectMarked(
            (told + [advice ?? ""]).joined(separator: ". "), [], "\(group).\(name)")
        }
        expectMarked(
          Template(Self.language.text(group, name)).filled(with: arguments, in: Self.language), [],
          "\(group).\(name)")
      }
    }
    for code in Finding.Code.allCases {
      let finding = Finding(code, severity: .note, subject: "7")
      expectMarked(finding.label(in: Self.language), [], code.rawValue)
    }
    for code in Reason.Code.allCases {
      expectMarked(Reason(code).label(in: Self.language), [], code.rawValue)
    }
  }

  @Test("A text that no file has is found")
  func unmarked() {
    #expect(PseudoLanguage.unmarkedWords("Số liệu 5 %") == ["số", "liệu"])
    let label = LabelText.target[Self.language]
    #expect(label != LabelText.target[.en] && PseudoLanguage.unmarkedWords(label).isEmpty)
    #expect(
      PhraseText.planCount.text(Self.language, ["count": "1"])
        != PhraseText.planCount.text(Self.language, ["count": "2"]))
  }
}
