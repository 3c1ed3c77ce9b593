import Forecasting
import KhaThi

// Times exponential smoothing on the series of a file: choice of the form, fit, and a forecast six
// years ahead with 95 % intervals, one series after the other on one core.
//
// usage: SmoothingTimes OBSERVATIONS.csv [RUNS]
//
// Prints the seconds of each run, then for every series the form chosen with its criterion.

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: SmoothingTimes OBSERVATIONS.csv [RUNS]")
  fatalError("the file of observations is missing")
}
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
let table = try ObservationTable.read(DataInput(path: arguments[1]))
let series = table.series().compactMap { try? $0.get().series }
let model = ExponentialSmoothing()

for run in 1...runs {
  let clock = ContinuousClock()
  let elapsed = clock.measure {
    for one in series {
      guard let fitted = try? model.fitted(to: one) else { continue }
      for distribution in fitted.forecast(horizon: 6).distributions {
        precondition(distribution.interval(level: 0.95).lowerBound <= distribution.median)
      }
    }
  }
  print("run,\(run),\(elapsed / .seconds(1))")
}
for one in series {
  guard let fitted = try? model.fitted(to: one) else {
    print("refused,\(one.id),\(one.count)")
    continue
  }
  print("fit,\(one.id),\(fitted.shortName),\(fitted.logLikelihood),\(fitted.aicc)")
}
