extension ChangePool {
  /// The parts that can be left out.
  enum Part: CaseIterable {
    case sameIndicator
    case kindred
    case constant
  }

  /// The pool as it would be without a part; `nil` where the part is absent or nothing is left.
  func leavingOut(_ part: Part) -> ChangePool? {
    var others = numbers
    switch part {
    case .sameIndicator:
      guard sameIndicator != nil else { return nil }
      return ChangePool(
        sameIndicator: nil, sameIndicatorLong: nil, kindred: kindred, own: own,
        pointCount: pointCount, numbers: numbers)
    case .kindred:
      guard kindred != nil else { return nil }
      return ChangePool(
        sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: nil, own: own,
        pointCount: pointCount, numbers: numbers)
    case .constant:
      others.constant = 0
      others.constantSinglePoint = 0
      return ChangePool(
        sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: kindred,
        own: own, pointCount: pointCount, numbers: others)
    }
  }

  /// The number of cases behind a part.
  func caseCount(of part: Part) -> Int? {
    switch part {
    case .sameIndicator: sameIndicator?.visibleCount
    case .kindred: kindred?.visibleCount
    case .constant: nil
    }
  }
}
