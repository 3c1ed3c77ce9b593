import Assessment
import Plans
import TimeSeries

extension PlanWorkbook {
  /// One row a target, in input order; the columns are the fields of targets.
  var targetsSheet: Workbook.Sheet {
    let fields = TargetAssessment.workbookFields
    var sheet = Workbook.Sheet(
      name: name(.sheetTargets), widths: fields.map { $0.display?.width ?? 11 })
    sheet.add([.text(OfficeText.sheetTargets[language], .title)], height: 24)
    sheet.add([.text(OfficeText.targetsNote[language], .quiet)])
    let head = sheet.add(header(fields.map { $0.title(in: language) }), height: 46)
    let plans = Dictionary(
      report.plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for assessment in report.targets {
      let row = sheet.rows.count
      let context = FieldContext(assessment.target, plans: plans, in: language)
      sheet.add(
        fields.map { field in
          if field.name == Field<TargetAssessment>.requiredPerYear.name,
            let pace = paceFormula(of: assessment, row: row)
          {
            return pace
          }
          return cell(field, of: assessment, context)
        })
    }
    let last = max(sheet.rows.count - 1, head)
    sheet.frozenRows = head + 1
    sheet.frozenColumns = 1
    sheet.printedColumns = TargetAssessment.printedFields.count
    sheet.repeatedRow = head
    sheet.filter = Workbook.Area(
      firstRow: head, firstColumn: 0, lastRow: last, lastColumn: fields.count - 1)
    guard last > head else { return sheet }
    func area(_ field: Field<TargetAssessment>) -> Workbook.Area {
      let column = Self.column(of: field)
      return Workbook.Area(
        firstRow: head + 1, firstColumn: column, lastRow: last, lastColumn: column)
    }
    sheet.rules += classRules(area(.progressClass))
    sheet.rules.append(Workbook.Rule(area: area(.probability), kind: .bar))
    return sheet
  }

  /// The place of a field among the columns.
  private static func column(of field: Field<TargetAssessment>) -> Int {
    guard let place = TargetAssessment.workbookFields.firstIndex(where: { $0.name == field.name })
    else { preconditionFailure("no column of the workbook shows \(field.name)") }
    return place
  }

  /// A field of a row as its display says.
  func cell<Row>(
    _ field: Field<Row>, of row: Row, _ context: FieldContext
  ) -> Workbook.Cell {
    func number(_ format: Workbook.NumberFormat) -> Workbook.Cell {
      .number(field.number(of: row), .number(format))
    }
    switch field.display?.form {
    case .year: return number(.year)
    case .probability: return number(.probability)
    case .printed: return number(field.number(of: row).map(Self.exact) ?? .general)
    case .observed:
      return number(format(context.text, field.number(of: row), isObserved: true))
    case .estimate: return number(format(context.text, field.number(of: row)))
    case .change: return number(changeFormat(context.text, field.number(of: row)))
    case .grade:
      return .text(field.text(of: row, context), Workbook.Style(wraps: true, isCentred: true))
    case .text, nil: return .text(field.text(of: row, context), .wrapped)
    }
  }

  /// The pace as a formula of number, year and last value; `nil` where it is another quotient.
  private func paceFormula(of assessment: TargetAssessment, row: Int) -> Workbook.Cell? {
    guard let needed = assessment.requiredPerYear, needed.isFinite,
      let value = assessment.target.value, let last = assessment.lastValue,
      let lastYear = assessment.lastYear, let year = assessment.target.decisionYear,
      year > lastYear,
      ((value - last) / Double(year - lastYear) - needed).magnitude <= 1e-9 * needed.magnitude
    else { return nil }
    func cell(_ field: Field<TargetAssessment>) -> String {
      Workbook.cell(row, Self.column(of: field))
    }
    let left = "\(cell(.targetYear))-\(cell(.lastYear))"
    let formula = "IF(\(left)>0,(\(cell(.value))-\(cell(.lastValue)))/(\(left)),\"\")"
    let text = TargetText(assessment.target, in: language)
    return .formula(formula, needed, .number(changeFormat(text, needed)))
  }

  /// The format that shows all digits of a printed number.
  static func exact(_ value: Double) -> Workbook.NumberFormat {
    guard value.isFinite, value.magnitude < 1e15 else { return .general }
    return .decimals(min(DecimalDigits(value).decimals, 6))
  }
}
