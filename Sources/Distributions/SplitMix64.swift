/// A small, fast generator of random bits with a seed, for results that can be repeated.
///
/// Steele, Lea and Flood (2014), *Fast splittable pseudorandom number generators*, OOPSLA, §4, with
/// the mixing constants given there. Not for cryptography.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator.
  ///
  /// - Parameters:
  ///   - seed: The seed of a run.
  ///   - stream: A name; generators of one seed and different names give unrelated bits, so that
  ///     the result for one series never depends on which others were computed before it.
  public init(seed: UInt64, stream: String = "") {
    // FNV-1a over the bytes of the name.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    state = seed
    state = next() ^ hash
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
