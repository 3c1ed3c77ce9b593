import Distributions

/// Columns of random numbers, each from a stream of its own name: a column never depends on which
/// others were drawn.
enum RandomColumns {
  /// `count` numbers strictly between 0 and 1.
  static func uniform(seed: UInt64, stream: String, count: Int) -> [Double] {
    var generator = SplitMix64(seed: seed, stream: stream)
    return (0..<count).map { _ in (Double(generator.next() >> 12) + 0.5) * 0x1p-52 }
  }

  /// `count` standard normal numbers.
  static func normal(seed: UInt64, stream: String, count: Int) -> [Double] {
    let normal = Normal()
    return uniform(seed: seed, stream: stream, count: count).map(normal.quantile)
  }
}

extension EffectSize {
  /// The sizes at given probabilities; beta distributions by linear interpolation between 257
  /// quantiles.
  func values(at probabilities: [Double]) -> [Double] {
    guard let (beta, lower, upper) = stretchedBeta else { return probabilities.map(quantile) }
    let cells = 256
    let table = (0...cells).map {
      lower + (upper - lower) * beta.quantile(Double($0) / Double(cells))
    }
    return probabilities.map { p in
      let place = p * Double(cells)
      let cell = min(Int(place), cells - 1)
      return table[cell] + (place - Double(cell)) * (table[cell + 1] - table[cell])
    }
  }
}
