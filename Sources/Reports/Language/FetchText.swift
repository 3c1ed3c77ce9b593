/// Headings and sentences about fetched data.
enum FetchText: String, TextTable {
  static let textGroup = "fetch"

  case title, counts, licence
}
