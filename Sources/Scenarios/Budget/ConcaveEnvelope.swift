/// The upper concave envelope of a few points with rising costs.
struct ConcaveEnvelope {
  /// The positions of its corners among the points, from the first on.
  let corners: [Int]

  /// The corners of the upper hull up to the highest point, by one pass (Andrew 1979, *Inf. Process.
  /// Lett.* 9:216).
  init(costs: [Double], values: [Double]) {
    var corners: [Int] = []
    for index in costs.indices {
      while let last = corners.last {
        if values[index] <= values[last] { break }
        guard corners.count >= 2 else { break }
        let before = corners[corners.count - 2]
        let slope = (values[last] - values[before]) / (costs[last] - costs[before])
        let next = (values[index] - values[last]) / (costs[index] - costs[last])
        if next < slope { break }
        corners.removeLast()
      }
      if let last = corners.last, values[index] <= values[last] { continue }
      corners.append(index)
    }
    self.corners = corners
  }
}
