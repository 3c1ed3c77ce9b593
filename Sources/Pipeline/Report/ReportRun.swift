import Assessment
import DatasetReaders
import Plans
package import Reports

/// What `khathi report` is asked to do.
package struct ReportSettings: Hashable, Sendable {
  /// Which targets are judged, and how; not read where ``from`` is set.
  package var assess = AssessSettings()

  /// What `khathi assess --format json` has written: the report is made from it without a new fit.
  package var from: String?

  /// Only the part that speaks of this target.
  package var target: String?

  /// What `khathi scenario --format json` has written: shown beside each target of the page.
  package var scenario: String?

  /// The language that the report opens in.
  package var language: Language = .standard

  /// Creates the settings of a run without arguments.
  package init() {}
}

/// The work of `khathi report`: judges targets, or reads what was judged before, and sets it as a
/// page, a workbook or another form for people.
package struct ReportRun {
  /// The settings of the run.
  package let settings: ReportSettings

  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(_ settings: ReportSettings, library: DataLibrary? = nil) {
    self.settings = settings
    self.library = library
  }

  /// What the report is made of.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used.
  package func report() throws(PipelineError) -> PlanReport {
    let report = try wholeReport()
    guard let target = settings.target else { return report }
    guard let part = report.part(of: target) else {
      throw .unknownTarget(
        target, nearest: NearestName.find(target, in: report.targets.map(\.target.id)))
    }
    return part
  }

  private func wholeReport() throws(PipelineError) -> PlanReport {
    if let path = settings.from { return try Self.read(path) }
    var assess = settings.assess
    assess.explains = true
    assess.includesForecasts = true
    if assess.rules.isEmpty { assess.rules = ["all"] }
    return PlanReport(try AssessRun(assess, library: library).report())
  }

  /// The scenarios to show beside, where some were given.
  func comparison() throws(PipelineError) -> ScenarioComparison? {
    guard let path = settings.scenario else { return nil }
    let text = try Self.contents(of: path)
    do throws(PlanReportError) {
      return try ScenarioComparison(json: text)
    } catch {
      throw .report(error, file: path)
    }
  }

  /// Reads the JSON of `khathi assess`.
  static func read(_ path: String) throws(PipelineError) -> PlanReport {
    let text = try contents(of: path)
    do throws(PlanReportError) {
      return try PlanReport(json: text)
    } catch {
      throw .report(error, file: path)
    }
  }

  private static func contents(of path: String) throws(PipelineError) -> [UInt8] {
    do throws(ReaderError) {
      return try DataInput(path: path).contents()
    } catch {
      throw .reading(error)
    }
  }
}

extension PlanReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode { assessmentReport.exitCode }
}

/// One file of a report.
package struct ReportFile: Hashable, Sendable {
  /// The path inside the folder of the report.
  package let name: String
  /// The content.
  package let bytes: [UInt8]

  /// Creates a file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension ReportRun {
  /// Writes the report as a file, or as the files of a folder.
  ///
  /// - Throws: ``PipelineError`` where a form cannot be made, or the output is an input, exists or
  ///   cannot be written.
  package func write(
    _ report: PlanReport, as format: ReportFormat, to output: Output, fillsFolder: Bool
  ) throws(PipelineError) {
    let inputs = [settings.from, settings.scenario].compactMap { $0 } + report.run.files
    if fillsFolder {
      try output.write(try files(report, as: format), inputs: inputs)
    } else {
      try output.check([output.path], inputs: inputs)
      try output.write(try render(report, as: format), inputs: inputs)
    }
  }

  /// The report as a file.
  ///
  /// - Throws: ``PipelineError/toolMissing(name:package:)`` where the format needs a program of the
  ///   system, ``PipelineError/nothingToDraw(_:)`` for a chart of a target without numbers.
  package func render(
    _ report: PlanReport, as format: ReportFormat
  ) throws(PipelineError) -> [UInt8] {
    let language = settings.language
    switch format {
    case .html:
      return Array(report.html(in: language, comparison: try comparison()).utf8)
    case .md:
      return Array(report.document(in: language).markdown().utf8)
    case .ipynb:
      return Array(report.notebook(in: language).text.utf8)
    case .svg:
      return Array(try chart(report).utf8)
    case .png:
      let folder = try TemporaryFolder()
      try Self.draw([("chart", try chart(report))], zoom: 2, in: folder)
      return try folder.read("chart.png")
    case .xlsx:
      return try workbook(report)
    case .docx:
      return try WordDocument(report.document(in: language), in: language).bytes()
    }
  }

  /// The report as files of a folder: every chart by the key of its target, or a text with charts.
  package func files(
    _ report: PlanReport, as format: ReportFormat
  ) throws(PipelineError) -> [ReportFile] {
    let language = settings.language
    switch format {
    case .md:
      let document = report.document(in: language)
      let text = document.markdown(pictureFolder: "charts")
      return [ReportFile(name: "report.md", bytes: Array(text.utf8))]
        + document.figures.map {
          ReportFile(name: "charts/\($0.name).svg", bytes: Array($0.svg.utf8))
        }
    case .svg, .png:
      var charts = [("classes", report.classChart(in: language).svg(in: language))]
      charts += report.charts(in: language).map { ($0.targetID, $0.chart.svg(in: language)) }
      let folder = try TemporaryFolder()
      if format == .png {
        try Self.draw(
          charts.enumerated().map { ("chart-\($0)", $1.1) }, zoom: 2, in: folder)
      }
      var files: [ReportFile] = []
      for (number, (name, svg)) in charts.enumerated() {
        let bytes = format == .svg ? Array(svg.utf8) : try folder.read("chart-\(number).png")
        files.append(
          ReportFile(name: Self.fileName(name, files) + ".\(format.rawValue)", bytes: bytes))
      }
      return files
    case .html, .xlsx, .docx, .ipynb:
      return [
        ReportFile(name: "report.\(format.rawValue)", bytes: try render(report, as: format))
      ]
    }
  }

  /// The chart of the only target, or that of the classes of all.
  private func chart(_ report: PlanReport) throws(PipelineError) -> String {
    let language = settings.language
    guard let target = settings.target else {
      return report.classChart(in: language).svg(in: language)
    }
    guard let chart = report.chart(of: target, in: language) else {
      throw .nothingToDraw(target)
    }
    return chart.svg(in: language)
  }

  /// Draws SVG files as `NAME.png` in a folder.
  ///
  /// - Parameter zoom: How many dots a unit of the file becomes: 2 gives 192 dots an inch.
  static func draw(
    _ charts: [(name: String, svg: String)], zoom: Double, in folder: TemporaryFolder
  ) throws(PipelineError) {
    var calls: [[String]] = []
    for chart in charts {
      let source = try folder.write(Array(chart.svg.utf8), as: "\(chart.name).svg")
      calls.append(
        ["--zoom", "\(zoom)", "--output", folder.file("\(chart.name).png"), source])
    }
    try ExternalTool.svgConverter.runEach(calls, in: folder)
  }

  private func workbook(_ report: PlanReport) throws(PipelineError) -> [UInt8] {
    let folder = try TemporaryFolder()
    do throws(WorkbookError) {
      try report.writeWorkbook(to: folder.file("report.xlsx"), in: settings.language)
    } catch {
      throw .toolFailed(name: "libxlsxwriter", detail: "\(error.code): \(error.detail)")
    }
    return try folder.read("report.xlsx")
  }

  /// The key of a target as the name of a file: letters, digits, `.`, `-` and `_`, none twice.
  private static func fileName(_ key: String, _ files: [ReportFile]) -> String {
    var name = String(
      key.unicodeScalars.prefix(120).map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": Character(scalar)
        default: "_"
        }
      })
    if name.isEmpty || name.first == "." { name = "_" + name }
    let taken = Set(files.map { $0.name.split(separator: ".").dropLast().joined(separator: ".") })
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}

/// Makes the notebook that teaches the command.
package struct TutorialRun {
  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(library: DataLibrary? = nil) {
    self.library = library
  }

  /// Carries out what the cells of the notebook ask for.
  ///
  /// - Throws: ``PipelineError`` where the bundled reference can't be read.
  package func notebook(in language: Language) throws(PipelineError) -> Notebook {
    let folder = try TemporaryFolder()
    let data = try folder.write(Array(TutorialNotebook.observations.utf8), as: "observations.csv")
    let targets = try folder.write(Array(TutorialNotebook.targets.utf8), as: "targets.csv")
    var question = AskRun(parts: TutorialNotebook.question)
    question.unit = "percent"
    var settings = AssessSettings()
    settings.data = [data]
    settings.targets = targets
    var report = ReportSettings()
    report.assess = settings
    return TutorialNotebook(
      answer: try question.report(library: library),
      assessment: try AssessRun(settings, library: library).report(),
      forecast: try ForecastRun(data: [data], horizon: TutorialNotebook.horizon)
        .report(library: library),
      report: try ReportRun(report, library: library).report()
    ).notebook(in: language)
  }
}
