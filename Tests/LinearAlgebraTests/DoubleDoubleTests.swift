import LinearAlgebra
import Testing

@Suite struct DoubleDoubleTests {
  @Test func sumsAndProductsOfDoublesAreExact() {
    let sum = DoubleDouble.sum(1, 0x1p-80)
    #expect(sum.high == 1)
    #expect(sum.low == 0x1p-80)
    // (1 + 2⁻³⁰)² = 1 + 2⁻²⁹ + 2⁻⁶⁰
    let product = DoubleDouble.product(1 + 0x1p-30, 1 + 0x1p-30)
    #expect(product.high == 1 + 0x1p-29)
    #expect(product.low == 0x1p-60)
  }

  @Test func thirdsMakeOne() {
    let third = DoubleDouble(1) / DoubleDouble(3)
    let rest = third * 3 - DoubleDouble(1)
    #expect(rest.high.magnitude < 0x1p-102)
    #expect(third.low != 0)
  }

  @Test func squareRootOfTwoSquaredIsTwo() {
    let root = DoubleDouble(2).squareRoot()
    #expect((root * root - DoubleDouble(2)).high.magnitude < 0x1p-101)
    #expect(DoubleDouble.zero.squareRoot() == .zero)
  }

  @Test func cancellationLeavesTheSmallPart() {
    let total = DoubleDouble.sum(of: [1e16, 1, -1e16, 0x1p-30])
    #expect(total.high == 1 + 0x1p-30)
    #expect(DoubleDouble.dot([DoubleDouble(1e10)], [DoubleDouble(1e10)]).high == 1e20)
  }

  @Test func orderLooksAtBothParts() {
    #expect(DoubleDouble.sum(1, 0x1p-70) > DoubleDouble(1))
    #expect(DoubleDouble.sum(1, -0x1p-70) < DoubleDouble(1))
  }

  @Test func squareRootOfANegativeNumberStops() async {
    await #expect(processExitsWith: .failure) { _ = DoubleDouble(-1).squareRoot() }
  }
}
