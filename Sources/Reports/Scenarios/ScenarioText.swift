/// Headings, column titles and sentences of scenario reports.
enum ScenarioText: TextTable {
  case title, scenario, baseline, assumptions, overview, expectedMet, difference, shortfall, reach
  case unchanged, unchangedUnder, noMeasures
  case head, errorNote, shortfallNote, asParent
  case paceAdded, paceTimes, shock, programme, atMost, atLeast, rise, fall
  case fromYear, untilYear, halfLife, goneAfter, ramp, delay, chance, counted, eachItsOwn, acting
  case sizeRange, ofValue
  case goal, question, leverPace, leverProgramme, leverStart, now, enough, then, answer
  case possible, notPossible, noEffort, impossible, best, promises, promiseNote
  case spend, spendLikely, spendExpected, spendBound, line, cost, before, after
  case together, jointHead, jointNote, allMet, ifIndependent, atLeastCount, range80Count
  case bottlenecks, bottleneckNote, allOnceMet
  case tornado, tornadoNote, factor, settings, from, to, width

  static let pairs: [ScenarioText: (String, String)] = titles.merging(
    sentences.merging(
      effects.merging(goals.merging(questions) { first, _ in first }) { first, _ in first }
    ) { first, _ in first }
  ) { first, _ in first }

  private static let titles: [ScenarioText: (String, String)] = [
    .title: ("Các kịch bản", "Scenarios"),
    .scenario: ("Kịch bản", "Scenario"),
    .baseline: ("Cơ sở (không có biện pháp mới)", "Baseline (nothing new)"),
    .assumptions: ("Giả định", "What is assumed"),
    .overview: ("Tổng hợp", "At a glance"),
    .expectedMet: ("Số mục tiêu đạt bình quân", "Expected met"),
    .difference: ("So với cơ sở", "vs baseline"),
    .shortfall: ("Thiếu hụt kỳ vọng", "Expected gap"),
    .reach: ("Năm đạt", "Reached in"),
    .unchanged: ("Kịch bản không làm thay đổi", "What scenarios do not change"),
  ]

  private static let sentences: [ScenarioText: (String, String)] = [
    .unchangedUnder: ("Không thay đổi trong: {names}.", "Unchanged under: {names}."),
    .noMeasures: ("không có biện pháp nào", "no measures"),
    .head: (
      "{scenarios} kịch bản, {targets} mục tiêu, {paths} lượt mô phỏng; mọi kịch bản dùng chung các"
        + " lượt ngẫu nhiên.",
      "Scenarios: {scenarios}, targets: {targets}, simulated paths: {paths}; all scenarios share"
        + " their random draws."
    ),
    .errorNote: (
      "Chênh lệch tính bằng điểm phần trăm; ± là sai số chuẩn của mô phỏng.",
      "Differences are in percentage points; ± is the standard error of the simulation."
    ),
    .shortfallNote: (
      "Thiếu hụt kỳ vọng là khoảng cách bình quân còn thiếu so với mục tiêu, tính cả các trường hợp"
        + " đạt (bằng 0). Trong ngoặc của năm đạt là các năm có xác suất một phần mười và chín phần"
        + " mười.",
      "The expected gap is the mean distance that is left to the target, 0 where it is met. Years"
        + " in brackets are those with a probability of one tenth and of nine tenths."
    ),
    .asParent: ("như kịch bản “{parent}”", "as in “{parent}”"),
  ]

  /// Parts of the sentence that tells a measure.
  private static let effects: [ScenarioText: (String, String)] = [
    .paceAdded: ("{size} mỗi năm", "{size} a year"),
    .paceTimes: ("tốc độ gấp {size} lần", "{size} times the pace"),
    .shock: ("cú sốc {size} năm {year}", "a shock of {size} in {year}"),
    .programme: ("tác động tổng cộng {size}", "an effect of {size} in all"),
    .atMost: ("không quá {value}", "at most {value}"),
    .atLeast: ("không dưới {value}", "at least {value}"),
    .rise: ("mỗi năm tăng không quá {value}", "a rise of at most {value} a year"),
    .fall: ("mỗi năm giảm không quá {value}", "a fall of at most {value} a year"),
    .fromYear: ("từ {year}", "from {year}"),
    .untilYear: ("đến {year}", "until {year}"),
    .halfLife: ("cứ {years} năm giảm một nửa", "half of it gone every {years} {years|year/years}"),
    .goneAfter: ("hết sau {years} năm", "gone after {years} {years|year/years}"),
    .ramp: ("đầy đủ sau {years} năm", "whole after {years} {years|year/years}"),
    .delay: ("chậm {years} năm", "delayed by {years} {years|year/years}"),
    .chance: ("xác suất xảy ra {chance}", "with a probability of {chance}"),
    .counted: ("tính theo số tuyệt đối", "of what is counted"),
    .eachItsOwn: ("mỗi chuỗi một mức riêng", "each series with a size of its own"),
    .acting: ("{where}: {what}", "{where}: {what}"),
    .sizeRange: ("{median} ({lower} … {upper})", "{median} ({lower} … {upper})"),
    .ofValue: ("{size} của giá trị", "{size} of the value"),
  ]

  /// The questions asked the other way round.
  private static let goals: [ScenarioText: (String, String)] = [
    .goal: ("Cần nỗ lực bao nhiêu", "How much effort would be enough"),
    .question: (
      "Để xác suất đạt {wanted}[, ngoài kịch bản “{scenario}”]: {lever}.",
      "For a probability of {wanted}[, on top of “{scenario}”]: {lever}."
    ),
    .leverPace: (
      "cần thay đổi thêm bao nhiêu mỗi năm từ {from}[ đến {until}]",
      "how much more a year from {from}[ until {until}]"
    ),
    .leverProgramme: (
      "cần một chương trình có tác động bao nhiêu, bắt đầu từ {from}[, đầy đủ sau {ramp} năm]",
      "how large a programme from {from}[, whole after {ramp} years]"
    ),
    .leverStart: (
      "cần bắt đầu chương trình sớm hơn {from} bao nhiêu năm",
      "how many years earlier than {from} the programme has to start"
    ),
    .now: ("Hiện nay", "Now"),
    .enough: ("Cần thêm", "Enough"),
    .then: ("Khi đó", "Then"),
    .answer: ("Trả lời", "Answer"),
    .possible: ("có thể", "possible"),
    .notPossible: ("không thể", "impossible"),
    .noEffort: ("không cần thêm", "nothing more is needed"),
    .impossible: (
      "{target}: không thể, {cause}[; {best}].", "{target}: impossible, {cause}[; {best}]."
    ),
    .best: (
      "cao nhất {probability}[ với {effort}]", "at best {probability}[ with {effort}]"
    ),
    .promises: ("Có thể hứa mức nào", "What could be promised"),
    .promiseNote: (
      "Mỗi cột là mức sẽ đạt được với xác suất đó, trong đơn vị của mục tiêu.",
      "Each column is the number that would be met with that probability, in the unit of the target."
    ),
  ]

  /// Budgets, all targets together, what moves each.
  private static let questions: [ScenarioText: (String, String)] = [
    .spend: ("Cách dùng kinh phí tốt nhất", "How the budget is best spent"),
    .spendLikely: (
      "Với kinh phí {budget} (dùng {spent}): {achieved} mục tiêu có xác suất từ {wanted} trở lên,"
        + " không có kinh phí thì {without}.",
      "With a budget of {budget} ({spent} spent): targets with a probability of {wanted} or more:"
        + " {achieved}, without it {without}."
    ),
    .spendExpected: (
      "Với kinh phí {budget} (dùng {spent}): bình quân đạt {achieved} mục tiêu, không có kinh phí thì"
        + " {without}.",
      "With a budget of {budget} ({spent} spent): expected met {achieved}, without it {without}."
    ),
    .spendBound: (
      "Không cách chi nào đạt hơn {bound}.", "No way to spend it achieves more than {bound}."
    ),
    .line: ("Chuỗi số liệu", "Series"),
    .cost: ("Kinh phí", "Cost"),
    .before: ("Trước", "Before"),
    .after: ("Sau", "After"),
    .together: ("Tất cả mục tiêu cùng lúc", "All targets together"),
    .jointHead: (
      "Xét {count} mục tiêu chưa ngã ngũ[; đã đạt: {achieved}][; đã không đạt: {missed}].",
      "Open targets: {count}[; met already: {achieved}][; missed already: {missed}]."
    ),
    .jointNote: (
      "Mức phụ thuộc giữa các chỉ tiêu được ước lượng từ các biến động chung trong số liệu; “nếu độc"
        + " lập” là khi không có phụ thuộc. Khoảng 80% là số mục tiêu đạt.",
      "How indicators depend on each other is estimated from common shocks in the data; “if"
        + " independent” is without it. The 80\u{A0}% range is that of the number of targets met."
    ),
    .allMet: ("Đạt tất cả", "All met"),
    .ifIndependent: ("Nếu độc lập", "If independent"),
    .atLeastCount: ("Đạt từ {count}", "At least {count}"),
    .range80Count: ("Khoảng 80%", "80\u{A0}% range"),
    .bottlenecks: ("Mục tiêu cản trở nhiều nhất", "What holds the plan back"),
    .bottleneckNote: (
      "Cột cuối là xác suất đạt tất cả khi mục tiêu này và các mục tiêu phía trên chắc chắn đạt, theo"
        + " kịch bản cơ sở.",
      "The last column is the chance that all are met once this target and those above it are, in"
        + " the baseline."
    ),
    .allOnceMet: ("Đạt tất cả khi đó", "All met then"),
    .tornado: ("Điều gì ảnh hưởng nhiều nhất", "What moves it most"),
    .tornadoNote: (
      "Mỗi dòng chỉ thay đổi một yếu tố, từ mức thấp đến mức cao, và cho biết xác suất ở hai mức đó.",
      "Each row moves one thing alone, from a low to a high setting, and tells the probability at"
        + " both."
    ),
    .factor: ("Yếu tố", "What is moved"),
    .settings: ("Từ … đến", "Between"),
    .from: ("Xác suất đầu", "Chance from"),
    .to: ("Xác suất cuối", "to"),
    .width: ("Điểm phần trăm", "Points"),
  ]
}
