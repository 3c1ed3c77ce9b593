/// The answer of `khathi plan read`: the register that a plan's text proposes, for a person to
/// confirm.
package struct RegisterReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The text that offsets count, in its Unicode scalars.
  package var text: String

  /// The proposed targets, in the order of the text.
  package var targets: [ProposedRow]

  /// The proposed tasks, in the order of the text.
  package var tasks: [ProposedTaskRow]

  /// The proposed duties, in the order of the text.
  package var duties: [ProposedDutyRow]

  /// Values that the text says are reached.
  package var results: [ProposedResultRow]

  /// Creates a report.
  package init(
    run: RunInfo, text: String, targets: [ProposedRow], tasks: [ProposedTaskRow] = [],
    duties: [ProposedDutyRow] = [], results: [ProposedResultRow] = []
  ) {
    self.run = run
    self.text = text
    self.targets = targets
    self.tasks = tasks
    self.duties = duties
    self.results = results
  }
}

/// One proposed target: a row of a register with its place in the text.
package struct ProposedRow: Hashable, Sendable {
  package var planID = ""
  package var targetID = ""
  package var area = ""
  package var areaCode: String?
  package var indicator = ""
  package var indicatorVI = ""
  package var indicatorEN: String?
  package var unit = ""
  package var kind = ""
  package var comparator = ""
  package var lower: Double?
  package var upper: Double?
  package var year: Int?
  package var periodStart: Int?
  package var periodEnd: Int?
  package var baseYear: Int?
  package var direction = ""
  package var lowerBound: Double?
  package var upperBound: Double?
  package var leadAgency = ""
  package var sourceFile = ""
  package var locator = ""
  package var quote = ""
  package var start = 0
  package var end = 0
  package var valueStart = 0
  package var valueEnd = 0
  package var repeatOf: String?
  package var confidence = 0.0
  package var doubts: [String] = []
  package var contradicts: String?
  package var candidates: [String] = []
  package var baseline: Double?

  /// Creates an empty row.
  package init() {}
}

/// One proposed task.
package struct ProposedTaskRow: Hashable, Sendable {
  package var planID = ""
  package var taskID = ""
  package var task = ""
  package var leadAgency = ""
  package var with = ""
  package var due = ""
  package var toWhom = ""
  package var sourceFile = ""
  package var quote = ""
  package var start = 0
  package var end = 0

  /// Creates an empty row.
  package init() {}
}

/// One proposed duty to report.
package struct ProposedDutyRow: Hashable, Sendable {
  package var planID = ""
  package var duty = ""
  package var due = ""
  package var toWhom = ""
  package var sourceFile = ""
  package var quote = ""

  /// Creates an empty row.
  package init() {}
}

/// One value that the text reports as reached.
package struct ProposedResultRow: Hashable, Sendable {
  package var area = ""
  package var areaCode: String?
  package var indicator = ""
  package var indicatorVI = ""
  package var unit = ""
  package var year: Int?
  package var value = 0.0
  package var sourceFile = ""
  package var quote = ""

  /// Creates an empty row.
  package init() {}
}
