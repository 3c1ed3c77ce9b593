/// A score with nine decimals: further ones differ between processors and tell nothing.
func scoreDigits(_ score: Double) -> Double { (score * 1e9).rounded() / 1e9 }

/// A score with nine decimals, or none.
func scoreDigits(_ score: Double?) -> Double? { score.map { scoreDigits($0) } }
