extension Catalogue {
  /// Why a target has its status, by `Reason.Code`.
  public static let reasons = targetReasons.merging(joiningReasons) { first, _ in first }

  private static let targetReasons: [String: Message] = [
    "no_number": Message(
      Words(vi: "Chỉ tiêu không nêu con số", en: "The target states no number")),
    "no_target_year": Message(
      label: Words(vi: "Không nêu năm mục tiêu", en: "No target year"),
      Words(vi: "Chỉ tiêu không nêu năm phải đạt", en: "The target names no year")),
    "period_start_missing": Message(
      label: Words(vi: "Thiếu năm đầu kỳ", en: "First year of the period missing"),
      Words(
        vi: "Chỉ tiêu tính cho cả giai đoạn nhưng văn bản không nêu năm đầu kỳ",
        en: "The target speaks of a period whose first year is not printed")),
    "number_missing": Message(
      label: Words(vi: "Thiếu con số so sánh", en: "Number does not fit the comparator"),
      Words(
        vi: "Dấu so sánh và con số của chỉ tiêu không khớp nhau",
        en: "The comparator and the numbers of the target do not fit together")),
    "no_series": Message(
      label: Words(vi: "Chưa có chuỗi số liệu", en: "No series"),
      Words(
        vi: "Chưa có chuỗi số liệu về {indicator} của {area}",
        en: "There is no series of {indicator} for {area}")),
    "series_unknown": Message(
      label: Words(vi: "Không tìm thấy chuỗi được nêu", en: "The series named does not exist"),
      Words(
        vi: "Không tìm thấy chuỗi {series} mà chỉ tiêu dẫn chiếu",
        en: "The series {series} that the target names does not exist")),
    "derivation_without_series": Message(
      label: Words(vi: "Thiếu chuỗi gốc để tính", en: "No series to derive it from"),
      Words(
        vi: "Chưa có chuỗi gốc để tính chỉ tiêu này[ ({note})]",
        en: "The series from which it is derived does not exist[ ({note})]")),
    "base_year_missing": Message(
      label: Words(vi: "Thiếu số liệu năm gốc", en: "Base year not observed"),
      Words(
        vi: "Chưa có số liệu của năm gốc {year}", en: "The base year {year} was not observed")),
    "base_year_not_positive": Message(
      label: Words(vi: "Số liệu năm gốc không dương", en: "Base year not positive"),
      Words(
        vi: "Số liệu năm gốc {year} không lớn hơn 0 nên không tính được tỷ số",
        en: "The value of the base year {year} is not above 0, so that no ratio to it makes sense")),
    "no_observation_yet": Message(
      label: Words(vi: "Chưa có số liệu đến năm thông tin", en: "No observation yet"),
      Words(
        vi: "Chưa có số liệu nào tính đến năm {year}",
        en: "There is no observation up to {year}")),
    "too_few_observations": Message(
      label: Words(vi: "Quá ít quan sát", en: "Too few observations"),
      Words(
        vi: "Mô hình {model} cần ít nhất {needed} quan sát, hiện có {available}",
        en: "The model {model} needs {needed} {needed|observation/observations}, {available}"
          + " {available|exists/exist}")),
    "years_missing": Message(
      label: Words(vi: "Thiếu số liệu một số năm", en: "Years of the period missing"),
      Words(
        vi: "Thiếu số liệu các năm {years} trong kỳ",
        en: "Values of {years} are missing in the period")),
    "series_thin": Message(
      label: Words(vi: "Chuỗi quá ngắn", en: "Series too short"),
      Words(
        vi: "Chuỗi số liệu mới có {count} năm, chưa thấy được xu hướng",
        en: "The series has a value of so many years: {count}; that shows no trend")),
    "series_old": Message(
      label: Words(vi: "Chuỗi đã cũ", en: "Series out of date"),
      Words(
        vi: "Chuỗi số liệu dừng ở năm {last_year}",
        en: "The series ends in {last_year}")),
    "not_yet_published": Message(
      label: Words(vi: "Số liệu năm mục tiêu chưa công bố", en: "Not yet published"),
      Words(
        vi: "Số liệu năm {year} chưa được công bố; số liệu mới nhất là năm {last_year}",
        en: "The value of {year} is not yet published; the newest one is of {last_year}")),
    "gap_year": Message(
      label: Words(vi: "Năm mục tiêu không có số liệu", en: "Target year lies in a gap"),
      Words(
        vi: "Năm {year} không có số liệu, chuỗi chỉ có năm {before} và năm {after}",
        en: "{year} lies in a gap of the series, between {before} and {after}")),
    "before_first_observation": Message(
      label: Words(
        vi: "Năm mục tiêu trước quan sát đầu tiên", en: "Before the first observation"),
      Words(
        vi: "Năm mục tiêu {year} sớm hơn quan sát đầu tiên (năm {first_year})",
        en: "The target year {year} lies before the first observation, of {first_year}")),
    "unit_mismatch": Message(
      label: Words(vi: "Đơn vị tính không khớp", en: "Units differ"),
      Words(
        vi: "Đơn vị của chỉ tiêu ({target_unit|unit}) khác đơn vị của chuỗi ({series_unit|unit})",
        en: "The target is in {target_unit|unit}, the series in {series_unit|unit}")),
    "model_refused": Message(
      label: Words(vi: "Mô hình không ước lượng được", en: "The model refused the series"),
      Words(
        vi: "Mô hình {model} không ước lượng được chuỗi này: {code|cause}",
        en: "The model {model} refused the series: {code|cause}")),
    "value_out_of_bounds": Message(
      label: Words(vi: "Giá trị ngoài giới hạn", en: "Value outside its limits"),
      Words(
        vi: "Giá trị {value|number} của năm {year} nằm ngoài giới hạn"
          + "[ từ {lower|number}][ đến {upper|number}]",
        en: "The value {value|number} of {year} lies outside its limits"
          + "[ from {lower|number}][ up to {upper|number}]")),
    "series_malformed": Message(
      label: Words(vi: "Chuỗi số liệu có lỗi", en: "The series is not well formed"),
      Words(
        vi: "Chuỗi số liệu có lỗi: {code|cause}[ (năm {year})]",
        en: "The series is not well formed: {code|cause}[ ({year})]")),
    "range_exceeded": Message(
      label: Words(vi: "Vượt quá khoảng mục tiêu", en: "Beyond the range"),
      Words(
        vi: "Kết quả vượt đầu xa của khoảng mục tiêu",
        en: "The outcome lies beyond the far end of the range")),
    "weak_value": Message(
      label: Words(vi: "Số liệu chưa đủ tin cậy", en: "Value too weak to decide"),
      Words(
        vi: "Đã có số liệu {value|number} của năm mục tiêu nhưng chưa đủ tin cậy để kết luận"
          + "[ ({note})]",
        en: "The value {value|number} of the target year is too weak to decide[ ({note})]")),
    "unknown_kind": Message(
      label: Words(vi: "Loại chỉ tiêu chưa hỗ trợ", en: "Unknown kind of target"),
      Words(
        vi: "Loại chỉ tiêu “{kind}” chưa được hỗ trợ",
        en: "The kind “{kind}” is unknown")),
    "judged_by_proxy": Message(
      label: Words(vi: "Ước tính theo địa bàn cấp trên", en: "Judged by the wider area"),
      Words(
        vi: "Chưa có số liệu riêng; ước tính theo chuỗi cấp trên {series} và mức chênh lệch"
          + " của {count} địa bàn so với chuỗi đó",
        en: "No value of its own; taken from the wider area's series {series} and from how {count}"
          + " areas differ from it")),
    "proxy_too_few_areas": Message(
      label: Words(vi: "Quá ít địa bàn để ước tính", en: "Too few areas to judge by"),
      Words(
        vi: "Chuỗi cấp trên {series} có thể tham khảo, nhưng chỉ {count} địa bàn có số liệu trong"
          + " {years} năm gần đây để so với chuỗi đó, cần ít nhất {needed}",
        en: "The wider area's series {series} might stand in, but areas with values of the last"
          + " {years} years to compare with it number {count}, and {needed} are needed")),
  ]

  /// Why a series was passed over, by `SeriesPassedOver.Cause`.
  public static let passedOver: [String: Message] = [
    "not_observed_in_target_year": Message(
      Words(vi: "không có số liệu năm mục tiêu", en: "not observed in the target year")),
    "lower_rank": Message(
      Words(vi: "có thứ tự ưu tiên thấp hơn", en: "of lower rank")),
    "ends_earlier": Message(Words(vi: "kết thúc sớm hơn", en: "ends earlier")),
    "fewer_points": Message(Words(vi: "ít quan sát hơn", en: "has fewer points")),
    "unit_differs": Message(Words(vi: "khác đơn vị tính", en: "is in another unit")),
    "nothing_known_yet": Message(
      Words(vi: "chưa có số liệu đến năm thông tin", en: "has no observation yet")),
  ]
}
