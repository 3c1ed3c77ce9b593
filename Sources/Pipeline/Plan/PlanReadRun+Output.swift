package import Reports

extension PlanReadRun {
  /// The files that are written beside a register; `nil` writes none.
  package struct Beside: Hashable, Sendable {
    package var tasks: String?
    package var duties: String?
    package var results: String?
    package var text: String?

    /// Creates the list.
    package init(
      tasks: String? = nil, duties: String? = nil, results: String? = nil, text: String? = nil
    ) {
      self.tasks = tasks
      self.duties = duties
      self.results = results
      self.text = text
    }
  }
}

extension RegisterReport {
  /// Writes the register, and what is asked for beside it.
  ///
  /// An output that ends in `.html` is the page to confirm it on, one in `.xlsx` the workbook, and
  /// one in `.json` JSON.
  package func write(
    as format: OutputFormat, style: RenderStyle, to place: Output,
    beside: PlanReadRun.Beside = .init()
  ) throws(PipelineError) {
    var others: [Output.Part] = []
    if let path = beside.tasks { others.append(.init(path, taskTable())) }
    if let path = beside.duties { others.append(.init(path, dutyTable())) }
    if let path = beside.results { others.append(.init(path, resultTable())) }
    if let path = beside.text { others.append(.init(path, text)) }
    switch place.path.map(Self.ending) {
    case "html":
      try place.write([.init(place.path, page(in: style.language))] + others, inputs: run.files)
    case "xlsx":
      let folder = try TemporaryFolder()
      let made = folder.file("register.xlsx")
      do throws(WorkbookError) {
        try writeWorkbook(to: made, in: style.language)
      } catch {
        throw .toolFailed(name: "libxlsxwriter", detail: error.detail)
      }
      try place.write(
        [.init(place.path, try folder.read("register.xlsx"))] + others, inputs: run.files)
    case "json": try place.write(self, as: .json, style: style, beside: others)
    default: try place.write(self, as: format, style: style, beside: others)
    }
  }

  private static func ending(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]).lowercased() } ?? ""
  }
}
