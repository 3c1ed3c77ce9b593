/// Numbers as people read them in one language.
///
/// Vietnamese: `1.234,5`; English: `1,234.5`. Minus is `−`. Numbers from 10¹⁵ and below 10⁻⁶ are
/// written with a power of ten. Nothing here breaks across lines.
package struct NumberText: Sendable {
  private let marks: NumberMarks

  /// The numbers of `language`.
  package init(_ language: Language) {
    marks = language.book.numbers
  }

  /// All digits of the number, up to six decimals.
  package func exact(_ value: Double) -> String {
    number(value) { min($0.decimals, 6) }
  }

  /// An observed value: as many decimals as it has, at most two from 1 on and four below.
  package func observed(_ value: Double) -> String {
    number(value) { min($0.decimals, ($0.order ?? 0) >= 0 ? 2 : 4) }
  }

  /// A computed value: one decimal for percentages, else three significant digits or all whole ones.
  package func estimate(_ value: Double, isPercentage: Bool = false) -> String {
    number(value) { isPercentage ? 1 : min(max(2 - ($0.order ?? 0), 0), 6) }
  }

  /// A change with its sign: two decimals for percentages, else two significant digits.
  package func change(_ value: Double, isPercentage: Bool = false) -> String {
    let text = number(value) { isPercentage ? 2 : min(max(1 - ($0.order ?? 0), 0), 6) }
    let isZero = !text.contains { $0.isNumber && $0 != "0" }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A number with `decimals` digits after the mark.
  package func fixed(_ value: Double, decimals: Int) -> String {
    number(value) { _ in decimals }
  }

  /// A number with `count` significant digits, or all whole ones where there are more.
  package func significant(_ value: Double, _ count: Int) -> String {
    number(value) { min(max(count - 1 - ($0.order ?? 0), 0), 12) }
  }

  /// A p-value with four decimals; `< 0.0001` below them.
  package func pValue(_ value: Double) -> String {
    value < 0.0001 ? "<\u{A0}" + fixed(0.0001, decimals: 4) : fixed(value, decimals: 4)
  }

  /// A probability in whole percent; `< 1 %` and `> 99 %` where rounding would claim certainty.
  package func probability(_ value: Double) -> String {
    let percent = value * 100
    if percent < 0.5 { return "<\u{A0}1" + marks.percent }
    if percent >= 99.5 { return ">\u{A0}99" + marks.percent }
    return fixed(percent, decimals: 0) + marks.percent
  }

  /// A number with a percent sign behind it.
  package func percent(_ number: String) -> String { number + marks.percent }

  /// A count.
  package func count(_ value: Int) -> String { grouped(String(value)) }

  /// A range of numbers with an en dash, joined so that it stays on one line.
  package func range(_ lower: String, _ upper: String) -> String {
    upper.hasPrefix("−") ? lower + "\u{A0}…\u{A0}" + upper : lower + "–" + upper
  }

  private func number(_ value: Double, decimals: (DecimalDigits) -> Int) -> String {
    guard value.isFinite else { return "–" }
    var digits = DecimalDigits(value)
    if let order = digits.order, order >= 15 || order < -6 {
      return scientific(value, order: order)
    }
    let wanted = decimals(digits)
    digits.round(toDecimals: wanted)
    // 9.996 has become 10.00: the count of decimals follows the rounded number.
    let kept = min(wanted, decimals(digits))
    let parts = digits.parts(decimals: kept)
    let text = grouped(parts.whole) + (kept > 0 ? String(marks.decimal) + parts.fraction : "")
    return digits.isNegative ? "−" + text : text
  }

  private func scientific(_ value: Double, order: Int) -> String {
    var digits = DecimalDigits(value)
    digits.round(toDecimals: 2 - order)
    let exponent = digits.order ?? order
    let whole = digits.parts(decimals: max(-exponent, 0) + 2)
    let all = (whole.whole + whole.fraction).drop { $0 == "0" }
    let text = "\(all.prefix(1))\(marks.decimal)\(all.dropFirst().prefix(2))"
    return (digits.isNegative ? "−" : "") + text + "\u{A0}×\u{A0}10" + superscript(exponent)
  }

  private func superscript(_ exponent: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(exponent).map { $0 == "-" ? "⁻" : raised[$0.wholeNumberValue ?? 0] })
  }

  private func grouped(_ whole: String) -> String {
    guard whole.count > 3 else { return whole }
    var result = ""
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left % 3 == 0, digit != "-", result.last != "-" { result.append(marks.group) }
      result.append(digit)
    }
    return result
  }
}
