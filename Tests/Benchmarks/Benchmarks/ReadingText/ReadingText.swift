import Benchmark
import KhaThi

/// Reading 50 MB of each text format, mending and converting it.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(20),
    maxIterations: 10)

  let megabytes = 50
  let files: [(String, [UInt8])] = [
    ("tidy CSV", tidy(megabytes, delimiter: ",", decimal: ".")),
    ("tidy with semicolons and decimal commas", tidy(megabytes, delimiter: ";", decimal: ",")),
    ("wide CSV with decimal commas", wide(megabytes)),
    ("World Bank CSV", worldBank(megabytes)),
    ("SDMX-CSV 1.0", sdmx(megabytes)),
    ("wide CSV in UTF-16", utf16(wide(megabytes / 2))),
  ]
  for (name, bytes) in files {
    let input = DataInput(bytes: bytes, name: name)
    Benchmark("read \(bytes.count / 1_000_000) MB of \(name)") { _ in
      blackHole(try ObservationFile.read(input).table.rowCount)
    }
  }
  let input = DataInput(bytes: files[0].1, name: "tidy")
  Benchmark("convert 50 MB of tidy CSV to SDMX-CSV") { _ in
    var count = 0
    var export = ObservationExport(ExportFormat(.sdmxCSV)!, file: "tidy") { count += $0.count }
    blackHole(try export.stream(input, options: ReadingOptions())?.rowCount)
  }
  let dirty = DataInput(bytes: tidy(10, delimiter: ";", decimal: ","), name: "dirty")
  Benchmark("mend 10 MB of tidy CSV") { _ in
    blackHole(try MendedTable.mend(dirty)?.rowCount)
  }
}

/// Rows until there are about so many million bytes.
private func rows(
  _ megabytes: Int, header: String, row: (Int, inout [UInt8]) -> Void
) -> [UInt8] {
  var bytes = Array(header.utf8)
  bytes.reserveCapacity(megabytes * 1_000_000 + 1000)
  var index = 0
  while bytes.count < megabytes * 1_000_000 {
    row(index, &bytes)
    index += 1
  }
  return bytes
}

private func number(_ index: Int, decimal: String) -> String {
  "\(index * 37 % 9000)\(decimal)\(index % 9 + 1)"
}

private func tidy(_ megabytes: Int, delimiter: String, decimal: String) -> [UInt8] {
  let header = ["series_id", "indicator", "year", "value"].joined(separator: delimiter) + "\n"
  return rows(megabytes, header: header) { index, bytes in
    let series = index / 34
    bytes += "indicator_\(series % 60):AREA\(series)\(delimiter)indicator_\(series % 60)".utf8
    bytes += "\(delimiter)\(1990 + index % 34)\(delimiter)\(number(index, decimal: decimal))\n".utf8
  }
}

private func wide(_ megabytes: Int) -> [UInt8] {
  let years = (1990..<2024).map { "Năm \($0)" }.joined(separator: ";")
  return rows(megabytes, header: "Tỉnh;Chỉ tiêu;ĐVT;\(years)\n") { index, bytes in
    bytes += "Tỉnh \(index % 63);Chỉ tiêu \(index / 63);%".utf8
    for year in 0..<34 { bytes += ";\(number(index + year, decimal: ","))".utf8 }
    bytes.append(10)
  }
}

private func worldBank(_ megabytes: Int) -> [UInt8] {
  let years = (1960..<2024).map { "\"\($0)\"," }.joined()
  let header =
    "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-06-28\",\n\n"
    + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\(years)\n"
  return rows(megabytes, header: header) { index, bytes in
    bytes +=
      "\"Country \(index % 260)\",\"C\(index % 260)\",\"Some indicator\",\"I.\(index / 260)\",".utf8
    for year in 0..<64 { bytes += "\"\(number(index + year, decimal: "."))\",".utf8 }
    bytes.append(10)
  }
}

private func sdmx(_ megabytes: Int) -> [UInt8] {
  let header =
    "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
  return rows(megabytes, header: header) { index, bytes in
    let series = index / 34
    bytes += "UNSD:SDG(1.0),A,A\(series % 200),IND_\(series / 200),_T,\(1990 + index % 34),".utf8
    bytes += "\(number(index, decimal: ".")),PERSONS,0,A\n".utf8
  }
}

private func utf16(_ text: [UInt8]) -> [UInt8] {
  [0xFF, 0xFE]
    + String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
