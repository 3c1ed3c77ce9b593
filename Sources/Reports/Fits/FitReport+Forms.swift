import Forecasting
import TimeSeries

extension FitReport {
  /// The coefficients and what tells how well they fit.
  public func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(Label.coefficient[language]),
        .init(Label.estimate[language], .trailing),
        .init(Label.standardError[language], .trailing),
        .init(Label.tValue[language], .trailing),
        .init(Label.pValue[language], .trailing),
      ],
      rows: coefficients.map { coefficient in
        [
          .init(coefficient.name),
          .init(numbers.significant(coefficient.estimate, 6)),
          .init(coefficient.standardError.map { numbers.significant($0, 4) } ?? ""),
          .init(coefficient.t.map { numbers.fixed($0, decimals: 2) } ?? ""),
          .init(coefficient.p.map(numbers.pValue) ?? ""),
        ]
      })
    var facts: [Document.Fact] = []
    if let residualSD {
      facts.append(.init(Label.residualSD[language], numbers.significant(residualSD, 4)))
    }
    if let rSquared {
      facts.append(.init(Label.rSquared[language], numbers.fixed(rSquared, decimals: 4)))
    }
    if let degreesOfFreedom {
      facts.append(.init(Label.degreesOfFreedom[language], numbers.exact(degreesOfFreedom)))
    }
    facts.append(.init(Label.rows[language], numbers.count(count)))
    facts += statistics.map { .init($0.name, numbers.significant($0.value, 6)) }
    var blocks: [Document.Block] = [.table(table), .facts(facts)]
    if !diagnostics.isEmpty {
      blocks.append(
        .section(
          title: Label.diagnostics[language],
          blocks: [.list(diagnostics.map { $0.sentence(in: language) })]))
    }
    blocks.append(.footnote(run.versionLine(in: language)))
    return Document(title: "\(Label.fit[language]): \(response) – \(modelName)", blocks: blocks)
  }

  /// One row for each coefficient.
  public func csv() -> String {
    var writer = CSVWriter(columns: ["name", "estimate", "standard_error", "t", "p"])
    for coefficient in coefficients {
      writer.append([
        .text(coefficient.name), .number(coefficient.estimate),
        .optional(coefficient.standardError), .optional(coefficient.t), .optional(coefficient.p),
      ])
    }
    return writer.text
  }

  /// The report with the schema `khathi.fit/1`; numbers read back as exactly what was computed.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.fit/1")),
      ("run", run.jsonValue),
      ("model", .string(modelName)),
      ("response", .string(response)),
      (
        "coefficients",
        .array(
          coefficients.map {
            .object([
              ("name", .string($0.name)),
              ("estimate", .number($0.estimate)),
              ("standard_error", .optional($0.standardError)),
              ("t", .optional($0.t)),
              ("p", .optional($0.p)),
            ])
          })
      ),
      ("residual_sd", .optional(residualSD)),
      ("r_squared", .optional(rSquared)),
      ("df", .optional(degreesOfFreedom)),
      ("n", .integer(count)),
      ("statistics", .object(statistics.map { ($0.name, .number($0.value)) })),
      (
        "diagnostics",
        .array(
          diagnostics.map {
            .object([("code", .string($0.code.rawValue)), ("arguments", .arguments($0.arguments))])
          })
      ),
    ]).text
  }
}
