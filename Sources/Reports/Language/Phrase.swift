/// Sentences of reports, with arguments that are set already.
enum Phrase: TextTable {
  case lastValue, noLastValue, outcomeValue, alreadyThere, projection, recentPace, noRecentPace
  case likelihood, statusOnly, evidence, modelUsed, seriesUsed, relativeUsed
  case neededPace, neededTimes, paceSuffices, paceReverses, paceFromStandstill, mayFallBack
  case passedOver, targetIs, inPlan, doubtfulCount, doubtfulNote, andMore, noTargets
  case inYear, yearsInYear, inPeriodMean, inPeriodEvery, inPeriodSum, inPeriodYearly, inBaseYears
  case asOf, asOfEach, toleranceApproximate, toleranceBound, legend, modelList, unlockNote
  case drivers, driverSameIndicator, driverKindred, driverOwnHistory, driverSlowdown, driverBound
  case driverRelative
  case comparableShare, casesReached, casesMissed, comparableCase
  case modelClass, modelKin, modelWithTrend
  case areaCeased, areasCeased, ceasedAreaTargets, ceasedSingleTargets
  case findingCount, findingsMostOften, checkSummary, checkClean, mendSummary, datasetHead
  case intervalNote, agencySpellings, versionLine

  static let pairs: [Phrase: (String, String)] = situation.merging(frame) { first, _ in
    first
  }.merging(explanation) { first, _ in first }

  /// Sentences about one target.
  private static let situation: [Phrase: (String, String)] = [
    .lastValue: (
      "Số liệu mới nhất (năm {year}) là {value}.", "The last value is {value}, of {year}."
    ),
    .noLastValue: ("Chưa có số liệu nào dùng được.", "There is no value to start from."),
    .outcomeValue: (
      "Kết quả năm {year} là {value}: {verdict}.", "The outcome of {year} is {value}: {verdict}."
    ),
    .alreadyThere: (
      "Số liệu mới nhất đã ở mức mục tiêu.", "The last value already stands where the target asks."
    ),
    .projection: (
      "Dự báo năm {year}: {median} (trung vị); khoảng 80% từ {lower80} đến {upper80},"
        + " khoảng 95% từ {lower95} đến {upper95}.",
      "Expected in {year}: {median} (median); 80\u{A0}% range {lower80} to {upper80},"
        + " 95\u{A0}% range {lower95} to {upper95}."
    ),
    .recentPace: (
      "Những năm gần đây thay đổi bình quân {recent} mỗi năm.",
      "Recently it has moved by {recent} a year."
    ),
    .noRecentPace: (
      "Mới có một quan sát nên chưa tính được mức thay đổi hằng năm.",
      "With a single value there is no recent pace."
    ),
    .likelihood: (
      "{symbol} Xác suất đạt mục tiêu là {probability}: {likelihood}[ ({class})].",
      "{symbol} The probability of reaching the target is {probability}: {likelihood}[ ({class})]."
    ),
    .statusOnly: ("{symbol} Kết luận: {status}.", "{symbol} Verdict: {status}."),
    .evidence: ("Căn cứ mức {grade} ({meaning}).", "Evidence {grade} ({meaning})."),
    .modelUsed: ("Mô hình: {model}[ – {short}].", "Model: {model}[ – {short}]."),
    .seriesUsed: ("Chuỗi số liệu: {series}.", "Series: {series}."),
    .relativeUsed: (
      "Ít số liệu riêng nên có tham khảo tốc độ của chuỗi cấp trên {series}"
        + "[, theo mức độ {count} địa bàn khác đã đi cùng chuỗi đó].",
      "With few values of its own it borrows pace from the wider area's series {series}"
        + "[, as closely as other areas followed it ({count})]."
    ),
    .neededPace: (
      "Để đạt mục tiêu, từ nay cần thay đổi {needed} mỗi năm.",
      "To get there it has to move by {needed} a year from now on."
    ),
    .neededTimes: (
      "Mức đó gấp {times} lần mức gần đây ({recent} mỗi năm).",
      "That is {times} times the recent pace of {recent} a year."
    ),
    .paceSuffices: (
      "Nếu giữ được mức gần đây ({recent} mỗi năm) thì đủ để đạt mục tiêu.",
      "The recent pace of {recent} a year, if kept up, is enough."
    ),
    .paceReverses: (
      "Gần đây chỉ tiêu đi theo hướng ngược lại ({recent} mỗi năm): xu thế phải đảo chiều.",
      "Recently it has moved the other way ({recent} a year): the trend has to turn."
    ),
    .paceFromStandstill: (
      "Gần đây chỉ tiêu hầu như không thay đổi.", "Recently it has hardly moved."
    ),
    .mayFallBack: (
      "Mục tiêu vẫn đạt nếu mỗi năm thay đổi không xấu hơn {needed}.",
      "The target still holds if it moves no worse than {needed} a year."
    ),
    .passedOver: ("{series}: {cause}", "{series}: {cause}"),
    .targetIs: ("{comparator} {value}{time}", "{comparator} {value}{time}"),
    .inPlan: ("{area} · {plan}", "{area} · {plan}"),
    .inYear: (" năm\u{A0}{year}", " in\u{A0}{year}"),
    .yearsInYear: (" vào năm\u{A0}{year}", " in\u{A0}{year}"),
    .inPeriodMean: (" bình quân {start}–{end}", " on average {start}–{end}"),
    .inPeriodEvery: (" hằng năm {start}–{end}", " every year {start}–{end}"),
    .inPeriodSum: (" cộng dồn {start}–{end}", " in total {start}–{end}"),
    .inPeriodYearly: (" mỗi năm {start}–{end}", " each year {start}–{end}"),
    .inBaseYears: ("{value} lần năm {year}", "{value} × {year}"),
  ]

  /// Sentences around tables.
  private static let frame: [Phrase: (String, String)] = [
    .doubtfulCount: (
      "Dòng nghi vấn, nêu bên dưới và không tính vào bảng này: {count}.",
      "Doubtful rows, shown below and not counted here: {count}."
    ),
    .doubtfulNote: ("nghi vấn", "doubtful"),
    .andMore: ("… và {count} dòng nữa", "… and {count} more"),
    .noTargets: ("Không có chỉ tiêu nào.", "There are no targets."),
    .asOf: (
      "Chỉ dùng số liệu đến hết năm {year}.", "Nothing observed after {year} was used."
    ),
    .asOfEach: (
      "Mỗi chuỗi được dùng đến số liệu mới nhất của chính nó.",
      "Each series was used up to its own last year."
    ),
    .toleranceApproximate: (
      "“Khoảng” và “=” được coi là đạt khi chênh không quá {value}.",
      "“About” and “=” count as reached within {value}."
    ),
    .toleranceBound: (
      "Mục tiêu 100% được coi là đạt từ {from}.",
      "A target of 100\u{A0}% counts as reached from {from}."
    ),
    .legend: (
      "▲ có khả năng đạt (từ 66%) · ● có nguy cơ không đạt (33–66%)"
        + " · ▼ khó có khả năng đạt (dưới 33%)",
      "▲ on course (66\u{A0}% or more) · ● at risk (33–66\u{A0}%) · ▼ off course (below 33\u{A0}%)"
    ),
    .modelList: ("Mô hình: {models}.", "Models: {models}."),
    .unlockNote: (
      "{targets} chỉ tiêu đang chờ {series} chuỗi số liệu.",
      "{targets} {targets|target waits/targets wait} for {series} series."
    ),
    .areaCeased: (
      "{area}: {count} chỉ tiêu[ ({targets})] đến hạn sau khi địa bàn kết thúc hoạt động"
        + "[ ngày {valid_to|date}][, nay thuộc {successor}]; không thể kiểm chứng như văn bản nêu.",
      "{area}: {count} {count|target falls/targets fall} due after the area ceased"
        + "[ on {valid_to|date}][ (now {successor})] and cannot be verified as written[: {targets}]."
    ),
    .areasCeased: (
      "{count} chỉ tiêu của {areas} địa bàn đến hạn sau khi các địa bàn này kết thúc hoạt động"
        + "[ ngày {valid_to|date}], không thể kiểm chứng như văn bản nêu: {parts}.",
      "{count} targets of {areas} areas fall due after these areas ceased[ on {valid_to|date}] and"
        + " cannot be verified as written: {parts}."
    ),
    .ceasedAreaTargets: (
      "{area} {count} chỉ tiêu[ (nay thuộc {successor})]", "{count} in {area}[ (now {successor})]"
    ),
    .ceasedSingleTargets: (
      "mỗi nơi 1 chỉ tiêu: {areas} ({targets})", "one each in {areas} ({targets})"
    ),
    .findingCount: (
      "{label}: {count}. Ví dụ {subject}: {example}",
      "{label}: {count}. Example {subject}: {example}"
    ),
    .findingsMostOften: (
      "{label}: {count}. Nhiều nhất ({often}), như ở {subject}: {example}",
      "{label}: {count}. Most often ({often}), as in {subject}: {example}"
    ),
    .checkSummary: (
      "{files} tệp, {series} chuỗi: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.",
      "Files: {files}, series: {series}, errors: {errors}, warnings: {warnings}, notes: {notes}."
    ),
    .mendSummary: (
      "Tệp mới có {rows} dòng; {changes} thay đổi được liệt kê, {errors} dòng không sửa được.",
      "Rows in the new file: {rows}, changes listed: {changes}, rows that could not be mended:"
        + " {errors}."
    ),
    .checkClean: ("Không phát hiện vấn đề nào.", "Nothing to remark."),
    .datasetHead: ("{title} – {id}", "{title} – {id}"),
    .intervalNote: (
      "Khoảng dự báo hẹp hay rộng đều tính cho từng năm riêng lẻ.",
      "Each prediction interval holds for its own year, not for all years at once."
    ),
    .agencySpellings: (
      "Tính chung các cách viết chỉ khác nhau ở chữ hoa, dấu câu hoặc vị trí dấu thanh: {names}.",
      "Counted together, as spelled differently only in capitals, punctuation or the place of tone"
        + " marks: {names}."
    ),
    .versionLine: (
      "KhaThi {version}[, số khởi tạo {seed}][, dữ liệu {hash}].",
      "KhaThi {version}[, seed {seed}][, data {hash}]."
    ),
  ]
}
