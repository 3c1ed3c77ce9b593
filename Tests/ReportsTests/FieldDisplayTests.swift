import Assessment
import Plans
import Testing

@testable import Reports

@Suite("Fields as people see them")
struct FieldDisplayTests {
  /// A column that no report has, described once.
  private static let made = Field<TargetAssessment>(
    "twice_recent", "Twice the recent change.", { $0.recentPerYear.map { 2 * $0 } }
  ).shown(LabelText.recent, as: .change, width: 17)

  private static let words = Field<TargetAssessment>(
    "sign", "The sign of the class.", { $0.progressClass }
  ).shown(LabelText.status, as: .text) { row, context in
    row.progressClass.symbol + " " + context.text.area
  }

  @Test("One description gives the column of every form", arguments: Language.allCases)
  func forms(language: Language) throws {
    let row = Fixtures.insurance
    let context = FieldContext(row.target, in: language)
    #expect(Self.made.forms == [.csv, .json, .table, .workbook, .page])
    #expect(Self.made.cell(row).plainText == "1.69")
    #expect(Self.made.detailColumn(in: language).title == LabelText.recent[language])
    #expect(Self.made.text(of: row, context) == (language == .vi ? "+1,69" : "+1.69"))

    let book = PlanWorkbook(PlanReport(Fixtures.report), in: language)
    let cell = book.cell(Self.made, of: row, context)
    #expect(cell == .number(1.69, .number(.change(2))))

    var texts = TextPool(Language.allCases)
    let value = Self.made.pageValue(of: row, &texts) { FieldContext(row.target, in: $0) }
    #expect(value == .number(1.69) && texts.values.isEmpty)
    let page = try #require(Self.made.display).page
    #expect(page.name == "twice_recent" && page.member == "twice_recent" && page.isWide)
  }

  @Test("Words stand in every form, and once in the data of the page")
  func words() {
    let row = Fixtures.insurance
    let context = FieldContext(row.target, in: .vi)
    let text = Self.words.text(of: row, context)
    #expect(text == row.progressClass.symbol + " " + context.text.area)
    let book = PlanWorkbook(PlanReport(Fixtures.report), in: .vi)
    #expect(book.cell(Self.words, of: row, context) == .text(text, .wrapped))
    var texts = TextPool(Language.allCases)
    for _ in 0..<2 {
      let value = Self.words.pageValue(of: row, &texts) { FieldContext(row.target, in: $0) }
      #expect(value == .integer(0))
    }
    #expect(texts.values == [.string(text)])
  }

  @Test("Whatever people see has a heading, and is named once in each form")
  func lists() {
    for fields in [
      TargetAssessment.tableDetails, TargetAssessment.workbookFields, TargetAssessment.pageFields,
    ] {
      #expect(fields.allSatisfy { $0.display != nil })
      #expect(Set(fields.map(\.name)).count == fields.count)
    }
  }

  @Test("A field added last stands in every form that it belongs to")
  func laterFields() {
    for field in TargetAssessment.laterFields {
      for (form, fields) in [
        (FieldForms.csv, TargetAssessment.csvFields), (.json, TargetObject.record.fields),
        (.table, TargetAssessment.tableDetails), (.workbook, TargetAssessment.workbookFields),
        (.page, TargetAssessment.pageFields),
      ] {
        let isThere = fields.contains { $0.name == field.name }
        #expect(isThere == field.forms.contains(form), "\(field.name)")
      }
    }
    #expect(TargetAssessment.csvFields.last?.name == "siblings_group")
  }

  @Test("The sheet of targets and the page have the columns that the fields say")
  func columns() throws {
    let report = PlanReport(Fixtures.report)
    let sheet = PlanWorkbook(report, in: .en).targetsSheet
    let fields = TargetAssessment.workbookFields
    #expect(sheet.widths == fields.map { $0.display?.width })
    #expect(sheet.rows[2].map(\.content) == fields.map { .text($0.title(in: .en)) })
    for row in sheet.rows.dropFirst(3) { #expect(row.count == fields.count) }

    var data = PageData(report, comparison: nil, languages: Language.allCases)
    let json = try JSONValue.read(Array(data.json(openingIn: .en).utf8))
    guard case .object(let members) = json,
      case .array(let columns)? = members.first(where: { $0.0 == "columns" })?.1,
      case .array(let targets)? = members.first(where: { $0.0 == "targets" })?.1,
      case .object(let target) = targets[0]
    else {
      Issue.record("no columns or no targets")
      return
    }
    #expect(columns.count == TargetAssessment.pageFields.count)
    for column in columns {
      guard case .array(let parts) = column, case .string(let member) = parts[1] else {
        Issue.record("a column is no list")
        continue
      }
      #expect(target.contains { $0.0 == member }, "\(member)")
    }
  }
}
