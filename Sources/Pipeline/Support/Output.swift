public import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to standard output or, whole or not at all, to a file.
public enum Output {
  /// Writes `report`.
  ///
  /// CSV has no room for what is needed to repeat a run, so a CSV file gets `FILE.run.json` beside
  /// it.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  public static func write(
    _ report: some Report, as format: OutputFormat, style: RenderStyle, to path: String?,
    overwrite: Bool
  ) throws(PipelineError) {
    if let path { try AtomicFile.refuseInput(path, among: report.run.inputs) }
    let output = try AtomicOutput(path, overwrite: overwrite)
    output.write(Array(report.render(as: format, style: style).utf8))
    // The report is whole on the disk before its sidecar takes its name, and takes its own last.
    try output.finish()
    if format == .csv, let path, !SameFile.isDevice(path) {
      try AtomicFile.write(report.run.sidecar(), to: "\(path).run.json", overwrite: overwrite)
    }
    try output.commit()
  }

  /// Writes the files of a report into a folder, which is made where it is missing.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  public static func write(
    _ files: [ReportFile], into folder: String, overwrite: Bool
  ) throws(PipelineError) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    for file in files {
      let parts = file.name.split(separator: "/").dropLast()
      for depth in 0...parts.count {
        let path = ([folder] + parts.prefix(depth).map(String.init)).joined(separator: "/")
        if mkdir(path, 0o755) != 0, errno != EEXIST {
          throw .writeFailed(path: path, errno: errno)
        }
      }
      try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)", overwrite: overwrite)
    }
  }

  /// Writes the bytes of a report.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)`` or ``PipelineError/writeFailed(path:errno:)``.
  public static func write(
    _ bytes: [UInt8], to path: String?, overwrite: Bool
  ) throws(PipelineError) {
    let output = try AtomicOutput(path, overwrite: overwrite)
    output.write(bytes)
    try output.commit()
  }
}
