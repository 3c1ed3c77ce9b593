/// The status that SDMX gives an observation.
///
/// Source: SDMX code list `CL_OBS_STATUS` 2.2 (2023) and the flags of Eurostat, which are the same
/// letters in small.
struct ObservationStatus {
  /// How final the value is.
  private(set) var finality = YearLabel.Status.final

  /// Whether the code says that there is no value.
  private(set) var isMissing = false

  /// Whether the code says that the value is not reliable.
  private(set) var isUnreliable = false

  /// What else is to be said about the value, in the words of notes.
  private(set) var remarks: [String] = []

  private static let remarks: [Character: String] = [
    "B": "break in series", "D": "definition differs",
    "G": "experimental", "V": "unvalidated", "S": "strike", "N": "not significant",
    "W": "includes data of another category", "K": "included in another category",
    "J": "derogation", "X": "see the source",
  ]

  /// The status of most observations.
  static let normal = ObservationStatus("A")

  /// Reads a code such as `A`, `P`, or several letters of Eurostat such as `bp`.
  init(_ code: String) {
    for letter in code.uppercased() {
      switch letter {
      case "P": finality = max(finality, .preliminary)
      case "E", "I": finality = max(finality, .estimated)
      case "F": finality = .planned
      case "L", "M", "O", "Q", "H": isMissing = true
      case "U":
        isUnreliable = true
        remarks.append("low confidence")
      default: if let remark = Self.remarks[letter] { remarks.append(remark) }
      }
    }
  }
}
