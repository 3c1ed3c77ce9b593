package import TimeSeries

/// Which way an indicator is wanted to move, by the words of its key, where no table says so.
///
/// `child_poverty_rate` is wanted to fall, `physicians_per_1000` to rise. Only words that leave no
/// doubt stand here; a key without any is left open. What is covered, treated or within reach is
/// wanted to rise whatever it is about (`unemployment_insurance_coverage`); else a hardship is
/// wanted to fall (`mortality_of_trained_nurses`).
package enum IndicatorWords {
  private static let reach: Set<String> = [
    "access", "collected", "coverage", "covered", "dose", "doses", "immunisation",
    "immunised", "immunization", "immunized", "insurance", "insured", "treated", "treatment",
    "vaccinated", "vaccination",
  ]

  private static let hardships: Set<String> = [
    "accident", "accidents", "crime", "crimes", "deaths", "deprivation", "dropout", "dropouts",
    "emissions", "gini", "hunger", "illiteracy", "illiterate", "inactive", "inactivity",
    "inequality", "injuries", "malaria", "malnourished", "malnutrition", "mortality", "neet",
    "obese", "obesity", "overweight", "pollution", "poor", "poverty", "smokers", "smoking",
    "stunted", "stunting", "suicide", "suicides", "tuberculosis", "underemployment",
    "undernourished", "undernourishment", "underweight", "unemployed", "unemployment", "violence",
    "wasting",
  ]

  private static let gains: Set<String> = [
    "beds", "broadband", "completion", "doctors", "earnings", "electricity", "electrified",
    "employment", "enrolled", "enrollment", "enrolment", "expectancy", "forest", "gdp", "grdp",
    "hdi", "income", "internet", "literacy", "literate", "midwives", "nurses", "pharmacists",
    "physicians", "productivity", "qualified", "renewable", "sanitation", "skilled", "trained",
    "visitors",
  ]

  /// The direction that the words of a key tell; `nil` where none does.
  package static func direction(of indicator: String) -> Direction? {
    let words = indicator.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: reach.contains) { return .increase }
    if words.contains(where: hardships.contains) { return .decrease }
    return words.contains(where: gains.contains) ? .increase : nil
  }
}
