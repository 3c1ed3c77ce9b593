/// Headings and sentences about fetched data.
enum FetchText: TextTable {
  case title, counts, licence

  static let pairs: [FetchText: (String, String)] = [
    .title: ("Số liệu đã tải", "Data fetched"),
    .counts: (
      "{values} giá trị; bỏ {empty} dòng không có giá trị và {aggregates} giá trị của nhóm nước;"
        + " {cached} trả lời lấy từ bộ nhớ đệm.",
      "Values: {values}; left out: {empty} records without a value, {aggregates} values of groups of"
        + " countries; answers from the cache: {cached}."
    ),
    .licence: (
      "Ngân hàng Thế giới, giấy phép {licence}: ghi nguồn khi sử dụng.",
      "World Bank, licence {licence}: name the source when you use them."
    ),
  ]
}
