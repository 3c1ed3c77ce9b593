import Assessment

extension ReachYear {
  /// The years of reaching as JSON.
  var jsonValue: JSONValue {
    .object([
      ("reached", .bool(isReached)), ("median", .optional(median)),
      ("earliest", .optional(earliest)), ("latest", .optional(latest)),
      ("horizon", .integer(horizon)),
    ])
  }
}
