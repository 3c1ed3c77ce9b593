/// Headings and sentences about data joined to plans.
enum JoiningText: String, TextTable {
  static let textGroup = "joining"

  case offset, joinedTitle, joinedNote, ownSource, furtherSource, offsetTitle
}
