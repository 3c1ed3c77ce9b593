extension Catalogue {
  /// Findings where observations and their metadata differ.
  static let metadataFindings: [String: Message] = [
    "unknown_unit": Message(
      label: Words(vi: "Đơn vị tính lạ", en: "Unknown unit"),
      Words(
        vi: "Bảng đơn vị không có “{unit}”", en: "The table of units does not have “{unit}”"),
      advice: Words(vi: "Thêm vào bảng hoặc sửa lại", en: "Add it there or correct it")),
    "unknown_indicator": Message(
      label: Words(vi: "Chỉ tiêu lạ", en: "Unknown indicator"),
      Words(
        vi: "Bảng chỉ tiêu không có “{indicator}”",
        en: "The table of indicators does not have “{indicator}”"),
      advice: Words(vi: "Thêm vào bảng hoặc sửa lại", en: "Add it there or correct it")),
    "unknown_source": Message(
      label: Words(vi: "Nguồn lạ", en: "Unknown source"),
      Words(
        vi: "Bảng nguồn không có “{source_id}”",
        en: "The table of sources does not have “{source_id}”"),
      advice: Words(vi: "Thêm vào bảng hoặc sửa lại", en: "Add it there or correct it")),
    "unknown_area": Message(
      label: Words(vi: "Địa bàn lạ", en: "Unknown area"),
      Words(
        vi: "Bảng địa bàn không có “{area_code}”",
        en: "The table of areas does not have “{area_code}”"),
      advice: Words(vi: "Thêm vào bảng hoặc sửa lại", en: "Add it there or correct it")),
    "unknown_series": Message(
      label: Words(vi: "Chuỗi chưa được mô tả", en: "Series without metadata"),
      Words(
        vi: "Chuỗi {subject} có số liệu nhưng chưa được mô tả",
        en: "The series {subject} has rows but no metadata"),
      advice: Words(vi: "Mô tả chuỗi trong series.csv", en: "Describe it in series.csv")),
    "series_without_rows": Message(
      label: Words(vi: "Chuỗi không có số liệu", en: "Series without rows"),
      Words(
        vi: "Chuỗi {subject} được mô tả nhưng không có số liệu",
        en: "The series {subject} has metadata but no rows"),
      advice: Words(
        vi: "Thêm số liệu hoặc bỏ phần mô tả", en: "Add its rows or remove the metadata")),
    "count_differs": Message(
      label: Words(vi: "Số quan sát không khớp", en: "Count differs"),
      Words(
        vi: "Phần mô tả ghi {expected} giá trị, tệp có {found}",
        en: "The metadata give {expected} values, the rows {found}"),
      advice: Words(vi: "Sửa phần mô tả", en: "Correct the metadata")),
    "years_differ": Message(
      label: Words(vi: "Giai đoạn không khớp", en: "Years differ"),
      Words(
        vi: "Phần mô tả ghi {expected}, tệp có {found}",
        en: "The metadata give {expected}, the rows {found}"),
      advice: Words(vi: "Sửa phần mô tả", en: "Correct the metadata")),
    "key_differs": Message(
      label: Words(vi: "Địa bàn hoặc chỉ tiêu không khớp", en: "Area or indicator differs"),
      Words(
        vi: "Phần mô tả ghi {expected}, tệp ghi {found}",
        en: "The metadata give {expected}, the rows {found}"),
      advice: Words(vi: "Sửa một trong hai", en: "Correct one of the two")),
    "unassigned_rows": Message(
      label: Words(vi: "Dòng chưa thuộc chuỗi nào", en: "Rows of no series"),
      Words(
        vi: "Có {count} dòng chưa thuộc chuỗi nào nên không được dùng",
        en: "{count} {count|row belongs/rows belong} to no series and {count|is/are} not used"),
      advice: Words(
        vi: "Điền series_id nếu cần dùng", en: "Fill in series_id where they should be used")),
  ]

  /// Findings about the course of a series.
  static let qualityFindings: [String: Message] = [
    "short_series": Message(
      label: Words(vi: "Chuỗi ngắn", en: "Short series"),
      Words(
        vi: "Chỉ có {count} quan sát, chưa đủ để thấy xu thế",
        en: "Too few observations ({count}) to see a trend of its own"),
      advice: Words(vi: "Bổ sung số liệu các năm trước", en: "Add earlier years")),
    "gap": Message(
      label: Words(vi: "Thiếu năm", en: "Gap"),
      Words(
        vi: "Thiếu số liệu {count} năm, từ {from} đến {to}",
        en: "Years without a value, from {from} to {to}: {count}"),
      advice: Words(
        vi: "Bổ sung nếu nguồn đã công bố", en: "Add them where the source has them")),
    "constant_series": Message(
      label: Words(vi: "Chuỗi không đổi", en: "Constant series"),
      Words(
        vi: "Cả {count} giá trị đều bằng {value|number}",
        en: "All {count} values are {value|number}"),
      advice: Words(
        vi: "Kiểm tra xem đó là số liệu thực hay số chép lại",
        en: "Check whether they were observed or copied")),
    "repeated_value": Message(
      label: Words(vi: "Giá trị lặp lại", en: "Repeated value"),
      Words(
        vi: "Giá trị {value|number} lặp lại {count} lần từ {from} đến {to}",
        en: "{value|number} stands {count} times from {from} to {to}"),
      advice: Words(
        vi: "Kiểm tra xem đó là số liệu thực hay số chép lại",
        en: "Check whether they were observed or copied")),
    "value_on_bound": Message(
      label: Words(vi: "Giá trị ở giới hạn", en: "Values on a limit"),
      Words(
        vi: "Có {count} giá trị bằng giới hạn {bound|number}, từ {from} đến {to}",
        en: "Values on the limit {bound|number}, from {from} to {to}: {count}"),
      advice: Words(
        vi: "Nếu đã làm tròn, hãy dùng thêm chữ số thập phân",
        en: "Where they were rounded, use more decimals")),
    "coarse_rounding": Message(
      label: Words(vi: "Làm tròn thô", en: "Coarse rounding"),
      Words(
        vi: "Số liệu làm tròn đến {step|number} trong khi cả chuỗi chỉ thay đổi {range|number}",
        en: "The values are rounded to {step|number} while the series moves by {range|number} only"
      ),
      advice: Words(vi: "Dùng thêm chữ số thập phân", en: "Use more decimals")),
    "mixed_precision": Message(
      label: Words(vi: "Độ chính xác không đều", en: "Mixed precision"),
      Words(
        vi: "{whole} trong {count} giá trị là số nguyên, các giá trị khác có {decimals} chữ số thập"
          + " phân",
        en: "{whole} of {count} values are whole numbers, the others have {decimals} decimals"),
      advice: Words(
        vi: "Kiểm tra xem các giá trị có cùng nguồn không",
        en: "Check whether they come from one source")),
    "unit_slip": Message(
      label: Words(vi: "Nghi nhầm đơn vị", en: "Unit slip"),
      Words(
        vi: "{value|number} lệch khoảng {factor|number} lần so với các giá trị khác"
          + "[, từ {from}][ đến {to}]",
        en: "{value|number} differs from the others by a factor of about {factor|number}"
          + "[, from {from}][ to {to}]"),
      advice: Words(vi: "Kiểm tra đơn vị tính", en: "Check the unit")),
    "outlier": Message(
      label: Words(vi: "Giá trị bất thường", en: "Outlier"),
      Words(
        vi: "{value|number} khác xa giá trị trước ({before|number}) và sau ({after|number})"
          + "[, gấp {deviations|number} lần mức dao động thường thấy]",
        en: "{value|number} lies far from the values before ({before|number}) and after"
          + " ({after|number})[, {deviations|number} times the usual movement]"),
      advice: Words(vi: "Đối chiếu với nguồn", en: "Compare it with the source")),
    "break": Message(
      label: Words(vi: "Chuỗi bị gãy", en: "Break"),
      Words(
        vi: "Năm {year} thay đổi {change|number}, trong khi mức thường thấy là {usual|number}"
          + "[ (gấp {deviations|number} lần độ lệch thường thấy)]",
        en: "{year} changes by {change|number} where {usual|number} is usual"
          + "[ ({deviations|number} deviations)]"),
      advice: Words(
        vi: "Kiểm tra thay đổi định nghĩa; tách thành hai chuỗi nếu có",
        en: "Check for a change of definition; split the series if there is one")),
    "unusual_end_change": Message(
      label: Words(vi: "Thay đổi bất thường ở đầu hoặc cuối chuỗi", en: "Unusual end"),
      Words(
        vi: "Thay đổi {change|number} ở đầu hoặc cuối chuỗi khác mức thường thấy {usual|number}"
          + "[ (gấp {deviations|number} lần độ lệch thường thấy)][ – {end}]",
        en: "The change {change|number} at the {end} is unlike the usual {usual|number}"
          + "[ ({deviations|number} deviations)]"),
      advice: Words(
        vi: "Đối chiếu với nguồn; số liệu mới nhất quyết định dự báo",
        en: "Compare it with the source; the last value decides the forecast")),
  ]
}
