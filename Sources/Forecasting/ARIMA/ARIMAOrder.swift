/// The order of a model ARIMA(p, d, q), with or without a constant.
public struct ARIMAOrder: Hashable, Sendable {
  /// The order of the autoregression, 0 to 2.
  public let p: Int

  /// The number of differences, 0 to 2.
  public let d: Int

  /// The order of the moving average, 0 to 2.
  public let q: Int

  /// Whether there is a mean (`d` = 0) or a drift (`d` = 1).
  public let includesConstant: Bool

  /// Creates an order; `p`, `d` and `q` from 0 to 2, a constant only where `d` is below 2.
  public init(_ p: Int, _ d: Int, _ q: Int, includesConstant: Bool = false) {
    precondition((0...2).contains(p), "p is \(p), not 0, 1 or 2")
    precondition((0...2).contains(d), "d is \(d), not 0, 1 or 2")
    precondition((0...2).contains(q), "q is \(q), not 0, 1 or 2")
    precondition(
      !(includesConstant && d == 2), "a constant with d = \(d) would be a quadratic trend")
    self.p = p
    self.d = d
    self.q = q
    self.includesConstant = includesConstant
  }

  /// The number of coefficients: autoregressive, moving average and constant.
  public var coefficientCount: Int { p + q + (includesConstant ? 1 : 0) }
}

extension ARIMAOrder: CustomStringConvertible {
  /// The short name, such as `ARIMA(0,1,1)+drift`.
  public var description: String {
    let constant = includesConstant ? (d == 0 ? "+mean" : "+drift") : ""
    return "ARIMA(\(p),\(d),\(q))" + constant
  }
}
