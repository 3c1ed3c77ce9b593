/// What the text of a plan seems to set: targets to confirm, and results it reports.
public struct PlanProposal: Hashable, Sendable {
  /// The document that was read.
  public let document: PlanDocument
  /// The proposed register, in the order of the text.
  public let targets: [ProposedTarget]
  /// Values that the text says are reached.
  public let results: [ProposedResult]
  /// The area that the head names.
  public let area: String
  /// Dated tasks.
  public let tasks: [ProposedTask]
  /// Duties to report and to review.
  public let duties: [ProposedDuty]

  /// Reads a document.
  public init(_ document: PlanDocument) {
    self.document = document
    let reader = TargetReader(document)
    targets = reader.targets
    results = reader.results
    area = reader.head.area
    let work = TaskReader(document)
    tasks = work.tasks
    duties = work.duties
  }
}
