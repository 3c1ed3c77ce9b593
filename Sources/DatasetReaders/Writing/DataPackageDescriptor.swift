/// The `datapackage.json` beside a table of observations.
///
/// Reference: Frictionless Data, Data Package v2 (2024), Table Schema v2.
package struct DataPackageDescriptor {
  /// The name of the table beside the descriptor.
  package static let tableName = "data.csv"

  /// The name of the descriptor.
  package static let fileName = "datapackage.json"

  private let name: String
  private let columns: [String]
  private let byteCount: Int

  /// Describes a table that was written.
  ///
  /// - Parameters:
  ///   - name: What the package is called; made of small letters, digits and hyphens.
  ///   - byteCount: The size of the table.
  package init(name: String, export: ObservationExport, byteCount: Int) {
    let folded = PlainText.folded(name).map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    let parts = String(folded).split(separator: "-")
    self.name = parts.isEmpty ? "observations" : parts.joined(separator: "-")
    columns = export.columnNames
    self.byteCount = byteCount
  }

  /// The text of the descriptor.
  package var json: String {
    let fields = columns.map { column in
      "          {\"name\": \(Self.quoted(column)), \"type\": \"\(Self.type(of: column))\"}"
    }
    return """
      {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": \(Self.quoted(name)),
        "resources": [
          {
            "name": "data",
            "type": "table",
            "path": "\(Self.tableName)",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": \(byteCount),
            "schema": {
              "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
              "fields": [
      \(fields.map { "      " + $0 }.joined(separator: ",\n"))
              ],
              "missingValues": [""]
            }
          }
        ]
      }

      """
  }

  private static func type(of column: String) -> String {
    switch column {
    case "year": "year"
    case "value": "number"
    default: "string"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
