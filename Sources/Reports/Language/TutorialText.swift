/// The words of the tutorial.
enum TutorialText: String, TextTable {
  static let textGroup = "tutorial"

  case title, intro, questionTitle, questionNote, planTitle, planNote
  case forecastTitle, forecastNote, chartTitle, chartNote, nextTitle, nextNote
}
