import Testing
import TimeSeries

struct TransformationTests {
  static let transformations: [Transformation] = [
    .identity, .log(lower: 0), .log(lower: -40), .logit(lower: 0, upper: 100),
    .logit(lower: -5, upper: 1e6),
  ]

  @Test(arguments: transformations) func inverseUndoesForward(
    _ transformation: Transformation
  ) {
    for value in [0.001, 0.5, 1, 37.25, 99.9] {
      let working = transformation.forward(value, margin: 1e-9)
      // The distance from a far bound is what is carried, to 16 digits of itself.
      let bound = 1e-13 * max(value, 40)
      #expect((transformation.inverse(working) - value).magnitude <= bound)
    }
  }

  @Test(arguments: transformations) func forwardRisesAtTheRateOfItsSlope(
    _ transformation: Transformation
  ) {
    for value in [0.5, 20, 60, 99] {
      let step = 1e-5
      let difference =
        transformation.forward(value + step, margin: 1e-9)
        - transformation.forward(value - step, margin: 1e-9)
      let slope = transformation.slope(at: value, margin: 1e-9)
      #expect(slope > 0)
      #expect((difference / (2 * step) / slope - 1).magnitude < 1e-4)
    }
  }

  @Test func valuesNearABoundAreTakenAtTheMargin() {
    let logit = Transformation.logit(lower: 0, upper: 100)
    #expect(logit.forward(100, margin: 0.5) == logit.forward(99.5, margin: 0.5))
    #expect(logit.forward(0, margin: 0.5) == -logit.forward(100, margin: 0.5))
    let log = Transformation.log(lower: 0)
    #expect(log.forward(0, margin: 0.25) == log.forward(0.25, margin: 0.25))
  }

  @Test func inverseNeverLeavesTheBounds() {
    let logit = Transformation.logit(lower: 0, upper: 100)
    for working in [-1e300, -800, -40, -1, 0, 1, 40, 800, 1e300] {
      #expect((0...100).contains(logit.inverse(working)))
      #expect(Transformation.log(lower: 3).inverse(working) >= 3)
    }
    #expect(logit.inverse(-.infinity) == 0)
    #expect(logit.inverse(.infinity) == 100)
  }
}
