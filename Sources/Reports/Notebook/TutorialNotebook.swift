/// The notebook that teaches the command: one question, an own plan, a forecast, a chart.
///
/// The runs that give its outputs are made elsewhere, with the inputs named here.
package struct TutorialNotebook: Sendable {
  /// The question, as typed.
  package static let question = ["88.5@2018", "90@2019", "90.85@2020", ">=95@2025"]

  /// The observations of the small plan.
  package static let observations = """
    series_id,year,value
    insurance,2016,81.7
    insurance,2017,86.9
    insurance,2019,90
    insurance,2020,90.85
    insurance,2021,91.01
    insurance,2022,92.04
    floor_area,2016,22.8
    floor_area,2020,24
    floor_area,2022,25.5

    """

  /// Its targets.
  package static let targets = """
    target_id,series_id,target_year,comparator,value,unit,lower_bound,upper_bound
    insurance-2025,insurance,2025,>=,95,%,0,100
    insurance-2030,insurance,2030,>=,98,%,0,100
    floor-2030,floor_area,2030,>=,30,m2 per person,0,

    """

  /// The target whose chart is shown.
  package static let target = "insurance-2030"

  /// The years of the forecast.
  package static let horizon = 5

  /// The answer to ``question``.
  package var answer: TargetCard
  /// The small plan, judged.
  package var assessment: AssessmentReport
  /// Its forecasts.
  package var forecast: ForecastReport
  /// The same plan with what charts need.
  package var report: PlanReport

  /// Takes the results that the cells show.
  package init(
    answer: TargetCard, assessment: AssessmentReport, forecast: ForecastReport, report: PlanReport
  ) {
    self.answer = answer
    self.assessment = assessment
    self.forecast = forecast
    self.report = report
  }

  /// The notebook in one language.
  package func notebook(in language: Language) -> Notebook {
    var notebook = Notebook(language: language)
    let say = { (text: TutorialText) in text[language] }
    notebook.add("title", text: "# \(say(.title))\n\n\(say(.intro))")
    notebook.add("preparation", code: Self.preparation(in: language))
    notebook.add("question-text", text: "## \(say(.questionTitle))\n\n\(say(.questionNote))")
    let words = (["ask"] + Self.question + ["--unit", "percent"]).map(NotebookPython.quoted)
    notebook.add(
      "question", code: "shown(\(words.joined(separator: ", ")))",
      output: shown(answer, in: language))
    notebook.add("plan-text", text: "## \(say(.planTitle))\n\n\(say(.planNote))")
    notebook.add("files", code: Self.files)
    notebook.add(
      "plan", code: "shown(\"assess\", *PLAN)", output: shown(assessment, in: language))
    notebook.add("forecast-text", text: "## \(say(.forecastTitle))\n\n\(say(.forecastNote))")
    notebook.add(
      "forecast",
      code: """
        shown("forecast", "--data", "observations.csv", "--horizon", "\(Self.horizon)")
        """, output: shown(forecast, in: language))
    notebook.add("chart-text", text: "## \(say(.chartTitle))\n\n\(say(.chartNote))")
    if let chart = report.chart(of: Self.target, in: language) {
      notebook.add(
        "chart",
        code: """
          svg = khathi("report", *PLAN, "--format", "svg", "--target", "\(Self.target)")
          text = html.unescape(re.search("<desc[^>]*>([^<]*)</desc>", svg)[1])
          Shown({"image/svg+xml": svg, "text/plain": text})
          """,
        output: Notebook.Output(
          "image/svg+xml", chart.svg(in: language),
          plain: FanChartText(chart, in: language).description))
    }
    notebook.add("next-text", text: "## \(say(.nextTitle))\n\n\(say(.nextNote))")
    return notebook
  }

  private func shown(_ report: some Report, in language: Language) -> Notebook.Output {
    let text = report.render(as: .md, style: RenderStyle(language: language))
    return Notebook.Output("text/markdown", text, plain: text)
  }

  private static func preparation(in language: Language) -> String {
    """
    import html, os, pathlib, re, subprocess, tempfile

    KHATHI = os.environ.get("KHATHI", "khathi")  # \(NotebookText.commentCommand[language])
    FOLDER = pathlib.Path(tempfile.mkdtemp())


    def khathi(*arguments):
        \"""\(NotebookText.docCommand[language])\"""
        done = subprocess.run([KHATHI, *arguments, "--lang", "\(language.rawValue)"],
                              capture_output=True, encoding="utf-8", cwd=FOLDER)
        if done.returncode > 2:
            raise RuntimeError(done.stderr)
        return done.stdout


    \(NotebookPython.shownClass(in: language))


    def shown(*arguments):
        text = khathi(*arguments, "--format", "md")
        return Shown({"text/markdown": text, "text/plain": text})
    """
  }

  private static var files: String {
    """
    (FOLDER / "observations.csv").write_text(\"""\\
    \(observations)\""", encoding="utf-8")
    (FOLDER / "targets.csv").write_text(\"""\\
    \(targets)\""", encoding="utf-8")
    PLAN = ["--targets", "targets.csv", "--data", "observations.csv"]
    """
  }
}
