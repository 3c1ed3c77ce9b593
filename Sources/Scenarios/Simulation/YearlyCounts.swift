import Assessment

/// How many paths are within a range in one year: before, after, and both before and after.
struct YearlyCounts {
  /// The values that count, the ends included.
  struct Range {
    let low: Double
    let high: Double
  }

  let before: Int
  let after: Int
  let both: Int

  /// Counts in two columns of the same paths, four at a time.
  init(
    before: UnsafePointer<Double>, after: UnsafePointer<Double>, paths: Int, in range: Range
  ) {
    var counts = (before: SIMD4<Int64>.zero, after: SIMD4<Int64>.zero, both: SIMD4<Int64>.zero)
    let one = SIMD4<Int64>.one
    let old = UnsafeRawPointer(before)
    let new = UnsafeRawPointer(after)
    let width = 4 * MemoryLayout<Double>.stride
    for block in 0..<(paths / 4) {
      let x = old.loadUnaligned(fromByteOffset: block * width, as: SIMD4<Double>.self)
      let y = new.loadUnaligned(fromByteOffset: block * width, as: SIMD4<Double>.self)
      let was = (x .>= range.low) .& (x .<= range.high)
      let now = (y .>= range.low) .& (y .<= range.high)
      counts.before &+= SIMD4<Int64>.zero.replacing(with: one, where: was)
      counts.after &+= SIMD4<Int64>.zero.replacing(with: one, where: now)
      counts.both &+= SIMD4<Int64>.zero.replacing(with: one, where: was .& now)
    }
    var total = (
      before: Int(counts.before.wrappedSum()), after: Int(counts.after.wrappedSum()),
      both: Int(counts.both.wrappedSum())
    )
    for path in (paths / 4 * 4)..<paths {
      let was = before[path] >= range.low && before[path] <= range.high ? 1 : 0
      let now = after[path] >= range.low && after[path] <= range.high ? 1 : 0
      total.before += was
      total.after += now
      total.both += was & now
    }
    self.before = total.before
    self.after = total.after
    both = total.both
  }
}
