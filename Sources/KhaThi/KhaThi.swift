@_exported public import Assessment
// The umbrella of the library: `import KhaThi` brings every module below the command.
@_exported public import DatasetReaders
@_exported public import Distributions
@_exported public import Evaluation
@_exported public import Forecasting
@_exported public import LinearAlgebra
@_exported public import Pipeline
@_exported public import PlanReading
@_exported public import Plans
@_exported public import Reports
@_exported public import Scenarios
@_exported public import TimeSeries
