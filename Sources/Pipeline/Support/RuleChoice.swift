import Assessment

/// The official rules by their names on the command line.
enum RuleChoice {
  /// The rules that `names` stand for, each once, in the order of the registry within a name.
  ///
  /// - Throws: ``PipelineError/unknownRule(_:known:)`` with all names.
  static func rules(named names: [String]) throws(PipelineError) -> [any ProgressRule] {
    var chosen: [any ProgressRule] = []
    for name in names where !name.isEmpty {
      let found = OfficialRules.rules(named: name)
      if found.isEmpty { throw .unknownRule(name, known: OfficialRules.names) }
      for rule in found where !chosen.contains(where: { $0.id == rule.id }) {
        chosen.append(rule)
      }
    }
    return chosen
  }
}
