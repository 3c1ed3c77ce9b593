/// A plan, as a document: its names, its area, its number and its date.
///
/// What a plan asks for stands beside it: ``Target`` for what is counted, ``ReportingDuty`` for who
/// reports what, when and to whom.
package struct PlanRecord: Hashable, Sendable {
  /// The key that targets refer to.
  package let id: String

  /// A short name in Vietnamese.
  package let shortVI: String?

  /// A short name in English.
  package let shortEN: String?

  /// The title in Vietnamese.
  package let titleVI: String?

  /// The title in English.
  package let titleEN: String?

  /// The area that it is made for.
  package let areaCode: String?

  /// The number of the document as printed.
  package let number: String?

  /// Its date, as `yyyy-mm-dd`.
  package let date: String?

  /// Creates a plan.
  package init(
    id: String, shortVI: String? = nil, shortEN: String? = nil, titleVI: String? = nil,
    titleEN: String? = nil, areaCode: String? = nil, number: String? = nil, date: String? = nil
  ) {
    self.id = id
    self.shortVI = shortVI
    self.shortEN = shortEN
    self.titleVI = titleVI
    self.titleEN = titleEN
    self.areaCode = areaCode
    self.number = number
    self.date = date
  }
}

/// Who reports what to whom, and when, as a plan has it.
package struct ReportingDuty: Hashable, Sendable {
  /// The plan.
  package let planID: String

  /// What is to be reported.
  package let duty: String?

  /// When, in the words of the plan.
  package let due: String?

  /// To whom.
  package let toWhom: String?

  /// The document it was read from.
  package let sourceFile: String?

  /// The place in the document.
  package let sourceLocator: String?

  /// The printed text.
  package let quote: String?

  /// Creates a duty.
  package init(
    planID: String, duty: String? = nil, due: String? = nil, toWhom: String? = nil,
    sourceFile: String? = nil, sourceLocator: String? = nil, quote: String? = nil
  ) {
    self.planID = planID
    self.duty = duty
    self.due = due
    self.toWhom = toWhom
    self.sourceFile = sourceFile
    self.sourceLocator = sourceLocator
    self.quote = quote
  }
}
