import Assessment
import DatasetReaders
import Scenarios
import TimeSeries

extension YAMLField {
  /// What `make` gives; what it refuses is told at the place of this value.
  func checked<Value>(
    _ make: () throws(ScenarioError) -> Value
  ) throws(ReaderError) -> Value {
    do throws(ScenarioError) {
      return try make()
    } catch {
      throw self.error(error)
    }
  }

  /// A number, or a table with one form of an uncertain size.
  ///
  /// ```
  /// 2.5      {normal: {mean: 2, sd: 0.5}}     {uniform: [1, 3]}     {triangular: [1, 2, 4]}
  /// {pert: [1, 2, 4]}     {beta: {alpha: 2, beta: 5, between: [0, 4]}}
  /// {lognormal: {median: 2, log-sd: 0.3}}
  /// ```
  func effectSize() throws(ReaderError) -> EffectSize {
    guard isTable else {
      let value = try number()
      return try checked { () throws(ScenarioError) in try EffectSize(.fixed(value)) }
    }
    let table = try YAMLTable<ScenarioFileKeys.SizeKeys>(self)
    let key = try table.one(of: ScenarioFileKeys.SizeKeys.allCases)
    let field = try table.required(key)
    let form = try field.form(key)
    return try field.checked { () throws(ScenarioError) in try EffectSize(form) }
  }

  private func form(_ key: ScenarioFileKeys.SizeKeys) throws(ReaderError) -> EffectSize.Form {
    switch key {
    case .normal:
      let table = try YAMLTable<ScenarioFileKeys.NormalKeys>(self)
      return .normal(
        mean: try table.required(.mean).number(),
        standardDeviation: try table.required(.sd).number("> 0") { $0 > 0 })
    case .uniform:
      let ends = try numbers(count: 2)
      return .uniform(lower: ends[0], upper: ends[1])
    case .triangular:
      let points = try numbers(count: 3)
      return .triangular(lower: points[0], mode: points[1], upper: points[2])
    case .pert:
      let points = try numbers(count: 3)
      return .pert(lower: points[0], mode: points[1], upper: points[2])
    case .beta:
      let table = try YAMLTable<ScenarioFileKeys.BetaKeys>(self)
      let ends = try table.required(.between).numbers(count: 2)
      return .beta(
        alpha: try table.required(.alpha).number("> 0") { $0 > 0 },
        beta: try table.required(.beta).number("> 0") { $0 > 0 }, lower: ends[0],
        upper: ends[1])
    case .lognormal:
      let table = try YAMLTable<ScenarioFileKeys.LogNormalKeys>(self)
      return .logNormal(
        median: try table.required(.median).number(),
        logDeviation: try table.required(.logSD).number("> 0") { $0 > 0 })
    }
  }

  /// A list of so many numbers.
  private func numbers(count: Int) throws(ReaderError) -> [Double] {
    let items = try list()
    guard items.count == count else {
      throw error(.wrongCount, ["count": .count(count), "found": .count(items.count)])
    }
    var numbers: [Double] = []
    for item in items { numbers.append(try item.number()) }
    return numbers
  }
}
