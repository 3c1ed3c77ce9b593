import Benchmark
import KhaThi
import PlainBLAS

/// 100,000 series of 20 years, as a national data base has them.
private let seriesCount = 100_000
private let yearCount = 20

/// Values near a line, the same in every run.
private let responses: Matrix = {
  var state: UInt64 = 20_301_231
  let elements = (0..<(seriesCount * yearCount)).map { index in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 50 + 0.7 * Double(index % yearCount) + Double(state >> 40) * 0x1p-24
  }
  return Matrix(rows: yearCount, columns: seriesCount, elements: elements)
}()

private let years = (0..<yearCount).map { 2005 + Double($0) }

/// Writes a line in the centred year and one series into a workspace.
@Sendable private func fillLine(_ index: Int, _ workspace: inout LeastSquaresWorkspace) {
  let centre = (years[0] + years[yearCount - 1]) / 2
  for i in 0..<yearCount {
    workspace.design[i] = 1
    workspace.design[yearCount + i] = years[i] - centre
    workspace.response[i] = responses.elements[index * yearCount + i]
  }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal], timeUnits: .microseconds, warmupIterations: 2,
    maxDuration: .seconds(5), maxIterations: 50)
  _ = responses

  Benchmark("100,000 lines, plain dgemm") { benchmark in
    let weights = [Double](repeating: 0.5, count: 2 * yearCount)
    var result = [Double](repeating: 0, count: 2 * seriesCount)
    benchmark.startMeasurement()
    plain_dgemm(
      2, Int32(seriesCount), Int32(yearCount), weights, responses.elements, &result)
    benchmark.stopMeasurement()
    blackHole(result)
  }

  Benchmark("100,000 lines, SharedDesign") { benchmark in
    let design = try DesignMatrix(predictors: [("year", years)], rows: yearCount)
    blackHole(try SharedDesign(design).fit(responses))
  }

  Benchmark("100,000 lines, each its own QR, one core") { benchmark in
    blackHole(
      LeastSquaresBatch(
        count: seriesCount, rows: yearCount, columns: 2, concurrently: false, fill: fillLine))
  }

  Benchmark("100,000 lines, each its own QR, all cores") { benchmark in
    blackHole(
      LeastSquaresBatch(count: seriesCount, rows: yearCount, columns: 2, fill: fillLine))
  }

  Benchmark("1,000 refined fits with standard errors") { benchmark in
    for index in 0..<1_000 {
      let problem = RegressionProblem(
        response: Array(responses.column(index)), predictors: [.init("year", years)])
      blackHole(try LinearRegression().fit(to: problem))
    }
  }

  Benchmark("100 autoregressive fits by exact likelihood") { benchmark in
    for index in 0..<100 {
      let problem = RegressionProblem(
        response: Array(responses.column(index)), predictors: [.init("year", years)],
        years: years.map { Int($0) })
      blackHole(try AutoregressiveRegression().fit(to: problem))
    }
  }
}
