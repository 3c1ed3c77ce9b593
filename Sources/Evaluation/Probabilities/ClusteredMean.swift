/// A mean with a standard error that allows for values of one cluster to hang together.
package struct ClusteredMean: Hashable, Sendable {
  /// The mean; NaN of nothing.
  package let estimate: Double

  /// The standard error; `nil` with fewer than two clusters.
  package let standardError: Double?

  /// The number of clusters.
  package let clusterCount: Int

  /// Takes the mean of `values`.
  ///
  /// The error is the sandwich of a mean, with the correction for few clusters; no random number is
  /// drawn:
  ///
  /// ```
  /// se² = G / (G − 1) · Σ_g (Σ_{i in g} (xᵢ − x̄))² / n²
  /// ```
  ///
  /// Liang and Zeger (1986), *Longitudinal data analysis using generalized linear models*,
  /// Biometrika 73, 13–22; Cameron and Miller (2015), *A practitioner's guide to cluster-robust
  /// inference*, Journal of Human Resources 50, 317–372, eq. 11.
  ///
  /// - Parameter clusters: The cluster of each value.
  package init(_ values: [Double], clusters: [String]) {
    precondition(
      values.count == clusters.count, "\(values.count) values have \(clusters.count) clusters")
    let mean = values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    // Sums are taken in the order of first appearance, so that they are the same in every run.
    var positions: [String: Int] = [:]
    var sums: [Double] = []
    for (value, cluster) in zip(values, clusters) {
      if let position = positions[cluster] {
        sums[position] += value - mean
      } else {
        positions[cluster] = sums.count
        sums.append(value - mean)
      }
    }
    estimate = mean
    clusterCount = sums.count
    if sums.count >= 2 {
      let groups = Double(sums.count)
      let square = sums.reduce(0) { $0 + $1 * $1 }
      standardError = (groups / (groups - 1) * square).squareRoot() / Double(values.count)
    } else {
      standardError = nil
    }
  }
}

/// How much better or worse one set of probabilities is than another on the same cases.
///
/// Cases are hard or easy for everybody, so that the difference is known much better than either
/// score. Below 0 means better than the baseline.
package struct PairedDifference: Hashable, Sendable {
  /// The difference of the Brier scores.
  package let brier: ClusteredMean

  /// The difference of the logarithmic losses.
  package let logLoss: ClusteredMean

  /// Compares `cases` with `baseline`, the same cases in the same order.
  package init(of cases: [ProbabilityCase], to baseline: [ProbabilityCase]) {
    precondition(
      cases.count == baseline.count, "\(cases.count) cases stand beside \(baseline.count)")
    let clusters = cases.map(\.cluster)
    brier = ClusteredMean(zip(cases, baseline).map { $0.brier - $1.brier }, clusters: clusters)
    logLoss = ClusteredMean(
      zip(cases, baseline).map { $0.logLoss - $1.logLoss }, clusters: clusters)
  }
}
