/// Headings and sentences about fetched data.
enum FetchText: CaseIterable {
  case title, counts, licence

  /// The words.
  var words: Words {
    switch self {
    case .title: Words(vi: "Số liệu đã tải", en: "Data fetched")
    case .counts:
      Words(
        vi: "{values} giá trị; bỏ {empty} dòng không có giá trị và {aggregates} giá trị của nhóm"
          + " nước; {cached} trả lời lấy từ bộ nhớ đệm.",
        en: "Values: {values}; left out: {empty} records without a value, {aggregates} values of"
          + " groups of countries; answers from the cache: {cached}.")
    case .licence:
      Words(
        vi: "Ngân hàng Thế giới, giấy phép {licence}: ghi nguồn khi sử dụng.",
        en: "World Bank, licence {licence}: name the source when you use them.")
    }
  }

  subscript(language: Language) -> String { words[language] }

  /// The sentence with its arguments.
  func text(_ language: Language, _ arguments: [String: String] = [:]) -> String {
    Template(words[language]).filled(with: arguments, in: language)
  }
}
