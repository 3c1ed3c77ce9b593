import DatasetReaders
import PlanReading
import Plans
package import Reports
import TimeSeries

/// The work of `khathi plan read`: the text of a plan as a register to confirm.
package struct PlanReadRun {
  /// The files of one plan: its text first, then its annexes.
  package var files: [String]

  /// The area by name or code, where the text does not tell it or tells another.
  package var area: String?

  /// The key of the plan; `nil` makes one of the name of the first file.
  package var planID: String?

  /// Creates a run.
  package init(files: [String]) {
    self.files = files
  }

  /// Reads the plan.
  ///
  /// - Parameter library: Where the bundled tables lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where a file cannot be read.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> RegisterReport {
    var inputs = InputFiles(library: library)
    var documents: [PlanDocument] = []
    var ends: [Int] = []
    for file in files {
      let document = try read(file, &inputs)
      documents.append(document)
      ends.append((ends.last ?? 0) + document.text.count + 2)
    }
    let document = documents.count == 1 ? documents[0] : PlanDocument(joining: documents)
    let proposal = PlanProposal(document)
    let matchers = try NameMatchers(&inputs)
    var join = RegisterJoin(
      proposal: proposal, matchers: matchers, planID: planID ?? Self.stem(files.first ?? ""),
      area: area)
    join.files = zip(files, ends).map { ($0, $1) }
    return RegisterReport(
      run: RunInfo(
        command: "plan read", version: version, settings: settings,
        inputs: inputs.read.filter { !$0.name.hasPrefix("bundled:") }),
      text: document.text.string, targets: join.targets(), tasks: join.tasks(),
      duties: join.duties(), results: join.results())
  }

  private var settings: [RunInfo.Setting] {
    var settings = [RunInfo.Setting("files", files.joined(separator: ","))]
    if let area { settings.append(RunInfo.Setting("area", area)) }
    if let planID { settings.append(RunInfo.Setting("plan-id", planID)) }
    return settings
  }

  /// The name of a file without its folder and ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private func read(
    _ file: String, _ inputs: inout InputFiles
  ) throws(PipelineError) -> PlanDocument {
    let bytes = try inputs.read(DataInput(path: file)) { (input) throws(ReaderError) in
      try input.contents()
    }
    do throws(DocumentFile.Failure) {
      return try DocumentFile.read(bytes, name: Self.stem(file))
    } catch {
      switch error {
      case .file(let failure):
        throw .reading(ReaderError(failure.code, file: file, arguments: failure.arguments))
      case .needsText: return try readPages(file)
      }
    }
  }

  /// Turns a PDF into text.
  private func readPages(_ file: String) throws(PipelineError) -> PlanDocument {
    let arguments = ["-layout", "-enc", "UTF-8", file, "-"]
    guard
      let result = ChildProcess.run("pdftotext", arguments, limit: DocumentFile.largest)
    else { throw .toolMissing(name: "pdftotext", package: "poppler-utils") }
    guard result.code == 0, !result.wasCut else {
      throw .toolFailed(name: "pdftotext", detail: "\(result.code)")
    }
    let text = String(decoding: result.output, as: UTF8.self)
    let letters = text.unicodeScalars.prefix(100_000).count { $0.properties.isAlphabetic }
    guard letters >= 40 else {
      throw .reading(ReaderError(.notData, file: file, arguments: ["kind": .code("scan")]))
    }
    return DocumentFile.read(pages: text, name: Self.stem(file))
  }
}
