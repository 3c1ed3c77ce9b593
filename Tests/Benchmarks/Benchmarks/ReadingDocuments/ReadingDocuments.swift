import Benchmark
import KhaThi

/// Reading PC-Axis, JSON-stat, a Data Package and a workbook: 1,000 areas, 25 measures, 40 years.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(20),
    maxIterations: 20)

  let table = Table(areas: 1_000, measures: 25, years: 40)
  let sheet = table.sheet
  let files: [(name: String, size: Int, input: DataInput)] = [
    ("px", table.px.count, DataInput(bytes: table.px, name: "px")),
    ("json-stat", table.jsonStat.count, DataInput(bytes: table.jsonStat, name: "json-stat")),
    ("data-package", table.package.count, DataInput(bytes: table.package, name: "data-package")),
    (
      "xlsx", sheet.count,
      DataInput(bytes: Archive.workbook(sheet: sheet, texts: table.texts), name: "xlsx")
    ),
  ]
  for (name, size, input) in files {
    let megabytes = (Double(size) / 1e5).rounded() / 10
    Benchmark("\(name): \(megabytes) MB") { _ in
      blackHole(try ObservationFile.read(input).table.rowCount)
    }
  }
}
