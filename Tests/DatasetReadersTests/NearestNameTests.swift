import Plans
import Testing

@testable import DatasetReaders

@Suite("Nearest name")
struct NearestNameTests {
  @Test("Spelling, case and separators are forgiven; far names are not offered")
  func nearest() {
    let names = ["series", "Year", "val", "obs_value", "country"]
    #expect(NearestName.find("year", in: names) == "Year")
    #expect(NearestName.find("value", in: ["country", "Values"]) == "Values")
    #expect(NearestName.find("value", in: ["country", "obs_value"]) == "obs_value")
    #expect(NearestName.find("series_id", in: names) == "series")
    #expect(NearestName.find("target_id", in: ["target-id"]) == "target-id")
    #expect(NearestName.find("comparator", in: ["comparater", "compare"]) == "comparater")
    #expect(NearestName.find("year", in: ["series_id", "yr", "value"]) == "yr")
    #expect(NearestName.find("value", in: ["x1", "y", ""]) == nil)
  }

  @Test("Edit distances of known pairs")
  func distances() {
    #expect(NearestName.distance(Array("kitten"), Array("sitting")) == 3)
    #expect(NearestName.distance(Array("flaw"), Array("lawn")) == 2)
    #expect(NearestName.distance(Array("vaule"), Array("value")) == 1)
    #expect(NearestName.distance(Array("ca"), Array("abc")) == 3)
    #expect(NearestName.distance(Array(""), Array("abc")) == 3)
    #expect(NearestName.distance(Array("same"), Array("same")) == 0)
  }
}
