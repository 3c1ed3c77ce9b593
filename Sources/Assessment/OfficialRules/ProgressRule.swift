/// A published rule that turns a series and a target into a class of progress.
///
/// A rule is a yardstick of its body, not a forecast: none of them carries a probability. They
/// disagree on one and the same series, which is why reports show several side by side.
public protocol ProgressRule: Sendable {
  /// Its name, where it stands and what it can say.
  var about: RuleDescription { get }

  /// The class of a subject.
  ///
  /// - Throws: A ``RuleVerdict/Note`` that names why the rule says nothing here.
  func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict
}

/// What a rule is called, where it stands, and what it can say.
public struct RuleDescription: Sendable {
  /// The stable name with the edition where the source has one, such as `unsd-2023`.
  public let id: String

  /// The edition, or the state of the source that was read.
  public let edition: String

  /// Where the rule is published or coded.
  public let source: String

  /// What could not be verified about the rule, as a code; `nil` where all of it was read.
  public let caveat: RuleVerdict.Caveat?

  /// The classes the rule can give, best first.
  public let classes: [RuleVerdict.Class]

  /// The number that stands beside the class, one quantity in all rows; rows whose class is read
  /// from another number have none.
  public let value: RuleVerdict.Number.Name

  /// Further numbers that stand beside it.
  public let furtherValues: [RuleVerdict.Number.Name]

  /// Creates a description.
  public init(
    id: String, edition: String, source: String, caveat: RuleVerdict.Caveat? = nil,
    classes: [RuleVerdict.Class], value: RuleVerdict.Number.Name = .ratio,
    furtherValues: [RuleVerdict.Number.Name] = []
  ) {
    self.id = id
    self.edition = edition
    self.source = source
    self.caveat = caveat
    self.classes = classes
    self.value = value
    self.furtherValues = furtherValues
  }
}

extension ProgressRule {
  /// The stable name.
  public var id: String { about.id }

  /// The edition.
  public var edition: String { about.edition }

  /// Where it is published.
  public var source: String { about.source }

  /// What could not be verified.
  public var caveat: RuleVerdict.Caveat? { about.caveat }

  /// The classes, best first.
  public var classes: [RuleVerdict.Class] { about.classes }

  /// The family: the shortest name that stands for this rule and others; else its own key.
  public var family: String {
    OfficialRules.families.first { id.hasPrefix($0 + "-") } ?? id
  }

  /// The class of a subject, or the note that names why there is none.
  public func verdict(on subject: RuleSubject) -> RuleVerdict {
    do throws(RuleVerdict.Note) {
      if let obstacle = subject.obstacle { throw obstacle }
      return try judge(subject)
    } catch {
      return RuleVerdict(ruleID: id, note: error)
    }
  }
}
