/// The words of notebooks.
enum NotebookText: String, TextTable {
  static let textGroup = "notebook"

  case commentCommand, docCommand, docShown, docTable, commentResult
  case intro, summary, targets, charts, chartsNote, whatIf, whatIfNote, made, madeNote
  case columnGroup, columnTotal, columnTarget, columnGoal, columnYear, columnClass, columnChance
  case columnMedian, columnRange, columnNumber, noCharts
  case docWhatIf
}
