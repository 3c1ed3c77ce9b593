import Testing
import TimeSeries

struct PrintedStepTests {
  private func step(_ values: [Double], decimals: Int? = nil) throws -> Double {
    try AnnualSeries(
      id: "s",
      observations: values.enumerated().map {
        Observation(year: 2000 + $0, value: $1, printedDecimals: decimals)
      }
    ).printedStep
  }

  @Test func takesTheFewestDecimalsThatWriteAllValues() throws {
    #expect(try step([57, 60]) == 1)
    #expect(try step([94.29, 93.5]) == 0.01)
    #expect(try step([0.1 + 0.2]) == 0.1)
    #expect(try step([123_456_789.12]) == 0.01)
    #expect(try step([0, 0]) == 1)
    #expect(try step([]) == 1)
  }

  @Test func recordedDecimalsCountMore() throws {
    #expect(try step([94, 95], decimals: 2) == 0.01)
    #expect(try step([94.123456], decimals: 1) == 0.1)
  }

  @Test func computedValuesHaveAFineStep() throws {
    #expect(try step([100.0 / 3]) == 1e-6)
    #expect(try step([1e-300 / 3]) < 1e-305)
    #expect(try step([.leastNonzeroMagnitude]) > 0)
    #expect(try step([1e300 / 3]) == 1)
  }
}
