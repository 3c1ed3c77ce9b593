import Foundation
import Targets
import Testing

@testable import Reports

@Suite("Charts as SVG")
struct ChartTests {
  @Test("A chart is drawn the same every time", arguments: Language.allCases)
  func golden(language: Language) {
    expectGolden(ChartFixtures.insurance(language).svg(in: language), "fan-\(language).svg")
    expectGolden(ChartFixtures.income(language).svg(in: language), "fan-sparse-\(language).svg")
    expectGolden(ChartFixtures.classes(language).svg(in: language), "classes-\(language).svg")
  }
}
