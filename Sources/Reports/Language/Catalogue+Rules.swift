import Assessment
import Scenarios

extension Catalogue {
  /// Official rules in a few words, by ``ProgressRule/id``.
  static let ruleTitles: [String: Words] = [
    "unsd-2023": Words(vi: "Liên hợp quốc (UNSD) 2023", en: "United Nations (UNSD) 2023"),
    "unsd-2022": Words(vi: "Liên hợp quốc (UNSD) 2022", en: "United Nations (UNSD) 2022"),
    "eurostat-2021": Words(vi: "Eurostat, dài hạn", en: "Eurostat, long term"),
    "eurostat-2021-short": Words(vi: "Eurostat, ngắn hạn", en: "Eurostat, short term"),
    "open-sdg": Words(vi: "Open SDG (chuẩn mở)", en: "Open SDG"),
    "escap-2026-cs": Words(vi: "ESCAP, hiện trạng", en: "ESCAP, current status"),
    "escap-2026-ap-gm": Words(
      vi: "ESCAP, dự kiến: cấp số nhân", en: "ESCAP, anticipated: geometric"),
    "escap-2026-ap-wgm": Words(
      vi: "ESCAP, dự kiến: cấp số nhân có trọng số",
      en: "ESCAP, anticipated: weighted geometric"),
    "escap-2026-ap-logit": Words(vi: "ESCAP, dự kiến: logit", en: "ESCAP, anticipated: logit"),
    "escap-2026-ap-wlogit": Words(
      vi: "ESCAP, dự kiến: logit có trọng số", en: "ESCAP, anticipated: weighted logit"),
    "escap-2026-ap-wreg": Words(
      vi: "ESCAP, dự kiến: logit theo mã nguồn (wreg)",
      en: "ESCAP, anticipated: logit as coded (wreg)"),
    "escap-2026-ap-linear": Words(
      vi: "ESCAP, dự kiến: tuyến tính có trọng số", en: "ESCAP, anticipated: weighted line"),
    "sdsn-trend-4y": Words(vi: "SDSN, xu thế 4 năm", en: "SDSN, trend of 4 years"),
    "jmp-mdg": Words(vi: "WHO/UNICEF JMP, đường thẳng", en: "WHO/UNICEF JMP, straight line"),
    "aarr": Words(
      vi: "UNICEF, tốc độ giảm bình quân (AARR)", en: "UNICEF, average annual reduction (AARR)"),
  ]

  /// Classes of the rules, by code.
  static let ruleClasses: [String: Words] = [
    "target_met": Words(vi: "đã đạt mục tiêu", en: "target met"),
    "on_track": Words(vi: "đúng tiến độ", en: "on track"),
    "substantial_progress": Words(vi: "tiến bộ rõ rệt", en: "substantial progress"),
    "fair_progress": Words(vi: "tiến bộ khá, cần tăng tốc", en: "fair progress"),
    "limited_progress": Words(vi: "ít hoặc không tiến bộ", en: "limited or no progress"),
    "deterioration": Words(vi: "xấu đi", en: "deterioration"),
    "acceleration_needed": Words(vi: "cần tăng tốc", en: "acceleration needed"),
    "stagnation_or_regression": Words(
      vi: "đình trệ hoặc thụt lùi", en: "stagnation or regression"),
    "significant_progress": Words(vi: "tiến bộ đáng kể", en: "significant progress"),
    "moderate_progress": Words(vi: "tiến bộ vừa phải", en: "moderate progress"),
    "insufficient_progress": Words(vi: "tiến bộ chưa đủ", en: "insufficient progress"),
    "movement_away": Words(vi: "đi xa mục tiêu", en: "movement away"),
    "slow_progress": Words(vi: "tiến bộ chậm", en: "slow progress"),
    "regression": Words(vi: "thụt lùi", en: "regression"),
    "will_meet_target": Words(vi: "sẽ đạt mục tiêu", en: "will meet target"),
    "need_to_accelerate": Words(vi: "phải tăng tốc", en: "need to accelerate"),
    "no_progress_expected": Words(vi: "không có triển vọng tiến bộ", en: "no progress expected"),
    "on_track_or_maintaining": Words(
      vi: "đúng tiến độ hoặc duy trì", en: "on track or maintaining"),
    "moderately_improving": Words(vi: "cải thiện vừa phải", en: "moderately improving"),
    "stagnating": Words(vi: "đình trệ", en: "stagnating"),
    "decreasing": Words(vi: "giảm sút", en: "decreasing"),
    "good_progress": Words(vi: "tiến bộ tốt", en: "good progress"),
    "not_good_progress": Words(vi: "tiến bộ chưa tốt", en: "less than good progress"),
    "rate_sufficient": Words(vi: "tốc độ đủ", en: "rate sufficient"),
    "rate_insufficient": Words(vi: "tốc độ chưa đủ", en: "rate insufficient"),
    "rate_adverse": Words(vi: "ngược chiều", en: "wrong way"),
  ]

  /// Why a rule says nothing, by code.
  static let ruleNotes: [String: Message] = [
    "no_observation": Message(Words(vi: "chưa có số liệu", en: "no observation")),
    "too_few_points": Message(
      label: Words(vi: "quá ít quan sát", en: "too few points"),
      Words(
        vi: "cần {needed} quan sát, mới có {available}",
        en: "needs {needed} {needed|point/points}, there {available|is/are} {available}")),
    "no_target": Message(Words(vi: "không có con số mục tiêu", en: "no number to reach")),
    "no_target_year": Message(Words(vi: "không có năm mục tiêu", en: "no target year")),
    "no_direction": Message(
      Words(vi: "không rõ chiều mong muốn", en: "wanted direction unknown")),
    "kind_not_covered": Message(
      label: Words(vi: "ngoài phạm vi quy tắc", en: "outside the rule"),
      Words(
        vi: "quy tắc chỉ dùng cho mức đạt của một năm",
        en: "the rule speaks of the level of one year only")),
    "base_year_missing": Message(
      label: Words(vi: "thiếu năm gốc", en: "no base year"),
      Words(
        vi: "không có số liệu làm gốc[ từ năm {year}]",
        en: "nothing observed to serve as base[ from {year} on]")),
    "base_year_too_late": Message(
      label: Words(vi: "năm gốc quá muộn", en: "base year too late"),
      Words(
        vi: "năm gốc {year} không trước số liệu mới nhất hoặc năm mục tiêu",
        en: "the base year {year} is not before the last value or the target year")),
    "base_meets_target": Message(
      label: Words(vi: "năm gốc đã đạt", en: "base meets target"),
      Words(
        vi: "năm gốc đã ở mức mục tiêu nên không có mức thay đổi yêu cầu",
        en: "the base year meets the target, so that no change was required")),
    "growth_from_zero": Message(
      label: Words(vi: "tăng từ 0", en: "growth from 0"),
      Words(vi: "không tính được tốc độ tăng từ 0", en: "growth from zero is undefined")),
    "growth_to_zero": Message(
      label: Words(vi: "giảm về 0", en: "growth to 0"),
      Words(
        vi: "tốc độ đi về 0 luôn là −100%",
        en: "growth to zero is −100\u{A0}% whatever the way there")),
    "growth_through_sign_change": Message(
      label: Words(vi: "đổi dấu", en: "change of sign"),
      Words(
        vi: "không tính được tốc độ tăng khi giá trị đổi dấu",
        en: "growth through a change of sign is undefined")),
    "growth_of_negatives": Message(
      label: Words(vi: "giá trị âm", en: "negative values"),
      Words(
        vi: "tốc độ tăng của giá trị âm ngược chiều với giá trị",
        en: "growth of negative values moves against the values")),
    "value_not_positive": Message(
      label: Words(vi: "giá trị không dương", en: "value not positive"),
      Words(
        vi: "lô-ga-rít cần giá trị lớn hơn 0", en: "the logarithm needs values above zero")),
    "bounds_missing": Message(
      label: Words(vi: "không có giới hạn", en: "no natural limits"),
      Words(
        vi: "logit cần hai giới hạn tự nhiên", en: "log odds need two natural limits")),
    "value_on_bound": Message(
      label: Words(vi: "giá trị ở giới hạn", en: "value on a limit"),
      Words(
        vi: "logit vô hạn ở giới hạn tự nhiên", en: "log odds are infinite on a natural limit")),
    "recent_year_missing": Message(
      label: Words(vi: "thiếu năm gần đây", en: "recent year missing"),
      Words(
        vi: "không có số liệu quanh năm {year}", en: "nothing observed around {year}")),
  ]

  /// What could not be verified of a rule, by code.
  static let ruleCaveats: [String: Words] = [
    "thresholds_from_code": Words(
      vi: "ngưỡng lấy từ mã nguồn của một cán bộ, chưa đối chiếu với văn bản",
      en: "thresholds read in a staff member's code, not in the note itself"),
    "read_in_adaptation": Words(
      vi: "đọc qua bản áp dụng của cơ quan khác", en: "read in an adaptation by another body"),
    "recent_period_not_verified": Words(
      vi: "chưa kiểm chứng được độ dài giai đoạn gần đây",
      en: "the length of the recent period is not verified"),
    "share_base_not_verified": Words(
      vi: "chưa kiểm chứng được gốc của phần tiến độ yêu cầu",
      en: "how the required progress was measured is not verified"),
    "class_names_ours": Words(
      vi: "tốc độ theo nguồn, tên mức đánh giá do KhaThi đặt",
      en: "the rates are the source's, the names of the classes ours"),
    "corrected_variant": Words(
      vi: "biến thể đã chỉnh của cách tính gốc, không văn bản nào in",
      en: "the source's estimator put right; no edition prints it"),
  ]
}
