import Plans

/// The forms that a field stands in.
struct FieldForms: OptionSet, Sendable {
  let rawValue: Int

  static let csv = Self(rawValue: 1)
  static let json = Self(rawValue: 2)
  /// Tables of a terminal and of Markdown.
  static let table = Self(rawValue: 4)
  static let workbook = Self(rawValue: 8)
  static let page = Self(rawValue: 16)

  static let machine: Self = [.csv, .json]
  static let people: Self = [.table, .workbook, .page]
}

/// How people see a field: under which heading, and as what its value is set.
///
/// Tables of a terminal and of Markdown, workbooks and the page all take it from the field.
struct FieldDisplay: Sendable {
  /// The heading.
  let label: Words

  /// What the value is.
  let form: Form

  /// How wide its column is in workbooks, in characters.
  let width: Double

  /// Its column on the page.
  let page: PageColumn

  /// What a value is to people.
  enum Form: String, Sendable {
    /// A text or a code.
    case text
    /// A letter or two, set in the middle.
    case grade
    /// A year.
    case year
    /// A number as the plan prints it, with all its digits.
    case printed
    /// A probability.
    case probability
    /// An observed value of the target's quantity.
    case observed
    /// A computed value of the target's quantity.
    case estimate
    /// A change a year of the target's quantity.
    case change

    /// Whether its values are words and not numbers.
    var isText: Bool { self == .text || self == .grade }
  }

  /// A column of the page's table.
  struct PageColumn: Sendable {
    /// Its name in the script and in the style.
    let name: String
    /// The member of a target that holds its value.
    let member: String
    /// The heading.
    let heading: Words
    /// Whether narrow screens leave it out.
    let isWide: Bool
  }
}

extension FieldDisplay.PageColumn {
  /// A column that the script draws in a way of its own, with a word of the page.
  init(_ word: PageText, _ member: String, isWide: Bool = false) {
    self.init(name: word.rawValue, member: member, heading: word.words, isWide: isWide)
  }
}

/// What the words of a field depend on beside its row.
struct FieldContext {
  /// The target that the row is about, in a language.
  let text: TargetText

  /// The plans that rows name, by key.
  let plans: [String: PlanInfo]

  var language: Language { text.language }

  init(_ target: Target, plans: [String: PlanInfo] = [:], in language: Language) {
    text = TargetText(target, in: language)
    self.plans = plans
  }
}

extension Field {
  /// The heading for people.
  func title(in language: Language) -> String { display?.label[language] ?? name }

  /// The number of a row, where the field holds one.
  func number(of row: Row) -> Double? {
    switch json(row) {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The value of a row as people read it; empty where there is none.
  func text(of row: Row, _ context: FieldContext) -> String {
    if let words { return words(row, context) }
    guard let value = number(of: row) else { return cell(row).plainText }
    let (text, numbers) = (context.text, NumberText(context.language))
    switch display?.form {
    case .estimate: return text.bareEstimate(value)
    case .change: return text.change(value)
    case .observed: return numbers.observed(value)
    case .printed: return numbers.exact(value)
    case .probability: return numbers.probability(value)
    case .year, .text, .grade, nil: return cell(row).plainText
    }
  }

  /// A column of a table whose cells are folded below their row where the medium is narrow.
  func detailColumn(in language: Language) -> Table.Column {
    let title = title(in: language)
    return .init(title, .trailing, .detail, foldedTitle: title.lowercased())
  }

  /// The value as the data of the page hold it: a number, or the place of a text.
  func pageValue(
    of row: Row, _ texts: inout TextPool, context: (Language) -> FieldContext
  ) -> JSONValue {
    if let display, !display.form.isText { return .optional(number(of: row)) }
    let words = texts.said { text(of: row, context($0)) }
    if case .string("") = words { return .null }
    return texts.place(words)
  }
}
