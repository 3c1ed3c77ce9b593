/// A cube of made-up values in the forms of several formats.
struct Table {
  let areas: Int
  let measures: Int
  let years: Int

  private func value(_ area: Int, _ measure: Int, _ year: Int) -> String {
    "\((area * 37 + measure * 101 + year * 11) % 9_000 + 1_000).\((area + year) % 9 + 1)"
  }

  private func list(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map { "\"\(text($0))\"" }.joined(separator: ",")
  }

  private func year(_ index: Int) -> String { String(1980 + index) }

  /// PC-Axis, a row of years for each area and measure.
  var px: [UInt8] {
    var text =
      "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"utf-8\";\nLANGUAGE=\"en\";\n"
      + "CONTENTS=\"Benchmark\";\nUNITS=\"number\";\nSTUB=\"Area\",\"Measure\";\n"
      + "HEADING=\"Year\";\nVALUES(\"Area\")=\(list(areas) { "Area \($0)" });\n"
      + "VALUES(\"Measure\")=\(list(measures) { "measure_\($0)" });\n"
      + "VALUES(\"Year\")=\(list(years, year));\nDATA=\n"
    for area in 0..<areas {
      for measure in 0..<measures {
        text += (0..<years).map { value(area, measure, $0) }.joined(separator: " ") + "\n"
      }
    }
    return Array((text + ";\n").utf8)
  }

  /// JSON-stat 2.0.
  var jsonStat: [UInt8] {
    func dimension(_ labels: String) -> String { "{\"category\":{\"index\":[\(labels)]}}" }
    var text =
      "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Benchmark\",\"id\":[\"area\","
      + "\"measure\",\"time\"],\"size\":[\(areas),\(measures),\(years)],\"role\":{\"time\":"
      + "[\"time\"],\"geo\":[\"area\"],\"metric\":[\"measure\"]},\"dimension\":{\"area\":"
      + dimension(list(areas) { "Area \($0)" }) + ",\"measure\":"
      + dimension(list(measures) { "measure_\($0)" }) + ",\"time\":"
      + dimension(list(years, year)) + "},\"value\":["
    for area in 0..<areas {
      for measure in 0..<measures {
        text += (0..<years).map { value(area, measure, $0) }.joined(separator: ",")
        text += area == areas - 1 && measure == measures - 1 ? "" : ",\n"
      }
    }
    return Array((text + "]}").utf8)
  }

  /// A zipped Data Package with one tidy table, whose size counts unpacked.
  var package: [UInt8] {
    var rows = "area_code,indicator,year,value\n"
    for area in 0..<areas {
      for measure in 0..<measures {
        for index in 0..<years {
          rows += "Area \(area),measure_\(measure),\(year(index)),"
          rows += value(area, measure, index) + "\n"
        }
      }
    }
    let descriptor = "{\"resources\":[{\"name\":\"a\",\"type\":\"table\",\"path\":\"a.csv\"}]}"
    return Archive.stored([
      ("datapackage.json", Array(descriptor.utf8)), ("a.csv", Array(rows.utf8)),
    ])
  }

  /// The texts that the cells of ``sheet`` share.
  var texts: [String] {
    ["Area", "Measure"] + (0..<areas).map { "Area \($0)" }
      + (0..<measures).map { "measure_\($0)" }
  }

  /// The XML of a sheet, years across.
  var sheet: [UInt8] {
    var xml = "<worksheet xmlns=\"\(Archive.main)\"><sheetData><row r=\"1\">"
    xml += "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
    let letters = (0..<years).map { column in
      let place = column + 2
      return place < 26
        ? String(UnicodeScalar(UInt8(65 + place))) : "A" + String(UnicodeScalar(UInt8(39 + place)))
    }
    for index in 0..<years { xml += "<c r=\"\(letters[index])1\"><v>\(year(index))</v></c>" }
    xml += "</row>"
    var row = 1
    for area in 0..<areas {
      for measure in 0..<measures {
        row += 1
        xml += "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(area + 2)</v></c>"
        xml += "<c r=\"B\(row)\" t=\"s\"><v>\(areas + 2 + measure)</v></c>"
        for index in 0..<years {
          xml += "<c r=\"\(letters[index])\(row)\"><v>\(value(area, measure, index))</v></c>"
        }
        xml += "</row>"
      }
    }
    return Array((xml + "</sheetData></worksheet>").utf8)
  }
}
