import Benchmark
import Forecasting
import KhaThi

/// Reading 50 MB of observations, the bundled plans from files to rows, and each model on a series.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(20),
    maxIterations: 20)

  let file = DataInput(bytes: rows(megabytes: 50), name: "50 MB")
  Benchmark("read 50 MB of observations") { _ in
    blackHole(try ObservationTable.read(file).rowCount)
  }
  Benchmark("read and hash 50 MB of observations") { _ in
    let hash = InputHash()
    blackHole(try ObservationTable.read(file.hashed(by: hash)).rowCount)
    blackHole(hash.hexadecimal)
  }

  Benchmark("assess the bundled plans") { _ in
    blackHole(try AssessRun(AssessSettings()).report().assessments.count)
  }

  let observations = (0..<20).map {
    Observation(year: 2000 + $0, value: 40 + 2 * Double($0) + Double(($0 * 7) % 5))
  }
  guard let series = try? AnnualSeries(id: "coverage", observations: observations) else {
    preconditionFailure("the example is no series")
  }
  guard let reference = try? DataLibrary.locate().reference() else {
    preconditionFailure("the bundled reference data were not found")
  }
  Benchmark("auto with the reference class: 100 fits, 2 and 5 years ahead, 80 and 95 %") { _ in
    for start in 0..<100 {
      let known = try AnnualSeries(
        id: "coverage", indicator: "internet_users", bounds: .percent, direction: .increase,
        observations: observations.map {
          Observation(year: $0.year, value: 0.9 * $0.value + 0.1 * Double(start))
        })
      let fitted = try AutomaticModel(reference: reference).fit(to: known)
      for horizon in [2, 5] {
        let distribution = fitted.distribution(horizon: horizon)
        for level in [0.8, 0.95] { blackHole(distribution.interval(level: level)) }
        blackHole(distribution.probability(atLeast: 95))
      }
    }
  }

  // As in a run: `auto` and `reference` by the bundled reference data, of which only a series with
  // limits is judged.
  let context = ModelContext(reference: reference)
  guard
    let limited = try? AnnualSeries(
      id: "coverage", bounds: .percent, direction: .increase, observations: observations)
  else { preconditionFailure("the example is no series") }
  for entry in Models.all {
    let model = entry.model(in: context)
    let series = entry.needs.contains(.reference) ? limited : series
    Benchmark("\(entry.name): 100 fits, 6 years ahead, 95 %") { _ in
      for _ in 0..<100 {
        let forecast = try model.fit(to: series).forecast(horizon: 6)
        for distribution in forecast.distributions {
          blackHole(distribution.interval(level: 0.95))
        }
      }
    }
  }
}

/// Rows as a statistics office writes them, about so many million bytes.
private func rows(megabytes: Int) -> [UInt8] {
  var bytes = Array("series_id,indicator,year,value\n".utf8)
  bytes.reserveCapacity(megabytes * 1_000_000 + 100)
  var series = 0
  while bytes.count < megabytes * 1_000_000 {
    for year in 1990..<2024 {
      let value = Double((series * 37 + year * 11) % 100_000) / 100
      bytes +=
        "indicator_\(series % 60):AREA\(series),indicator_\(series % 60),\(year),\(value)\n".utf8
    }
    series += 1
  }
  return bytes
}
