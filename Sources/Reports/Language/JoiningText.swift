/// Headings and sentences about data joined to plans.
enum JoiningText: TextTable {
  case offset, joinedTitle, joinedNote, ownSource, furtherSource, offsetTitle

  static let pairs: [JoiningText: (String, String)] = [
    .offset: (
      "Nguồn {source} ({years}) chênh {difference} so với nguồn của kế hoạch; khoảng 80% từ {lower}"
        + " đến {upper}.",
      "The source {source} ({years}) lies {difference} from the plan's own; 80\u{A0}% range {lower}"
        + " to {upper}."
    ),
    .joinedTitle: ("Chỉ tiêu được ghép nhiều nguồn", "Targets judged by several sources"),
    .joinedNote: (
      "Mức chênh: nguồn ghép thêm trừ nguồn của kế hoạch, tại năm mới nhất của nguồn kế hoạch."
        + " Căn cứ được hạ một bậc.",
      "Offset: further source less the plan's own, in the last year of the own source. Evidence is"
        + " one grade lower."
    ),
    .ownSource: ("Nguồn của kế hoạch", "Own source"),
    .furtherSource: ("Nguồn ghép thêm", "Joined with"),
    .offsetTitle: ("Mức chênh", "Offset"),
  ]
}
