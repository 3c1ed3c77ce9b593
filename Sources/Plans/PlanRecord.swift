/// A plan, as a document: its names, its area, its number and its date.
///
/// What a plan asks for stands beside it: ``Target`` for what is counted, ``ReportingDuty`` for who
/// reports what, when and to whom.
public struct PlanRecord: Hashable, Sendable {
  /// The key that targets refer to.
  public let id: String

  /// A short name in Vietnamese.
  public let shortVI: String?

  /// A short name in English.
  public let shortEN: String?

  /// The title in Vietnamese.
  public let titleVI: String?

  /// The title in English.
  public let titleEN: String?

  /// The area that it is made for.
  public let areaCode: String?

  /// The number of the document as printed.
  public let number: String?

  /// Its date, as `yyyy-mm-dd`.
  public let date: String?

  /// Creates a plan.
  public init(
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
public struct ReportingDuty: Hashable, Sendable {
  /// The plan.
  public let planID: String

  /// What is to be reported.
  public let duty: String?

  /// When, in the words of the plan.
  public let due: String?

  /// To whom.
  public let toWhom: String?

  /// The document it was read from.
  public let sourceFile: String?

  /// The place in the document.
  public let sourceLocator: String?

  /// The printed text.
  public let quote: String?

  /// Creates a duty.
  public init(
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
